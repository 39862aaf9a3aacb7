import type { Figure } from "#identities"
import { amountQuantity, type DisplayUnit, displayUnit, printFen, type Quantity } from "#money"
import { indicatorGroup, targetValue } from "#performance"
import {
  type ExecutionLine,
  lettersOnly,
  type PerformanceTable,
  plain,
  projectName,
  type ScoredIndicator,
} from "#recognition"
import { stated } from "../../claims/claim-index.ts"
import { defineRule, inOrder } from "../../rule.ts"

/**
 * In a self-evaluation the result of the total cost is the executed amount, and its ceiling one of the year's budgets: the one that the other projects' equal
 * (B-32, E-05). @zh 总成本完成值与全年执行数一致
 */
export const rule = defineRule({
  name: "total-cost-equals-executed-amount",
  checks: ["B-32", "E-05"],
  severity: "warning",
  title: { zh: "总成本的完成值等于全年执行数", en: "The total cost reached is the executed amount" },
  citation: "财预〔2020〕10号；财预〔2021〕101号",
  messages: {
    actual: {
      zh: "{name}的完成值{found}与全年执行数{expected}不一致",
      en: "{name}: the result {found} differs from the executed amount {expected}",
    },
    target: {
      zh: "{name}的指标值{found}高于年初预算数和全年预算数",
      en: "{name}: the ceiling {found} is above the initial and the full-year budget",
    },
    neither: {
      zh: "{name}的指标值{found}既不是年初预算数，也不是全年预算数（{budgets}）",
      en: "{name}: the ceiling {found} is neither the initial nor the full-year budget ({budgets})",
    },
    habit: {
      zh: "{name}的指标值{found}与{budget}{expected}不一致，本文其他{count}个项目的总成本指标值都等于{budget}",
      en: "{name}: the ceiling {found} differs from the budget {expected}, which the other {count} projects' ceilings equal",
    },
  },
  *inspect({ recognition }) {
    const tables = recognition.performance ?? []
    const sheets = tables.flatMap((table) => totalCosts(table, tables))
    for (const sheet of sheets) {
      const subject = `${sheet.project}/${lettersOnly(sheet.indicator.name.text)}`
      yield* results(sheet, subject)
      yield* ceilings(sheet, subject, usualBudget(sheets.filter((other) => other.project !== sheet.project)))
    }
  },
})

/** The one total cost of a self-evaluation with the money it is about. */
interface TotalCost {
  readonly project: string
  readonly indicator: ScoredIndicator
  readonly money: ExecutionLine
}

/** A report's table of scores has its money in the report's table of budget and execution. */
function totalCosts(table: PerformanceTable, all: readonly PerformanceTable[]): TotalCost[] {
  if (table.kind !== "score-sheet" && table.kind !== "score-table") return []
  const project = table.project?.text ?? ""
  const beside =
    table.kind === "score-table"
      ? all.find((t) => t.kind === "execution-table" && projectName(t.project?.text ?? "") === projectName(project))
      : table
  const money = beside && "money" in beside ? beside.money.find(({ part }) => part === "total") : undefined
  const costs = table.indicators.filter(isTotalCost)
  return money && "executed" in money && money.executed && costs.length === 1
    ? [{ project: projectName(project), indicator: costs[0]!, money }]
    : []
}

function isTotalCost(indicator: ScoredIndicator): boolean {
  const cost = indicator.first && indicatorGroup(plain(indicator.first.text)) === "cost"
  return cost === true && /^(?:项目)?(?:总成本|成本总额|资金总额|项目成本)/.test(plain(indicator.name.text))
}

interface Amount {
  readonly quantity: Quantity
  readonly unit: DisplayUnit
}

function amountOf(word: { readonly text: string } | undefined): Amount | undefined {
  const value = word && targetValue(word.text)
  const unit = value?.unit === undefined ? undefined : displayUnit(value.unit)
  const quantity = value?.number && unit && amountQuantity(value.number, unit)
  return quantity && unit ? { quantity, unit } : undefined
}

/** The two may print one and the same amount. */
function agree({ quantity }: Amount, figure: Figure): boolean {
  return quantity.low <= figure.quantity.high && quantity.high >= figure.quantity.low
}

function isExactly({ quantity }: Amount, figure: Figure): boolean {
  return quantity.value === figure.quantity.value
}

const shortened = (figure: Figure, unit: DisplayUnit) =>
  `${printFen(figure.quantity.value, unit, 2).replace(/\.?0+$/, "")}${unit}`

function* results({ indicator, money }: TotalCost, subject: string) {
  const { actual } = indicator
  const executed = money.executed!
  const done = amountOf(actual)
  if (!actual || !done || executed.blank) return
  if (agree(done, executed)) {
    yield inOrder
    return
  }
  const text = shortened(executed, done.unit)
  yield {
    message: "actual" as const,
    at: actual.place,
    subject: `${subject}/actual`,
    data: { name: indicator.name.text, found: actual.text, expected: text },
    found: { text: actual.text, value: actual.text },
    expected: stated(text),
    related: [{ label: "表中", at: executed.place }],
  }
}

type Budget = "initial" | "adjusted"
const budgetNames: Readonly<Record<Budget, string>> = { initial: "年初预算数", adjusted: "全年预算数" }

function budgetsOf(money: ExecutionLine): readonly (readonly [Budget, Figure])[] {
  return (["initial", "adjusted"] as const).flatMap((name) => {
    const figure = money[name]
    return figure && !figure.blank && figure.quantity.high > 0 ? [[name, figure] as const] : []
  })
}

/** The budget that every other project's ceiling equals, where two or more do and one of the two tells them apart. */
function usualBudget(others: readonly TotalCost[]): { readonly budget: Budget; readonly count: number } | undefined {
  const fitting = (name: Budget) =>
    others.filter(({ indicator, money }) => {
      const ceiling = amountOf(indicator.target)
      return ceiling && budgetsOf(money).some(([budget, figure]) => budget === name && isExactly(ceiling, figure))
    }).length
  const counts = { initial: fitting("initial"), adjusted: fitting("adjusted") }
  const budget = counts.initial >= counts.adjusted ? "initial" : "adjusted"
  return counts[budget] >= 2 && counts[budget] === others.length ? { budget, count: others.length } : undefined
}

function* ceilings(
  { indicator, money }: TotalCost,
  subject: string,
  usual: { readonly budget: Budget; readonly count: number } | undefined,
) {
  const { target, name } = indicator
  const ceiling = amountOf(target)
  const budgets = budgetsOf(money)
  if (!target || !ceiling || budgets.length === 0) return
  // Where the others print their budget to the last digit, a rounded one is told.
  if (budgets.some(([, figure]) => (usual ? isExactly(ceiling, figure) : agree(ceiling, figure)))) {
    yield inOrder
    return
  }
  const sign = /^[^\d]*/.exec(plain(target.text))![0]
  const printed = budgets.map(([budget, figure]) => `${budgetNames[budget]}${shortened(figure, ceiling.unit)}`)
  const own = usual && budgets.find(([budget]) => budget === usual.budget)
  const only = budgets.every(([, figure]) => figure.quantity.value === budgets[0]![1].quantity.value)
  const due = own ?? (only ? budgets[0]! : undefined)
  const expected = due && `${sign}${shortened(due[1], ceiling.unit)}`
  const above = budgets.every(([, figure]) => ceiling.quantity.low > figure.quantity.high)
  yield {
    message: own ? ("habit" as const) : above ? ("target" as const) : ("neither" as const),
    at: target.place,
    subject: `${subject}/target`,
    data: {
      name: name.text,
      found: target.text,
      budgets: printed.join("，"),
      budget: own ? budgetNames[own[0]] : "",
      expected: own ? shortened(own[1], ceiling.unit) : "",
      count: usual?.count ?? 0,
    },
    found: { text: target.text, value: target.text },
    ...(expected ? { expected: stated(expected) } : {}),
    related: budgets.map(([, figure]) => ({ label: "表中", at: figure.place })),
  }
}
