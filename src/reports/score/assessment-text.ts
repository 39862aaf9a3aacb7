import type { Bilingual } from "#checks"
import {
  type ComputedRate,
  type EvaluatedItem,
  type ItemTotal,
  type LedgerAssessment,
  type Monitoring,
  pointsText,
} from "#performance"
import { displayWidth, padded } from "../display-width.ts"
import { oneLine } from "../visible.ts"
import { hung, type ScoreStyle } from "./score-style.ts"

type Line = { readonly lead: string; readonly text: string }

/** What a ledger tells beside its self-evaluations: rates, the whole, department evaluations, monitoring, targets. */
export function assessmentText(assessment: LedgerAssessment, style: ScoreStyle): readonly string[] {
  const { overall, departments, monitoring } = assessment
  const { sections } = style.words
  return [
    ...(assessment.rates.length > 0 ? [section(sections.rates, rateLines(assessment.rates, style), style)] : []),
    ...(overall ? [evaluationSection(sections.overall, overall, overall.items, style)] : []),
    ...departments.map((one) =>
      evaluationSection(`${sections.department} · ${one.project?.name ?? one.record.project}`, one, one.items, style),
    ),
    ...(monitoring
      ? [section(`${sections.monitoring} · ${monitoring.asOf}`, monitoringLines(monitoring, style), style)]
      : []),
    ...(assessment.feasibility.length > 0
      ? [section(sections.feasibility, feasibilityLines(assessment, style), style)]
      : []),
  ]
}

function section(title: string, lines: readonly Line[], style: ScoreStyle): string {
  return [style.colours.bold(title), ...lines.flatMap((line) => folded(line, style.width))].join("\n")
}

function folded({ lead, text }: Line, width: number): readonly string[] {
  return hung(lead, oneLine(text), width)
}

/** Texts behind names of equal width. */
function named(rows: readonly (readonly [name: string, text: string])[]): readonly Line[] {
  const width = Math.min(36, Math.max(0, ...rows.map(([name]) => displayWidth(name))))
  return rows.map(([name, text]) => ({ lead: `   ${padded(oneLine(name), width)}  `, text }))
}

function rateLines(rates: readonly ComputedRate[], { lang }: ScoreStyle): readonly Line[] {
  return named(
    rates.map(({ name, printed, obstacle, derivation, variant }): [string, string] => {
      const value = printed ? `${printed} = ${derivation.formula ?? ""}` : said(obstacle?.message, lang)
      const other = variant?.printed && variant.printed !== printed ? `；${variant.printed}: ${variant.flaw[lang]}` : ""
      return [name[lang], value + other]
    }),
  )
}

const said = (message: Bilingual | undefined, lang: ScoreStyle["lang"]) => message?.[lang] ?? ""

function evaluationSection(
  title: string,
  total: ItemTotal,
  items: readonly EvaluatedItem[],
  style: ScoreStyle,
): string {
  const { lang, words } = style
  const grade = total.provisional ? "" : ` ${total.grade?.[lang] ?? ""}`
  const sum = total.total === undefined ? words.openTotal : `${pointsText(total.total)}${grade}`
  const open = total.provisional ? ` · ${words.provisional(pointsText(total.open))}` : ""
  const rows = items.map((item): [string, string] => [
    `${padded(pointsText(item.points), 5, "start")}/${padded(pointsText(item.weight), 3)} ${item.item[lang]}`,
    item.result[lang],
  ])
  const gaps = total.gaps.map((gap): Line => ({ lead: "   · ", text: gap.message[lang] }))
  return section(`${title}: ${sum}${open}`, [...named(rows), ...gaps], style)
}

function monitoringLines(monitoring: Monitoring, { lang, words }: ScoreStyle): readonly Line[] {
  const told = monitoring.subjects.flatMap((subject) => [
    ...(subject.money.light ? [{ light: subject.money.light, reason: subject.money.reason }] : []),
    ...subject.indicators.flatMap(({ light, reason }) => (light ? [{ light, reason }] : [])),
  ])
  const order = { red: 0, amber: 1, green: 2 } as const
  return [
    ...[...told]
      .sort((a, b) => order[a.light] - order[b.light])
      .map(({ light, reason }): Line => ({ lead: `   ${words.light[light]} `, text: reason[lang] })),
    ...unmonitored(monitoring, lang).map((text): Line => ({ lead: "   · ", text })),
    ...monitoring.gaps
      .filter(({ kind }) => kind !== "indicator-not-monitored")
      .map((gap): Line => ({ lead: "   · ", text: gap.message[lang] })),
  ]
}

/** Indicators without a record, a line a project: what to add is the same for all of them. */
function unmonitored({ subjects, gaps }: Monitoring, lang: ScoreStyle["lang"]): readonly string[] {
  return subjects.flatMap(({ of, name }) => {
    const names = gaps.flatMap((gap) =>
      gap.kind === "indicator-not-monitored" && gap.of === of ? [gap.indicator!] : [],
    )
    if (names.length === 0) return []
    return lang === "zh"
      ? [`“${name.zh}”有${names.length}个指标没有监控记录（在 monitoring.csv 中各增加一行）：${names.join("、")}`]
      : [
          `${name.en}: ${names.length} indicators have no record (add a row each to monitoring.csv): ${names.join(", ")}`,
        ]
  })
}

function feasibilityLines({ feasibility }: LedgerAssessment, { lang, words }: ScoreStyle): readonly Line[] {
  return feasibility.map(({ at, message, severity }) => ({
    lead: `   ${words.level[severity]}  `,
    text: `${at.source ?? `${at.table}:${at.row}`}: ${message[lang]}`,
  }))
}
