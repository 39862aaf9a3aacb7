import type { Indicator } from "#ledger"
import type { Bilingual, Derivation } from "../derivation.ts"
import type { NumberAim } from "./aim.ts"
import { chineseDay, daysOf } from "./calendar-day.ts"
import { type Forecast, methodNames } from "./forecast.ts"
import { indicatorLight, judge } from "./light.ts"
import type { MonitoredIndicator } from "./monitoring.ts"
import { cumulativeForecast, levelForecast } from "./projection.ts"
import { type Reached, reachedOf, short } from "./reached.ts"
import { type DatedRecord, recordLeaf, type Records } from "./recorded.ts"
import { seasonOf, type Season } from "./season.ts"
import { falls, pointsOf, type Series, type SeriesPoint } from "./series.ts"
import { noteGap, noteLatest, type Setting, type Subject, whereOf, yearDays } from "./setting.ts"
import { finest, numberText } from "./shown-number.ts"

type Judged = Omit<MonitoredIndicator, "of" | "subject" | "indicator" | "target" | "measure">

interface ReadRecord extends DatedRecord {
  readonly reached: Reached
}

/** An indicator that is a number: its forecast against what has to be reached. */
export function numberStatus(
  setting: Setting,
  subject: Subject,
  indicator: Indicator,
  aim: NumberAim,
  records: Records,
): Judged {
  const read = readable(setting, subject, indicator, aim, records.now)
  const latest = read[read.length - 1]
  const where = whereOf(subject, indicator.third)
  if (!latest) {
    const record = records.now[records.now.length - 1]!.record
    const reason = {
      zh: `${where.zh}：截至${record.on}的完成值“${short(record.actual ?? "")}”不能与目标“${short(indicator.target)}”比较`,
      en: `${where.en}: the value by ${record.on} cannot be compared with the target`,
    }
    const derivation = {
      of: { zh: "全年预计完成值", en: "forecast for the year" },
      value: "",
      obstacle: reason,
      inputs: [],
    }
    return { status: "unreadable", course: aim.course, actual: actualOf(record), willMiss: false, reason, derivation }
  }
  const points = pointsOf(read.map((one) => pointOf(one, aim)))
  const series = seriesOf(setting, aim, points, read)
  noteLatest(
    setting,
    subject,
    latest,
    new Set((points[points.length - 1]!.others ?? []).map((o) => o.value)).size,
    indicator.third,
  )
  if (aim.course !== "level") noteFalls(setting, subject, indicator, points, series)
  const forecast =
    aim.course === "level"
      ? levelForecast(series)
      : cumulativeForecast(series, seasons(setting, indicator, aim, records))
  const { achievement, shortfall } = judge(aim, forecast.value)
  const light = indicatorLight(shortfall, setting.thresholds)
  return {
    status: "monitored",
    course: aim.course,
    actual: { ...actualOf(latest.record), value: latest.reached.value },
    forecast,
    achievement,
    shortfall,
    light,
    willMiss: shortfall > 0,
    reason: reasonOf(setting, where, indicator, aim, latest, forecast, achievement),
    derivation: achievementTree(indicator, aim, forecast, achievement),
  }
}

export function actualOf(record: DatedRecord["record"]) {
  return { text: record.actual ?? "", on: record.on, at: record.at }
}

/** The records that can be set against the aim; the others are noted. */
function readable(
  setting: Setting,
  subject: Subject,
  indicator: Indicator,
  aim: NumberAim,
  records: readonly DatedRecord[],
): readonly ReadRecord[] {
  return records.flatMap((dated) => {
    const { record, day } = dated
    const reached = reachedOf(record.actual ?? "", aim, day.ordinal / daysOf(day.year))
    if (!("unreadable" in reached)) return [{ ...dated, reached }]
    const where = whereOf(subject, indicator.third)
    noteGap(
      setting,
      "unreadable-value",
      subject.of,
      {
        zh: `${where.zh}截至${record.on}的完成值：${reached.unreadable.zh}（目标为“${short(indicator.target)}”）`,
        en: `the value of ${where.en} by ${record.on}: ${reached.unreadable.en}`,
      },
      { indicator: indicator.third, at: record.at },
    )
    return []
  })
}

function pointOf({ record, day, reached }: ReadRecord, aim: NumberAim): SeriesPoint {
  const leaf = recordLeaf({ record, day }, record.actual ?? "")
  const derivation: Derivation = reached.taken
    ? { of: leaf.of, value: `${numberText(reached.value, finest)}${aim.unit}`, assumed: reached.taken, inputs: [leaf] }
    : leaf
  return { day: day.ordinal, value: reached.value, derivation }
}

function seriesOf(
  setting: Setting,
  aim: NumberAim,
  points: readonly SeriesPoint[],
  read: readonly ReadRecord[],
): Series {
  const decimals = read.reduce((most, { reached }) => Math.max(most, reached.decimals), aim.decimals)
  return {
    year: setting.until.year,
    days: yearDays(setting),
    points: points as Series["points"],
    over: setting.over,
    decimals: Math.min(finest, decimals),
    ...(aim.fullAt === undefined ? {} : { fullAt: aim.fullAt }),
    text: (value) => `${numberText(value, finest)}${aim.unit}`,
  }
}

function noteFalls(
  setting: Setting,
  subject: Subject,
  indicator: Indicator,
  points: readonly SeriesPoint[],
  { text }: Series,
): void {
  const [fall] = falls(points)
  if (!fall) return
  const where = whereOf(subject, indicator.third)
  const [from, to] = [text(fall[0].value), text(fall[1].value)]
  noteGap(
    setting,
    "value-fell",
    subject.of,
    {
      zh: `${where.zh}的累计完成值由${from}降到${to}；应填年初以来的累计数，请核对各次记录`,
      en: `the cumulative value of ${where.en} fell from ${from} to ${to}; enter what was reached since the year began`,
    },
    { indicator: indicator.third },
  )
}

/** Earlier years as their records tell them; the baseline is last year's total where it can be read and is not below its records. */
function seasons(setting: Setting, indicator: Indicator, aim: NumberAim, records: Records): readonly Season[] {
  const found: Season[] = []
  for (const [year, dated] of records.earlier) {
    const points = pointsOf(
      dated.flatMap((one) => {
        const reached = reachedOf(one.record.actual ?? "", aim, one.day.ordinal / daysOf(year))
        return "unreadable" in reached ? [] : [pointOf({ ...one, reached }, aim)]
      }),
    )
    const latest = points[points.length - 1]
    if (!latest) continue
    const before = year === setting.until.year - 1 ? baselineOf(indicator, aim) : undefined
    const total = before && before.value >= latest.value ? { total: before } : {}
    const on = { year: setting.until.year, ordinal: records.now[records.now.length - 1]!.day.ordinal }
    const season = seasonOf({ year, points, ...total }, on, setting.thresholds.closingDays)
    if (season) found.push(season)
  }
  return found.sort((a, b) => a.year - b.year)
}

function baselineOf(indicator: Indicator, aim: NumberAim) {
  if (indicator.baseline === undefined) return undefined
  const reached = reachedOf(indicator.baseline, aim, 1)
  if ("unreadable" in reached || reached.taken) return undefined
  const of: Bilingual = { zh: "基准值（上年数）", en: "baseline (last year)" }
  return { value: reached.value, derivation: { of, value: short(indicator.baseline), inputs: [] } }
}

function achievementTree(indicator: Indicator, aim: NumberAim, forecast: Forecast, achievement: number): Derivation {
  const target: Derivation = {
    of: { zh: "年度指标值", en: "target of the year" },
    value: short(indicator.target),
    ...(aim.reckoned ? { formula: aim.reckoned.zh } : {}),
    inputs: [],
  }
  const limit = aim.upper !== undefined && forecast.value > aim.upper ? aim.upper : aim.target
  const [value, goal] = [numberText(forecast.value, finest), numberText(limit, finest)]
  const over = forecast.value > limit
  const formula =
    aim.side === "at-most" || (over && limit === aim.upper)
      ? over
        ? `${goal} ÷ ${value}`
        : `${value} ≤ ${goal}`
      : `${value} ÷ ${goal}`
  return {
    of: { zh: "预计完成程度", en: "expected achievement" },
    value: `${numberText(achievement)}%`,
    formula,
    inputs: [forecast.derivation, target],
  }
}

function reasonOf(
  setting: Setting,
  where: Bilingual,
  indicator: Indicator,
  aim: NumberAim,
  latest: ReadRecord,
  forecast: Forecast,
  achievement: number,
): Bilingual {
  const now = `${numberText(latest.reached.value, latest.reached.decimals)}${aim.unit}`
  const target = `${short(indicator.target)}${aim.reckoned ? `，即全年${numberText(aim.target, finest)}${aim.unit}` : ""}`
  const method = methodNames[forecast.method]
  const range =
    forecast.low === forecast.high
      ? ""
      : `（${numberText(forecast.low, finest)}～${numberText(forecast.high, finest)}${aim.unit}）`
  const head = `${where.zh}：截至${chineseDay(latest.day)}${aim.course === "level" ? "为" : aim.side === "at-most" ? "累计" : "完成"}${now}，${method.zh}，全年预计${forecast.text}${range}`
  const english = `${where.en}: ${now} by ${latest.record.on}; ${method.en}: ${forecast.text} for the year`
  const met = judge(aim, forecast.value).shortfall <= 0
  if (met)
    return {
      zh: `${head}，达到目标（${target}）。`,
      en: `${english}, which meets the target ${short(indicator.target)}.`,
    }
  const gap = numberText(
    Math.abs(forecast.value - (aim.upper !== undefined && forecast.value > aim.upper ? aim.upper : aim.target)),
    finest,
  )
  const percent = numberText(achievement)
  const points = aim.unit === "%" ? "个百分点" : aim.unit
  const over = aim.side === "at-most" || (aim.upper !== undefined && forecast.value > aim.upper)
  const todo = over ? underCeiling(setting, aim, latest) : towardsTarget(setting, aim, latest)
  return {
    zh: `${head}，${over ? `超出目标（${target}）${gap}${points}` : `为目标（${target}）的${percent}%，差${gap}${points}`}。${todo.zh}`,
    en: `${english}, ${over ? `${gap}${aim.unit} above` : `${percent}% of`} the target ${short(indicator.target)}. ${todo.en}`,
  }
}

/** What has to be done in the days that are left. */
function towardsTarget(setting: Setting, aim: NumberAim, latest: ReadRecord): Bilingual {
  const left = yearDays(setting) - setting.until.ordinal
  const open = aim.target - latest.reached.value
  if (left <= 0) return { zh: "请说明未完成的原因和改进措施。", en: "Say why it was missed and what is done." }
  if (aim.course === "level" || open <= 0)
    return {
      zh: "请分析原因，采取措施，年底前恢复到目标水平；确不能达到的，按程序申请调整目标。",
      en: "Find the cause and bring it back to the target, or apply for another target.",
    }
  const pace =
    left > 30
      ? `（平均每30天${numberText(Math.ceil((open / left) * 30 * 10 ** aim.decimals - 1e-6) / 10 ** aim.decimals)}${aim.unit}）`
      : ""
  return {
    zh: `余下${left}天还须完成${numberText(open, finest)}${aim.unit === "%" ? "个百分点" : aim.unit}${pace}；请说明原因、加快进度，确不能完成的，按程序申请调整目标。`,
    en: `${numberText(open, finest)}${aim.unit} remain for ${left} days; say why, speed up, or apply for another target.`,
  }
}

function underCeiling(setting: Setting, aim: NumberAim, latest: ReadRecord): Bilingual {
  const left = yearDays(setting) - setting.until.ordinal
  const limit = aim.upper ?? aim.target
  const room = limit - latest.reached.value
  if (left <= 0) return { zh: "请说明超出的原因和改进措施。", en: "Say why it was exceeded and what is done." }
  if (aim.course === "level" || room < 0)
    return {
      zh: "请分析原因，采取措施降到上限以内；确需超出的，按程序申请调整目标。",
      en: "Find the cause and bring it below the ceiling, or apply for another one.",
    }
  return {
    zh: `余下${left}天最多还可发生${numberText(room, finest)}${aim.unit}；请从严控制，确需超出的，按程序申请调整目标。`,
    en: `${numberText(room, finest)}${aim.unit} are left for ${left} days; keep to it, or apply for another ceiling.`,
  }
}
