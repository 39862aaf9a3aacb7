import { printedValue } from "../values/target.ts"
import { plain } from "#statutes"
import type { Bilingual } from "../derivation.ts"
import type { EvaluatedIndicator } from "../evaluation.ts"
import { isAboveAll } from "../feasibility/target-defect.ts"
import { unitFactor, unitKind } from "../values/comparable-units.ts"
import { occasions } from "../values/occasions.ts"
import { targetValue } from "../values/target-value.ts"

/** With more occasions than these every percentage of two digits is near enough to one of them. */
const mostOccasions = 60
const wholeThings: ReadonlySet<string> = new Set(["people", "household", "occasion", "incident", "count"])

/**
 * Why a result cannot have come about, whatever was done: a share of so many yes-or-no occasions that none of their counts
 * gives (99 % of twelve months), a fraction of a person or thing, more than all of what can at most be all.
 * Undefined when it can. @zh 不可能出现的完成值
 */
export function impossibility(indicator: EvaluatedIndicator): Bilingual | undefined {
  const { actual, name } = indicator
  if (!actual) return undefined
  const done = targetValue(actual.text)
  if (!done.number) return undefined
  const value = printedValue(done.number)
  const unit = done.unit ?? ""
  if (unit === "%") {
    const times = occasions(indicator.value)
    if (times && times > 1 && times <= mostOccasions && !shareOfOccasions(value, done.number.decimals, times))
      return {
        zh: `${times}次中不可能有${actual.text}按要求完成（最接近的是${nearest(value, times)}）`,
        en: `${actual.text} of ${times} occasions cannot occur (the nearest are ${nearest(value, times)})`,
      }
    if (isAboveAll(plain(name.text), done))
      return { zh: `${name.text}不可能超过100%`, en: `${name.text} cannot exceed 100 %` }
    // What answers a word or a day is a degree of completion.
    const { kind } = indicator.value
    if (value > 100 && (kind === "qualitative" || kind === "date"))
      return { zh: "完成程度不可能超过100%", en: "a degree of completion cannot exceed 100 %" }
  }
  const [factor, bare] = unitFactor(unit)
  if (
    // A mean is seldom whole.
    !/均|每/.test(plain(name.text.slice(0, 200))) &&
    wholeThings.has(unitKind(unit) ?? "") &&
    !unit.includes("/") &&
    !Number.isInteger(Math.round(value * factor * 1e6) / 1e6)
  )
    return { zh: `${bare}只能是整数，印为${actual.text}`, en: `${actual.text}: only whole numbers of ${bare} occur` }
  return undefined
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
