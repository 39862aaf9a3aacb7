import type { Issue } from "../../rule.ts"
import type { MappedPair } from "./mapped-pair.ts"

/** Ids of the rule's messages. */
export type Message = "neither" | "other" | "doubled" | "mixed"

type Nature = "administrative" | "institution"
const natures: Readonly<Record<Nature, string>> = { administrative: "行政（参公）单位", institution: "事业单位" }

/** A pair that no nature of unit explains. */
export function neither(pair: MappedPair, own: Nature | undefined): Issue<Message> {
  const targets = own ? [pair.targets[own]] : [pair.targets.administrative, pair.targets.institution]
  const expected = [...new Set(targets.filter((t) => t !== undefined).map((t) => `${t.code}${t.name}`))].join("或")
  return {
    message: "neither",
    severity: pair.basic ? "error" : "warning",
    at: pair.at,
    subject: `${pair.form}/${pair.department}/${pair.government}`,
    data: { title: pair.title, department: pair.departmentText, government: pair.governmentText, expected },
    found: { text: pair.governmentText, value: pair.government },
    expected: { text: expected, value: targets.find((t) => t !== undefined)?.code ?? "" },
    related: [{ label: pair.departmentText, at: pair.departmentAt }],
  }
}

/** A pair of the other nature than the unit is of. */
export function otherNature(
  pair: MappedPair,
  own: Nature,
  signs: readonly string[],
  severity: "error" | "warning",
  more: readonly MappedPair[] = [],
): Issue<Message> {
  const target = pair.targets[own]
  const expected = target ? `${target.code}${target.name}` : `${natures[own]}的科目`
  return {
    message: "other",
    severity,
    at: pair.at,
    subject: `${pair.form}/${pair.department}/${pair.government}`,
    data: {
      title: pair.title,
      department: pair.departmentText,
      government: pair.governmentText,
      nature: natures[own],
      otherNature: natures[own === "administrative" ? "institution" : "administrative"],
      signs: signs.slice(0, 4).join("、"),
      expected,
    },
    found: { text: pair.governmentText, value: pair.government },
    expected: { text: expected, value: target?.code ?? "" },
    related: [
      { label: pair.departmentText, at: pair.departmentAt },
      ...more.slice(0, 30).map((p) => ({ label: `${p.departmentText} → ${p.governmentText}`, at: p.at })),
    ],
  }
}

/** One departmental section that goes to both natures' subjects within one unit. */
export function doubled(
  admin: readonly MappedPair[],
  inst: readonly MappedPair[],
  lawful: boolean,
): Issue<Message> | undefined {
  const twins = inst.flatMap((pair) => {
    const twin = admin.find((p) => p.department === pair.department)
    return twin ? [{ pair, twin }] : []
  })
  const first = twins[0]
  if (!first) return undefined
  const many = admin.length >= inst.length ? "administrative" : "institution"
  const [odd, even] = many === "administrative" ? [first.pair, first.twin] : [first.twin, first.pair]
  const rest = (many === "administrative" ? inst : admin).filter((p) => p !== odd)
  return {
    message: "doubled",
    severity: lawful ? "info" : "warning",
    at: odd.at,
    subject: `${odd.form}/doubled/${odd.department}`,
    data: {
      title: odd.title,
      department: odd.departmentText,
      government: odd.governmentText,
      elsewhere: even.governmentText,
    },
    found: { text: odd.governmentText, value: odd.government },
    expected: { text: even.governmentText, value: even.government },
    related: [
      { label: even.governmentText, at: even.at },
      ...rest.slice(0, 30).map((p) => ({ label: `${p.departmentText} → ${p.governmentText}`, at: p.at })),
    ],
  }
}

/** Both mappings within one unit of unknown nature. */
export function mixed(admin: readonly MappedPair[], inst: readonly MappedPair[]): Issue<Message> {
  const [few, many] = admin.length <= inst.length ? [admin, inst] : [inst, admin]
  const nature = (pairs: readonly MappedPair[]): Nature => (pairs === admin ? "administrative" : "institution")
  const first = few[0]!
  const target = first.targets[nature(many)]
  return {
    message: "mixed",
    severity: "warning",
    at: first.at,
    subject: `${first.form}/mixed`,
    data: {
      title: first.title,
      few: few.length,
      many: many.length,
      fewNature: natures[nature(few)],
      manyNature: natures[nature(many)],
    },
    found: { text: first.governmentText, value: first.government },
    ...(target ? { expected: { text: `${target.code}${target.name}`, value: target.code } } : {}),
    related: few.slice(1, 30).map((p) => ({ label: `${p.departmentText} → ${p.governmentText}`, at: p.at })),
  }
}
