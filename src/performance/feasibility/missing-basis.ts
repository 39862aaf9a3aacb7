import { plain } from "#statutes"
import { unitKind } from "../values/comparable-units.ts"
import { indicatorGroup } from "../values/indicator-group.ts"
import type { TargetValue } from "../values/target.ts"
import type { FeasibilityFinding, FeasibilityKind } from "./feasibility-finding.ts"
import type { ProjectTargets, TargetedIndicator } from "./project-targets.ts"
import { isCost } from "./target-defect.ts"

/** Another time that a target is held against: last year, the same months, a base year, an average of years. */
const earlier = /上年|去年|上一年|往年|历年|以前年度|前[一二三两]年|同期|同比|环比|基期|基年|现有水平|原有水平|目前水平/
/** A rate of change, which needs to say of what; 管理水平提高 ≥95% is a degree reached, no change by so much. */
const change =
  /(?:增长|增加|提高|提升|下降|降低|减少|压减|缩短)(?:的)?(?:率|幅度|比例|百分比|百分点)$|(?:增幅|降幅|涨幅|增速)$/

/**
 * What a target leaves open beside its value: the figure it is compared with, and per whom and in what time. A grade
 * word such as 提高 is no comparison here; too many of those is told of the project as a whole.
 */
export function* basisFindings(targets: ProjectTargets): Generator<FeasibilityFinding> {
  for (const [index, indicator] of targets.indicators.entries()) {
    const kind = missing(indicator)
    if (!kind || !indicator.target) continue
    const { name, target } = indicator
    yield {
      kind,
      severity: kind === "no-base" && !targets.brief ? "warning" : "info",
      indicator: index,
      subject: plain(name.text),
      data: { name: plain(name.text), found: target.text },
      found: target,
      ...(target.place ? { place: target.place } : {}),
    }
  }
}

function missing(indicator: TargetedIndicator): FeasibilityKind | undefined {
  const { target, value } = indicator
  if (!target || value.kind === "none") return undefined
  const text = plain(target.text)
  const name = plain(indicator.name.text)
  if (text.length > 80 || name.length > 80) return undefined
  if (!statesBase(indicator)) {
    const { base, number } = value
    const past = base?.kind === "last-year" || base?.kind === "baseline"
    // A change by so much is judged by itself; of how much it is, still wants saying.
    if (past || earlier.test(text)) return number ? "no-rate-base" : "no-base"
    if (base?.kind === "unstated" || earlier.test(name) || changesBy(name, value)) return "no-rate-base"
  }
  return periodless(name, indicator) ? "no-period" : undefined
}

/** A number told as the base: in the field for it, in brackets behind the target, or in the note. */
function statesBase({ baseline, note, target, name, value }: TargetedIndicator): boolean {
  if (value.base?.number !== undefined || (baseline && /\d/.test(plain(baseline.text)))) return true
  const told = [note?.text, target?.text, name.text].map((text) => plain(text ?? "").slice(0, 200))
  return told.some((text) => baseTold.test(text))
}

/** 「上年（2023年）为85%」: a word for the base and, behind it, a number that is no year. */
const baseTold =
  /(?:上年|去年|同期|基期|基准值?|现状|原有|目前|\d{4}年)[^,。;提增涨升降减压缩]{0,12}?(?:为|是|:|\(|水平)?(?<![\d.])\d[\d,]*(?:\.\d+)?(?![\d年])/

/** 「增长率 ≥5%」: a percentage of something that is not said. */
function changesBy(name: string, { unit }: TargetValue): boolean {
  return (unit === "%" || unit === "个百分点") && change.test(name)
}

/** A frequency that does not say in what time, a standard of money that does not say per whom. */
function periodless(name: string, indicator: TargetedIndicator): boolean {
  const { value, note } = indicator
  if (!value.number || value.kind !== "quantitative" || value.upper || value.period) return false
  const unit = value.unit ?? ""
  const around = `${name}${plain(note?.text ?? "")}`.slice(0, 200)
  if (/[年月季周日天]|\/|人均|户均|平均|每/.test(`${around}${unit}`)) return false
  if (/(?:频次|频率)$/.test(name)) return unitKind(unit) === "occasion"
  return (
    indicatorGroup(plain(indicator.first?.text ?? "")) === "output" &&
    !isCost(indicator) &&
    unit === "元" &&
    value.direction === "exactly" &&
    !/[额总入金值款费]$|规模|投资|收入|支出|成本|利润|税/.test(name)
  )
}
