import { projectName } from "#recognition"
import { type ListedProject, listedProjects, targetedProjects } from "../../projects/project-list.ts"
import { matchProjects, sameMoney } from "../../projects/project-match.ts"
import { nameLikeness } from "../../projects/project-name.ts"
import { defineRule, inOrder } from "../../rule.ts"
import { amountOf, flat, names, total } from "./project-words.ts"
import { repetitions } from "./repetitions.ts"

/** The projects with targets are those of the list of projects, under the same names (B-30). @zh 项目支出表与绩效目标表的项目一致 */
export const rule = defineRule({
  name: "projects-have-their-targets",
  checks: ["B-30"],
  severity: "warning",
  title: { zh: "绩效目标表的项目与项目支出表一致", en: "The projects with targets are those of the list of projects" },
  citation: "财预〔2021〕101号；财预〔2015〕88号",
  messages: {
    name: {
      zh: "{table}的项目“{found}”在{list}中为“{expected}”（{why}），名称应一致。",
      en: "The project {found} of {table} is {expected} in {list}: the names should be the same.",
    },
    money: {
      zh: "项目“{name}”在{table}中资金为{found}，在{list}中为{expected}，应一致。",
      en: "{name} has {found} in {table} and {expected} in {list}; they should be the same.",
    },
    again: {
      zh: "{table}把{code}重复汇总：前面已列{first}，此处又列{second}，而{list}合计为{expected}。以下一段与前面重复，请删除其中一段。",
      en: "{table} sums {code} up twice: {first} above and {second} here, while {list} totals {expected}. What follows repeats it: leave one out.",
    },
    split: {
      zh: "{list}的“{whole}”在{table}中分为{parts}，资金合计相同，项目划分应一致。",
      en: "{whole} of {list} is told apart into {parts} in {table}; the money is the same, the projects should be too.",
    },
    missing: {
      zh: "{list}有{count}个项目没有绩效目标：{names}，资金合计{amount}。请补充绩效目标，或说明不公开的原因。",
      en: "{count} projects of {list} have no targets: {names}; {amount} in all. Add them or say why they are not published.",
    },
    stray: {
      zh: "{table}的项目“{found}”{amount}不在{list}中，请核对名称，或删除未安排预算的项目。",
      en: "The project {found} {amount} of {table} is not in {list}: check its name, or leave it out if it has no budget.",
    },
  },
  *inspect({ recognition }) {
    const listed = listedProjects(recognition)
    const targeted = targetedProjects(recognition)
    if (listed.length === 0 || targeted.length === 0) return
    const { pairs, splits, onlyListed, onlyTargeted } = matchProjects(listed, targeted)
    const list = listed[0]!.table
    for (const { listed: project, targeted: target, named } of pairs) {
      if (differsInMoney(project, target))
        yield {
          message: "money",
          at: target.money!.place,
          subject: `project/${flat(project.name)}/money`,
          data: {
            name: flat(target.name),
            table: target.table,
            found: amountOf(target),
            list,
            expected: amountOf(project),
          },
          related: [{ label: project.money!.label, at: project.money!.place }],
          found: { text: amountOf(target), value: target.money!.printed.replaceAll(",", "") },
          expected: { text: amountOf(project), value: project.money!.printed.replaceAll(",", "") },
          unit: target.money!.unit,
        }
      if (named === "alike") {
        yield inOrder
        continue
      }
      const found = flat(target.name)
      const expected = flat(project.name)
      yield {
        message: "name",
        // a name cut short or written out is a matter of form
        severity: nameLikeness(project.name, target.name) >= 0.9 ? "info" : "warning",
        at: target.at,
        subject: `project/${expected}`,
        data: {
          table: target.table,
          found,
          list,
          expected,
          why:
            project.code && project.code === target.code
              ? "项目代码相同"
              : sameMoney(project, target)
                ? "资金相同"
                : "名称相近",
        },
        related: [{ label: `${list} · ${expected}`, at: project.at }],
        found: { text: found, value: found },
        expected: { text: expected, value: expected },
      }
    }
    yield* repetitions(recognition)
    for (const { whole, parts } of splits)
      yield {
        message: "split",
        severity: "info",
        at: parts[0]!.at,
        subject: `project/${flat(whole.name)}/split`,
        data: {
          list: whole.table,
          whole: flat(whole.name),
          table: parts[0]!.table,
          parts: parts.map((p) => `“${flat(p.name)}”${amountOf(p)}`).join("、"),
        },
        related: [whole, ...parts.slice(1)].map((p) => ({ label: `${p.table} · ${flat(p.name)}`, at: p.at })),
        expected: { text: flat(whole.name), value: flat(whole.name) },
      }
    if (onlyListed.length > 0)
      yield {
        message: "missing",
        // targets of chosen projects only are a publishing choice, not a slip
        severity: onlyListed.length * 2 < listed.length ? "warning" : "info",
        at: onlyListed[0]!.at,
        subject: "projects/without-targets",
        data: { list, count: onlyListed.length, names: names(onlyListed), amount: total(onlyListed) },
        related: onlyListed.slice(1, 12).map((p) => ({ label: `${p.table} · ${flat(p.name)}`, at: p.at })),
        expected: { text: `${listed.length}个项目均有绩效目标`, value: String(listed.length) },
      }
    for (const [nth, target] of onlyTargeted.entries()) {
      const near = nth < mostNamed ? nearest(target, listed) : undefined
      yield {
        message: "stray",
        at: target.at,
        subject: `target/${flat(target.name)}/stray`,
        data: { table: target.table, found: flat(target.name), amount: amountOf(target), list },
        ...(near
          ? {
              related: [{ label: `${near.table} · ${flat(near.name)}`, at: near.at }],
              expected: { text: flat(near.name), value: flat(near.name) },
            }
          : {}),
        found: { text: flat(target.name), value: flat(target.name) },
      }
    }
  },
})

/** Most projects of either side among which the nearest name is looked for: the work is bounded. */
const mostNamed = 50

function nearest(target: ListedProject, listed: readonly ListedProject[]): ListedProject | undefined {
  let best: ListedProject | undefined
  let highest = 0.5
  for (const project of listed.slice(0, mostNamed)) {
    const likeness = nameLikeness(project.name, target.name)
    if (likeness < highest) continue
    highest = likeness
    best = project
  }
  return best
}

/** Where both names are spelled the same, the amounts are compared by the law of equal coordinates. */
function differsInMoney(project: ListedProject, target: ListedProject): boolean {
  return (
    project.money !== undefined &&
    target.money !== undefined &&
    projectName(project.name) !== projectName(target.name) &&
    !sameMoney(project, target)
  )
}
