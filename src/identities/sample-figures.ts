import {
  amountQuantity,
  countQuantity,
  type DisplayUnit,
  displayUnit,
  nothing,
  printedNumber,
  rateQuantity,
} from "#money"
import type { Figure } from "./figure.ts"
import type { RatioIdentity, SumIdentity, Term } from "./identity.ts"

/** A figure for tests, written as printed: sample("基本支出", "85.05"). Blank where the print is empty. */
export function sample(name: string, print: string, more: Partial<Figure> & { unit?: string } = {}): Figure {
  const unit = more.unit ?? "万元"
  const number = printedNumber(print)
  const amount = displayUnit(unit)
  const quantity = !number
    ? nothing
    : amount
      ? amountQuantity(number, amount as DisplayUnit)
      : unit === "%"
        ? rateQuantity(number)
        : countQuantity(number)
  if (!quantity) throw new Error(`cannot hold ${print}`)
  return {
    measure: amount ? "amount" : unit === "%" ? "share" : "count",
    coordinate: {},
    key: name,
    printed: print,
    unit,
    decimals: number?.decimals ?? 2,
    quantity,
    place: { block: 0 },
    origin: { kind: "cell", form: "sample", block: 0, rowKey: name, columnKey: "" },
    label: name,
    ...(number ? {} : { blank: true as const }),
    ...more,
  }
}

/** A figure as a sentence claims it. */
export function claim(name: string, print: string, more: Partial<Figure> & { unit?: string } = {}): Figure {
  return sample(name, print, { origin: { kind: "sentence", section: "sample", claim: name }, ...more })
}

/** total = Σ parts. */
export function sum(total: Figure, ...parts: readonly Figure[]): SumIdentity {
  return identity([total], parts, "=")
}

/** least ≤ most. */
export function bound(least: Figure, most: Figure): SumIdentity {
  return identity([least], [most], "≤")
}

/** One figure printed twice. */
export function mirror(one: Figure, other: Figure): SumIdentity {
  return { ...identity([one], [other], "="), mirror: true }
}

/** percentage = 100 × |numerator| ÷ |denominator|; a minus before a figure's name is written as a pair. */
export function ratio(percentage: Figure, numerator: readonly Term[], denominator: readonly Term[]): RatioIdentity {
  const id = `${percentage.label} = ${names(numerator)} ÷ ${names(denominator)}`
  return {
    kind: "ratio",
    id,
    rule: "sample",
    checks: [],
    statement: { zh: id, en: id },
    percentage,
    numerator,
    denominator,
  }
}

/** A figure counted once, or with another coefficient. */
export function term(figure: Figure, coefficient = 1): Term {
  return { figure, coefficient }
}

function identity(left: readonly Figure[], right: readonly Figure[], relation: "=" | "≤"): SumIdentity {
  const terms = [...left.map((f) => term(f)), ...right.map((f) => term(f, -1))]
  const id = `${names(left.map((f) => term(f)))} ${relation} ${names(right.map((f) => term(f)))}`
  return { kind: "sum", id, rule: "sample", checks: [], statement: { zh: id, en: id }, terms, relation }
}

function names(terms: readonly Term[]): string {
  return terms.map(({ figure }) => figure.label).join(" + ")
}
