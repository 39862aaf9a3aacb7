import { decimalOf, rounded } from "../decimal.ts"
import { NoValue, numberOf, type Value } from "./evaluate.ts"

/** An argument, worked out when it is asked for: IF must not look at the branch it does not take. */
export interface Argument {
  readonly single: () => Value
  readonly all: () => readonly Value[]
  readonly isRange: boolean
}

/** The numbers among the arguments: in ranges texts and truth values do not count. */
function numbers(args: readonly Argument[]): number[] {
  return args.flatMap((arg) =>
    arg.isRange ? arg.all().filter((value) => typeof value === "number") : [numberOf(arg.single())],
  )
}

const sum = (args: readonly Argument[]): number => numbers(args).reduce((a, b) => a + b, 0)

function truth(value: Value): boolean {
  return typeof value === "boolean" ? value : numberOf(value) !== 0
}

function argument(args: readonly Argument[], index: number): Argument {
  const found = args[index]
  if (!found) throw new NoValue()
  return found
}

/** Half away from zero at a decimal, as spreadsheets round: on the fifteen digits they know. */
function round(args: readonly Argument[]): number {
  const value = numberOf(argument(args, 0).single())
  const decimals = Math.trunc(numberOf(argument(args, 1).single()))
  if (!Number.isFinite(value) || Math.abs(decimals) > 20) throw new NoValue()
  if (decimals < 0) {
    const step = 10 ** -decimals
    return Math.sign(value) * Math.floor(Math.abs(value) / step + 0.5) * step
  }
  const { whole, fraction } = rounded(decimalOf(value), decimals)
  return Math.sign(value) * Number(`${whole || "0"}.${fraction || "0"}`)
}

function average(args: readonly Argument[]): number {
  const found = numbers(args)
  if (found.length === 0) throw new NoValue("#DIV/0!")
  return found.reduce((a, b) => a + b, 0) / found.length
}

const extreme = (args: readonly Argument[], sign: 1 | -1): number =>
  numbers(args).reduce<number | undefined>(
    (most, n) => (most === undefined || sign * (n - most) > 0 ? n : most),
    undefined,
  ) ?? 0

/** The functions that are worked out; a formula with any other keeps no value. */
export const functions: Readonly<Record<string, (args: readonly Argument[]) => Value>> = Object.assign(
  Object.create(null),
  {
    SUM: sum,
    SUBTOTAL(args: readonly Argument[]) {
      const kind = numberOf(argument(args, 0).single())
      if (kind !== 9 && kind !== 109) throw new NoValue()
      return sum(args.slice(1))
    },
    PRODUCT: (args: readonly Argument[]) => numbers(args).reduce((a, b) => a * b, 1),
    AVERAGE: average,
    MAX: (args: readonly Argument[]) => extreme(args, 1),
    MIN: (args: readonly Argument[]) => extreme(args, -1),
    COUNT: (args: readonly Argument[]) => args.flatMap((arg) => arg.all()).filter((v) => typeof v === "number").length,
    COUNTA: (args: readonly Argument[]) => args.flatMap((arg) => arg.all()).filter((v) => v !== undefined).length,
    ABS: (args: readonly Argument[]) => Math.abs(numberOf(argument(args, 0).single())),
    INT: (args: readonly Argument[]) => Math.floor(numberOf(argument(args, 0).single())),
    ROUND: round,
    NOT: (args: readonly Argument[]) => !truth(argument(args, 0).single()),
    AND: (args: readonly Argument[]) => args.every((arg) => truth(arg.single())),
    OR: (args: readonly Argument[]) => args.some((arg) => truth(arg.single())),
    IF(args: readonly Argument[]) {
      const taken = truth(argument(args, 0).single()) ? args[1] : args[2]
      return taken ? taken.single() : false
    },
    IFERROR(args: readonly Argument[]) {
      try {
        return argument(args, 0).single()
      } catch (cause) {
        if (!(cause instanceof NoValue) || cause.error === undefined) throw cause
        return argument(args, 1).single()
      }
    },
  },
)
