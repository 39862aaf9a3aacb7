import { plain } from "#statutes"
import { unitKind } from "./comparable-units.ts"
import { indicatorGroup } from "./indicator-group.ts"
import type { Direction } from "./operator.ts"
import type { TargetValue } from "./target.ts"

/** Where an indicator stands: its two levels and its own name, as far as printed. */
export interface IndicatorContext {
  readonly first?: string
  readonly second?: string
  readonly name?: string
}

/** The fewer the better, unless what is counted is that it was dealt with. */
const bad =
  /差错|错误|失误|误差|事故|投诉|违规|违法|违纪|死亡|伤亡|流失|故障|发病|病死|患病|感染|逾期|超标|超支|浪费|损耗|损失|退回|退货|返工|空置|闲置|缺勤|缺陷|拖欠|欠薪|上访|信访|能耗|排放|污染|不合格|不良|负债|漏报|漏检|中断|停机|宕机|舆情|泄漏|泄密|火灾|犯罪|发案|辍学|失业|贫困发生|复发|返贫|赔付|投入产出比|编制外|空编|失真|异议|复议|败诉/u
const dealtWith =
  /办结|处理|查处|处置|整改|化解|受理|回复|答复|破获|侦破|下降|降低|减少|控制住|回访|救治|修复|治理|达标|及时|满意|解决|完成|检测|报告|追回|纠正|培训|预防|防控|调处|处理率|结案|执结|知晓|覆盖|管控|有效控制|压降/u
const kept = /控制率|调整率|变动率|结转|结余率|超编|控制数|控制额|控制情况|控制在|降幅不|负担率/u
const slow = /时间|时限|时长|天数|工期|周期|响应|耗时|等待|等候|时效|期限|历时|用时/u
const lasting =
  /开放|服务时长|学习|培训|学时|课时|使用年限|寿命|运行时|在线|播出|播放|工作时长|质保|保修|延长|无故障|免费|志愿|供水|供电|供暖|在岗|锻炼|有效期|保质期/u
const spared = /节约|节省|节支|利用|使用率|产出|收入|回收|到位|支付|执行率|完成|下降|降低|减少|投资回报|收益|结算率/u
const fixed = /标准|税率|利率|费率|汇率|价格|单价|报销比例|补助比例|分担比例|配套比例|配比|人均补助/u
const wanted =
  /满意|覆盖|完成|合格|达标|及时|准确|优良|优秀|通过|知晓|参与|参保|保障|执行|到位|使用|利用|办结|回收|增长|提高|提升|增加|运行|完好|就业|入学|巩固|普及|公开|率$|度$|占比$|比例$/u
const counted: ReadonlySet<string> = new Set(["people", "household", "occasion", "count", "area", "length", "volume"])

/**
 * The side a target is to be kept on where it is printed with an equals sign or no sign at all. Costs, durations and
 * mishaps are ceilings; satisfaction, coverage, completion and counted output are floors; rates set by a rule and
 * everything unknown stay exact. A printed bound is left as it is.
 * @zh 指标方向（正向、反向）
 */
export function directionIn(value: TargetValue, { first = "", second = "", name = "" }: IndicatorContext): Direction {
  if (value.kind === "comparison" && value.direction === "exactly" && value.grade) return "at-least"
  if (value.direction !== "exactly" || value.upper) return value.direction
  const label = plain(name.slice(0, 200))
  const levels = plain(`${first}${second}`.slice(0, 100))
  const unit = unitKind(value.unit ?? "")
  if (unit === "rank") return "at-most"
  if (kept.test(label)) return "at-most"
  if (bad.test(label) || (unit === "incident" && value.number?.scaled === 0))
    return dealtWith.test(label) ? "at-least" : "at-most"
  const cost = indicatorGroup(levels) === "cost" || /成本/.test(levels)
  if (unit === "money") return cost ? (spared.test(label) ? "at-least" : "at-most") : moneyElsewhere(label, levels)
  if (unit === "time" && !fixed.test(label)) {
    if (lasting.test(label)) return "at-least"
    return slow.test(label) || /时效/.test(levels) ? "at-most" : "exactly"
  }
  if (fixed.test(label)) return "exactly"
  if (unit === "share" || unit === "score")
    return wanted.test(label) || /满意|质量|时效|效益/.test(levels) || indicatorGroup(levels) === "output"
      ? cost && !spared.test(label) && !wanted.test(label)
        ? "at-most"
        : "at-least"
      : "exactly"
  const output = indicatorGroup(levels) === "output" || indicatorGroup(levels) === "benefit"
  return output && counted.has(unit ?? "") ? "at-least" : "exactly"
}

/** Money among outputs and benefits: income is wanted, a rate of subsidy is fixed. */
function moneyElsewhere(label: string, levels: string): Direction {
  if (/收入|产值|营收|销售额|贷款|投资额|引资|融资|增收|税收|筹集|募集/u.test(label)) return "at-least"
  return indicatorGroup(levels) === "benefit" && /增加|增长|带动|拉动/u.test(label) ? "at-least" : "exactly"
}
