import type { LedgerFinding } from "../ledger-finding.ts"
import { atColumn, finding, grouped, type Pass, times } from "./pass.ts"

/** Units: there is one, each stands once, and lines name units that there are. */
export const unitsPass: Pass = ({ ledger }) => {
  const findings: LedgerFinding[] = []
  if (ledger.units.length === 0)
    findings.push(
      finding(
        "error",
        "no-unit",
        { table: "units", row: 1 },
        "“预算单位”表是空的，请填写单位代码、名称和性质",
        "there is no budgetary unit; enter code, name and nature",
      ),
    )
  for (const units of grouped(ledger.units, ({ code }) => code || undefined).values())
    if (units.length > 1)
      findings.push(
        finding(
          "error",
          "duplicate-id",
          atColumn(units[1]!.at, "单位代码"),
          `单位代码 ${units[0]!.code} 重复`,
          `the unit code ${units[0]!.code} stands ${units.length} times`,
          { found: units[0]!.code },
        ),
      )
  const known = new Set(ledger.units.flatMap(({ code, name }) => [code, name]))
  const named = [
    ...ledger.lines.map(({ coordinate, at }) => ({ unit: coordinate.unit, at })),
    ...ledger.projects.map(({ unit, at }) => ({ unit, at })),
  ]
  const strangers = named.filter(({ unit }) => unit !== undefined && !known.has(unit))
  if (ledger.units.length > 0)
    for (const places of grouped(strangers, ({ unit }) => unit).values()) {
      const all = times(places.length)
      findings.push(
        finding(
          "error",
          "unknown-unit",
          atColumn(places[0]!.at, "预算单位"),
          `“预算单位”表中没有“${places[0]!.unit}”${all.zh}`,
          `no budgetary unit is called ${places[0]!.unit}${all.en}`,
          { found: places[0]!.unit!, expected: ledger.units.map(({ code, name }) => `${code} ${name}`).join("、") },
        ),
      )
    }
  const nameless = ledger.lines.filter(({ coordinate }) => coordinate.unit === undefined)
  if (ledger.units.length > 1 && nameless.length > 0)
    findings.push(
      finding(
        "error",
        "unit-not-named",
        atColumn(nameless[0]!.at, "预算单位"),
        `有${ledger.units.length}个单位，每行都要填“预算单位”${times(nameless.length).zh}`,
        `there are ${ledger.units.length} units; every line must name its own${times(nameless.length).en}`,
      ),
    )
  return findings
}
