import type { LedgerLine } from "../ledger.ts"
import type { LedgerFinding } from "../ledger-finding.ts"
import { ownPhase } from "../stated-amounts.ts"
import { finding, grouped, type Pass, type PassInput, yuan } from "./pass.ts"

const incoming = new Set(["revenue", "carry-in", "surplus-use"])

/** A fund source within which money must balance: its lines in and out at the document's own phase. */
export interface SourceBalance {
  readonly source: string
  readonly name: string
  readonly resources: number
  readonly uses: number
  readonly lines: readonly LedgerLine[]
}

/** The balances of a ledger by source; of the whole alone where a line names no source. */
export function sourceBalances({ ledger, statutes }: Pick<PassInput, "ledger" | "statutes">): readonly SourceBalance[] {
  const phase = ownPhase[ledger.publisher.kind]
  const own = ledger.lines.filter(({ posting }) => posting === phase)
  const isWhole = own.some(({ coordinate }) => coordinate.source === undefined && coordinate.flow !== "surplus-use")
  const wholeR1 = own.some(({ coordinate }) => coordinate.source === "R1")
  return [...grouped(own, ({ coordinate }) => (isWhole ? "" : pocket(coordinate.source, wholeR1)))].map(
    ([source, lines]) => ({
      source,
      name: statutes.classifications.revenue.byId(source)?.budgetName ?? (source === "" ? "全部资金" : source),
      resources: sum(lines.filter((line) => incoming.has(line.coordinate.flow ?? ""))),
      uses: sum(lines.filter((line) => !incoming.has(line.coordinate.flow ?? ""))),
      lines,
    }),
  )
}

/** Sources that finance the same expenditure: R11.fiscal pays R11, all own money of a unit is one pocket. */
function pocket(source: string | undefined, wholeR1: boolean): string {
  if (source === undefined || source.startsWith("R3") || source === "R5" || source === "R45") return "R3"
  const own = carried[source] ?? source.split(".")[0]!
  return wholeR1 && own.startsWith("R1") ? "R1" : own
}

const carried: Readonly<Record<string, string>> = { R41: "R11", R42: "R12", R43: "R13", R44: "R2" }

/** Money in and money out of each source must be equal; more spent than there is, is said as such. */
export const balancePass: Pass = (input) => {
  const { ledger } = input
  if (ledger.lines.length === 0) return []
  const balances = sourceBalances(input)
  if (balances.every(({ resources }) => resources === 0))
    return [
      finding(
        "error",
        "no-revenue",
        ledger.lines[0]!.at,
        "没有一笔收入或结转：请在“收入与结转”中填写资金来源，收入总计应等于支出总计",
        "there is no line of revenue or carry-over; total revenue must equal total expenditure",
      ),
    ]
  return balances.filter(({ resources, uses }) => resources !== uses).map(unbalanced)
}

function unbalanced({ name, resources, uses, lines }: SourceBalance): LedgerFinding {
  const [first] = lines as [LedgerLine]
  const gap = yuan(Math.abs(uses - resources))
  return uses > resources
    ? finding(
        "error",
        "overspent-source",
        first.at,
        `${name}：支出${yuan(uses)}超过收入与结转${yuan(resources)}，多${gap}；请核对资金来源，或补填收入、上年结转`,
        `${name}: uses ${yuan(uses)} exceed revenue and carry-over ${yuan(resources)} by ${gap}`,
        { found: yuan(uses), expected: yuan(resources) },
      )
    : finding(
        "error",
        "unbalanced-source",
        first.at,
        `${name}：收入与结转${yuan(resources)}大于支出${yuan(uses)}，差${gap}；请补填支出、年末结转，或核对收入`,
        `${name}: revenue and carry-over ${yuan(resources)} exceed uses ${yuan(uses)} by ${gap}`,
        { found: yuan(resources), expected: yuan(uses) },
      )
}

function sum(lines: readonly LedgerLine[]): number {
  return lines.reduce((total, { fen }) => total + fen, 0)
}
