import type { Dimension } from "#fiscal"
import type { LedgerLine } from "../ledger.ts"
import { ownPhase } from "../stated-amounts.ts"
import { atColumn, finding, type Pass, times } from "./pass.ts"

/** Dimensions that tables are cut by, and which expenditure has to have them. */
const needed: readonly {
  readonly dimension: Dimension
  readonly zh: string
  readonly severity: "error" | "warning"
  readonly of: (line: LedgerLine) => boolean
}[] = [
  { dimension: "function", zh: "功能科目", severity: "error", of: () => true },
  { dimension: "source", zh: "资金来源", severity: "error", of: () => true },
  { dimension: "nature", zh: "支出性质", severity: "error", of: ({ coordinate }) => coordinate.project === undefined },
  {
    dimension: "economicDepartment",
    zh: "部门经济科目",
    severity: "warning",
    of: ({ coordinate }) => coordinate.nature?.startsWith("basic") === true,
  },
  {
    dimension: "project",
    zh: "项目",
    severity: "warning",
    of: ({ coordinate }) => coordinate.nature?.startsWith("project") === true,
  },
]

/**
 * Lines outside a classification: tables cut by it would lack their money, so that their sums would not be the total. Of
 * other phases than the document's own (年初预算 in accounts) only what the text tells by item is needed.
 */
export const unclassifiedPass: Pass = ({ ledger, statutes }) => {
  const family = statutes.families.find(({ id }) => id === ledger.publisher.family)
  const rows = new Set(family?.tables.map(({ form }) => statutes.form(form)?.rows) ?? [])
  const isPrinted = (dimension: Dimension) =>
    dimension === "function"
      ? !family || rows.has("function")
      : dimension === "economicDepartment"
        ? !family || rows.has("economic")
        : dimension !== "project" || !family || rows.has("project")
  const own = ownPhase[ledger.publisher.kind]
  const spent = ledger.lines.filter(({ coordinate }) => (coordinate.flow ?? "expenditure") === "expenditure")
  const revenue = ledger.lines.filter(
    ({ coordinate }) => coordinate.flow === "revenue" || coordinate.flow === "carry-in",
  )
  return needed.flatMap(({ dimension, zh, severity, of }) => {
    const lacking = [
      ...(isPrinted(dimension)
        ? spent.filter(
            (line) =>
              line.coordinate[dimension] === undefined && of(line) && (line.posting === own || isOfAll(dimension)),
          )
        : []),
      ...(dimension === "source" ? revenue.filter((line) => line.coordinate.source === undefined) : []),
    ]
    const [first] = lacking
    if (!first) return []
    const all = times(lacking.length)
    return [
      finding(
        severity,
        "unclassified-line",
        atColumn(first.at, zh),
        `没有填“${zh}”，按${zh}分列的报表会少这笔钱，请补填${all.zh}`,
        `the line has no ${dimension}; tables cut by it would lack this money${all.en}`,
        { expected: zh },
      ),
    ]
  })
}

function isOfAll(dimension: Dimension): boolean {
  return dimension === "function" || dimension === "source"
}
