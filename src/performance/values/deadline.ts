import { chineseNumeral } from "./numeral.ts"
import { type Period, periodOf } from "./period.ts"

/** A day of the calendar, as far as it is printed. */
export interface PrintedDay {
  readonly year?: number
  readonly month?: number
  readonly day?: number
}

/**
 * Until when something is due. `side`: before the day or month (以前), within it, or at its end (年底, 12月末).
 * `every`: due again in each period, where day and month count within the period.
 * `from`: where a span is printed, its beginning.
 * @zh 完成时限
 */
export interface Deadline extends PrintedDay {
  readonly side: "before" | "within" | "end"
  readonly every?: Period
  readonly from?: PrintedDay
}

const longest = 30
const done =
  /(?:(?:按时|如期|全部|全面|基本)?(?:完成|办结|提交|报送|上报|报出|公布|公开|发放|到位|验收|竣工|完工|交付|支付|拨付|启动|实施|投入使用|建成)(?:完毕|验收|到位|使用)?)$/u

/** Reads a text that is a date until which something is due; undefined for durations, counts and sentences. */
export function deadlineOf(text: string): Deadline | undefined {
  if (text.length > longest) return undefined
  const bare = text
    .replace(/^(?:于|在|截至|截止到|截止|到|至|力争|确保)(?=[\d每年一二三四十])/u, "")
    .replace(done, "")
    .replace(/[一二三四五六七八九十]{1,3}(?=月(?!均)|日|号|季度)/gu, (word) => String(chineseNumeral(word) ?? word))
  if (bare === "" || isDuration(bare)) return undefined
  return recurring(bare) ?? span(bare) ?? single(bare)
}

/** 「2年」「30日内」 are durations, 「12月」 alone is a month of the year. */
function isDuration(text: string): boolean {
  if (/^(?:[1-9]|1[0-2])月$/.test(text)) return false
  return /^\d{1,3}(?:年|个?月|天|日)?(?:以?内)?$/u.test(text) && !/^(?:[1-9]|1[0-2])月(?:以?内)$/u.test(text)
}

const repeated =
  /^(每个?|各|按|逐|当(?=月|季)|次(?=月|季|日)|下(?=月|季))(年度?|半年度?|季度?|月度?|周|星期|日|天|学期)(?:度|终了|结束|后|的|之)*(?:(?:前|第)?(\d{1,2})个?(月))?(?:第?(\d{1,2})(?:日|号|个?工作日|天))?([一二三四五六日天\d])?(上旬|中旬|下旬|月?底|月?末|月?初)?(?:之?前|以前|以?内|当天)?(?:之前)?$/u

/** 每月10日前, 次月15日前, 每季度末, 每季度终了后15日内, 每年12月底前, 每周五. */
function recurring(text: string): Deadline | undefined {
  const match = repeated.exec(text)
  if (!match) return undefined
  const every = periodOf(match[2]!.replace(/^(年|季|月)度$/u, "$1"))
  // 「逐年」 says nothing of a day, 「每月」 that every month has its own.
  if (!every || (match[1] === "逐" && every === "year")) return undefined
  const weekday =
    match[6] && every === "week"
      ? "一二三四五六日".indexOf(match[6].replace("天", "日")) + 1 || Number(match[6])
      : undefined
  if (match[6] && !weekday) return undefined
  const printed = dayOf(undefined, match[3], match[5] ?? (weekday ? String(weekday) : undefined), match[7])
  const december = every === "year" && match[3] === undefined && /[底末]/u.test(match[7] ?? "")
  return printed && { ...printed, ...(december ? { month: 12 } : {}), every, side: sideOf(text, match[7]) }
}

const calendarDay = "(?:(\\d{4})年?度?)?(?:(\\d{1,2})月份?)?(?:(\\d{1,2})[日号])?"
const numericDay = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?!\d)/u
const tail = "(上旬|中旬|下旬|月?底|月?末|月?初)?(?:之?前|以前|以?内|当天|为止)?(?:之前)?"
const singleDay = new RegExp(`^${calendarDay}${tail}$`, "u")
const named =
  /^(?:(\d{4})年|本年度?|当年度?|全年|年)?度?(?:(上半年|下半年|全年|年内|年底|年末|年终|年前|底|末|内|中)|第?([1-4])季度?(?:末|底)?|(月底|月末|季末|季度末))?(?:之?前|以前|以?内)?(?:之前)?$/u

function single(text: string): Deadline | undefined {
  const numeric = numericDay.exec(text)
  const dated = numeric
    ? `${numeric[1]}年${numeric[2]}月${numeric[3] ? `${numeric[3]}日` : ""}${text.slice(numeric[0].length).replace(/^日/, "")}`
    : text
  const match = singleDay.exec(dated)
  if (match && (match[2] || match[3] || (match[1] && /年/.test(dated)))) {
    const printed = dayOf(match[1], match[2], match[3], match[4])
    // The end of a year is the end of its twelfth month.
    const december = printed?.month === undefined && match[3] === undefined && /[底末]/u.test(match[4] ?? "")
    if (printed) return { ...printed, ...(december ? { month: 12 } : {}), side: sideOf(dated, match[4]) }
  }
  return ofNamedSpan(text)
}

/** 年底前, 上半年, 第三季度, 2024年内: spans by their names give the month they end in. */
function ofNamedSpan(text: string): Deadline | undefined {
  const match = named.exec(text)
  if (!match || text.length < 2 || text === "年度" || !/[年季月]/u.test(text)) return undefined
  const year = dayOf(match[1], undefined, undefined, undefined)
  if (!year) return undefined
  if (match[4]) return { ...year, every: match[4].startsWith("月") ? "month" : "quarter", side: "end" }
  if (match[3]) return { ...year, month: Number(match[3]) * 3, side: sideOf(text, "末") }
  const word = match[2] ?? ""
  if (word === "上半年") return { ...year, month: 6, side: "end" }
  if (/下半年|[底末终]/u.test(word)) return { ...year, month: 12, side: "end" }
  return { ...year, side: /前$/u.test(text) && word !== "年内" ? "before" : "within" }
}

/** 2024年1月-12月, 2024年1月1日至2024年12月31日, 2024-2026年. */
function span(text: string): Deadline | undefined {
  const parts = /^(.{1,12}?)[-~至到](.{2,14})$/u.exec(text)
  if (!parts || numericDay.test(text)) return undefined
  const [first, second] = [parts[1]!, parts[2]!]
  const unit = /[年月日]/u.exec(second.replace(/^\d{4}年(?=\d)/u, ""))?.[0] ?? ""
  const from = single(/\d$/.test(first) ? `${first}${unit}` : first)
  const to = single(second)
  if (!from || !to || (!/\d{4}|月|年/u.test(first) && unit !== "月")) return undefined
  const { side: _, from: __, ...start } = from
  return { ...(from.year && !to.year ? { year: from.year } : {}), ...to, from: start }
}

/** A day that the calendar can have; undefined otherwise. The first third of a month ends with its 10th day. */
function dayOf(year?: string, month?: string, day?: string, part?: string): PrintedDay | undefined {
  const third = part === "上旬" ? "10" : part === "中旬" ? "20" : undefined
  const printed: [PropertyKey, number][] = []
  for (const [name, text, least, most] of [
    ["year", year, 1949, 2099],
    ["month", month, 1, 12],
    ["day", day ?? third, 1, 31],
  ] as const) {
    if (text === undefined) continue
    const value = Number(text)
    if (value < least || value > most) return undefined
    printed.push([name, value])
  }
  return Object.fromEntries(printed) as PrintedDay
}

function sideOf(text: string, part: string | undefined): Deadline["side"] {
  if (part && /[底末]|下旬/u.test(part)) return "end"
  return /前$/u.test(text) ? "before" : "within"
}
