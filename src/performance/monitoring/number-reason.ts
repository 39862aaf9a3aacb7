import type { Indicator } from "#ledger"
import type { Bilingual, Derivation } from "../derivation.ts"
import type { NumberAim } from "./aim.ts"
import { chineseDay } from "./calendar-day.ts"
import { type Forecast, methodNames } from "./forecast.ts"
import { judge } from "./light.ts"
import type { ReadRecord } from "./number-series.ts"
import { type Setting, yearDays } from "./setting.ts"
import { finest, numberText } from "./shown-number.ts"
import { short } from "./written-value.ts"

/** How the expected achievement follows from the forecast and the target. */
export function achievementTree(
  indicator: Indicator,
  aim: NumberAim,
  forecast: Forecast,
  achievement: number,
): Derivation {
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

/** Where, what, what was expected, what to do. */
export function numberReason(
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
  const head = `${where.zh}：截至${chineseDay(latest.day)}${aim.course === "level" ? "为" : aim.side === "at-most" ? "累计" : "完成"}${now}，${forecast.method === "final" ? `为${method.zh}${range}` : `${method.zh}，全年预计${forecast.text}${range}`}`
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
