import { printedValue } from "../values/target.ts"
import { plain } from "#statutes"
import { unitKind } from "../values/comparable-units.ts"
import type { FeasibilityFinding, FeasibilityKind } from "./feasibility-finding.ts"
import type { ProjectTargets, TargetedIndicator } from "./project-targets.ts"
import { isCost } from "./target-defect.ts"

/**
 * Shares of which more is better, whatever the project does. Use, control and execution rates are left out: a cap on
 * them can be meant.
 */
const moreIsBetter =
  /(?:满意|覆盖|合格|准确|及时|达标|通过|知晓|到位|完好|合规|足额|应保尽保|完成|办结|优良|受益|参保|就业|入学|巩固|正常运行)(?:率|度|比例)$/
/** Words that turn such a share into its contrary, or make it a change of it. */
const reversed = /不|未|非|无法|差错|误差|误|漏|逾期|超期|下降|降低|减少|缩小|差距|偏差|退|失|投诉|控制/

/** Counts and shares of harm. */
const harm =
  /(?:投诉|差错|失误|事故|故障|逾期|超期|不合格|误差|死亡|信访|上访|返工|泄露|违纪|舆情)(?:发生|出现)?(?:率|数|次数|数量|件数|起数|人数|例数|量)$/
/** What is done about harm, of which more is better. */
const remedied =
  /处理|办理|办结|查处|回复|答复|调解|化解|整改|处置|排除|修复|排查|发现|检查|下降|降低|减少|避免|消除|控制|解决|赔付|救治|受理|接待|接收|接听|调查|勘察|侦办|侦破|查办|审查|审理|复查|核查|核实|督办|转办|抢修|救援|研判|引导|无/
/** Times in which a service is rendered: the shorter the better. */
const waiting =
  /(?:响应|办结|办理|处理|处置|等待|等候|恢复|到达|到场|修复|回复|反馈|审批|审核|拨付|支付|报销)(?:的|所需|平均)?(?:时间|时限|时长|天数|期限)$/

/** What can be less than nothing, so that ≥0 can be missed. */
const belowZero = /利润|收益|结余|盈余|盈亏|净|增长|增加|增速|增幅|提高|提升|下降|降低|减少|变化|变动|顺差|差额/

/** Targets kept on the wrong side, and targets that nothing can miss. */
export function* directionFindings(targets: ProjectTargets): Generator<FeasibilityFinding> {
  for (const [index, indicator] of targets.indicators.entries()) {
    const kind = wrongSide(indicator)
    if (!kind || !indicator.target) continue
    const { name, target } = indicator
    const expected = kind === "always-met" || indicator.value.number?.scaled === 0 ? undefined : turned(target.text)
    yield {
      kind,
      severity: "warning",
      indicator: index,
      subject: plain(name.text),
      data: { name: plain(name.text), found: target.text },
      found: target,
      ...(target.place ? { place: target.place } : {}),
      ...(expected ? { expected } : {}),
    }
  }
}

function wrongSide(indicator: TargetedIndicator): FeasibilityKind | undefined {
  const { value } = indicator
  const name = plain(indicator.name.text)
  const unit = value.unit ?? ""
  if (!value.number || value.upper || value.operator === undefined || name.length > 60) return undefined
  const number = printedValue(value.number)
  const capped = value.operator === "≤" || value.operator === "<"
  const floored = value.operator === "≥" || value.operator === ">"
  const bad = harm.test(name) && !remedied.test(name)
  const good = moreIsBetter.test(name) && !reversed.test(name)
  if (value.operator === "≥" && number === 0 && value.kind !== "comparison" && !belowZero.test(name))
    return "always-met"
  if (bad && capped && unit === "%" && number >= 100) return "always-met"
  if (good && capped && unit === "%") return "capped-benefit"
  if (!floored) return undefined
  if (bad) return "uncapped-harm"
  if (waiting.test(name) && !/压缩|缩短|减少|提前|节省|节约/.test(name) && unitKind(unit) === "time")
    return "uncapped-harm"
  const isMoney = unitKind(unit) === "money"
  return isCost(indicator) &&
    isMoney &&
    !/节约|节支|节省|降低|减少|增加|收入|收益|筹|补助标准|发放标准|工资|薪酬|待遇/.test(name)
    ? "uncapped-cost"
    : undefined
}

const other: readonly (readonly [RegExp, string])[] = [
  [/^(?:≥|>=|不低于|不少于|大于等于|大于或等于)/, "≤"],
  [/^(?:≤|<=|不高于|不超过|小于等于|小于或等于)/, "≥"],
  [/^(?:>|大于|超过|高于)/, "<"],
  [/^(?:<|小于|低于|少于)/, ">"],
]

/** The target on the other side; undefined where its words are not just a sign and a number. */
function turned(text: string): string | undefined {
  const words = plain(text)
  for (const [sign, side] of other) if (sign.test(words)) return words.replace(sign, side)
  return undefined
}
