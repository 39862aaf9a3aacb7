import { displayUnit, fenPerUnit, foldWidth, printedNumber } from "#money"
import { normaliseSubjectName, type Statutes, type Subject } from "#statutes"
import { type Choice, choicesOf, type Column } from "./column.ts"
import { sourceNames } from "./source-names.ts"
import { flags } from "./words.ts"

/** What a cell says: its value, or what is wrong with it; a value may come with a doubt. Nothing for a blank. */
export interface CellReading {
  readonly value?: string | number | boolean
  readonly wrong?: CellProblem
}

/** Why a cell cannot be read, or is read with doubt, and what it may hold. */
export interface CellProblem {
  readonly code:
    | "not-an-amount"
    | "finer-than-fen"
    | "amount-too-large"
    | "not-a-whole-number"
    | "unknown-word"
    | "unknown-source"
    | "not-a-date"
    | "name-of-another-code"
  readonly zh: string
  readonly en: string
  readonly expected?: string
}

/** What reading a cell depends on. */
export interface CellContext {
  readonly statutes: Statutes
  readonly unit: "元" | "万元"
}

/** Amounts are read digit by digit up to here. */
const largest = 2 ** 50

/** Reads a cell by its column's kind. */
export function cellReading(text: string, column: Column, context: CellContext): CellReading {
  const bare = text.trim()
  if (column.kind === "text" || column.kind === "longText") return text === "" ? {} : { value: text }
  if (bare === "") return {}
  switch (column.kind) {
    case "amount":
      return amountReading(bare, context.unit)
    case "integer":
      return wholeNumber(bare)
    case "date":
      return dateReading(bare)
    case "flag":
      return wordReading(bare, flags, false, (id) => id === "true")
    case "choice":
      return wordReading(bare, choicesOf(column, context.statutes), column.open === true)
    case "source":
      return sourceReading(bare, context.statutes)
    case "code":
      return codeReading(bare, column, context.statutes)
    default:
      return { value: chosen(bare, choicesOf(column, context.statutes))?.id ?? bare }
  }
}

/** A dash stands for nothing at all; a unit behind the number wins over the declared one. */
function amountReading(bare: string, declared: CellContext["unit"]): CellReading {
  if (/^[-－—–]+$/.test(bare)) return { value: 0 }
  const withUnit = /^(.*?\d)\s*([百千万亿]*元)$/.exec(bare)
  const unit = withUnit ? displayUnit(withUnit[2]!) : declared
  const number = unit && printedNumber(withUnit?.[1] ?? bare)
  if (!unit || !number)
    return wrong("not-an-amount", `“${shown(bare)}”不是金额`, `"${shown(bare)}" is not an amount`, "数字，如 1234.56")
  const digits = trailingZerosOff(number.scaled, number.decimals)
  const perUnit = fenPerUnit[unit]
  const scale = 10 ** digits.decimals
  if (perUnit % scale !== 0)
    return wrong(
      "finer-than-fen",
      `“${shown(bare)}”${unit}比1分还细，账册以分为最小单位`,
      `"${shown(bare)}" ${unit} is finer than one fen`,
      unit === "元" ? "至多2位小数" : "至多6位小数",
    )
  const fen = digits.scaled * (perUnit / scale)
  if (Math.abs(fen) > largest)
    return wrong(
      "amount-too-large",
      `“${shown(bare)}”${unit}太大，不能准确保存`,
      "the amount is too large to be held exactly",
    )
  return { value: fen === 0 ? 0 : fen }
}

function trailingZerosOff(scaled: number, decimals: number): { scaled: number; decimals: number } {
  let rest = scaled
  let places = decimals
  while (places > 0 && rest % 10 === 0) {
    rest /= 10
    places--
  }
  return { scaled: rest, decimals: places }
}

function wholeNumber(bare: string): CellReading {
  const number = printedNumber(bare.replace(/年$/, ""))
  const { scaled, decimals } = number ? trailingZerosOff(number.scaled, number.decimals) : { scaled: 0, decimals: 1 }
  return number && decimals === 0
    ? { value: scaled === 0 ? 0 : scaled }
    : wrong("not-a-whole-number", `“${shown(bare)}”不是整数`, `"${shown(bare)}" is not a whole number`, "整数")
}

function dateReading(bare: string): CellReading {
  const match = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?$/.exec(foldWidth(bare))
  const [, year = "", month = "", day] = match ?? []
  const iso = `${year}-${month.padStart(2, "0")}${day === undefined ? "" : `-${day.padStart(2, "0")}`}`
  return match && isDate(Number(year), Number(month), Number(day ?? 1))
    ? { value: iso }
    : wrong("not-a-date", `“${shown(bare)}”不是日期`, `"${shown(bare)}" is not a date`, "如 2024-02-20")
}

function isDate(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return days !== undefined && day >= 1 && day <= days
}

function wordReading(
  bare: string,
  choices: readonly Choice[],
  isOpen: boolean,
  meaning: (id: string) => string | boolean = (id) => id,
): CellReading {
  const found = chosen(bare, choices)
  if (found) return { value: meaning(found.id) }
  if (isOpen) return { value: bare }
  const allowed = choices.map((choice) => choice.zh).join("、")
  return wrong(
    "unknown-word",
    `不认识“${shown(bare)}”`,
    `"${shown(bare)}" is not one of the words allowed here`,
    allowed,
  )
}

/** Choices by everything they are called: ids and words before aliases. */
const dictionaries = new WeakMap<readonly Choice[], ReadonlyMap<string, Choice>>()

function chosen(bare: string, choices: readonly Choice[]): Choice | undefined {
  let words = dictionaries.get(choices)
  if (!words) {
    const known = new Map<string, Choice>()
    const add = (word: string, choice: Choice) => {
      if (!known.has(plainWord(word))) known.set(plainWord(word), choice)
    }
    for (const choice of choices) add(choice.id, choice)
    for (const choice of choices) add(choice.zh, choice)
    for (const choice of choices) for (const alias of choice.aliases ?? []) add(alias, choice)
    words = known
    dictionaries.set(choices, words)
  }
  return words.get(plainWord(bare))
}

function plainWord(text: string): string {
  return text
    .replace(/[\s\u3000"“”]/g, "")
    .replaceAll("(", "（")
    .replaceAll(")", "）")
    .toLowerCase()
}

function sourceReading(bare: string, statutes: Statutes): CellReading {
  const id = sourceNames(statutes).id(bare)
  return id === undefined
    ? wrong(
        "unknown-source",
        `不认识资金来源“${shown(bare)}”`,
        `"${shown(bare)}" is no fund source`,
        "一般公共预算、政府性基金预算、国有资本经营预算、财政专户管理资金、事业收入、上级补助收入、附属单位上缴收入、事业单位经营收入、其他收入",
      )
    : { value: id }
}

/** "2080505", "2080505 机关事业单位…" or the name alone where only one subject has it; anything else is kept for the pass on codes. */
function codeReading(bare: string, column: Column, statutes: Statutes): CellReading {
  const list = statutes.classifications.byId(column.classification ?? "function")
  const match = /^(\d{3,9})(?!\d)[\s\u3000]*[-－—_.、:：]?[\s\u3000]*(.*)$/s.exec(foldWidth(bare))
  if (!match) {
    const named = list.byName(bare).filter((subject) => subject.until === undefined)
    return { value: named.length === 1 ? named[0]!.code : bare }
  }
  const [, code = "", name = ""] = match
  const subject = list.byCode(code)
  if (!name || !subject || isNameOf(name, subject)) return { value: code }
  return {
    value: code,
    ...wrong(
      "name-of-another-code",
      `科目 ${code} 是“${subject.name}”，不是“${shown(name)}”`,
      `${code} is ${subject.name}, not "${shown(name)}"`,
      `${code} ${subject.name}`,
    ),
  }
}

function isNameOf(name: string, subject: Subject): boolean {
  const printed = normaliseSubjectName(name)
  const names = [subject.name, ...subject.aliases.map((alias) => alias.name)].map(normaliseSubjectName)
  return names.some((known) => known === printed || printed.endsWith(known) || known.startsWith(printed))
}

function wrong(code: CellProblem["code"], zh: string, en: string, expected?: string): { readonly wrong: CellProblem } {
  return { wrong: { code, zh, en, ...(expected === undefined ? {} : { expected }) } }
}

/** A cell as quoted in a message: not longer than a line. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, " ")
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}
