import { unitFactor, unitKind } from "./comparable-units.ts"
import { periodBehind, periodsAYear } from "./period.ts"
import { type TargetValue, printedValue } from "./target.ts"

/**
 * How many times a year a target is either kept or not: 每月10日前 is twelve, 2024年6月前 one, 2次/月 twenty-four.
 * Undefined when the value does not say: a number of times without a period, an amount, a word.
 * @zh 年内应完成的次数
 */
export function occasions(value: TargetValue): number | undefined {
  if (value.kind === "date") return value.deadline?.every ? periodsAYear[value.deadline.every] : 1
  if (value.kind !== "frequency" || !value.period || !value.number || value.upper) return undefined
  const unit = periodBehind(value.unit ?? "")?.bare ?? value.unit ?? ""
  const [factor, bare] = unitFactor(unit)
  if (bare === "人次" || (unitKind(bare) !== "occasion" && !/^(?:件|份|篇|条|批|个)$/u.test(bare))) return undefined
  const times = printedValue(value.number) * factor * periodsAYear[value.period]
  return Number.isInteger(times) && times > 0 ? times : undefined
}
