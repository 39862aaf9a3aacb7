import type { Derivation } from "../derivation.ts"
import { chineseDay, daysOf } from "./calendar-day.ts"
import { type Forecast, methodNames } from "./forecast.ts"
import { moneyLight } from "./light.ts"
import type { MonitoredMoney } from "./monitoring.ts"
import { cumulativeForecast } from "./projection.ts"
import { type DatedRecord, recordLeaf, type Records } from "./recorded.ts"
import { seasonOf, type Season } from "./season.ts"
import { falls, pointsOf, type SeriesPoint } from "./series.ts"
import { noteGap, noteLatest, rowOf, type Setting, type Subject, whereOf, yearDays } from "./setting.ts"
import { moneyText, numberText, rounded } from "./shown-number.ts"

/** The money of a project or of the whole: outturn by the day against the adjusted budget and the share of the year passed. */
export function moneyStatus(setting: Setting, subject: Subject, records: Records): MonitoredMoney {
  const { of } = subject
  const where = whereOf(subject)
  const budget = budgetOf(setting, of)
  const base = { of, subject: subject.name, ...(budget ? { budgetFen: budget.fen } : {}) }
  const points = withFinal(setting, of, pointsOf(records.now.map(pointOf)))
  const last = points[points.length - 1]
  const latest = records.now[records.now.length - 1]
  if (!last) {
    const reason = {
      zh: `${where.zh}：没有截至${chineseDay(setting.until)}的资金执行记录，未监控。`,
      en: `${where.en}: no record of its outturn by the day.`,
    }
    if (budget && budget.fen > 0) noteMissing(setting, subject)
    const derivation = { of: executionName, value: "", obstacle: reason, inputs: budget ? [budget.derivation] : [] }
    return { ...base, status: "not-monitored", reason, derivation }
  }
  if (latest && last.day === latest.day.ordinal) noteLatest(setting, subject, latest, last.others?.length ?? 0)
  noteFall(setting, subject, points, latest)
  const days = yearDays(setting)
  const seasons = seasonsOf(setting, of, records, last.day)
  const forecast = cumulativeForecast(
    {
      year: setting.until.year,
      days,
      points: [points[0]!, ...points.slice(1)],
      over: setting.over,
      decimals: 0,
      // An estimate told to the 分 would claim more than it knows.
      text: (fen) => moneyText(Math.round(fen / 10_000) * 10_000),
      figure: moneyText,
    },
    seasons,
  )
  // After the year is over nothing comes any more: the whole year has passed.
  const day = setting.over ? days : last.day
  const timeShare = rounded((day / days) * 100, 6)
  const season = seasons.length
    ? { seasonShare: rounded((seasons.reduce((sum, s) => sum + s.share, 0) / seasons.length) * 100, 6) }
    : {}
  const reached = { outturnFen: last.value, on: latest?.record.on ?? "", timeShare, ...season, forecast }
  const measure = latest?.record.note === undefined ? {} : { measure: latest.record.note }
  if (!budget || budget.fen <= 0) {
    const reason = {
      zh: `${where.zh}：截至${chineseDay({ year: setting.until.year, ordinal: last.day })}支出${moneyText(last.value)}，账册没有其全年预算数，无法计算执行率。`,
      en: `${where.en}: ${moneyText(last.value)} spent, but the ledger has no budget for it.`,
    }
    noteGap(setting, "no-budget", of, reason)
    return { ...base, ...reached, status: "unmeasurable", reason, ...measure, derivation: forecast.derivation }
  }
  const execution = rounded((last.value / budget.fen) * 100, 6)
  const expected = rounded((forecast.value / budget.fen) * 100, 6)
  const light = moneyLight({ execution, expected, timeShare }, setting.thresholds)
  const progress = { ...base, ...reached, budgetFen: budget.fen, execution, light }
  return {
    ...progress,
    status: "monitored",
    reason: reasonOf(setting, where, progress, last.day, forecast),
    ...measure,
    derivation: {
      of: executionName,
      value: `${numberText(execution)}%`,
      formula: `${moneyText(last.value)} ÷ ${moneyText(budget.fen)}`,
      inputs: [last.derivation, budget.derivation, forecast.derivation],
    },
  }
}

const executionName = { zh: "预算执行率", en: "execution of the budget" }

function pointOf(dated: DatedRecord): SeriesPoint {
  const value = dated.record.outturnFen!
  return { day: dated.day.ordinal, value, derivation: recordLeaf(dated, moneyText(value)) }
}

/** The coordinate of a subject's expenditure; earmarked money has none of its own. */
function coordinateOf(of: string) {
  if (of === "earmarked") return undefined
  return of === "overall" ? {} : { project: of }
}

/** Adjusted budget; where nothing was adjusted or approved, the self-evaluation's or the draft's. */
function budgetOf(
  { book }: Setting,
  of: string,
): { readonly fen: number; readonly derivation: Derivation } | undefined {
  const coordinate = coordinateOf(of)
  if (!coordinate) return undefined
  const leaf = (fen: number, zh: string, en: string) => ({
    fen,
    derivation: { of: { zh, en }, value: moneyText(fen), inputs: [] },
  })
  const adjusted = book.amount({ ...coordinate, phase: "adjusted" })
  if (adjusted && adjusted.fen !== 0) return leaf(adjusted.fen, "全年预算数", "adjusted budget")
  const evaluation = book.ledger.evaluations.find(({ project }) => project === of)
  const evaluated = evaluation?.funds.reduce((sum, fund) => sum + fund.adjustedFen, 0) ?? 0
  if (evaluated > 0) return leaf(evaluated, "全年预算数（自评表）", "adjusted budget (self-evaluation)")
  for (const [phase, zh, en] of [
    ["approved", "年初预算数", "approved budget"],
    ["proposed", "预算草案数", "proposed budget"],
  ] as const) {
    const amount = book.amount({ ...coordinate, phase })
    if (amount && amount.fen !== 0) return leaf(amount.fen, zh, en)
  }
  return undefined
}

/** Once the year is over the accounts say what was spent, unless a record of its last day does. */
function withFinal(setting: Setting, of: string, points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const coordinate = coordinateOf(of)
  const days = yearDays(setting)
  if (!setting.over || !coordinate || points[points.length - 1]?.day === days) return points
  const outturn = setting.book.amount({ ...coordinate, phase: "outturn" })
  if (!outturn) return points
  const derivation = { of: { zh: "决算数", en: "outturn of the accounts" }, value: moneyText(outturn.fen), inputs: [] }
  return [...points, { day: days, value: outturn.fen, derivation }]
}

/** Earlier years by their records; the total is what the ledger states of that year's outturn, where it does. */
function seasonsOf(setting: Setting, of: string, records: Records, day: number): readonly Season[] {
  const coordinate = coordinateOf(of)
  const found: Season[] = []
  for (const [year, dated] of records.earlier) {
    const stated = coordinate && setting.book.amount({ ...coordinate, year: String(year), phase: "outturn" })
    const total = stated && {
      value: stated.fen,
      derivation: { of: { zh: `${year}年决算数`, en: `outturn of ${year}` }, value: moneyText(stated.fen), inputs: [] },
    }
    const earlier = { year, points: pointsOf(dated.map(pointOf)), ...(total ? { total } : {}) }
    const season = seasonOf(
      earlier,
      { year: setting.until.year, ordinal: day },
      setting.thresholds.closingDays,
      moneyText,
    )
    if (season) found.push(season)
  }
  return found.sort((a, b) => a.year - b.year)
}

function noteMissing(setting: Setting, subject: Subject): void {
  const row = rowOf(setting, subject.of)
  const where = whereOf(subject)
  noteGap(
    setting,
    "money-not-monitored",
    subject.of,
    {
      zh: `${where.zh}没有资金执行记录：请在 monitoring.csv 中增加一行，对象${where.zh}、截止日期${row.on}、三级指标空白，并填累计执行数`,
      en: `the outturn of ${where.en} is not recorded: add a row to monitoring.csv for it by ${row.on}, no indicator, with the cumulative outturn`,
    },
    { row },
  )
}

function noteFall(
  setting: Setting,
  subject: Subject,
  points: readonly SeriesPoint[],
  latest: DatedRecord | undefined,
): void {
  const [fall] = falls(points)
  if (!fall) return
  const where = whereOf(subject)
  const [from, to] = [moneyText(fall[0].value), moneyText(fall[1].value)]
  noteGap(
    setting,
    "value-fell",
    subject.of,
    {
      zh: `${where.zh}的累计执行数由${from}降到${to}；应填年初以来的累计数，收回资金的请在备注中说明`,
      en: `the cumulative outturn of ${where.en} fell from ${from} to ${to}; enter what was spent since the year began`,
    },
    latest ? { at: latest.record.at } : {},
  )
}

interface Progress {
  readonly budgetFen: number
  readonly outturnFen: number
  readonly execution: number
  readonly timeShare: number
  readonly seasonShare?: number
  readonly light: "green" | "amber" | "red"
}

function reasonOf(
  setting: Setting,
  where: { readonly zh: string; readonly en: string },
  progress: Progress,
  day: number,
  forecast: Forecast,
) {
  const { budgetFen, outturnFen, execution, timeShare, seasonShare, light } = progress
  const on = chineseDay({ year: setting.until.year, ordinal: day })
  const behind = rounded(timeShare - execution, 2)
  const season = seasonShare === undefined ? "" : `（以前年度同期${numberText(seasonShare)}%）`
  const pace = behind > 0 ? `落后${numberText(behind)}个百分点` : `超前${numberText(-behind)}个百分点`
  const left = daysOf(setting.until.year) - setting.until.ordinal
  const open = budgetFen - outturnFen
  const todo =
    light === "green"
      ? { zh: "", en: "" }
      : open < 0
        ? { zh: `已超预算${moneyText(-open)}，请立即停止支付并核实。`, en: "The budget is exceeded: stop and verify." }
        : behind <= setting.thresholds.amberBehind
          ? {
              zh: `按此进度将超预算${moneyText(forecast.value - budgetFen)}，请控制支出，确需增加的按程序申请追加或调剂。`,
              en: "At this pace the budget will be exceeded: control the spending or apply for a supplement.",
            }
          : left > 0
            ? {
                zh: `余下${left}天还有${moneyText(open)}未支出，请说明原因、加快支付，确不能支出的及时申请调减。`,
                en: `${moneyText(open)} remain for ${left} days: say why, speed up, or hand back what cannot be spent.`,
              }
            : { zh: `年终结余${moneyText(open)}，请说明原因。`, en: `${moneyText(open)} remain unspent: say why.` }
  const method = methodNames[forecast.method]
  return {
    zh: `${where.zh}：截至${on}支出${moneyText(outturnFen)}，执行率${numberText(execution)}%，时间进度${numberText(timeShare)}%，${pace}${season}；${method.zh}，全年预计${forecast.text}。${todo.zh}`,
    en: `${where.en}: ${moneyText(outturnFen)} spent, ${numberText(execution)}% of the budget with ${numberText(timeShare)}% of the year passed; ${method.en}: ${forecast.text}. ${todo.en}`.trimEnd(),
  }
}
