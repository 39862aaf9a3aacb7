import { printFen, type DisplayUnit } from "#money"
import type { Figure } from "#identities"
import type { AmountClaim } from "#recognition"
import { claimsOf, stated, textOf } from "../../claims/claim-index.ts"
import { compared, shown } from "../../claims/compare-amounts.ts"
import { tableAmounts } from "../../claims/table-amounts.ts"
import { type CheckContext, defineRule, type Issue, inOrder } from "../../rule.ts"
import { unitNature } from "../../unit-nature/unit-nature.ts"

type Message = "none" | "exceeds" | "differs"

/** 机关运行经费 is 公用经费 of basic expenditure where every unit is administrative, and never more (B-39, A-33). @zh 机关运行经费与公用经费 */
export const rule = defineRule<Message>({
  name: "agency-operating-fits-operating-expenditure",
  checks: ["B-39", "A-33"],
  severity: "error",
  title: {
    zh: "机关（机构）运行经费与公用经费相符",
    en: "Operating expenses of agencies fit the operating part of basic expenditure",
  },
  citation:
    "财预〔2016〕143号：机关运行经费为行政单位和参照公务员法管理的事业单位一般公共预算安排的基本支出中的日常公用经费",
  messages: {
    none: {
      zh: "机关（机构）运行经费印为{found}，但一般公共预算基本支出的公用经费为0。机关运行经费出自基本支出的公用经费，应为{expected}；如由项目支出安排，请如实说明。",
      en: "Operating expenses of {found} are stated, but basic expenditure has no operating part. They come from it and should be {expected}.",
    },
    exceeds: {
      zh: "机关（机构）运行经费{found}大于一般公共预算基本支出的公用经费{expected}，相差{difference}。请核对。",
      en: "Operating expenses of {found} exceed the operating part of basic expenditure, {expected}, by {difference}.",
    },
    differs: {
      zh: "机关（机构）运行经费印为{found}，一般公共预算基本支出的公用经费为{expected}，相差{difference}。{why}两者应当相等，请核对。",
      en: "Operating expenses are {found}, the operating part of basic expenditure {expected}; they should be equal ({difference} apart).",
    },
  },
  obstacle(context) {
    const claim = agencyClaim(context)
    if (!claim) return undefined
    const operating = operatingOf(context)
    if (!operating) return "没有识别到一般公共预算基本支出的公用经费"
    const less = compared(claim.figure, operating) === "less"
    return less && !mustBeEqual(context, claim) && unitNature(context).nature === "unknown"
      ? "无法判断所属单位是行政（参公）单位还是事业单位，机关运行经费小于公用经费是否合理不能确定"
      : undefined
  },
  *inspect(context): Iterable<Issue<Message> | typeof inOrder> {
    const claim = agencyClaim(context)
    const operating = operatingOf(context)
    if (!claim || !operating) return
    const truth = compared(claim.figure, operating)
    const why = mustBeEqual(context, claim)
    if (truth === "equal" || truth === "unsure" || (truth === "less" && !why)) {
      yield inOrder
      return
    }
    const none = operating.quantity.value === 0
    const unit = claim.figure.unit as DisplayUnit
    const expected = `${printFen(operating.quantity.value, unit, Math.max(claim.figure.decimals, 2))}${unit}`
    const difference = printFen(
      claim.figure.quantity.value - operating.quantity.value,
      unit,
      Math.max(claim.figure.decimals, 2),
    )
    yield {
      message: none ? "none" : truth === "greater" ? "exceeds" : "differs",
      ...(truth === "less" && !why?.sure ? { severity: "warning" as const } : {}),
      at: claim.figure.place,
      subject: "agency-operating",
      checks: [context.recognition.profile.kind === "accounts" ? "A-33" : "B-39"],
      data: { found: shown(claim.figure), expected, difference: `${difference}${unit}`, why: why?.zh ?? "" },
      found: { text: shown(claim.figure), value: claim.figure.printed },
      expected: stated(expected),
      difference,
      unit,
      related: [{ label: operating.label, at: operating.place }],
    }
  },
})

/** This year's operating expenses as the text states them. */
function agencyClaim(context: CheckContext): AmountClaim | undefined {
  return claimsOf(context, "amount").find(
    ({ subject }) => subject.topic === "agency-operating" && !subject.year && !subject.phase,
  )
}

/** 公用经费 of basic general-budget expenditure: of a table, else of the text; 0 where basic expenditure is 0. */
function operatingOf(context: CheckContext): Figure | undefined {
  const of = (nature: string) => (figure: Figure) => {
    const {
      source,
      function: code,
      economicDepartment,
      economicGovernment,
      year,
      phase,
      unit,
      project,
    } = figure.coordinate
    return (
      figure.coordinate.nature === nature &&
      (source === "R11" || source === "R1") &&
      !code &&
      !economicDepartment &&
      !economicGovernment &&
      !year &&
      !phase &&
      !unit &&
      !project
    )
  }
  const printed = [...tableAmounts(context).values()].flat()
  const said = claimsOf(context, "amount").map((claim) => claim.figure)
  const found = printed.find(of("basic.operating")) ?? said.find(of("basic.operating"))
  if (found) return found
  const basic = printed.find(of("basic")) ?? said.find(of("basic"))
  return basic?.quantity.value === 0 ? basic : undefined
}

/** Why the two must be equal and not only within one another; undefined when institutions may make the difference. */
function mustBeEqual(context: CheckContext, claim: AmountClaim): { zh: string; sure: boolean } | undefined {
  const sentence = textOf(context.recognition.document, claim.at.block).slice(0, claim.figure.place.span?.[0] ?? 0)
  if (/机构运[转行]经费/.test(sentence))
    return { zh: "机构运转经费包括行政单位和事业单位的全部公用经费，", sure: false }
  const { nature, units, signs } = unitNature(context)
  if (nature !== "administrative") return undefined
  return {
    zh: `本部门只有行政（参公）单位（依据：${signs.slice(0, 3).join("、")}），`,
    sure: units === "one" && signs.length > 1,
  }
}
