import type { MoneyPart } from "./performance-table.ts"

/** What a column of an indicator table holds. @zh 指标表列 */
export type IndicatorRole =
  | "first"
  | "second"
  | "third"
  | "operator"
  | "target"
  | "measure-unit"
  | "actual"
  | "weight"
  /** Points of a first or second level, which some forms print behind each. */
  | "level-weight"
  | "score"
  | "deviation"
  | "reason"
  | "note"

const roles: readonly (readonly [IndicatorRole, RegExp])[] = [
  ["first", /^(?:一级指标|指标类别|一级)$/],
  ["second", /^(?:二级指标|指标类型|二级)$/],
  ["third", /^(?:三级指标|四级指标|指标内容|指标名称|具体指标|绩效指标名称|三级)$/],
  ["operator", /^(?:指标性质|指标方向|运算符号?|计算符号|比较符号?|符号)$/],
  ["measure-unit", /^(?:计量单位|度量单位|指标值?单位|单位)$/],
  ["note", /^(?:指标值?(?:说明|解释|内容说明)|备注|说明|评[分价]标准|评分规则|指标定义|绩效标准.*|备注说明)$/],
  [
    "actual",
    /^(?:实际|全年(?:实际)?|年度)?(?:完成|值完成|达成|值\/完成)(?:指标|目标)?(?:值|情况|结果)?$|^(?:实际|自评)(?:值|结果)$|^实际(?:完成)?(?:值|指标值)(?:\/?完成值)?$|^实际完成情况$/,
  ],
  ["target", /^(?:年度|年初|预期|绩效|计划|全年|目标|本年|指标)*(?:指标值|目标值|计划值|标准值|指标标准)(?:\(.*\))?$/],
  ["weight", /^(?:指标)?(?:分值|权重|标准分|满分|分值权重|权重分值)(?:\(.*\))?$/],
  ["score", /^(?:自评|评价|实际)?(?:得分|评分|自评分)(?:\(.*\))?$/],
  ["deviation", /^(?:指标)?偏[差离](?:度|率|值)(?:\(%\))?$/],
  ["reason", /(?:偏[差离]|未完成|未达|扣分).*(?:原因|分析|措施)|^(?:存在问题|原因分析|改进措施)|^存在的?问题/],
]

/** A head without what stands in brackets behind it: 执行率（%）, 预算数（A）, 得分（20分*执行率）. */
function withoutBrackets(label: string): string {
  return label.replace(/(?:\([^()]*\))+$/, "")
}

/** The role a printed head gives its column; undefined when it gives none. */
export function indicatorRole(label: string): IndicatorRole | undefined {
  if (label.length > 30) return undefined
  const bare = withoutBrackets(label)
  for (const [role, shape] of roles) if (shape.test(label) || shape.test(bare)) return role
  return undefined
}

/** Where a label tells the weight of what it names: the digits in 产出指标（50分）, 得分（20分*执行率）; undefined where it does not. */
export function weightInBrackets(text: string): readonly [number, number] | undefined {
  const match = /[(（]\s*(\d{1,3}(?:\.\d)?)\s*分[^()（）]{0,12}[)）]/.exec(text.slice(0, 80))
  if (!match) return undefined
  const from = match.index + match[0].indexOf(match[1]!)
  return [from, from + match[1]!.length]
}

/** What a column of a self-evaluation's money block holds. */
export type ExecutionRole = "initial" | "adjusted" | "executed" | "weight" | "rate" | "score"

/** The role of a head above a self-evaluation's money. */
export function executionRole(label: string): ExecutionRole | undefined {
  if (label.length > 24) return undefined
  const bare = withoutBrackets(label)
  if (/^(?:年初|期初|批复)(?:安排)?(?:资金)?预算(?:数|金额|额|资金|安排)?$/.test(bare)) return "initial"
  if (
    /^(?:全年|当年|本年|调整后?的?|年度|年中调整后)?预算(?:数|金额|额|资金)$|^(?:全年|当年|调整后?的?)预算$/.test(bare)
  )
    return "adjusted"
  if (/^(?:全年|当年|本年|实际|年度|资金)?(?:预算)?(?:实际)?(?:执行|支出|完成|使用)(?:数|金额|额)$/.test(bare))
    return "executed"
  if (/^(?:分值|权重)$/.test(bare)) return "weight"
  if (/^(?:全年|资金|预算|预算资金)?(?:预算)?执行率$/.test(bare)) return "rate"
  return /^(?:自评)?得分$/.test(bare) ? "score" : undefined
}

const parts: readonly (readonly [MoneyPart, RegExp])[] = [
  [
    "total",
    /^(?:年度|本年|全年|实施期|项目|部门|单位|年度部门|中期|财政|整体)*(?:资金|预算|支出|金额)(?:总额|总计|合计|总量)$|^总额$|^资金合计$/,
  ],
  ["special-account", /^财政专户(?:管理)?(?:的?资金|核拨资金)?$/],
  ["own", /^单位(?:自有)?资金$/],
  ["carried-over", /^(?:其中)?(?:上年|以前年度)?结转(?:结余)?(?:资金)?$/],
  ["other", /^(?:其他|其它|自筹|非财政拨款)(?:资金)?$/],
  [
    "appropriation",
    /^(?:政府预算资金|(?:本年|当年|年度|中央|省级|市级|区级|县级|本级)?财政(?:拨款|资金|预算资金|拨款资金))$/,
  ],
  ["basic", /^基本支出$/],
  ["project", /^项目支出$/],
]

/** Which money a line's label names; undefined when none of those known. */
export function moneyPart(label: string): MoneyPart | undefined {
  const bare = label
    .replace(/\((?:万|亿|千|百)?元\)$/, "")
    .replace(/^.*?[:](?=.)/, "")
    .replace(/^(?:其中|\(?\d{1,2}\)?[.、]?|[一二三四五六七八九十]、|\([一二三四五六七八九十]\))+/, "")
    .replace(/[:]+$/, "")
  if (bare.length > 14) return undefined
  for (const [part, shape] of parts) if (shape.test(bare)) return part
  return undefined
}

const firstLevels =
  /^(?:成本|产出|效益|效果|满意度|决策|过程|投入|投入管理|管理|履职效能|预算执行|项目决策|项目过程|项目产出|项目效益)(?:类)?(?:指标)?(?:\(\d+分?\))?$/
const secondLevels =
  /^(?:(?:数量|质量|时效|成本|经济成本|社会成本|生态(?:环境)?成本|经济效益|社会效益|生态(?:环境)?效益|可持续(?:发展)?影响|(?:社会公众或)?服务对象(?:满意度)?|群众满意度|社会满意度)(?:指标)?|工作目标管理|预算和财务管理|绩效管理|重点工作任务完成|履职目标实现|履职效益|履职业效|满意度|满意度指标)$/

/** Whether a label is the name of a first-level indicator. @zh 一级指标 */
export function isFirstLevel(label: string): boolean {
  return label.length <= 20 && firstLevels.test(withoutBrackets(label))
}

/** Whether a label is the name of a second-level indicator. @zh 二级指标 */
export function isSecondLevel(label: string): boolean {
  return label.length <= 24 && secondLevels.test(withoutBrackets(label))
}
