import { plain } from "#statutes"
import { absoluteWord } from "./absolute-words.ts"
import { type Comparison, comparisonOf } from "./comparison.ts"
import { deadlineOf } from "./deadline.ts"
import { gradeIn } from "./grade.ts"
import { type Measure, measureOf } from "./measure.ts"
import { sharesInDigits } from "./numeral.ts"
import { isBlank, isVague, refersElsewhere } from "./obstacle.ts"
import { directionOf, operatorBefore } from "./operator.ts"
import type { TargetValue } from "./target.ts"

export { unitFactor } from "./comparable-units.ts"
export type { Operator } from "./operator.ts"
export { measuredNumber, type TargetValue } from "./target.ts"

/** No value is longer; a longer text is a sentence. */
const longest = 80
/** What a cell can hold at most before only its beginning is looked at. */
const most = 2_000

/**
 * Readings of short texts met before: a document says ≥95% and 100% hundreds of times. Bounded, and forgotten as a whole.
 */
const readings = new Map<string, TargetValue>()
const longestKept = 40
const mostKept = 4_096

/** Reads the value of an indicator, target or result, as printed. Any text has a reading; it never throws. */
export function targetValue(text: string): TargetValue {
  const known = readings.get(text)
  if (known) return known
  const value = readValue(text)
  if (text.length <= longestKept) {
    if (readings.size >= mostKept) readings.clear()
    readings.set(text, value)
  }
  return value
}

function readValue(text: string): TargetValue {
  const whole = plain(text.slice(0, most))
    .replace(/^["“'‘](.*)["”'’]$/u, "$1")
    .replace(/([≥≤=<>])\1+/gu, "$1")
  if (isBlank(whole)) return { kind: "none", direction: "none", obstacle: "blank" }
  if (whole.length > longest || text.length > most) return wordValue(whole.slice(0, longest * 2))
  return dateValue(whole) ?? absoluteValue(whole) ?? comparedValue(whole) ?? measuredValue(whole) ?? wordValue(whole)
}

function dateValue(text: string): TargetValue | undefined {
  const sign = operatorBefore(text)
  const deadline = deadlineOf(sign?.rest ?? text)
  // 「不低于2023年」 compares with a year, it sets no day.
  if (!deadline || sign?.operator === "≥" || sign?.operator === ">") return undefined
  return {
    kind: "date",
    ...(sign ? { operator: sign.operator } : {}),
    direction: "at-most",
    ...(deadline.every ? { period: deadline.every } : {}),
    deadline,
  }
}

function absoluteValue(text: string): TargetValue | undefined {
  const said = absoluteWord(text)
  return said && { kind: "quantitative", operator: "=", ...said, direction: "exactly" }
}

function comparedValue(text: string): TargetValue | undefined {
  // 「达到预期目标」 is a grade, no comparison with a number.
  if (isVague(text) || /^(?:达到|符合|实现)预期/u.test(text)) return undefined
  const said = comparisonOf(sharesInDigits(text))
  if (!said) return undefined
  const { base, change, operator, number, unit } = said
  const known = base.number !== undefined || (number !== undefined && change !== undefined && base.kind !== "unstated")
  return {
    kind: "comparison",
    ...(operator ? { operator } : {}),
    ...(number ? { number } : {}),
    ...(unit !== undefined ? { unit } : {}),
    direction: comparedDirection(said),
    base,
    ...(change ? { grade: change } : {}),
    ...(known ? {} : { obstacle: "no-base" as const }),
  }
}

function comparedDirection({ operator, number, change }: Comparison): TargetValue["direction"] {
  if (number || !change) return directionOf(operator)
  return change.direction === "down" ? "at-most" : "at-least"
}

function measuredValue(text: string): TargetValue | undefined {
  const measure = measureOf(sharesInDigits(text))
  if (!measure) return undefined
  const { often, operator, ...rest }: Measure = measure
  return {
    kind: often ? "frequency" : "quantitative",
    operator: operator ?? "=",
    ...rest,
    direction: directionOf(operator),
    // 「5万」 counts something, but not what.
    ...(/^[百千万亿]*$/u.test(rest.unit) ? { obstacle: "no-unit" as const } : {}),
  }
}

function wordValue(text: string): TargetValue {
  if (isVague(text)) return { kind: "qualitative", direction: "none", obstacle: "vague" }
  if (refersElsewhere(text)) return { kind: "qualitative", direction: "none", obstacle: "refers-elsewhere" }
  const grade = gradeIn(text)
  if (grade) return { kind: "qualitative", direction: "none", grade }
  return { kind: "qualitative", direction: "none", obstacle: "sentence" }
}
