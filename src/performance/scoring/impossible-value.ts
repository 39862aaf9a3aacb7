import { plain } from "#statutes"
import type { Bilingual } from "../derivation.ts"
import type { EvaluatedIndicator } from "../evaluation.ts"
import { type TargetValue, targetValue, unitFactor } from "../values/target-value.ts"

const occasionsPerYear: readonly (readonly [RegExp, number])[] = [
  [/^每个?月/, 12],
  [/^每个?季度?/, 4],
  [/^每半年/, 2],
]
const wholeThings = new Set([
  "人",
  "名",
  "位",
  "人次",
  "次",
  "场",
  "期",
  "批",
  "批次",
  "个",
  "家",
  "所",
  "辆",
  "台",
  "套",
  "册",
  "本",
  "份",
  "起",
  "件",
  "户",
])
const capped = /满意|覆盖|合格率|达标率|及时率|准确率|参保率|报销比例|合规率|保障率/

/**
 * Why a result cannot have come about, whatever was done: a share of so many yes-or-no occasions that none of their counts
 * gives (99 % of twelve months), a fraction of a person or thing, more than all of what can at most be all.
 * Undefined when it can. @zh 不可能出现的完成值
 */
export function impossibility(indicator: EvaluatedIndicator): Bilingual | undefined {
  const { actual, target, name } = indicator
  if (!actual) return undefined
  const done = targetValue(actual.text)
  if (!done.number) return undefined
  const value = done.number.scaled / 10 ** done.number.decimals
  const unit = done.unit ?? ""
  if (unit === "%") {
    const occasions = occasionsOf(plain(target?.text ?? ""))
    if (occasions && !shareOfOccasions(value, done.number.decimals, occasions))
      return {
        zh: `${occasions}次中不可能有${actual.text}按要求完成（最接近的是${nearest(value, occasions)}）`,
        en: `${actual.text} of ${occasions} occasions cannot occur (the nearest are ${nearest(value, occasions)})`,
      }
    if (value > 100 && capped.test(name.text) && isShare(indicator.value))
      return { zh: `${name.text}不可能超过100%`, en: `${name.text} cannot exceed 100 %` }
  }
  const [factor, bare] = unitFactor(unit)
  if (wholeThings.has(bare) && !Number.isInteger(Math.round(value * factor * 1e6) / 1e6))
    return { zh: `${bare}只能是整数，印为${actual.text}`, en: `${actual.text}: only whole numbers of ${bare} occur` }
  return undefined
}

const isShare = (value: TargetValue) => value.unit === "%" || value.kind === "qualitative"

function occasionsOf(target: string): number | undefined {
  if (!/前|内|底|末|日|次/.test(target)) return undefined
  return occasionsPerYear.find(([shape]) => shape.test(target))?.[1]
}

/** Whether some count of the occasions prints as this percentage. */
function shareOfOccasions(percent: number, decimals: number, occasions: number): boolean {
  for (let met = 0; met <= occasions; met++)
    if (Math.abs((met * 100) / occasions - percent) <= 0.5 / 10 ** decimals + 1e-9) return true
  return false
}

function nearest(percent: number, occasions: number): string {
  const below = Math.min(occasions, Math.floor((percent / 100) * occasions + 1e-9))
  const text = (met: number) => `${met}/${occasions} = ${Math.round((met * 10_000) / occasions) / 100}%`
  return below >= occasions ? text(occasions) : `${text(below)}、${text(below + 1)}`
}
