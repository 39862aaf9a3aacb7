import type { FormatToken } from "./format-tokens.ts"

/** A point in time as a workbook counts it. */
interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  /** 0 is Sunday. */
  readonly weekday: number
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
  /** The serial number itself, in days, for [h]. */
  readonly serial: number
}

const dayMs = 86_400_000
/** 9999-12-31 in days since 1900. */
const serialMost = 2_958_466
/** Days between the two systems. */
const days1904 = 1462
const weekdays = "日一二三四五六"
const months = "January February March April May June July August September October November December".split(" ")
const dayNames = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ")

export const isDateToken = (token: FormatToken): boolean => token.kind === "date"

/** A serial number as a date by the tokens of its format; undefined when it is no date (negative, after 9999). */
export function dateText(tokens: readonly FormatToken[], serial: number, date1904: boolean): string | undefined {
  const days = serial + (date1904 ? days1904 : 0)
  if (serial < 0 || days >= serialMost) return undefined
  const decimals = subseconds(tokens)
  const moment = momentOf(days, decimals)
  const half = tokens.some((t) => /^(?:AM\/PM|A\/P|上午\/下午)$/i.test(t.text) && t.kind === "date")
  let text = ""
  for (const [i, token] of tokens.entries()) {
    if (token.kind === "literal" || token.kind === "fraction") text += token.text
    else if (token.kind === "date") {
      if (token.text === "end") break
      text += part(token.text, moment, isMinute(tokens, i), half)
    } else if (token.kind === "point" && decimals > 0) text += `.${(moment.seconds % 1).toFixed(decimals).slice(2)}`
    else if (token.kind === "point" || token.kind === "comma") text += token.text
  }
  return text.trim()
}

/** Digits behind the seconds: ss.000. */
function subseconds(tokens: readonly FormatToken[]): number {
  const point = tokens.findIndex((t) => t.kind === "point")
  if (point < 0) return 0
  let count = 0
  while (tokens[point + 1 + count]?.kind === "digit" && count < 3) count++
  return count
}

function momentOf(days: number, decimals: number): Moment {
  const step = 10 ** decimals
  let whole = Math.floor(days)
  let ticks = Math.round((days - whole) * 86_400 * step)
  if (ticks >= 86_400 * step) {
    ticks -= 86_400 * step
    whole++
  }
  const seconds = ticks / step
  const time = {
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor((seconds % 3600) / 60),
    seconds: Math.round((seconds % 60) * step) / step,
    serial: days,
  }
  // The first spreadsheets thought 1900 a leap year; day 60 is a day that never was, day 0 the one before the first.
  if (whole === 60) return { year: 1900, month: 2, day: 29, weekday: 3, ...time }
  if (whole === 0) return { year: 1900, month: 1, day: 0, weekday: 6, ...time }
  const date = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * dayMs)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: (whole + 6) % 7,
    ...time,
  }
}

/** "m" behind hours or before seconds counts minutes. */
function isMinute(tokens: readonly FormatToken[], at: number): boolean {
  const dates = tokens.map((t, i) => ({ ...t, i })).filter((t) => t.kind === "date")
  const own = dates.findIndex((t) => t.i === at)
  return /^\[?h/i.test(dates[own - 1]?.text ?? "") || /^\[?s/i.test(dates[own + 1]?.text ?? "")
}

function part(run: string, moment: Moment, minute: boolean, half: boolean): string {
  const name = run.toLowerCase()
  const two = (value: number) => String(value).padStart(2, "0")
  const padded = (value: number) => (run.length > 1 ? two(value) : String(value))
  const evening = moment.hours >= 12
  switch (name[0]) {
    case "y":
    case "e":
      return run.length === 2 && name[0] === "y" ? two(moment.year % 100) : String(moment.year)
    case "m":
      if (minute) return padded(moment.minutes)
      if (run.length < 3) return padded(moment.month)
      return run.length === 3 ? months[moment.month - 1]!.slice(0, 3) : months[moment.month - 1]!
    case "d":
      if (run.length < 3) return padded(moment.day)
      return run.length === 3 ? dayNames[moment.weekday]!.slice(0, 3) : dayNames[moment.weekday]!
    case "h":
      return padded(half ? ((moment.hours + 11) % 12) + 1 : moment.hours)
    case "s":
      return padded(Math.floor(moment.seconds))
    case "上":
      return evening ? "下午" : "上午"
    case "a":
      if (name === "am/pm") return evening ? "PM" : "AM"
      if (name === "a/p") return evening ? "P" : "A"
      return (name.length > 3 ? "星期" : "") + weekdays[moment.weekday]!
    case "[":
      return elapsed(name, moment.serial)
    default:
      return ""
  }
}

function elapsed(name: string, serial: number): string {
  const seconds = Math.round(serial * 86_400)
  const count = name[1] === "h" ? seconds / 3600 : name[1] === "m" ? seconds / 60 : seconds
  return String(Math.floor(count)).padStart(name.length - 2, "0")
}
