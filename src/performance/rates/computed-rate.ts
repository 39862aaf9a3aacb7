import { type Book, ledgerTable } from "#ledger"
import type { PerformanceRate, RateForm, RateOperand } from "#statutes"
import type { Bilingual, Derivation } from "../derivation.ts"
import { amountText } from "../scoring/points.ts"
import { fullPercentText, percentage, percentText, ratioText } from "./percentage.ts"
import { operandValue } from "./operand-value.ts"
import type { RateInput } from "./rate-input.ts"

/**
 * Why a rate has no value. missing-input: something is not entered (`table` and message say what and where);
 * not-applicable: there is nothing to divide by and nothing to divide, or the body says so; no-base: something was spent or
 * done without the base it is measured by; too-large: base and value do not go together.
 */
export interface RateObstacle {
  readonly kind: "missing-input" | "not-applicable" | "no-base" | "too-large"
  readonly message: Bilingual
  /** Id of the ledger table to fill. */
  readonly table?: string
}

/** What came of one way to compute a rate. */
export interface RateOutcome {
  /** Millionths of a per cent: 5.73 % is 5 730 000. */
  readonly value?: number
  /** As printed, e.g. 91.27%. */
  readonly printed?: string
  readonly numerator: RateInput
  readonly denominator: RateInput
  readonly obstacle?: RateObstacle
  readonly derivation: Derivation
}

/** A computed rate, with the form that a region prints where it differs. @zh 计算指标 */
export interface ComputedRate<Id extends string = PerformanceRate["id"]> extends RateOutcome {
  readonly id: Id
  readonly name: Bilingual
  /** May lawfully pass 100 %. */
  readonly unbounded?: true
  /** By the formula as printed; `flaw` says what is wrong with it. */
  readonly variant?: RateOutcome & { readonly flaw: Bilingual }
}

/** Computes a rate of the whole, or of one project, from a ledger. */
export function computedRate<Id extends PerformanceRate["id"]>(
  book: Book,
  rate: PerformanceRate & { readonly id: Id },
  project?: string,
): ComputedRate<Id> {
  const name = { zh: rate.zh, en: rate.en }
  const { printed } = rate
  return {
    id: rate.id,
    name,
    ...(rate.unbounded ? { unbounded: true as const } : {}),
    ...outcome(book, rate, name, project),
    ...(printed ? { variant: { ...outcome(book, printed, name, project), flaw: printed.flaw } } : {}),
  }
}

function outcome(book: Book, form: RateForm, name: Bilingual, project?: string): RateOutcome {
  const numerator = operandValue(book, form.numerator, project)
  const denominator = operandValue(book, form.denominator, project)
  const obstacle = obstacleOf(form, numerator, denominator)
  const value = obstacle ? undefined : percentage(numerator.value!, denominator.value!)
  const missing = obstacle ?? (value === undefined ? tooLarge : undefined)
  const base = {
    of: { zh: `${name.zh} = ${form.formula.zh}`, en: `${name.en} = ${form.formula.en}` },
    citation: form.citation,
    inputs: [numerator.derivation, denominator.derivation],
  }
  if (value === undefined || missing)
    return {
      numerator,
      denominator,
      ...(missing ? { obstacle: missing } : {}),
      derivation: { ...base, value: "", ...(missing ? { obstacle: missing.message } : {}) },
    }
  const unrounded = fullPercentText(value)
  const printed = ratioText(numerator.value!, denominator.value!) ?? percentText(value)
  const derivation = {
    ...base,
    value: printed,
    formula: `${text(numerator)} ÷ ${text(denominator)} × 100%`,
    ...(unrounded === undefined ? {} : { unrounded }),
  }
  return { value, printed, numerator, denominator, derivation }
}

const tooLarge: RateObstacle = {
  kind: "too-large",
  message: {
    zh: "分子与分母相差过大，请核对金额单位",
    en: "numerator and denominator are too far apart; check the unit of the amounts",
  },
}

function obstacleOf(form: RateForm, numerator: RateInput, denominator: RateInput): RateObstacle | undefined {
  // Where the base is nothing, it does not matter that what was done of it is not entered.
  if (denominator.value === 0) return numerator.value ? noBase(form) : notApplicable(form)
  if (denominator.value === undefined) return missingInput(form.denominator)
  return numerator.value === undefined ? missingInput(form.numerator) : undefined
}

function missingInput({ zh, en, enter }: RateOperand): RateObstacle {
  const table = ledgerTable(enter.table)?.zh ?? enter.table
  return {
    kind: "missing-input",
    message: {
      zh: `未填报${zh}；请在“${table}”（${enter.table}）中填写：${enter.zh}`,
      en: `not entered: ${en}; add to the table ${enter.table}: ${enter.en}`,
    },
    table: enter.table,
  }
}

function notApplicable({ denominator }: RateForm): RateObstacle {
  return {
    kind: "not-applicable",
    message: { zh: `${denominator.zh}为0，不适用`, en: `not applicable: ${denominator.en} is 0` },
  }
}

function noBase({ numerator, denominator }: RateForm): RateObstacle {
  return {
    kind: "no-base",
    message: {
      zh: `${denominator.zh}为0而${numerator.zh}不为0，无法计算；请核对“${ledgerTable(denominator.enter.table)?.zh ?? denominator.enter.table}”`,
      en: `${denominator.en} is 0 while ${numerator.en} is not; check the table ${denominator.enter.table}`,
    },
    table: denominator.enter.table,
  }
}

function text({ unit, value }: RateInput): string {
  return unit === "fen" ? amountText(value!) : String(value)
}
