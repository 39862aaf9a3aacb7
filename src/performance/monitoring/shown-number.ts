/** The decimals that reckoning keeps at most: finer differences of a forecast say nothing. */
export const finest = 6

/** Rounds half up to so many decimals; what a double lost below the tie does not count. */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals
  const scaled = value * scale
  // Beyond this a double has no decimals to round.
  if (!Number.isFinite(scaled) || Math.abs(scaled) > 2 ** 52) return value
  const nearest = Math.floor(Math.abs(scaled) + 0.5 + 1e-9) / scale
  return value < 0 && nearest !== 0 ? -nearest : nearest
}

/** How many decimals a value has, as far as they are kept. */
export function decimalsOf(value: number): number {
  let decimals = 0
  while (decimals < finest && Math.abs(rounded(value, decimals) - value) > 1e-9 * Math.max(1, Math.abs(value)))
    decimals++
  return decimals
}

/** A number as people write it, without closing zeros: 11663.7, 50, 0. */
export function numberText(value: number, decimals = 2): string {
  const text = rounded(value, decimals).toFixed(Math.min(decimals, 20))
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text
}

/** A share (0 to 1) in per cent: 49.73%. */
export function percentText(share: number, decimals = 2): string {
  return `${numberText(share * 100, decimals)}%`
}

/** Money in 万元 with up to six decimals: 178.57万元. */
export function moneyText(fen: number): string {
  return `${numberText(fen / 1_000_000, finest)}万元`
}
