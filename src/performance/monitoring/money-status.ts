import { chineseDay, isoOf } from "./calendar-day.ts"
import { moneyLight } from "./light.ts"
import { moneyReason } from "./money-reason.ts"
import { moneyPoints, moneySeasons, moneySeries, noteMoneyFall } from "./money-series.ts"
import type { MonitoredMoney } from "./monitoring.ts"
import { cumulativeForecast } from "./cumulative-forecast.ts"
import type { Records } from "./recorded.ts"
import { othersOfLast } from "./series.ts"
import { noteGap, noteLatest, rowOf, type Setting, type Subject, whereOf, yearDays } from "./setting.ts"
import { moneyText, numberText, rounded } from "./shown-number.ts"
import { budgetOf, type ToldMoney } from "./subject-money.ts"

/** The money of a project or of the whole: outturn by the day against the adjusted budget and the share of the year passed. */
export function moneyStatus(setting: Setting, subject: Subject, records: Records): MonitoredMoney {
  const { of } = subject
  const where = whereOf(subject)
  const budget = budgetOf(setting, of)
  const base = { of, subject: subject.name, ...(budget ? { budgetFen: budget.fen } : {}) }
  const points = moneyPoints(setting, of, records)
  const last = points[points.length - 1]
  const latest = records.now[records.now.length - 1]
  if (!last) return notMonitored(setting, subject, budget)
  if (latest && last.day === latest.day.ordinal) noteLatest(setting, subject, latest, othersOfLast(points))
  noteMoneyFall(setting, subject, points)
  const days = yearDays(setting)
  const seasons = moneySeasons(setting, of, records, last.day)
  const forecast = cumulativeForecast(moneySeries(setting, points), seasons)
  // After the year is over nothing comes any more: the whole year has passed.
  const timeShare = rounded(((setting.over ? days : last.day) / days) * 100, 6)
  const on = { year: setting.until.year, ordinal: last.day }
  const reached = {
    outturnFen: last.value,
    on: isoOf(on),
    timeShare,
    ...(seasons.length
      ? { seasonShare: rounded((seasons.reduce((sum, s) => sum + s.share, 0) / seasons.length) * 100, 6) }
      : {}),
    forecast,
    ...(latest?.record.note === undefined ? {} : { measure: latest.record.note }),
  }
  if (!budget || budget.fen <= 0) {
    const spent = `${where.zh}：截至${chineseDay(on)}支出${moneyText(last.value)}`
    const isOverspent = budget !== undefined && last.value > 0
    const reason = budget
      ? {
          zh: `${spent}，全年预算数为${moneyText(budget.fen)}，没有执行率${isOverspent ? "；没有预算不得支出，请立即停止支付并核实" : ""}。`,
          en: `${where.en}: ${moneyText(last.value)} spent, the budget is ${moneyText(budget.fen)}${isOverspent ? ": stop and verify" : ""}.`,
        }
      : {
          zh: `${spent}，账册没有其全年预算数，无法计算执行率。`,
          en: `${where.en}: ${moneyText(last.value)} spent, but the ledger has no budget for it.`,
        }
    if (!budget) noteGap(setting, "no-budget", of, reason, last.at ? { at: last.at } : {})
    return {
      ...base,
      ...reached,
      ...(isOverspent ? { status: "monitored", light: "red" } : { status: "unmeasurable" }),
      reason,
      derivation: forecast.derivation,
    }
  }
  const execution = rounded((last.value / budget.fen) * 100, 6)
  const expected = rounded((forecast.value / budget.fen) * 100, 6)
  const light = moneyLight({ execution, expected, timeShare }, setting.thresholds)
  const progress = { ...base, ...reached, budgetFen: budget.fen, execution, light }
  return {
    ...progress,
    status: "monitored",
    reason: moneyReason(setting, where, { ...progress, expected }, last.day, forecast),
    derivation: {
      of: executionName,
      value: `${numberText(execution)}%`,
      formula: `${moneyText(last.value)} ÷ ${moneyText(budget.fen)}`,
      inputs: [last.derivation, budget.derivation, forecast.derivation],
    },
  }
}

const executionName = { zh: "预算执行率", en: "execution of the budget" }

function notMonitored(setting: Setting, subject: Subject, budget: ToldMoney | undefined): MonitoredMoney {
  const { of, name } = subject
  const where = whereOf(subject)
  const reason = {
    zh: `${where.zh}：没有截至${chineseDay(setting.until)}的资金执行记录，未监控。`,
    en: `${where.en}: no record of its outturn by the day.`,
  }
  if (budget && budget.fen > 0) noteMissing(setting, subject)
  const derivation = { of: executionName, value: "", obstacle: reason, inputs: budget ? [budget.derivation] : [] }
  return {
    of,
    subject: name,
    ...(budget ? { budgetFen: budget.fen } : {}),
    status: "not-monitored",
    reason,
    derivation,
  }
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
