import { printedValue } from "../values/target.ts"
import { plain } from "#statutes"
import { targetValue } from "../values/target-value.ts"
import { expectedPoints, type ScoredAchievement } from "./expected-points.ts"

/**
 * What else a document says of an indicator: that its target, or its result, stands elsewhere as printed here.
 * @zh 佐证
 */
export interface Corroboration {
  readonly target?: boolean
  readonly actual?: boolean
}

/**
 * Where points and deviation agree with each other but not with target and result, one of these two was misprinted:
 * one wrong cell explains what else would take two. What is corroborated elsewhere is not suspected; else the result
 * is, unless only another target gives a printable number or the target is none anybody sets (above 100 %, or a crooked
 * share beside a round result). `expected` is what should stand there.
 * @zh 目标值或完成值与得分、偏差度不符
 */
export function misprint(
  indicator: ScoredAchievement,
  { target: targetSure = false, actual: actualSure = false }: Corroboration = {},
): { readonly of: "actual" | "target"; readonly expected: string } | undefined {
  const { weight, score, deviation, actual, target, value } = indicator
  const due = expectedPoints(indicator)
  if (!due || !weight || !score || !deviation || !actual || !target || weight.quantity.value <= 0) return undefined
  const printed = deviation.quantity.value / 1_000_000
  const share = score.quantity.value / weight.quantity.value
  const half = 0.5 / 10 ** deviation.decimals + 1e-6
  if (due.deviation === undefined) return undefined
  const surplus = due.ratio === undefined ? due.deviation : (due.ratio - 1) * 100
  if (Math.abs(printed - due.deviation) <= half || (due.reached && Math.abs(printed - surplus) <= half))
    return undefined
  const full = Math.abs(share - 1) * weight.quantity.value <= 10_000
  // Points and deviation say the same share: 100 % + deviation, or full points and a surplus.
  const agree = printed > half ? full : Math.abs(share - (1 + printed / 100)) * weight.quantity.value <= 10_000
  if (!agree) return undefined
  const done = targetValue(actual.text)
  if (due.method === "qualitative")
    return printed > half || done.unit !== "%" ? undefined : { of: "actual", expected: `${trimmed(100 + printed)}%` }
  // A number in words is not corrected digit by digit.
  if (!/\d/.test(value.number?.text ?? "") || !/\d/.test(done.number?.text ?? "")) return undefined
  if (!value.number || !done.number || done.unit !== value.unit) return undefined
  const aim = printedValue(value.number)
  const reached = printedValue(done.number)
  // A range, a change or times of a period: not one digit against another.
  if (value.upper || due.ratio === undefined || Math.abs(reached / aim - due.ratio) > 1e-9) return undefined
  const sign = /^[^\d]*/.exec(plain(target.text))![0]
  if (Math.abs(printed) <= half) {
    // Exactly or better: the other side is known only as a bound.
    const atMost = due.method === "reversed"
    if ((!targetSure && crooked(aim, reached, value.unit ?? "")) || (actualSure && !targetSure))
      return { of: "target", expected: `${sign}${trimmed(reached)}${value.unit ?? ""}` }
    return { of: "actual", expected: `${atMost ? "≤" : "≥"}${trimmed(aim)}${value.unit ?? ""}` }
  }
  if (due.method === "reversed") return undefined
  const clean = (exact: number, decimals: number, slack: number) => {
    const rounded = Math.round(exact * 10 ** decimals) / 10 ** decimals
    return Math.abs(rounded - exact) <= slack ? rounded : undefined
  }
  const nextActual = clean(aim * (1 + printed / 100), done.number.decimals, (aim * half) / 100)
  const exactTarget = reached / (1 + printed / 100)
  const nextTarget = clean(exactTarget, value.number.decimals, (exactTarget * half) / 100 / (1 + printed / 100))
  const asActual =
    nextActual !== undefined && possible(nextActual, done.unit ?? "")
      ? { of: "actual" as const, expected: `${trimmed(nextActual)}${done.unit ?? ""}` }
      : undefined
  const asTarget =
    nextTarget !== undefined && possible(nextTarget, value.unit ?? "")
      ? { of: "target" as const, expected: `${sign}${trimmed(nextTarget)}${value.unit ?? ""}` }
      : undefined
  const preferTarget = !targetSure && (actualSure || !possible(aim, value.unit ?? ""))
  return preferTarget ? (asTarget ?? asActual) : (asActual ?? asTarget)
}

/** A share is not more than all. */
function possible(value: number, unit: string): boolean {
  return unit !== "%" || value <= 100
}

/** Targets are set round: a share above 100 %, or one that is no multiple of five beside a number that is. */
function crooked(target: number, other: number, unit: string): boolean {
  if (!possible(target, unit)) return true
  return target % 5 !== 0 && other % 5 === 0 && other >= 10
}

function trimmed(value: number): string {
  return String(Math.round(value * 1e6) / 1e6)
}
