import { expectedPoints, indicatorGroup, type TargetValue, targetValue } from "#performance"
import { lettersOnly, plain, type ScoredIndicator } from "#recognition"
import { defineRule, inOrder } from "../../rule.ts"

/**
 * A result is told in the unit of its target, or as a degree of completion in per cent (E-04, E-06). Where the two
 * units cannot be compared, the cell whose unit does not fit the indicator's level and name is told.
 * @zh 完成值与指标值的计量单位一致
 */
export const rule = defineRule({
  name: "results-are-told-in-the-targets-unit",
  checks: ["E-04", "E-06"],
  severity: "warning",
  title: {
    zh: "完成值与指标值的计量单位一致",
    en: "A result is told in the unit of its target",
  },
  citation: "财预〔2020〕10号",
  messages: {
    actual: {
      zh: "{name}：完成值{actual}的计量单位与指标值{target}不一致，无法比较",
      en: "{name}: the result {actual} cannot be compared with the target {target}",
    },
    target: {
      zh: "{name}：指标值{target}的计量单位与指标和完成值{actual}不一致，无法比较",
      en: "{name}: the target {target} fits neither the indicator nor the result {actual}",
    },
  },
  *inspect({ recognition }) {
    for (const table of recognition.performance ?? []) {
      if (table.kind !== "score-sheet" && table.kind !== "score-table") continue
      for (const indicator of table.indicators) {
        const { target, actual, value } = indicator
        if (!target || !actual || value.kind === "none") continue
        const done = targetValue(actual.text)
        if (!isApart(indicator, done)) {
          yield inOrder
          continue
        }
        const message = targetIsWrong(indicator, done, table.indicators) ? ("target" as const) : ("actual" as const)
        const at = indicator[message]!
        yield {
          message,
          at: at.place,
          subject: `${table.project?.text ?? ""}/${lettersOnly(indicator.name.text)}/unit`,
          data: { name: indicator.name.text, target: target.text, actual: actual.text },
          found: { text: at.text, value: at.text },
          related: [{ label: "表中", at: (message === "actual" ? target : actual).place }],
        }
      }
    }
  },
})

const counted =
  /^(?:%|‰|元|万元|亿元|千元|人|人次|名|户|家|个|所|次|场|期|件|份|册|本|套|台|辆|项|天|日|个?工作日|小时|分钟|个?月)$/

/** Both are numbers with a known unit and nothing follows from them; or a word was answered with a count. */
function isApart(indicator: ScoredIndicator, done: TargetValue): boolean {
  if (!done.number || done.unit === undefined || !counted.test(done.unit)) return false
  const { value } = indicator
  if (value.kind === "quantitative") {
    if (value.upper || !counted.test(value.unit ?? "")) return false
    // A degree of completion answers any target that is counted; a cost is told in money, a share is a share.
    if (done.unit === "%" && value.unit !== "%")
      return (isMoney(value.unit) && isCost(indicator)) || asksForShare(indicator)
    // An hour is no day, but a reader sees whether one is within the other.
    if (isTime(value.unit) && isTime(done.unit)) return false
    return value.unit !== done.unit && expectedPoints(indicator) === undefined
  }
  if (value.kind === "date") return done.unit !== "%" && !isTime(done.unit) && expectedPoints(indicator) === undefined
  // A word of grade is answered by a word or a degree of completion.
  if (value.kind !== "qualitative" || done.unit === "%" || answersWord(plain(indicator.target!.text), done))
    return false
  return grade.test(plain(indicator.target!.text))
}

const grade =
  /^(?:有效|有所|显著|明显|基本|逐步|不断|持续|稳步|进一步|大幅|较好|充分)?(?:提升|提高|增强|改善|优化|促进|加强|完善|健全|缓解|减轻|降低|减少|保障|保证|确保|维持|及时|按时|规范|良好|优秀|达标)$/

/** 「及时」 is told more precisely by a time, 「有所增加」 by how much. */
function answersWord(target: string, { unit }: TargetValue): boolean {
  return /及时|按时/.test(target) ? isTime(unit) : /增加|增长|减少|降低|缩短/.test(target)
}

const isMoney = (unit: string | undefined) => /元$/.test(unit ?? "")
const isTime = (unit: string | undefined) => /^(?:天|日|个?工作日|小时|分钟|个?月)$/.test(unit ?? "")
const isCost = ({ first }: ScoredIndicator) => indicatorGroup(plain(first?.text ?? "")) === "cost"

function asksForShare({ name, second }: ScoredIndicator): boolean {
  return /(?:率|比例|占比|满意度)$/.test(plain(name.text)) || /满意度/.test(plain(second?.text ?? ""))
}

/** The unit of the result is what level and name ask for, that of the target is not; or the target is another row's. */
function targetIsWrong(indicator: ScoredIndicator, done: TargetValue, rows: readonly ScoredIndicator[]): boolean {
  const [result, target] = [fits(indicator, done), fits(indicator, indicator.value)]
  if (result !== target) return result
  const isCopy = (of: "target" | "actual") =>
    rows.some((row) => row !== indicator && row[of] && plain(row[of].text) === plain(indicator[of]!.text))
  return isCopy("target") && !isCopy("actual")
}

function fits(indicator: ScoredIndicator, { kind, unit = "" }: TargetValue): boolean {
  const name = plain(indicator.name.text)
  const second = plain(indicator.second?.text ?? "")
  if (kind === "date") return /时效/.test(second) || /时间|时限|及时/.test(name)
  if (kind === "qualitative") return !/(?:率|比例|占比|满意度|人数|次数|数量|成本|金额)$/.test(name)
  if (isCost(indicator)) return isMoney(unit)
  if (asksForShare(indicator)) return unit === "%"
  if (/(?:时间|时限|天数|时长)$/.test(name)) return isTime(unit)
  if (/(?:人数|人员)$/.test(name)) return /人|名/.test(unit)
  if (/次数$/.test(name)) return unit.endsWith("次")
  if (/数量/.test(second)) return !isMoney(unit) && !isTime(unit)
  return !isMoney(unit)
}
