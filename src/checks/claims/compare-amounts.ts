import type { Figure } from "#identities"

/** How two printed amounts compare; unsure where rounding could turn the answer. @zh 比较 */
export type Comparison = "greater" | "less" | "equal" | "unsure"

/** Compares two figures by what their prints can stand for. */
export function compared(a: Figure, b: Figure): Comparison {
  if (a.quantity.scale !== b.quantity.scale) return "unsure"
  if (a.unit === b.unit && a.decimals === b.decimals)
    return a.quantity.value > b.quantity.value ? "greater" : a.quantity.value < b.quantity.value ? "less" : "equal"
  if (a.quantity.value === b.quantity.value) return "equal"
  if (a.quantity.low > b.quantity.high) return "greater"
  if (a.quantity.high < b.quantity.low) return "less"
  return "unsure"
}

/** Nothing is printed but zero. */
export function isZero(figure: Figure): boolean {
  return figure.quantity.value === 0
}

/** A figure as printed, with its unit. */
export function shown(figure: Figure): string {
  return `${figure.printed}${figure.unit}`
}
