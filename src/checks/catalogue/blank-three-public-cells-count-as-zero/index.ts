import { evaluate, type SumIdentity } from "#identities"
import { printFen } from "#money"
import { defineRule, inOrder } from "../../rule.ts"

/** A blank cell of the three public expenses is zero only where the sums close with zero. @zh “三公”经费表的空白格 */
export const rule = defineRule({
  name: "blank-three-public-cells-count-as-zero",
  checks: ["A-19"],
  severity: "info",
  title: { zh: "“三公”经费表的空白格按零计时各式应成立", en: "Blank cells of the three public expenses count as zero" },
  citation: "财库〔2021〕36号",
  messages: {
    open: {
      zh: "“{cell}”为空白，按0计时“{statement}”不成立，空白格合计应为{expected}。请补填，没有发生的填0。",
      en: "{cell} is blank; counted as zero, {statementEn} does not hold: what is blank should be {expected} in all. Fill it in.",
    },
  },
  *inspect({ recognition, identities }) {
    if (recognition.profile.kind === "budget") return
    const sums = (identities.get("three-public-expenses-equal-their-parts") ?? []).filter(
      (i): i is SumIdentity => i.kind === "sum",
    )
    const broken = new Set(evaluate(sums).violated.map((j) => j.identity))
    for (const identity of sums) {
      const blanks = identity.terms.filter((t) => t.figure.blank)
      if (blanks.length === 0) continue
      const term = blanks[0]!
      const rest = identity.terms.filter((t) => t !== term)
      const value = -rest.reduce((total, t) => total + t.coefficient * t.figure.quantity.value, 0) / term.coefficient
      // a value that no cell can hold says that another figure is wrong
      if (!broken.has(identity) || value < 0 || blanks.some((t) => t.coefficient !== term.coefficient)) {
        yield inOrder
        continue
      }
      const decimals = Math.max(2, ...rest.map((t) => t.figure.decimals))
      const expected = printFen(value, term.figure.unit as "万元", decimals)
      yield {
        message: "open",
        at: term.figure.place,
        subject: `${term.figure.key}/blank`,
        data: {
          cell: blanks.map((t) => t.figure.label).join("”“"),
          statement: identity.statement.zh,
          statementEn: identity.statement.en,
          expected: `${expected}${term.figure.unit}`,
        },
        related: rest.filter((t) => !t.figure.blank).map((t) => ({ label: t.figure.label, at: t.figure.place })),
        found: { text: "", value: "" },
        expected: { text: `${expected}${term.figure.unit}`, value: expected },
        unit: term.figure.unit,
      }
    }
  },
})
