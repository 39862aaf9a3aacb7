import { printMicro, printScaled } from "#money"

/**
 * part ÷ whole as millionths of a per cent, rounded half up (away from zero for negatives), exact for whole numbers of any
 * size; undefined where the whole is 0, a number is not whole, or the rate is too large to be held exactly.
 */
export function percentage(part: number, whole: number): number | undefined {
  return scaledRatio(part, whole, 100_000_000n)
}

/** part ÷ whole as printed, 97.30%: rounded once, from the exact ratio; undefined where percentage is. */
export function ratioText(part: number, whole: number): string | undefined {
  const hundredths = scaledRatio(part, whole, 10_000n)
  return hundredths === undefined ? undefined : `${printScaled(hundredths, 2)}%`
}

function scaledRatio(part: number, whole: number, scale: bigint): number | undefined {
  if (whole === 0 || !Number.isSafeInteger(part) || !Number.isSafeInteger(whole)) return undefined
  const negative = part < 0 !== whole < 0
  const over = BigInt(Math.abs(part)) * scale
  const under = BigInt(Math.abs(whole))
  const rate = Number((2n * over + under) / (2n * under))
  if (!Number.isSafeInteger(rate)) return undefined
  return negative && rate !== 0 ? -rate : rate
}

/** A rate as printed: two decimals. */
export function percentText(micro: number): string {
  return `${printMicro(micro, 2)}%`
}

/** The rate with six decimals, where two do not say it all. */
export function fullPercentText(micro: number): string | undefined {
  return micro % 10_000 === 0 ? undefined : `${printMicro(micro, 6).replace(/0+$/, "")}%`
}
