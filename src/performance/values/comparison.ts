import type { PrintedNumber } from "#money"
import { isKnownUnit } from "./comparable-units.ts"
import { gradeIn, type Grade } from "./grade.ts"
import { leadingNumber } from "./numeral.ts"
import { type Operator, operatorBefore, operatorBehind } from "./operator.ts"

/** What a comparison is against; `unstated` where only a change is printed (增长5%). @zh 基数 */
export type BaseKind =
  | "last-year"
  | "baseline"
  | "budget"
  | "plan"
  | "standard"
  | "average"
  | "market"
  | "quota"
  | "unstated"

/** The base of a comparison, with its value where it stands in brackets behind: 不低于上年(85%). */
export interface ComparisonBase {
  readonly kind: BaseKind
  readonly number?: PrintedNumber
  readonly unit?: string
}

/** A comparison with a base; the number is the change where `change` is set, else a share or multiple of the base. */
export interface Comparison {
  readonly base: ComparisonBase
  readonly operator?: Operator
  readonly change?: Grade
  readonly number?: PrintedNumber
  readonly unit?: string
}

const bases: readonly (readonly [RegExp, BaseKind])[] = [
  [
    /^(?:\d{4}年度?)?(?:年初|当年|全年|项目|批复|核定|财政|部门|下达)*的?(?:预算|概算|投资估算|控制数|限额|拨款|预决算)(?:批复|安排|控制|下达|核定|总额|金额|资金|经费|成本|价|范围|执行)*/u,
    "budget",
  ],
  [/^(?:\d{4}年度?)?(?:年度|年初|既定|预定|预期|工作|合同|项目|全年|当年|下达)*(?:计划|目标|任务|工期|合同)/u, "plan"],
  [
    /^(?:上年度?|上一年度?|去年|前一年度?|往年|历年|\d{4}年度?|上季度?|上月|上期|上半年)(?:的?同期)?(?:实际|完成|执行|决算)?/u,
    "last-year",
  ],
  [/^(?:历史同期|年?同期(?!市场)|前[一二三四五1-5]年|近[一二三四五1-5]年)/u, "last-year"],
  [/^(?:基期|基年|年初|期初|基线|基准|原有|原来|现有|改造前|实施前|之前|以前|培训前)/u, "baseline"],
  [/^(?:全市|全省|全国|全县|全区|省|市|县|区|国家|行业|同行业|同类|同级|地区|社会|当地|系统)*平均/u, "average"],
  [/^(?:同类|同期|当地|周边)?市场/u, "market"],
  [
    /^(?:国家|行业|地方|省级?|市级?|国际|部颁|规定|相关|设计|既定|质量|技术|验收|环保|排放|补助|政府采购)*(?:标准|国标|规范|定额|警戒线|红线|限值)/u,
    "standard",
  ],
  [/^(?:核定|下达|规定)?(?:指标|编制|定员|配额|总量)/u, "quota"],
]
const level = /^(?:的|数|额|值|价格?|水平|标准|金额|期限|工期|时间|时限|情况|规模|要求|总额|线|内|量|人数|数量|任务)*$/u
const changeWords =
  /^(?:有所|有效|明显|显著|稳步|逐步|大幅|略有|略|同比|环比|平均|再|均|实现)*(提高|提升|增长|增加|上升|增幅|增速|递增|下降|降低|减少|缩短|节约|节省|压减|压缩|降幅|减|升|降|增)(?:率|幅度?|了|幅)?(?:为|达到?)?/u
const kept = /^(?:基本)?(?:持平|一致|相当|相同|不变|保持不变|相符)$/u

/** Reads a text that says how something stands to a base; undefined when it does not. */
export function comparisonOf(text: string): Comparison | undefined {
  if (text.length > 40) return undefined
  return changed(text) ?? levelled(text)
}

/** 较上年提高5%, 比上年有所增长, 同比下降≥3%, 与上年持平, 增长10%以上. */
function changed(text: string): Comparison | undefined {
  const opening = /^(?:(?:较|比|相比|相较于?|对比|与|同|和|跟)(?!比)|(同比|环比|年均|年度))/u.exec(text)
  let rest = opening ? text.slice(opening[0].length) : text
  let base: ComparisonBase = { kind: opening?.[1] && opening[1] !== "年均" ? "last-year" : "unstated" }
  if (opening && !opening[1]) {
    const found = baseIn(rest)
    if (!found) return undefined
    base = found.base
    rest = found.rest.replace(/^(?:同期)?(?:数|水平|的?情况|实际|基础上?)?(?:相比|比较|相较|比)?[,、]?/u, "")
  }
  if (opening && kept.test(rest)) return { base, operator: "=" }
  if (text === "持平" || text === "基本持平") return { base, operator: "=" }
  const word = changeWords.exec(rest)
  if (!word) return undefined
  const change = changeGrade(word[1]!)
  const measure = amount(rest.slice(word[0].length))
  if (measure) return { base, change, ...measure }
  // Without base and number these are words of grade: 有效提高.
  return opening && rest.length <= 14 && !/\d/.test(rest) ? { base, change } : undefined
}

function changeGrade(word: string): Grade {
  const grade = gradeIn(word)
  if (grade && grade.direction !== "maintain") return grade
  return { word, direction: /[降减缩]/u.test(word) ? "down" : "up" }
}

/** 不低于上年, ≤预算数, 达到国家标准, 高于全省平均水平, 不低于上年的90%, 上年水平以上. */
function levelled(text: string): Comparison | undefined {
  const leading = operatorBefore(text.replace(/^(?:保持|维持|稳定|控制)?(?:在)(?=上年|预算|计划|概算)/u, ""))
  const trailing = leading ? undefined : operatorBehind(text)
  const sign = leading ?? trailing
  const found = baseIn((sign?.rest ?? text).replace(/^(?:在|同期)(?=.)/u, ""))
  if (!found) return undefined
  if (sign && level.test(found.rest)) return { base: found.base, operator: sign.operator }
  const inside = sign && operatorBehind(found.rest)
  if (inside && level.test(inside.rest)) return { base: found.base, operator: sign.operator }
  if (!sign) return /^(?:水平|数|同期水平)$/u.test(found.rest) ? { base: found.base } : undefined
  // A share or multiple of the base.
  const share = /^(?:水平|数|价|额|金额|总额)?的(.+)$/u.exec(found.rest)
  const measure = share ? amount(share[1]!) : undefined
  return measure ? { ...measure, base: found.base, operator: sign.operator } : undefined
}

/** The base a text begins with; a value in brackets behind it is the base's own. */
function baseIn(text: string): { readonly base: ComparisonBase; readonly rest: string } | undefined {
  for (const [pattern, kind] of bases) {
    const match = pattern.exec(text)
    if (!match || match[0] === "") continue
    let rest = text.slice(match[0].length)
    const bracket = /\(([^()]{1,16})\)$/u.exec(rest)
    const value = bracket ? amount(bracket[1]!) : undefined
    if (value) rest = rest.slice(0, bracket!.index)
    return { base: { kind, ...(value ? { number: value.number, unit: value.unit } : {}) }, rest }
  }
  return undefined
}

/** An operator, a number and a listed unit that fill the text. */
function amount(
  text: string,
): { readonly operator: Operator; readonly number: PrintedNumber; readonly unit: string } | undefined {
  const bare = text.replace(/^(?:约|近)/u, "").replace(/左右$/u, "")
  const leading = operatorBefore(bare)
  const trailing = operatorBehind(leading?.rest ?? bare)
  const read = leadingNumber(trailing?.rest ?? leading?.rest ?? bare)
  if (!read || !isKnownUnit(read.rest)) return undefined
  return { operator: leading?.operator ?? trailing?.operator ?? "=", number: read.number, unit: read.rest }
}
