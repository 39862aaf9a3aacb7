import { printedValue } from "../values/target.ts"
import { plain } from "#statutes"
import { indicatorGroup } from "../values/indicator-group.ts"
import { type TargetValue, targetValue } from "../values/target-value.ts"
import type { FeasibilityKind } from "./feasibility-finding.ts"
import type { TargetedIndicator } from "./project-targets.ts"

/** Why a target cannot be judged, and what should stand there where that can be said. */
export interface TargetDefect {
  readonly kind: FeasibilityKind
  readonly expected?: string
}

/** What keeps an indicator's target from being judged; undefined when nothing does. */
export function targetDefect(indicator: TargetedIndicator, year?: number): TargetDefect | undefined {
  const name = plain(indicator.name.text)
  const { value, target } = indicator
  if (!target) return { kind: "blank" }
  const wrongYear = dueElsewhen(value, year)
  if (wrongYear !== undefined) return { kind: "year", ...inYear(target.text, wrongYear, String(year)) }
  if (value.kind === "none") return undefined
  const text = plain(target.text)
  if (name === text && (value.kind === "date" || targetValue(name).number)) return { kind: "name-is-value" }
  if (isCost(indicator) && value.unit === "%" && !isShare(name) && /成本|费|资金|金额|经费|支出|投资/.test(name))
    return { kind: "cost-in-percent" }
  if (isAboveAll(name, value)) return { kind: "above-100" }
  if (isRate(name)) return rateDefect(name, text, value)
  if (value.obstacle === "no-unit") return { kind: "no-unit" }
  return misfit(name, text, indicator) ?? lightDefect(name, indicator)
}

/**
 * A year before the budget's is last year's text; one long after it a slip. Plans of several years are left alone, and of a
 * span its end counts: a school year begins in the year before.
 */
function dueElsewhen({ kind, deadline }: TargetValue, year: number | undefined): string | undefined {
  const due = kind === "date" ? deadline?.year : undefined
  return due !== undefined && year !== undefined && (due < year || due > year + 10) ? String(due) : undefined
}

/** The target with its last mention of a year corrected; nothing where the year is not printed so. */
function inYear(text: string, wrong: string, right: string): { readonly expected?: string } {
  const at = text.lastIndexOf(wrong)
  return at < 0 ? {} : { expected: `${text.slice(0, at)}${right}${text.slice(at + wrong.length)}` }
}

function rateDefect(name: string, text: string, value: TargetValue): TargetDefect | undefined {
  const percent = value.unit === "%" || value.unit === "‰" || value.unit === "个百分点"
  if (value.kind === "date") return { kind: "rate-without-percent" }
  if (value.kind === "qualitative" && text.length <= 6 && !/全|不低于|不高于|上年|下降|提高|提升|增长|降低/.test(text))
    return { kind: "rate-without-percent" }
  if (value.obstacle === "no-unit" && value.number && printedValue(value.number) > 1) return { kind: "no-unit" }
  if (
    value.kind === "quantitative" &&
    !percent &&
    value.unit !== "" &&
    /率$/.test(name) &&
    /^[人个次件册份]+$/.test(value.unit ?? "")
  )
    return { kind: "unit-misfit" }
  return undefined
}

function lightDefect(name: string, { value, target, second, first }: TargetedIndicator): TargetDefect | undefined {
  // A short 「按相关规定执行」 says no more than 「长期」; a longer text may at least name the document.
  const bareReference = value.obstacle === "refers-elsewhere" && plain(target?.text ?? "").length <= 8
  if (value.obstacle === "vague" || bareReference) return { kind: "vague" }
  const quantity = /数量/.test(plain(second?.text ?? "")) || (!second && /产出/.test(plain(first?.text ?? "")))
  const counted =
    /(?:人数|人次|次数|数量|个数|户数|家数)$/.test(name) && !/投诉|事故|差错|死亡|违规|超编|信访|案件/.test(name)
  return quantity && counted && (value.operator === "≤" || value.operator === "<")
    ? { kind: "capped-output" }
    : undefined
}

/** Units of counting that contradict what the name counts. Only plain contradictions are told. */
function misfit(name: string, text: string, { value }: TargetedIndicator): TargetDefect | undefined {
  const unit = value.unit ?? ""
  if (value.kind !== "quantitative" || unit === "") return undefined
  if (/人次数?$/.test(name) && unit === "次") return { kind: "unit-misfit", expected: text.replace(/次$/, "人次") }
  if (/(?:次数|频次)$/.test(name) && /^(?:人|名|元|万元|册|平方米)$/.test(unit)) return { kind: "unit-misfit" }
  if (/人数$/.test(name) && /^(?:次|场|元|万元|册|份|天|%)$/.test(unit)) return { kind: "unit-misfit" }
  if (/(?:时间|时限|天数|时长)$/.test(name) && /^(?:人|次|元|万元|个|册|份|名)$/.test(unit))
    return { kind: "unit-misfit" }
  return /(?:金额|总额|成本|经费)$/.test(name) && /^(?:人|人次|次|册|份|名|天)$/.test(unit)
    ? { kind: "unit-misfit" }
    : undefined
}

/** Whether an indicator caps what is spent: of the group of costs, or (older framework) of the second level so named. */
export function isCost({ first, second }: Pick<TargetedIndicator, "first" | "second">): boolean {
  return indicatorGroup(plain(first?.text ?? "")) === "cost" || /成本/.test(plain(second?.text ?? ""))
}

function isShare(name: string): boolean {
  return /率|比例|比重|占比|幅度|程度|度$|百分/.test(name)
}

/** A name that ends as a rate does; 效率, 频率 and the like are no percentages. */
function isRate(name: string): boolean {
  return (
    /(?:率|比例|占比|满意度)$/.test(name) &&
    !/(?:效率|频率|税率|利率|费率|汇率|倍率|功率|速率|概率|分辨率|提升|提高)$/.test(name)
  )
}

/** A share that cannot be more than all of it: 合格率, 及时率, 满意度 and the like; growth, execution and control can. */
export function isAboveAll(name: string, value: TargetValue): boolean {
  if (value.unit !== "%" || !value.number || value.operator === "≤" || value.operator === "<") return false
  const bounded =
    /(?:合格|及时|满意|覆盖|准确|合规|达标|足额|运行|知晓|应保尽保|采购?|网采|发放|保障|落实|符合|通过|知悉|报销|参保)(?:率|度|比例)$/
  return bounded.test(name) && printedValue(value.number) > 100
}
