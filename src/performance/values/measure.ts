import { type PrintedNumber, printedNumber } from "#money"
import { isKnownUnit, unitFactor, unitKind } from "./comparable-units.ts"
import { leadingNumber } from "./numeral.ts"
import { type Operator, operatorAt, operatorBefore, operatorBehind } from "./operator.ts"
import { type Period, periodBefore, periodBehind } from "./period.ts"

/** A number as a target prints it. */
export interface Measure {
  readonly operator?: Operator
  readonly number: PrintedNumber
  /** The upper end of a range. */
  readonly upper?: PrintedNumber
  /** The second part of a proportion: 1:3, 2/3. */
  readonly consequent?: PrintedNumber
  /** As printed, without the period before the number; empty where none is printed. */
  readonly unit: string
  readonly period?: Period
  /** Whether the number counts how often in the period something is done. */
  readonly often: boolean
  /** 约, 左右. */
  readonly approximate?: true
}

/** Words before a number that neither bound nor name it. */
const filler =
  /^(?:共计?|合计|总计|累计|总共|完成|实现|开展|举办|召开|组织|平均|预计|计划|力争|确保|保证|保持|维持|稳定|为|是|数量|满分|得分|争取|每次|每场|每期|每批)(?:不|在|到)?(?=[\d≥≤=<>约近至达不超低高大小少控一二两三四五六七八九十百])/u
const perUnit =
  /^(?:每|平均每)(人次|人|名|户|次|场|亩|平方米|个|家|件|台|公里|床|位|村|生)(?:均)?|^(人|户|亩|次|户|生|床|件)均/u
const verb =
  /(?:完成|支付|办理|响应|办结|到位|发放|拨付|审结|修复|到账|答复|反馈|达标|合格|完工|处理|到达|解决|送达|支付到位|处置|结算|审核|受理|回复|报销)+$/u
const longestUnit = 10
const unitLetters = /^[\p{L}%‰‱℃°㎡²³·/()μ:]*$/u

/** Reads a number with operator, range, unit and period; undefined for texts that hold more, or none. */
export function measureOf(text: string): Measure | undefined {
  let rest = text
  const per = perUnit.exec(rest)
  if (per) rest = rest.slice(per[0].length)
  const period = periodBefore(rest)
  if (period) rest = period.rest
  const opened = opening(rest)
  // A period may follow the operator: ≥每年4次.
  const late = period ? undefined : periodBefore(opened.rest)
  rest = late?.rest ?? opened.rest
  const money = /^(?:人民币|¥|￥)/u.exec(rest)
  if (money) rest = rest.slice(money[0].length)
  const rank = /^(?:全[国省市县区州]|排名|位列|进入|位居|名列|第|前)*?(?:前|第)(?=[\d一二三四五六七八九十])/u.exec(rest)
  if (rank) rest = rest.slice(rank[0].length)
  const read = leadingNumber(rest)
  if (!read) return undefined
  const ends = range(read.rest) ?? proportion(read.rest)
  const closed = closing(ends?.rest ?? read.rest)
  let unit = closed.unit
  if (unit === "" && ends?.unit) unit = ends.unit
  if (money) unit = `${unit}元`.replace(/元元$/u, "元")
  if (rank) return ranked(rank[0], read.number, unit, opened.operator)
  if (per) unit = `${unit}/${per[1] ?? per[2]}`
  // 「13月前」 is no date, and 前 no unit.
  if (unit.length > longestUnit + (per ? 3 : 0) || !unitLetters.test(unit) || /[前后]$/u.test(unit)) return undefined
  // 「一次性」 and 「一站式」 begin with a number word but say none.
  if (read.words && !isKnownUnit(unit.replace(/^个(?=.)/u, ""))) return undefined
  const inside = periodBehind(unit)
  const bracketed = inside !== undefined && unit.endsWith(")")
  const every = period?.period ?? late?.period ?? inside?.period
  const kind = unitKind(inside?.bare ?? unit)
  const operator = strongest(opened.operator, closed.operator)
  return {
    ...(operator ? { operator } : {}),
    number: read.number,
    ...(ends?.upper ? { upper: ends.upper } : {}),
    ...(ends?.consequent ? { consequent: ends.consequent } : {}),
    unit: bracketed ? inside.bare : unit,
    ...(every ? { period: every } : {}),
    often: every !== undefined && !(inside && !bracketed ? !countsOccasions(inside.bare) : standing.has(kind ?? "")),
    ...(opened.approximate || closed.approximate ? { approximate: true as const } : {}),
  }
}

/** Amounts that hold for a period; anything else before which a period stands is done so often. */
const standing: ReadonlySet<string> = new Set([
  "money",
  "share",
  "time",
  "ratio",
  "score",
  "energy",
  "weight",
  "volume",
])

function countsOccasions(unit: string): boolean {
  return unitKind(unit) === "occasion" || /^(?:人次|件次?|份|篇|条|批|轮|个)$/u.test(unitFactor(unit)[1])
}

function opening(text: string): { readonly operator?: Operator; readonly rest: string; readonly approximate?: true } {
  let rest = text
  for (let round = 0; round < 3; round++) {
    const bare = rest.replace(filler, "")
    if (bare === rest) break
    rest = bare
  }
  let sign = operatorBefore(rest)
  // 「满意度≥90%」, 「培训人数不少于200人次」: the name stands before the operator.
  const at = sign ? -1 : operatorAt(rest, 12)
  if (at > 0 && /^[\p{Script=Han}()“”]+$/u.test(rest.slice(0, at))) sign = operatorBefore(rest.slice(at))
  rest = sign?.rest ?? rest
  const about = /^(?:大约|约|近|将近|大致|左右)/u.exec(rest)
  if (about) rest = rest.slice(about[0].length)
  // 「培训200人次」: a verb or a noun before number and listed unit.
  const named = sign ? null : /^\p{Script=Han}{1,8}?(?=\d[\d,.]*\p{L}|\d[\d,.]*%)/u.exec(rest)
  if (named && !/[第前后不未每无]$/u.test(named[0])) {
    const read = leadingNumber(rest.slice(named[0].length))
    if (read && isKnownUnit(closing(read.rest).unit)) rest = rest.slice(named[0].length)
  }
  return { ...(sign ? { operator: sign.operator } : {}), rest, ...(about ? { approximate: true as const } : {}) }
}

function closing(text: string): { readonly operator?: Operator; readonly unit: string; readonly approximate?: true } {
  let unit = text.replace(/[。.]$/u, "")
  let operator: Operator | undefined
  let approximate = false
  // 「次以上/年」: the bound stands before the period.
  unit = unit.replace(/^([^/]{1,8}?)(以上|以下|以内)(\/.{1,4})$/u, "$1$3$2")
  const more = /^[余多](?=\p{L})/u.exec(unit)
  if (more) [unit, operator] = [unit.slice(1), ">"]
  for (let round = 0; round < 4; round++) {
    const behind = operatorBehind(unit)
    const remark = /^(.{0,12}?)\((?:含|不含|包含|其中|每|\/)?([^()]{0,20})\)$/u.exec(unit)
    const about = /^(.{0,12}?)(?:左右|上下|不等)$/u.exec(unit)
    if (behind) [unit, operator] = [behind.rest, operator ?? behind.operator]
    else if (about) [unit, approximate] = [about[1]!, true]
    else if (remark && !isKnownUnit(unit) && !periodBehind(unit)) unit = remark[1]!
    else {
      const word = verb.exec(unit)?.[0] ?? ""
      if (word === "" || !/(?:内|以上|以下|%|时|钟|日|天|月|起)$/u.test(unit.slice(0, -word.length))) break
      unit = unit.slice(0, -word.length)
    }
  }
  return { unit, ...(operator ? { operator } : {}), ...(approximate ? { approximate: true as const } : {}) }
}

function range(text: string) {
  const match = /^([^\d]{0,4}?)[-~至到](?:≤|<)?(.+)$/u.exec(text)
  const end = match && leadingNumber(match[2]!)
  return end ? { upper: end.number, rest: end.rest, unit: match[1]!, consequent: undefined } : undefined
}

function proportion(text: string) {
  const match = /^[:/](\d{1,6}(?:\.\d{1,4})?)(?=$|以上|以下|以内|左右|\()(.*)$/u.exec(text)
  const second = match && printedNumber(match[1]!)
  return second && second.scaled > 0 ? { consequent: second, rest: match[2]!, unit: ":", upper: undefined } : undefined
}

/** 前三名 is the third place or a better one; 前10% is a share. */
function ranked(word: string, number: PrintedNumber, unit: string, printed: Operator | undefined): Measure | undefined {
  if (!/^(?:名|位|位次|%)?(?:水平|行列)?$/u.test(unit)) return undefined
  const operator = printed ?? (word.endsWith("前") ? "≤" : "=")
  return { operator, number, unit: unit.startsWith("%") ? "%" : "位次", often: false }
}

/** A bound says more than an equals sign printed with it. */
function strongest(printed: Operator | undefined, behind: Operator | undefined): Operator | undefined {
  return printed === undefined || (printed === "=" && behind) ? behind : printed
}
