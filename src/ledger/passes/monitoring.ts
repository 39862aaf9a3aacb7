import type { Ledger } from "../ledger.ts"
import type { LedgerFinding } from "../ledger-finding.ts"
import type { MonitoringRecord } from "../performance-records.ts"
import { cumulativeOutturn } from "./cumulative-outturn.ts"
import { isDay, yearOf } from "./day.ts"
import { atColumn, finding, grouped, type Pass } from "./pass.ts"
import { type Subjects, subjectsOf } from "./subjects.ts"

/**
 * Monitoring: of indicators that there are, up to a day that has come, with a value, each once; cumulative money neither
 * falls nor exceeds the budget. Records of earlier years may name indicators that are gone.
 */
export const monitoringPass: Pass = (input) => {
  const { ledger } = input
  const subjects = subjectsOf(ledger)
  const indicators = new Map<string, Map<string, string>>()
  for (const { of, third } of ledger.indicators) {
    const known = indicators.get(subjects.code(of)) ?? new Map<string, string>()
    indicators.set(subjects.code(of), known.set(plain(third), third))
  }
  return [
    ...ledger.monitoring.flatMap((record) => [
      ...oddDay(record, ledger),
      ...strangeIndicator(record, indicators.get(subjects.code(record.of)), ledger, subjects),
      ...withoutValue(record),
    ]),
    ...repeated(ledger.monitoring, subjects),
    ...cumulativeOutturn(input),
  ]
}

function oddDay({ on, at }: MonitoringRecord, { publisher }: Ledger): LedgerFinding[] {
  const place = atColumn(at, "截止日期")
  if (!isDay(on))
    return on === ""
      ? []
      : [
          finding("error", "odd-date", place, `“${on}”不是完整的日期，应如 2024-06-30`, `${on} is no whole day`, {
            found: on,
            expected: "如 2024-06-30",
          }),
        ]
  if (publisher.year === 0 || yearOf(on) <= publisher.year) return []
  const last = `${publisher.year}-12-31`
  return [
    finding(
      "error",
      "odd-date",
      place,
      `截止日期${on}晚于本年度末${last}；监控记录应属本年度或以前年度`,
      `${on} lies behind the year; records are of the year or of earlier ones, up to ${last}`,
      { found: on, expected: `≤${last}` },
    ),
  ]
}

function strangeIndicator(
  { indicator, on, of, at }: MonitoringRecord,
  known: ReadonlyMap<string, string> | undefined,
  { publisher }: Ledger,
  subjects: Subjects,
): LedgerFinding[] {
  if (indicator === undefined || known?.has(plain(indicator))) return []
  const some = [...(known?.values() ?? [])].slice(0, 6).join("、")
  const isPast = isDay(on) && yearOf(on) < publisher.year
  return [
    finding(
      isPast ? "info" : "error",
      "unknown-indicator",
      atColumn(at, "三级指标"),
      `“绩效指标”表中，${subjects.called(of)}没有指标“${indicator}”${some ? `；有：${some}` : ""}${isPast ? "；该历史记录不会用于预测" : ""}`,
      `${of} has no indicator ${indicator}${some ? `; it has ${some}` : ""}${isPast ? "; this earlier record forecasts nothing" : ""}`,
      { found: indicator, ...(some ? { expected: some } : {}) },
    ),
  ]
}

function withoutValue({ indicator, actual, outturnFen, at }: MonitoringRecord): LedgerFinding[] {
  if (actual === undefined && outturnFen === undefined) {
    const [zh, en] = indicator === undefined ? ["累计执行数", "outturn"] : ["累计完成值", "value"]
    return [
      finding(
        "error",
        "record-without-value",
        atColumn(at, zh),
        `没有填“${zh}”，这条监控记录没有内容`,
        `the record has no ${en}`,
        {
          expected: zh,
        },
      ),
    ]
  }
  return indicator === undefined && actual !== undefined
    ? [
        finding(
          "error",
          "value-without-indicator",
          atColumn(at, "三级指标"),
          `填了累计完成值“${actual}”，但没有写是哪个三级指标`,
          `the value ${actual} is of no indicator; name it`,
          { found: actual, expected: "三级指标" },
        ),
      ]
    : []
}

function repeated(records: readonly MonitoringRecord[], subjects: Subjects): LedgerFinding[] {
  const same = grouped(records, ({ of, on, indicator }) =>
    JSON.stringify([subjects.code(of), on, plain(indicator ?? "")]),
  )
  return [...same.values()]
    .filter((group) => group.length > 1)
    .map(([first, second, ...rest]) =>
      finding(
        "error",
        "duplicate-id",
        atColumn(second!.at, first!.indicator === undefined ? "对象" : "三级指标"),
        `${subjects.called(first!.of)}${first!.indicator === undefined ? "的资金" : `的“${first!.indicator}”`}在${first!.on}填了${rest.length + 2}次`,
        `${first!.of} ${first!.indicator ?? "(money)"} is given ${rest.length + 2} times for ${first!.on}`,
        { found: first!.on },
      ),
    )
}

function plain(text: string): string {
  return text.replace(/\s/g, "")
}
