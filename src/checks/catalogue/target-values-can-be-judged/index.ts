import { printedNumber } from "#money"
import { targetValue } from "#performance"
import { type MoneyLine, plain, projectName, type ScoredIndicator, type TargetIndicator } from "#recognition"
import { defineRule, inOrder } from "../../rule.ts"
import { type Defect, defectOf, isAboveAll } from "./defect.ts"

/** A target can be judged: a number with a unit that fits, a day, or a word of grade (B-33). @zh 指标值可判定 */
export const rule = defineRule({
  name: "target-values-can-be-judged",
  checks: ["B-33"],
  severity: "warning",
  title: {
    zh: "指标值可衡量，计量单位与指标含义相符",
    en: "Targets can be measured, in a unit that fits the indicator",
  },
  citation: "财预〔2021〕101号；财预〔2015〕88号",
  messages: {
    blank: { zh: "指标“{name}”没有填写指标值", en: "{name} has no target" },
    "no-unit": { zh: "指标“{name}”的指标值“{found}”没有计量单位", en: "the target {found} of {name} has no unit" },
    "cost-in-percent": {
      zh: "成本指标“{name}”的指标值{found}应为金额",
      en: "the cost target {name} {found} should be an amount of money",
    },
    "rate-without-percent": {
      zh: "“{name}”是比率，指标值“{found}”应为百分比",
      en: "{name} is a rate, but its target is {found}",
    },
    "name-is-value": {
      zh: "指标名称“{name}”只是重复了指标值，没有写明要完成什么",
      en: "the indicator's name {name} only repeats its target",
    },
    "unit-misfit": {
      zh: "指标“{name}”的指标值{found}的计量单位与指标含义不符",
      en: "the unit of {found} does not fit {name}",
    },
    "capped-output": {
      zh: "数量指标“{name}”用“≤”设上限（{found}），完成得越少越符合，请核对",
      en: "the output {name} is capped ({found}): the less is done the better it is met",
    },
    year: {
      zh: "指标“{name}”的完成时间{found}不在预算年度{year}年",
      en: "{name} is due {found}, before the budget year {year} or long after it",
    },
    "above-100": {
      zh: "指标“{name}”的值{found}超过100%，不可能实现",
      en: "{name}: {found} is more than all, which cannot be",
    },
    vague: { zh: "指标“{name}”的指标值“{found}”无法衡量", en: "the target {found} of {name} cannot be measured" },
  },
  *inspect({ recognition }) {
    const year = recognition.profile.kind === "accounts" ? undefined : recognition.profile.fiscalYear
    for (const [index, table] of (recognition.performance ?? []).entries()) {
      if (table.kind === "target-sheet")
        yield* judged(table.indicators, projectName(table.project?.text ?? `#${index}`), table.money, year)
      if (table.kind === "overall-target") yield* judged(table.indicators, `overall#${index}`, table.money, year)
      if (table.kind === "score-sheet" || table.kind === "score-table")
        yield* possible(table.indicators, projectName(table.project?.text ?? `#${index}`))
      if (table.kind === "target-summary")
        for (const project of table.projects)
          yield* judged(project.indicators, projectName(project.name.text), project.money, year)
    }
  },
})

const light: ReadonlySet<Defect["message"]> = new Set(["vague", "capped-output"])

function* judged(
  indicators: readonly TargetIndicator[],
  owner: string,
  money: readonly MoneyLine[],
  fiscalYear: number | undefined,
) {
  for (const indicator of indicators) {
    const due =
      indicator.value.kind === "date"
        ? Number(/\d{4}(?=年)/.exec(plain(indicator.target!.text))?.[0] ?? "NaN")
        : Number.NaN
    // A year before the budget's is last year's text; one long after it a slip. Plans of several years are left alone.
    if (fiscalYear !== undefined && (due < fiscalYear || due > fiscalYear + 10)) {
      const text = indicator.target!.text
      const expected = text.replace(String(due), String(fiscalYear))
      yield {
        message: "year" as const,
        at: indicator.target!.place,
        subject: `${owner}/${plain(indicator.name.text)}/year`,
        data: { name: plain(indicator.name.text), found: text, year: fiscalYear },
        found: { text, value: text },
        expected: { text: expected, value: expected },
      }
      continue
    }
    const defect = defectOf(indicator)
    if (!defect) {
      yield inOrder
      continue
    }
    const found = indicator.target?.text ?? ""
    const expected = defect.expected ?? (defect.message === "cost-in-percent" ? asAmount(indicator, money) : undefined)
    const at = defect.message === "name-is-value" ? indicator.name : (indicator.target ?? indicator.name)
    yield {
      message: defect.message,
      at: at.place,
      subject: `${owner}/${plain(indicator.name.text)}`,
      ...(light.has(defect.message) ? { severity: "info" as const } : {}),
      data: { name: indicator.name.text, found },
      found: { text: at.text, value: at.text },
      ...(expected ? { expected: { text: expected, value: expected } } : {}),
    }
  }
}

/** In a self-evaluation the targets are given; only what cannot be is told, of target and result. */
function* possible(indicators: readonly ScoredIndicator[], owner: string) {
  for (const { name, target, value, actual } of indicators) {
    const label = plain(name.text)
    const cells = [
      { word: target, value, side: "target" },
      { word: actual, value: targetValue(actual?.text ?? ""), side: "actual" },
    ]
    for (const cell of cells) {
      if (!cell.word || cell.value.unit !== "%") continue
      if (!isAboveAll(label, cell.value)) yield inOrder
      else
        yield {
          message: "above-100" as const,
          at: cell.word.place,
          subject: `${owner}/${label}/${cell.side}`,
          data: { name: label, found: cell.word.text },
          found: { text: cell.word.text, value: cell.word.text },
        }
    }
  }
}

/** A percentage with the number of the project's money was meant as that amount. */
function asAmount({ value, target }: TargetIndicator, money: readonly MoneyLine[]): string | undefined {
  const total = money.find((line) => line.part === "total")?.figure
  const printed = total && printedNumber(total.printed)
  if (!target || !value.number || !printed) return undefined
  const same = printed.scaled / 10 ** printed.decimals === value.number.scaled / 10 ** value.number.decimals
  return same ? plain(target.text).replace(/%$/, total.unit) : undefined
}
