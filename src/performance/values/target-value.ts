import { type PrintedNumber, printedNumber } from "#money"
import { plain } from "#statutes"

/** @zh 指标值的运算符 */
export type Operator = "=" | "≥" | "≤" | ">" | "<"

/**
 * What an indicator's printed value says: an operator with a number and a unit, a day until which, a number of times
 * a period, or a word of grade. `direction` is the side on which the target is kept: at least, at most, exactly.
 * `obstacle` says why it cannot be measured: nothing printed, a number without a unit, or a word that grades nothing.
 * @zh 指标值（rules.md §8.3：运算符＋数＋单位、百分数、等级词、日期）
 */
export interface TargetValue {
  readonly kind: "quantitative" | "qualitative" | "date" | "frequency" | "none"
  readonly operator?: Operator
  readonly number?: PrintedNumber
  /** The upper end, where a range is printed. */
  readonly upper?: PrintedNumber
  readonly unit?: string
  readonly direction: "at-least" | "at-most" | "exactly" | "none"
  readonly obstacle?: "blank" | "no-unit" | "vague"
}

const signs: readonly (readonly [string, Operator])[] = [
  [">=", "≥"],
  ["=>", "≥"],
  ["<=", "≤"],
  ["=<", "≤"],
  ["≥", "≥"],
  ["≤", "≤"],
  [">", ">"],
  ["<", "<"],
  ["=", "="],
  ["大于或等于", "≥"],
  ["大于等于", "≥"],
  ["小于或等于", "≤"],
  ["小于等于", "≤"],
  ["不低于", "≥"],
  ["不少于", "≥"],
  ["不小于", "≥"],
  ["至少", "≥"],
  ["达到", "≥"],
  ["不高于", "≤"],
  ["不超过", "≤"],
  ["不大于", "≤"],
  ["不多于", "≤"],
  ["控制在", "≤"],
  ["大于", ">"],
  ["超过", ">"],
  ["高于", ">"],
  ["小于", "<"],
  ["低于", "<"],
  ["少于", "<"],
  ["等于", "="],
]

const nothingWords = new Set(["", "无", "-", "--", "/", "\\", "不适用", "不涉及", "无此项", "*"])
const vagueWords = new Set([
  "长期",
  "按相关规定执行",
  "按规定执行",
  "按要求执行",
  "按需",
  "正常",
  "若干",
  "一定",
  "持续",
])
const dateShape =
  /^(?:(?=.*\d)(?:于|在)?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:上旬|中旬|下旬|月底|底|末)?(?:之?前|以前|内|底|末|完成)*|(?:每|当|次)(?:年|季度?|月|周|日).{0,8}(?:日|号|前|底|末).{0,4}|(?:年|月|季度?)(?:底|末|内)(?:之?前)?(?:完成)?)$/u
const numberShape = /^(约|近|每[年月季周日次]度?)?(\d[\d,]*(?:\.\d+)?)(.*)$/u

/** Reads the value of an indicator as printed. */
export function targetValue(text: string): TargetValue {
  let rest = plain(text)
  if (nothingWords.has(rest)) return { kind: "none", direction: "none", obstacle: "blank" }
  if (rest.length > 80) return { kind: "qualitative", direction: "none" }
  const date = isDate(rest)
  if (date) return { kind: "date", direction: "at-most" }
  let operator: Operator | undefined
  // 「每年≥4次」: the period stands before the operator.
  const period = /^每[年月季周日]度?/u.exec(rest)?.[0] ?? ""
  if (period && signs.some(([sign]) => rest.startsWith(sign, period.length))) rest = rest.slice(period.length)
  for (const [sign, meaning] of signs)
    if (rest.startsWith(sign)) {
      operator = meaning
      rest = rest.slice(sign.length)
      break
    }
  if (operator !== undefined && isDate(rest)) return { kind: "date", operator, direction: "at-most" }
  const match = numberShape.exec(rest)
  const number = match ? printedNumber(match[2]!) : undefined
  if (!match || !number) return wordValue(operator, rest)
  return numberValue(operator, number, match[3]!, `${period}${match[1] ?? ""}`)
}

function wordValue(operator: Operator | undefined, word: string): TargetValue {
  const side = operator ? { operator } : {}
  return vagueWords.has(word)
    ? { kind: "qualitative", ...side, direction: "none", obstacle: "vague" }
    : { kind: "qualitative", ...side, direction: "none" }
}

function numberValue(printed: Operator | undefined, number: PrintedNumber, tail: string, period: string): TargetValue {
  let operator = printed
  let unit = tail
  let upper: PrintedNumber | undefined
  const range = /^([^\d]{0,4})[-~至到](\d[\d,]*(?:\.\d+)?)(.*)$/u.exec(tail)
  if (range) {
    upper = printedNumber(range[2]!)
    unit = range[3]! || range[1]!
  }
  for (const [word, meaning] of [
    ["及以上", "≥"],
    ["(含)以上", "≥"],
    ["以上", "≥"],
    ["及以下", "≤"],
    ["以内", "≤"],
    ["之内", "≤"],
    ["以下", "≤"],
    ["内", "≤"],
  ] as const)
    if (unit.endsWith(word)) {
      unit = unit.slice(0, -word.length)
      operator ??= meaning
      break
    }
  // A longer tail is a sentence that begins with a number, not a unit.
  if (unit.length > 10 || /[\d,;。]/u.test(unit)) return { kind: "qualitative", direction: "none" }
  const often = period.startsWith("每") || /^(?:人?次|期|场|批)\/(?:年|月|季度?|周|日)$/u.test(unit)
  return {
    kind: often ? "frequency" : "quantitative",
    operator: operator ?? "=",
    number,
    ...(upper ? { upper } : {}),
    unit,
    direction: directionOf(operator),
    ...(unit === "" ? { obstacle: "no-unit" as const } : {}),
  }
}

function directionOf(operator: Operator | undefined): TargetValue["direction"] {
  if (operator === "≥" || operator === ">") return "at-least"
  return operator === "≤" || operator === "<" ? "at-most" : "exactly"
}

function isDate(text: string): boolean {
  // 「2年」「3个月」 are durations; a bare number of anything is no date either.
  if (/^\d{1,3}(?:年|个?月|天|日)?$/u.test(text) || text.length > 24) return false
  if (/^\d{1,3}(?:年|个月|天|日)(?:以?内)$/u.test(text)) return false
  return dateShape.test(text)
}

/** How many a unit's leading 千, 百, 万 or 亿 stand for, and the unit without it: 万页 → [10000, "页"]. */
export function unitFactor(unit: string): readonly [factor: number, unit: string] {
  for (const [word, factor] of [
    ["百万", 1_000_000],
    ["万", 10_000],
    ["亿", 100_000_000],
    ["千", 1_000],
    ["百", 100],
  ] as const)
    if (unit.startsWith(word) && unit.length > word.length) return [factor, unit.slice(word.length)]
  return [1, unit]
}

/** The number a value stands for in its bare unit: ≤50万元 is 500000 of 元; undefined when it names none. */
export function measuredNumber(value: TargetValue): { readonly number: number; readonly unit: string } | undefined {
  if (!value.number || value.unit === undefined) return undefined
  const [factor, unit] = unitFactor(value.unit)
  return { number: (value.number.scaled / 10 ** value.number.decimals) * factor, unit }
}
