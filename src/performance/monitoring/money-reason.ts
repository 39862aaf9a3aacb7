import type { Bilingual } from "../derivation.ts"
import { chineseDay } from "./calendar-day.ts"
import { type Forecast, methodNames } from "./forecast.ts"
import type { Light } from "./monitoring.ts"
import { type Setting, yearDays } from "./setting.ts"
import { moneyText, numberText, rounded } from "./shown-number.ts"

/** How far the money of a subject is. Whole 分; shares in per cent. */
export interface Progress {
  readonly budgetFen: number
  readonly outturnFen: number
  readonly execution: number
  readonly timeShare: number
  readonly seasonShare?: number
  /** Forecast ÷ budget. */
  readonly expected: number
  readonly light: Light
}

/** Where, how much was spent of what, what is expected, what to do. */
export function moneyReason(
  setting: Setting,
  where: Bilingual,
  progress: Progress,
  day: number,
  forecast: Forecast,
): Bilingual {
  const { outturnFen, execution, timeShare, seasonShare } = progress
  const on = chineseDay({ year: setting.until.year, ordinal: day })
  const behind = rounded(timeShare - execution, 2)
  const season = seasonShare === undefined ? "" : `（以前年度同期${numberText(seasonShare)}%）`
  const pace = behind > 0 ? `落后${numberText(behind)}个百分点` : `超前${numberText(-behind)}个百分点`
  const todo = todoOf(setting, progress, forecast)
  const method = methodNames[forecast.method]
  return {
    zh: `${where.zh}：截至${on}支出${moneyText(outturnFen)}，执行率${numberText(execution)}%，时间进度${numberText(timeShare)}%，${pace}${season}；${forecast.method === "final" ? `为${method.zh}` : `${method.zh}，全年预计${forecast.text}`}。${todo.zh}`,
    en: `${where.en}: ${moneyText(outturnFen)} spent, ${numberText(execution)}% of the budget with ${numberText(timeShare)}% of the year passed; ${method.en}: ${forecast.text}. ${todo.en}`.trimEnd(),
  }
}

function todoOf(setting: Setting, progress: Progress, forecast: Forecast): Bilingual {
  const { budgetFen, outturnFen, expected, light } = progress
  const open = budgetFen - outturnFen
  const left = yearDays(setting) - setting.until.ordinal
  if (light === "green") return { zh: "", en: "" }
  if (open < 0)
    return { zh: `已超预算${moneyText(-open)}，请立即停止支付并核实。`, en: "The budget is exceeded: stop and verify." }
  // Also of money behind the year: where most is spent late, more speed would be the wrong advice.
  if (expected > 100 + setting.thresholds.overBudget)
    return {
      zh: `按此进度将超预算${moneyText(forecast.value - budgetFen)}，请控制支出，确需增加的按程序申请追加或调剂。`,
      en: "At this pace the budget will be exceeded: control the spending or apply for a supplement.",
    }
  return left > 0
    ? {
        zh: `余下${left}天还有${moneyText(open)}未支出，请说明原因、加快支付，确不能支出的及时申请调减。`,
        en: `${moneyText(open)} remain for ${left} days: say why, speed up, or hand back what cannot be spent.`,
      }
    : { zh: `年终结余${moneyText(open)}，请说明原因。`, en: `${moneyText(open)} remain unspent: say why.` }
}
