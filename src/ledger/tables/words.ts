import type { Choice } from "./column.ts"

const choice = (id: string, zh: string, ...aliases: string[]): Choice => ({ id, zh, aliases })

/** @zh 指标变动 */
export const postings: readonly Choice[] = [
  choice("proposed", "草案", "预算草案"),
  choice("approved", "年初", "年初批复", "年初预算", "批复", "年初预算数"),
  choice("supplement", "追加", "追减", "追加（追减）", "追加追减", "调整"),
  choice("virement", "调剂"),
  choice("outturn", "决算", "决算数", "执行", "全年执行"),
]

/** @zh 阶段 */
export const phases: readonly Choice[] = [
  choice("proposed", "草案", "预算草案"),
  choice("approved", "年初", "年初预算", "年初预算数", "预算", "预算数"),
  choice("adjusted", "全年", "调整", "调整预算", "全年预算", "全年预算数", "调整预算数"),
  choice("outturn", "决算", "决算数", "执行数", "全年执行数"),
]

/** @zh 收支 */
export const flows: readonly Choice[] = [
  choice("revenue", "收入", "本年收入", "收入合计", "本年收入合计"),
  choice("carry-in", "上年结转", "上年结转结余", "年初结转和结余", "年初结转结余", "年初结转"),
  choice("surplus-use", "使用非财政拨款结余", "使用非财政拨款结余（含专用结余）", "用事业基金弥补收支差额"),
  choice("expenditure", "支出", "本年支出", "支出合计", "本年支出合计"),
  choice("carry-out", "年末结转", "年末结转和结余", "年末结转结余", "结转下年"),
  choice("allocation", "结余分配"),
  choice("resources", "收入总计"),
  choice("uses", "支出总计"),
]

/** @zh 当年／结转 */
export const vintages: readonly Choice[] = [
  choice("current", "当年", "本年", "本年安排", "当年安排"),
  choice("carried", "结转", "上年结转", "上年结转资金", "结转资金", "上年结转结余"),
  choice("transfer", "提前通知", "提前通知专项转移支付", "上级提前通知专项转移支付"),
]

/** @zh 支出性质 */
export const natures: readonly Choice[] = [
  choice("basic", "基本支出"),
  choice("basic.personnel", "人员经费", "人员类", "基本支出-人员经费"),
  choice("basic.operating", "公用经费", "日常公用经费", "基本支出-公用经费"),
  choice("project", "项目支出"),
  choice("project.other-operational", "其他运转类", "其他运转类项目"),
  choice("project.targeted", "特定目标类", "特定目标类项目"),
  choice("operating", "经营支出", "事业单位经营支出"),
  choice("to-superior", "上缴上级支出"),
  choice("to-subordinate", "对附属单位补助支出", "对附属单位补助"),
  choice("reserve", "预留机动", "预备费", "预留机动经费"),
]

/** @zh “三公”经费 */
export const threePublicParts: readonly Choice[] = [
  choice("total", "三公合计", "“三公”经费", "三公经费", "“三公”经费合计", "三公经费合计"),
  choice("overseas", "因公出国（境）费", "因公出国（境）费用", "出国（境）", "出国"),
  choice("vehicles", "公务用车购置及运行费", "公务用车购置及运行维护费", "公务用车"),
  choice("vehicles.purchase", "公务用车购置费", "公务用车购置"),
  choice("vehicles.running", "公务用车运行费", "公务用车运行维护费", "公务用车运行"),
  choice("reception", "公务接待费", "公务接待"),
  choice("reception.domestic", "国内公务接待费", "国内接待", "国内接待费"),
  choice("reception.foreign", "外宾接待费", "外宾接待"),
  choice("conference", "会议费"),
  choice("training", "培训费"),
]

/** @zh 政府采购 */
export const procurementParts: readonly Choice[] = [
  choice("total", "采购合计", "政府采购", "政府采购支出总额"),
  choice("goods", "货物", "货物类", "政府采购货物"),
  choice("works", "工程", "工程类", "政府采购工程"),
  choice("services", "服务", "服务类", "政府采购服务"),
  choice("sme", "中小企业", "授予中小企业合同金额"),
  choice("micro", "小微企业", "微型企业", "授予小微企业合同金额", "小型和微型企业"),
]

/** Named matters whose money is stated; others are kept as written. @zh 事项 */
export const topics: readonly Choice[] = [
  choice("agency-operating", "机关运行经费", "机构运转经费", "机构运行经费", "机关运转经费"),
  choice("agency-operating.administrative", "机关运行经费-行政单位"),
  choice("agency-operating.civil-service", "机关运行经费-参公单位"),
  choice("earmarked.participated", "部门参与分配资金总数", "参与分配资金总数", "部门参与分配资金"),
  choice("earmarked.detailed", "已细化资金数", "已细化到具体市县和承担单位的资金数", "已细化专项资金"),
  choice("assets.total", "资产总额"),
  choice("assets.current", "流动资产"),
  choice("assets.fixed", "固定资产"),
  choice("assets.fixed.buildings", "房屋"),
  choice("assets.fixed.vehicles", "车辆"),
  choice("assets.fixed.large", "大型设备", "单价200万元以上大型设备"),
  choice("assets.fixed.other", "其他固定资产"),
  choice("assets.investment", "对外投资", "对外投资及有价证券"),
  choice("assets.construction", "在建工程"),
  choice("assets.intangible", "无形资产"),
  choice("assets.other", "其他资产"),
]

/** @zh 是否 */
export const flags: readonly Choice[] = [
  choice("true", "是", "1", "√", "有", "y", "yes", "true"),
  choice("false", "否", "0", "2", "无", "n", "no", "false"),
]
