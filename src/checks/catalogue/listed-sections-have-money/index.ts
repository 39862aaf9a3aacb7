import type { Figure } from "#identities"
import type { ListClaim, Word } from "#recognition"
import { claimsOf, stated, textBehind } from "../../claims/claim-index.ts"
import { type CheckContext, defineRule, type Issue, inOrder } from "../../rule.ts"
import { basicSections, mayHaveMoney, sectionsAreAll, sectionsNamed } from "./basic-sections.ts"

type Message = "extra" | "missing" | "swapped"

/** The sections a sentence lists under basic expenditure are those with money in the table. @zh 列举的款与表一致 */
export const rule = defineRule<Message>({
  name: "listed-sections-have-money",
  checks: ["A-30", "B-37"],
  severity: "error",
  title: {
    zh: "正文列举的经济科目与基本支出表中有数的款一致",
    en: "Listed sections are those with money in the table of basic expenditure",
  },
  citation: "部门决算公开说明编写要求",
  messages: {
    extra: {
      zh: "{whole}列举了“{name}”，表中该科目没有金额。请删去，或核对表中数据。表中有金额的科目：{expected}。",
      en: "{name} is listed under {whole}, but the table has no money there. Those with money: {expected}.",
    },
    swapped: {
      zh: "{whole}列举的“{name}”在表中没有金额，而表中“{expected}”有{amount}、正文没有列举，应为“{expected}”。",
      en: "{name} is listed under {whole} without money in the table, while {expected} with {amount} is not listed; it should be {expected}.",
    },
    missing: {
      zh: "{whole}没有列举“{names}”，表中这些科目有金额（合计{sum}）。请补列。",
      en: "{names} have money in the table (together {sum}) but are not listed under {whole}.",
    },
  },
  *inspect(context) {
    for (const list of claimsOf(context, "list")) {
      const nature = list.subject.nature
      if (nature !== "basic.personnel" && nature !== "basic.operating") continue
      const table = basicSections(context, nature)
      if (table.length > 0) yield* judged(context, list, table, nature)
    }
  },
})

const wholes = { "basic.personnel": "人员经费", "basic.operating": "公用经费" } as const

function* judged(
  context: CheckContext,
  list: ListClaim,
  table: readonly Figure[],
  nature: keyof typeof wholes,
): Iterable<Issue<Message> | typeof inOrder> {
  const accounts = context.recognition.profile.kind === "accounts"
  const checks = [accounts ? "A-30" : "B-37"]
  const whole = wholes[nature]
  const name = (figure: Figure) =>
    context.statutes.classifications.economicDepartment.byCode(figure.coordinate.economicDepartment!)?.name ??
    figure.coordinate.economicDepartment!
  const expected = stated(table.map(name).join("、"))
  const whollyRead = sectionsAreAll(context, nature, table)
  const left = new Set(table)
  const unknown: Word[] = []
  const extras: Word[] = []
  for (const word of list.names) {
    const codes = sectionsNamed(context, word.text, nature)
    const meant = table.filter((figure) => codes.includes(figure.coordinate.economicDepartment!))
    for (const figure of meant) left.delete(figure)
    if (codes.length === 0) unknown.push(word)
    else if (meant.length > 0 || mayHaveMoney(context, codes)) yield inOrder
    else extras.push(word)
  }
  // one name too many and one too few: the one is printed for the other
  const swapped = accounts && extras.length === 1 && left.size === 1 && unknown.length === 0 ? [...left][0] : undefined
  if (swapped) left.clear()
  for (const word of extras)
    yield {
      message: swapped ? "swapped" : "extra",
      at: word.place,
      subject: `extra/${list.id}/${word.text}`,
      // a budget's sentence may say what the money is for in general
      ...(accounts && whollyRead ? {} : { severity: "warning" as const }),
      checks,
      data: {
        whole,
        name: word.text,
        expected: swapped ? name(swapped) : expected.text,
        amount: swapped ? `${swapped.printed}${swapped.unit}` : "",
      },
      found: stated(word.text),
      expected: swapped ? stated(name(swapped)) : expected,
      related: [{ label: (swapped ?? table[0]!).label, at: (swapped ?? table[0]!).place }],
    }
  const names = [...left]
  if (names.length === 0) return
  const last = list.names[list.names.length - 1]!
  const open = /^[）)]?等/.test(textBehind(context.recognition.document, last.place, 3)) || last.text.endsWith("等")
  // words no list of subjects knows may be these sections under another name
  const light = open || !accounts || unknown.length > 0 || names.length > Math.max(3, table.length / 2)
  yield {
    message: "missing",
    at: last.place,
    subject: `missing/${list.id}`,
    severity: light ? "info" : (extras.length > 0 || names.length <= 3) && whollyRead ? "error" : "warning",
    checks,
    data: {
      whole,
      names: names.map(name).join("、"),
      sum: names.map((figure) => `${figure.printed}${figure.unit}`).join("、"),
    },
    found: stated(list.names.map((word) => word.text).join("、")),
    expected,
    related: names
      .slice(0, 10)
      .map((figure) => ({ label: `${name(figure)} ${figure.printed}${figure.unit}`, at: figure.place })),
  }
}
