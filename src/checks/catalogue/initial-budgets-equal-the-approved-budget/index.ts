import { withDimensions } from "#fiscal"
import type { Figure } from "#identities"
import { canBeEqual, companionsOf, nameOf, printedElsewhere } from "../../companions.ts"
import { type CheckContext, defineRule, inOrder } from "../../rule.ts"

/** The initial budgets that accounts name are those of the published budget. @zh 决算所称年初预算等于当年公开的预算 */
export const rule = defineRule({
  name: "initial-budgets-equal-the-approved-budget",
  checks: ["A-27"],
  severity: "error",
  title: {
    zh: "决算说明中的年初预算与当年公开的预算一致",
    en: "Initial budgets named in the accounts are those of the published budget",
  },
  citation: "《中华人民共和国预算法》第十四条；财预〔2016〕143号",
  messages: {
    differs: {
      zh: "{what}的年初预算印为{found}，{document}中为{expected}（{where}）。年初预算应为批复并公开的预算数，请核对。",
      en: "The initial budget of {what} is printed as {found}; {document} has {expected} ({where}).",
    },
    absent: {
      zh: "{what}的年初预算印为{found}，{document}的一般公共预算支出表中没有该科目，年初预算应为0。",
      en: "The initial budget of {what} is printed as {found}, but {document} has no such item.",
    },
  },
  *inspect(context) {
    const { budgetOfTheYear: budget } = companionsOf(context)
    if (!budget) return
    const known = new Set<string>()
    for (const figure of initialBudgets(context)) {
      const coordinate = withDimensions(figure.coordinate, { phase: null, year: null })
      const id = `${figure.key}/${figure.quantity.value}`
      if (known.has(id)) continue
      known.add(id)
      const approved = printedElsewhere(budget, coordinate)
      const item = coordinate.function
      // with what was carried over the year before, where the text means that
      const withCarried = item
        ? undefined
        : printedElsewhere(budget, withDimensions(coordinate, { vintage: null, flow: coordinate.flow ? "uses" : null }))
      if (approved ? canBeEqual(figure, approved) : withCarried && canBeEqual(figure, withCarried)) {
        yield inOrder
        continue
      }
      if (withCarried && canBeEqual(figure, withCarried)) continue
      const listed =
        item &&
        budget.tables.some((t) =>
          t.figures.some((f) => f.coordinate.source === coordinate.source && f.coordinate.function?.length === 7),
        )
      if (!approved && (!listed || figure.quantity.value === 0)) continue
      yield {
        message: approved ? "differs" : "absent",
        // an item may have been put under another subject since; the total may not
        severity: item ? "warning" : "error",
        at: figure.place,
        subject: `${figure.key}/initial`,
        data: {
          what: figure.label,
          found: `${figure.printed}${figure.unit}`,
          document: nameOf(budget),
          expected: approved ? `${approved.printed}${approved.unit}` : "0",
          where: approved?.label ?? "",
        },
        found: { text: `${figure.printed}${figure.unit}`, value: figure.printed.replaceAll(",", "") },
        expected: {
          text: approved ? `${approved.printed}${approved.unit}` : `0${figure.unit}`,
          value: approved ? approved.printed.replaceAll(",", "") : "0",
        },
        unit: figure.unit,
      }
    }
  },
})

/** Amounts of the approved budget in sentences and tables of the accounts. */
function initialBudgets({ recognition }: CheckContext): Figure[] {
  const sentences = recognition.claims.flatMap((c) => (c.kind === "amount" ? [c.figure] : []))
  const cells = recognition.tables.flatMap((t) => t.figures)
  return [...sentences, ...cells].filter((f) => {
    const { phase, year, flow, threePublic, project, topic, function: item } = f.coordinate
    return (
      phase === "approved" &&
      year === undefined &&
      !f.blank &&
      project === undefined &&
      topic === undefined &&
      (threePublic !== undefined || (flow === "expenditure" && (item === undefined || item.length === 7)))
    )
  })
}
