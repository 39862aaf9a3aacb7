import type { Coordinate } from "#fiscal"
import type { Topic } from "./topic.ts"

/**
 * What a word of an explanation does. subject: a partial coordinate (`both`: income and expenditure together;
 * `weak`: says a side only, and does not name a new subject by itself). phase: 年初预算, 决算 … `budget` is a budget of
 * which the wording does not say which one.
 */
export type Meaning =
  | { readonly kind: "subject"; readonly coordinate: Coordinate; readonly weak?: true; readonly both?: true }
  | { readonly kind: "phase"; readonly phase: "approved" | "adjusted" | "outturn" | "budget"; readonly flow?: string }
  | { readonly kind: "direction"; readonly direction: "up" | "down" | "flat" }
  | { readonly kind: "comparison"; readonly direction?: "up" | "down" | "flat" }
  | {
      readonly kind:
        | "prior-year"
        | "versus"
        | "share"
        | "completion"
        | "of-which"
        | "opener"
        | "within"
        | "reason"
        | "purpose"
        | "list"
        | "none"
        | "project-review"
        | "stock"
        | "nothing"
    }

/** A word with its meaning, and the topics outside which it means nothing. */
export interface VocabularyWord {
  readonly text: string
  readonly meaning: Meaning
  readonly within?: readonly Topic[]
}

const list: VocabularyWord[] = []

function add(meaning: Meaning, words: string, within?: readonly Topic[]): void {
  for (const text of words.split(" ")) list.push({ text, meaning, ...(within ? { within } : {}) })
}

const subject = (coordinate: Coordinate): Meaning => ({ kind: "subject", coordinate })
const side = (flow: string): Meaning => ({ kind: "subject", coordinate: { flow }, weak: true })

// Totals of the two sides.
add(
  { kind: "subject", coordinate: { flow: "resources" }, both: true },
  "收支总计 收、支总计 收入支出总计 收入、支出总计 收支预算总计 收、支预算总计 收入、支出预算总计 收支总预算 收、支总预算 收支预算 收支决算总计 收支总额 收入支出决算总计",
)
add(subject({ flow: "resources" }), "收入总计 预算收入总计 收入预算总计 收入总预算 总收入 收入决算总计 收入总额")
add(subject({ flow: "uses" }), "支出总计 预算支出总计 支出预算总计 支出总预算 总支出 支出决算总计")
add(
  subject({ flow: "revenue" }),
  "收入合计 本年收入合计 本年收入 收入预算合计 收入决算合计 预算收入 本年收入预算合计 收入预算",
)
add(
  subject({ flow: "expenditure" }),
  "支出合计 本年支出合计 本年支出 支出预算合计 支出决算合计 本年支出预算合计 预算支出合计",
)
add(side("revenue"), "收入 收入决算")
add(side("expenditure"), "支出 支出总额 预算支出")
add({ kind: "phase", phase: "budget", flow: "expenditure" }, "支出预算 支出预算数")
add({ kind: "phase", phase: "outturn", flow: "expenditure" }, "支出决算 支出决算数 实际支出 实际支出数")
add(
  subject({ flow: "carry-in" }),
  "上年结转结余 上年结转 上年结转和结余 上年结余 年初结转和结余 年初结转结余 年初财政拨款结转和结余 上年结转和结余资金 上年结转资金",
)
add(
  subject({ flow: "carry-out" }),
  "年终结转结余 年终结转 年末结转和结余 年末结转结余 年末财政拨款结转和结余 结转下年资金 结转下年 年终结转和结余",
)
add(subject({ flow: "allocation" }), "结余分配")
add(subject({ flow: "surplus-use" }), "使用非财政拨款结余(含专用结余) 使用非财政拨款结余 用事业基金弥补收支差额")

// Sources of money.
add(subject({ source: "R1" }), "财政拨款 财政资金 财政性资金")
add(
  subject({ source: "R11" }),
  "一般公共预算财政拨款 一般公共预算拨款 一般公共预算资金 一般公共预算 公共财政预算 公共财政拨款 公共预算财政拨款",
)
add(
  subject({ source: "R12" }),
  "政府性基金预算财政拨款 政府性基金预算拨款 政府性基金财政拨款 政府性基金拨款 政府性基金预算 政府性基金",
)
add(
  subject({ source: "R13" }),
  "国有资本经营预算财政拨款 国有资本经营预算拨款 国有资本经营拨款 国有资本经营预算 国有资本经营",
)
add(
  subject({ source: "R2" }),
  "财政专户管理资金 财政专户管理的资金 专户管理的教育收费 专户管理教育收费 财政专户资金 财政专户 专户管理资金 教育收费",
)
add(subject({ source: "R3" }), "单位资金 其他资金")
add(subject({ flow: "revenue", source: "R31" }), "事业收入")
add(subject({ flow: "revenue", source: "R32" }), "上级补助收入")
add(subject({ flow: "revenue", source: "R33" }), "附属单位上缴收入 附属单位缴款 附属单位上缴")
add(subject({ flow: "revenue", source: "R34" }), "事业单位经营收入 经营收入")
add(subject({ flow: "revenue", source: "R39" }), "其他收入")

// Nature of expenditure.
add(subject({ nature: "basic" }), "基本支出")
add(subject({ nature: "project" }), "项目支出 专项业务经费支出")
add(subject({ nature: "basic.personnel" }), "人员经费支出 人员经费")
add(subject({ nature: "basic.operating" }), "日常公用经费支出 日常公用经费 公用经费支出 公用经费")
add(subject({ nature: "operating" }), "事业单位经营支出 经营支出")
add(subject({ nature: "to-superior" }), "上缴上级支出")
add(subject({ nature: "to-subordinate" }), "对附属单位补助支出 对附属单位补助")
add(subject({ nature: "reserve" }), "单位预留机动经费 预留机动经费 单位预留机动 预留机动")
add(subject({ nature: "project.other-operational" }), "其他运转类项目支出 其他运转类项目 其他运转类")
add(subject({ nature: "project.targeted" }), "特定目标类项目支出 特定目标类项目 特定目标类")

add(subject({ nature: "basic" }), "日常支出", ["basic"])
add(subject({ nature: "project" }), "工作的经费支出", ["projects"])
add(subject({ topic: "capital-construction" }), "基本建设类项目支出 基本建设类支出 基本建设支出 基本建设类项目")

// State assets by kind, as the accounts of some provinces print them.
add(subject({ topic: "assets.total" }), "资产总额 资产总计", ["assets"])
add(subject({ topic: "assets.current" }), "流动资产", ["assets"])
add(subject({ topic: "assets.fixed" }), "固定资产", ["assets"])
add(subject({ topic: "assets.investment" }), "对外投资及有价证券 对外投资/有价证券 对外投资", ["assets"])
add(subject({ topic: "assets.construction" }), "在建工程", ["assets"])
add(subject({ topic: "assets.intangible" }), "无形资产", ["assets"])
add(subject({ topic: "assets.other" }), "其他资产", ["assets"])

// Three public expenses, meetings, training.
add(subject({ threePublic: "total" }), "三公经费 三公")
add(
  subject({ threePublic: "overseas" }),
  "因公出国(境)费用 因公出国(境)经费 因公出国(境)费 因公出国(境)支出 因公出国费用 因公出国费 因公出国(境)",
)
add(
  subject({ threePublic: "vehicles" }),
  "公务用车购置及运行维护费用 公务用车购置及运行维护费 公务用车购置及运行费用 公务用车购置及运行费 公务用车购置和运行维护费 公务用车购置和运行费 公务用车购置及运行维护 公务用车购置及运行 公务车购置及运行维护费 公务车购置及运行费 公务用车费用 公务用车费 公务用车购置及运行支出 公务用车购置及运行维护支出",
)
add(
  subject({ threePublic: "vehicles.purchase" }),
  "公务用车购置费用 公务用车购置支出 公务用车购置费 公务用车购置 公务车购置费",
)
add(
  subject({ threePublic: "vehicles.running" }),
  "公务用车运行维护支出 公务用车运行支出 公务用车运行维护费用 公务用车运行维护费 公务用车运行维护 公务用车运行费用 公务用车运行费 公务车用车运行费 公务车运行维护费 公务车运行费",
)
add(subject({ threePublic: "reception" }), "公务接待费用 公务接待支出 公务接待费 公务接待")
add(
  subject({ threePublic: "reception.domestic" }),
  "其他国内公务接待支出 国内公务接待支出 国内公务接待费 国内接待费 国内公务接待",
)
add(
  subject({ threePublic: "reception.foreign" }),
  "国(境)外接待费支出 国(境)外接待费 国(境)外接待支出 国(境)外接待 国(境)外公务接待费 外宾接待支出 外宾接待费 外宾接待 外事接待支出 外事接待费",
)
add(subject({ threePublic: "conference" }), "会议费", ["three-public"])
add(subject({ threePublic: "training" }), "培训费", ["three-public"])
add(subject({ threePublic: "travel" }), "差旅费", ["three-public"])

// Operating expenses of agencies, procurement.
add(
  subject({ topic: "agency-operating" }),
  "机关运行经费 机关(机构)运行经费 机关运转经费 机构运转经费 机构运行经费 单位运转经费 单位运行经费",
)
add(
  subject({ procurement: "total" }),
  "政府采购支出预算总额 政府采购预算总额 政府采购支出总额 政府采购支出预算 政府采购预算 政府采购支出 政府采购金额 政府采购总额",
)
add(subject({ procurement: "total" }), "政府采购", ["procurement"])
add(subject({ procurement: "goods" }), "政府采购货物支出 政府采购货物预算 政府采购货物 货物采购 货物", ["procurement"])
add(subject({ procurement: "works" }), "政府采购工程支出 政府采购工程预算 政府采购工程 工程采购 工程", ["procurement"])
add(subject({ procurement: "services" }), "政府采购服务支出 政府采购服务预算 政府采购服务 服务采购 服务", [
  "procurement",
])
add(subject({ procurement: "sme" }), "中小企业", ["procurement"])
add(subject({ procurement: "micro" }), "小微企业 小型微型企业", ["procurement"])
add(subject({ topic: "reserved" }), "预留", ["procurement"])
add(subject({ topic: "won" }), "中标", ["procurement"])
add(subject({ topic: "won-elsewhere" }), "在其他政府采购项目中", ["procurement"])
add(
  { kind: "nothing" },
  "在面向中小企业预留的政府采购项目中 在面向小微企业预留的政府采购项目中 在面向小微企业预留政府采购项目中 在面向中小企业预留政府采购项目中",
)

// What of performance management an amount was subject to.
add(subject({ topic: "performance.targets" }), "绩效目标", ["performance"])
add(subject({ topic: "performance.managed" }), "预算绩效管理 绩效管理", ["performance"])
add(subject({ topic: "performance.self-evaluation" }), "绩效自评 单位自评", ["performance"])
add(subject({ topic: "performance.department-evaluation" }), "部门评价 部门绩效评价 重点绩效评价", ["performance"])
add(subject({ topic: "performance.overall-evaluation" }), "整体支出绩效评价 整体绩效评价 整体支出绩效自评", [
  "performance",
])
add(subject({ topic: "performance.tracking" }), "绩效跟踪评价 绩效跟踪 绩效运行监控 绩效监控", ["performance"])
add(subject({ topic: "performance.evaluation" }), "预算绩效评价 绩效评价", ["performance"])
add({ kind: "project-review" }, "项目绩效自评情况 项目绩效自评综述 绩效自评综述 绩效自评情况 项目绩效自评结果", [
  "performance",
])
add(
  { kind: "nothing" },
  "绩效评价工作 绩效目标完成情况 绩效管理要求 绩效评价情况 绩效目标情况 全过程绩效管理 预算绩效管理工作 预算绩效管理要求 预算绩效管理工作机制 预算绩效管理实施办法 国有资产占用 占有 占用 绩效目标设置 财政拨款的公务用车 政府采购合同",
)

// Phases.
add({ kind: "phase", phase: "approved" }, "年初预算数 年初预算 年初批复预算 年初安排预算")
add({ kind: "phase", phase: "adjusted" }, "全年预算数 全年预算 调整预算数 调整后预算数 调整后预算")
add({ kind: "phase", phase: "outturn" }, "决算数 决算 执行数 全年执行数 预算执行数 执行金额")
add({ kind: "phase", phase: "budget" }, "预算数 预算")

// Comparison.
add({ kind: "prior-year" }, "上年度 上年数 上年 去年 上一年度 上一年")
add({ kind: "versus" }, "相比 同比 对比")
add({ kind: "direction", direction: "up" }, "增加 增长 上升 提高 增幅 增加额 增长率 上浮")
add({ kind: "direction", direction: "down" }, "减少 下降 降低 降幅 下降率 压减 减幅")
add(
  { kind: "direction", direction: "flat" },
  "持平 基本持平 一致 相同 相等 无增减变动 无增减变化 无变化 无变动 无增减 无差异 没有变化 没有差异 无差别",
)
add({ kind: "comparison", direction: "up" }, "大于 高于 超过 多于 超出")
add({ kind: "comparison", direction: "down" }, "小于 低于 少于")
add({ kind: "comparison" }, "存在差异 有差异 不一致")
add({ kind: "share" }, "占 占比 比重 比重为 占比为")
add({ kind: "completion" }, "完成")
add(
  { kind: "nothing" },
  "完成情况 完成率 完成后 已经完成 已完成 相一致 持续 占地 占比例 总体情况 较好 较大 同时 不断提高 提高了",
)

add({ kind: "stock" }, "保有量")

// Frames of enumerations and of free text.
add({ kind: "of-which" }, "其中")
add({ kind: "opener" }, "主要用于以下方面 用于以下方面 以下方面 内容如下 情况如下 如下 包括 支出内容")
add({ kind: "within" }, "支出决算中 支出预算中 预算支出中 决算支出中 预算中 决算中 支出中 收入中")
add(
  { kind: "reason" },
  "主要原因 原因是 原因为 原因: 主要是 原因, 系因 变动原因 增加原因 减少原因 主要系 主要因为 主要由于 差异原因",
)
add({ kind: "purpose" }, "主要用于 主要保障 主要安排 用于 开支内容 主要支出内容")
add({ kind: "list" }, "主要包括 主要包含")
add({ kind: "none" }, "无 没有 未安排 未使用 不涉及 未发生")

/** Every word an explanation is read by. Source: the published templates of several provinces (财预〔2016〕143号). */
export const vocabulary: readonly VocabularyWord[] = list
