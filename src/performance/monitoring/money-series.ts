import { falls, pointsOf, type Series, type SeriesPoint } from "./series.ts"
import type { DatedRecord, Records } from "./recorded.ts"
import { recordLeaf } from "./recorded.ts"
import { seasonOf, type Season } from "./season.ts"
import { noteGap, type Setting, type Subject, whereOf, yearDays } from "./setting.ts"
import { moneyText, numberText } from "./shown-number.ts"
import { coordinateOf, outturnOf } from "./subject-money.ts"

/** The records of the year as points; once it is over, with the accounts' outturn. Whole 分. */
export function moneyPoints(setting: Setting, of: string, records: Records): readonly SeriesPoint[] {
  return withFinal(setting, of, pointsOf(records.now.map(pointOf)))
}

/** The points as a series that can be forecast. */
export function moneySeries(setting: Setting, points: readonly SeriesPoint[]): Series {
  return {
    year: setting.until.year,
    days: yearDays(setting),
    points: [points[0]!, ...points.slice(1)],
    over: setting.over,
    decimals: 0,
    // An estimate told to the 分 would claim more than it knows.
    text: (fen) => `${numberText(fen / 1_000_000)}万元`,
    figure: moneyText,
  }
}

function pointOf(dated: DatedRecord): SeriesPoint {
  const value = dated.record.outturnFen!
  return { day: dated.day.ordinal, value, derivation: recordLeaf(dated, moneyText(value)), at: dated.record.at }
}

/** Once the year is over the accounts say what was spent, unless a record of its last day does. */
function withFinal(setting: Setting, of: string, points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const days = yearDays(setting)
  if (!setting.over || points[points.length - 1]?.day === days) return points
  const outturn = outturnOf(setting, of)
  return outturn ? [...points, { day: days, value: outturn.fen, derivation: outturn.derivation }] : points
}

/** Earlier years by their records; the total is what the ledger states of that year's outturn, where it does. */
export function moneySeasons(setting: Setting, of: string, records: Records, day: number): readonly Season[] {
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

/** Notes where cumulative money became less, at the record that fell. */
export function noteMoneyFall(setting: Setting, subject: Subject, points: readonly SeriesPoint[]): void {
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
    fall[1].at ? { at: fall[1].at } : {},
  )
}
