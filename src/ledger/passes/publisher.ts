import type { LedgerFinding } from "../ledger-finding.ts"
import { finding, type Pass } from "./pass.ts"

/** Year, day and family of the publication fit each other. */
export const publisherPass: Pass = ({ ledger, statutes }) => {
  const { year, issued, kind, family: id } = ledger.publisher
  const findings: LedgerFinding[] = []
  const at = (column: string) => ({ table: "unit", row: 1, column })
  if (year !== 0 && (year < 2000 || year > 2100))
    findings.push(
      finding("error", "odd-year", at("年度"), `年度${year}不合常理，应为四位年份`, `the year ${year} cannot be`, {
        found: `${year}`,
      }),
    )
  const from = kind === "budget" ? `${year - 1}-10` : `${year + 1}-01`
  const to = kind === "budget" ? `${year}-12-31` : `${year + 2}-12-31`
  if (year !== 0 && issued !== "" && (issued < from || issued > to))
    findings.push(
      finding(
        "warning",
        "odd-date",
        at("公开日期"),
        `${year}年${kind === "budget" ? "预算" : "决算"}的公开日期${issued}不合常理，一般在${from}至${to}之间`,
        `${issued} is an odd day to publish the ${kind} of ${year}; usual: ${from} to ${to}`,
        { found: issued, expected: `${from}—${to}` },
      ),
    )
  const family = statutes.families.find((f) => f.id === id)
  if (family && family.kind !== kind)
    findings.push(
      finding(
        "error",
        "family-of-other-kind",
        at("模板"),
        `模板 ${id} 是${family.kind === "budget" ? "预算" : "决算"}模板，与公开类型不符`,
        `the family ${id} is one of ${family.kind}, not of ${kind}`,
        {
          found: id,
          expected: statutes.families
            .filter((f) => f.kind === kind)
            .map((f) => f.id)
            .join("、"),
        },
      ),
    )
  return findings
}
