import { type DisplayUnit, fenPerUnit } from "./display-unit.ts"

/** Prints a scaled integer with its decimals: (183055, 2) → "1830.55", grouped → "1,830.55". */
export function printScaled(scaled: number, decimals: number, grouped = false): string {
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, "0")
  const whole = digits.slice(0, digits.length - decimals)
  const shown = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole
  return `${scaled < 0 ? "-" : ""}${shown}${decimals ? `.${digits.slice(digits.length - decimals)}` : ""}`
}

/** Prints an amount of fen in a unit with so many decimals, rounded half up (away from zero for negatives). */
export function printFen(fen: number, unit: DisplayUnit, decimals: number, grouped = false): string {
  return printScaled(roundHalfUp(fen, fenPerUnit[unit] / 10 ** decimals), decimals, grouped)
}

/** Prints millionths (a rate, score or count) with so many decimals, rounded half up. */
export function printMicro(micro: number, decimals: number): string {
  return printScaled(roundHalfUp(micro, 1_000_000 / 10 ** decimals), decimals)
}

function roundHalfUp(value: number, step: number): number {
  const rounded = Math.floor(Math.abs(value) / step + 0.5)
  return value < 0 && rounded !== 0 ? -rounded : rounded
}
