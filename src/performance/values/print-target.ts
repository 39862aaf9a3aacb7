import type { PrintedDay } from "./deadline.ts"
import { periodBehind, periodWords } from "./period.ts"
import type { PrintedNumber } from "#money"
import type { BaseKind } from "./comparison.ts"
import type { TargetValue } from "./target.ts"

const baseWords: Readonly<Record<BaseKind, string>> = {
  "last-year": "上年",
  baseline: "基期",
  budget: "预算数",
  plan: "计划数",
  standard: "国家标准",
  average: "全省平均水平",
  market: "市场价",
  quota: "核定编制",
  unstated: "",
}

/**
 * Prints a value as a form would: ≥95%, 每年≥4次, 每月10日前, 较上年提高≥5%, 不低于上年. Reading it again gives the same
 * value; words that no form prints (a sentence, a vague word) have no printed form and give "".
 * @zh 指标值的规范写法
 */
export function printTarget(value: TargetValue): string {
  switch (value.kind) {
    case "none":
      return "无"
    case "date":
      return `${value.operator ?? ""}${printDeadline(value)}`
    case "comparison":
      return printComparison(value)
    case "qualitative":
      return value.grade?.word ?? ""
    default:
      return printMeasure(value)
  }
}

function printMeasure({ operator, number, upper, consequent, unit = "", period, approximate }: TargetValue): string {
  if (!number) return ""
  const inside = periodBehind(unit) !== undefined
  const before = period && !inside ? (period === "year" ? "每年" : `每${periodWords[period]}`) : ""
  const end = upper ? `-${printed(upper)}` : consequent ? `:${printed(consequent)}` : ""
  const sign = operator === undefined || operator === "=" ? "" : operator
  return `${before}${sign}${approximate ? "约" : ""}${printed(number)}${end}${unit === ":" ? "" : unit}`
}

function printed(number: PrintedNumber): string {
  return number.text
}

function printDeadline({ deadline }: TargetValue): string {
  if (!deadline) return ""
  const { every, from, side } = deadline
  const start = from ? `${printDay(from)}-` : ""
  const before = every ? `每${periodWords[every]}` : ""
  const weekday = every === "week" && deadline.day !== undefined ? "一二三四五六日"[deadline.day - 1] : undefined
  const day = weekday ?? printDay(deadline)
  if (side === "before") return `${start}${before}${day}前`
  if (side === "end") return `${start}${before}${day}${deadline.day === undefined ? "底" : ""}`
  return `${start}${before}${day}${day === "" && !every ? "年内" : ""}`
}

function printDay({ year, month, day }: PrintedDay): string {
  return `${year === undefined ? "" : `${year}年`}${month === undefined ? "" : `${month}月`}${day === undefined ? "" : `${day}日`}`
}

function printComparison({ base, grade, operator, number, unit = "" }: TargetValue): string {
  if (!base) return ""
  const word = baseWords[base.kind]
  const own = base.number ? `(${base.number.text}${base.unit ?? ""})` : ""
  const sign = operator === undefined || operator === "=" ? "" : operator
  const amount = number ? `${sign}${number.text}${unit}` : ""
  if (grade) return `${word ? `较${word}${own}` : ""}${grade.word}${amount}`
  if (operator === "=") return word ? `与${word}${own}持平` : "持平"
  return number ? `${sign}${word}${own}的${number.text}${unit}` : `${sign}${word}${own}`
}
