import type { Bilingual } from "../derivation.ts"
import type { FeasibilityFinding, FeasibilityKind } from "./feasibility-finding.ts"

/** What a kind of finding says (with slots for its data) and what mends it. */
export interface FeasibilityWords extends Bilingual {
  readonly mend: Bilingual
}

const measureIt: Bilingual = {
  zh: "写成运算符＋数＋计量单位、百分比、时限或明确的等级",
  en: "state an operator with a number and a unit, a percentage, a day or a definite grade",
}
const fitMoney: Bilingual = {
  zh: "按批复的项目资金修改成本指标，或调整预算",
  en: "set the cost target by the money approved, or change the budget",
}
const turn: Bilingual = { zh: "核对运算符的方向", en: "check the operator's direction" }
const checkStandard: Bilingual = {
  zh: "核对数量、标准和资金；另有支出的在指标值说明中写明",
  en: "check quantity, standard and money; say in the note what else is paid",
}

/** The words of every kind of finding; a document's report and a ledger's say the same. */
export const feasibilityWords: Readonly<Record<FeasibilityKind, FeasibilityWords>> = {
  blank: {
    zh: "指标“{name}”没有填写指标值",
    en: "{name} has no target",
    mend: { zh: "补填指标值", en: "fill in the target" },
  },
  "no-unit": {
    zh: "指标“{name}”的指标值“{found}”没有计量单位",
    en: "the target {found} of {name} has no unit",
    mend: { zh: "补填计量单位", en: "add the unit" },
  },
  "cost-in-percent": {
    zh: "成本指标“{name}”的指标值{found}应为金额",
    en: "the cost target {name} {found} should be an amount of money",
    mend: { zh: "改为金额，如≤…万元", en: "state an amount, such as ≤… 万元" },
  },
  "rate-without-percent": {
    zh: "“{name}”是比率，指标值“{found}”应为百分比",
    en: "{name} is a rate, but its target is {found}",
    mend: { zh: "填百分比，或改用与指标值相符的指标名称", en: "state a percentage, or name what the value measures" },
  },
  "name-is-value": {
    zh: "指标名称“{name}”只是重复了指标值，没有写明要完成什么",
    en: "the indicator's name {name} only repeats its target",
    mend: { zh: "写明要完成的事项", en: "name what is to be done" },
  },
  "unit-misfit": {
    zh: "指标“{name}”的指标值{found}的计量单位与指标含义不符",
    en: "the unit of {found} does not fit {name}",
    mend: { zh: "更正计量单位", en: "correct the unit" },
  },
  "capped-output": {
    zh: "数量指标“{name}”用“≤”设上限（{found}），完成得越少越符合，请核对",
    en: "the output {name} is capped ({found}): the less is done the better it is met",
    mend: turn,
  },
  year: {
    zh: "指标“{name}”的完成时间{found}不在预算年度{year}年",
    en: "{name} is due {found}, before the budget year {year} or long after it",
    mend: { zh: "改为预算年度内的时限", en: "set a day within the budget year" },
  },
  "above-100": {
    zh: "指标“{name}”的值{found}超过100%，不可能实现",
    en: "{name}: {found} is more than all, which cannot be",
    mend: { zh: "改为不超过100%的值", en: "state at most 100%" },
  },
  vague: {
    zh: "指标“{name}”的指标值“{found}”无法衡量",
    en: "the target {found} of {name} cannot be measured",
    mend: measureIt,
  },
  "cost-above": {
    zh: "成本指标“{name}”的目标{found}超过项目资金总额{total}",
    en: "the cost target {name} {found} is above the project's money {total}",
    mend: fitMoney,
  },
  "cost-below": {
    zh: "总成本目标{found}低于项目资金总额{total}，预算与目标不一致",
    en: "the total cost target {found} is below the project's money {total}",
    mend: fitMoney,
  },
  "costs-sum": {
    zh: "各成本指标之和{found}不等于项目资金总额{total}",
    en: "the cost targets sum to {found}, the project's money is {total}",
    mend: fitMoney,
  },
  "objective-above": {
    zh: "绩效目标文字中的{found}超过项目资金总额{total}",
    en: "the objective speaks of {found}, the project's money is {total}",
    mend: { zh: "按批复的项目资金修改文字", en: "correct the text by the money approved" },
  },
  "standard-exceeds": {
    zh: "指标“{name}”按标准测算需{formula} = {product}，超过项目资金{total}",
    en: "{name} at the stated standard needs {formula} = {product}, more than the project's money {total}",
    mend: checkStandard,
  },
  "standard-differs": {
    zh: "指标“{name}”按标准测算为{formula} = {product}，与项目资金{total}不符",
    en: "{name} at the stated standard comes to {formula} = {product}, not the project's money {total}",
    mend: checkStandard,
  },
  "standard-implied": {
    zh: "项目资金{total}与“{name}”{found}恰合整数标准{standard}（{formula}），标准没有写明",
    en: "the money {total} and {name} {found} imply a round standard of {standard} ({formula}), which is not stated",
    mend: { zh: "在指标值说明中写明补助标准及依据", en: "state the standard and its basis in the note" },
  },
  "capped-benefit": {
    zh: "指标“{name}”越高越好，却用“≤”设上限（{found}）",
    en: "{name} is the better the higher, but its target {found} is a cap",
    mend: turn,
  },
  "uncapped-cost": {
    zh: "成本指标“{name}”用“≥”设下限（{found}），花得越多越符合",
    en: "the cost target {name} is a floor ({found}): the more is spent the better it is met",
    mend: turn,
  },
  "uncapped-harm": {
    zh: "指标“{name}”越低越好，却用“≥”设下限（{found}）",
    en: "{name} is the better the lower, but its target {found} is a floor",
    mend: turn,
  },
  "always-met": {
    zh: "指标“{name}”的指标值{found}任何结果都符合，起不到约束作用",
    en: "the target {found} of {name} is met by any result",
    mend: { zh: "设定有约束力的指标值", en: "set a target that can be missed" },
  },
  "no-base": {
    zh: "指标“{name}”以过去的水平为目标（{found}），却没有写明基准值",
    en: "{name} is held against an earlier level ({found}) that is not stated",
    mend: { zh: "写明上年（基期）实际值，如“≥85%（上年85%）”", en: "state the earlier value beside the target" },
  },
  "no-rate-base": {
    zh: "指标“{name}”的变化目标{found}没有写明以什么为基数",
    en: "the change {found} of {name} does not say of what",
    mend: { zh: "在指标值说明中写明基期和基数", en: "state the base and its year in the note" },
  },
  "no-period": {
    zh: "指标“{name}”的指标值{found}没有写明期间或对象（如次/月、元/人·月）",
    en: "the target {found} of {name} does not say in what time or per whom",
    mend: { zh: "补写期间或对象", en: "add the period or the unit served" },
  },
  repeated: {
    zh: "指标“{name}”（{found}）在同一项目中重复设置",
    en: "{name} ({found}) stands twice in the same project",
    mend: { zh: "删除重复的指标，或改设能反映其他方面的指标", en: "leave one out or measure something else" },
  },
  contradicted: {
    zh: "指标“{name}”在同一项目中有两个指标值：{other}和{found}",
    en: "{name} has two targets in the same project: {other} and {found}",
    mend: { zh: "保留一个，或在名称中区分", en: "keep one, or tell them apart by name" },
  },
  copied: {
    zh: "项目“{project}”的{count}个指标（成本除外）与“{other}”完全相同，请核对是否照搬",
    en: "all {count} indicators of {project} but the costs are those of {other}: please check whether they were copied",
    mend: { zh: "按本项目的内容设定指标", en: "set indicators for what this project does" },
  },
  empty: {
    zh: "项目“{project}”的绩效目标表未填写任何指标",
    en: "no indicator is filled in for {project}",
    mend: { zh: "补填绩效指标", en: "fill in the indicators" },
  },
  "no-output": {
    zh: "项目“{project}”没有产出指标",
    en: "{project} has no output indicator",
    mend: { zh: "补设产出指标", en: "add an output indicator" },
  },
  "no-benefit": {
    zh: "项目“{project}”没有效益指标",
    en: "{project} has no benefit indicator",
    mend: { zh: "补设效益指标", en: "add a benefit indicator" },
  },
  "no-satisfaction": {
    zh: "项目“{project}”没有满意度指标（面向服务对象的项目应当设置）",
    en: "{project} has no satisfaction indicator, which a project that serves people should have",
    mend: { zh: "有服务对象的，补设满意度指标", en: "add one where people are served" },
  },
  "no-cost": {
    zh: "项目“{project}”属工程、修缮或购置类，却没有成本指标",
    en: "{project} builds, repairs or buys, but has no cost indicator",
    mend: { zh: "补设经济成本指标", en: "add a cost indicator" },
  },
  "no-second-level": {
    zh: "项目“{project}”的产出指标缺少{levels}指标（{year}年框架）",
    en: "the outputs of {project} lack {levels} (framework of {year})",
    mend: { zh: "补设，不适用的填“无”", en: "add them, or print 无 where one does not apply" },
  },
  "no-quantity": {
    zh: "项目“{project}”安排{total}，产出指标（{outputs}）都没有数量，资金换来多少产出无从核对",
    en: "{project} has {total}, but none of its outputs ({outputs}) is a quantity: what the money buys cannot be told",
    mend: { zh: "补设数量指标，写明数量和单位", en: "add a counted output with its unit" },
  },
  "no-measure": {
    zh: "项目“{project}”的{count}个指标都不能用数值或时限衡量",
    en: "none of the {count} targets of {project} can be measured by a number or a day",
    mend: measureIt,
  },
  "few-measures": {
    zh: "项目“{project}”的{count}个指标中只有{measured}个能用数值或时限衡量",
    en: "only {measured} of the {count} targets of {project} can be measured by a number or a day",
    mend: measureIt,
  },
}

/** What a finding says, its slots filled. */
export function feasibilityMessage({ kind, data }: FeasibilityFinding): Bilingual {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (slot, name: string) => (name in data ? String(data[name]) : slot))
  const { zh, en } = feasibilityWords[kind]
  return { zh: fill(zh), en: fill(en) }
}
