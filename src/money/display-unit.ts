/**
 * The unit in which amounts are printed.
 * @zh 金额单位
 */
export type DisplayUnit = "元" | "百元" | "千元" | "万元" | "百万元" | "亿元"

/** How many fen one display unit holds. */
export const fenPerUnit: Readonly<Record<DisplayUnit, number>> = {
  元: 100,
  百元: 10_000,
  千元: 100_000,
  万元: 1_000_000,
  百万元: 100_000_000,
  亿元: 10_000_000_000,
}

/** Reads a unit's name as it stands in a table's head or behind a number; undefined when it names none. */
export function displayUnit(text: string): DisplayUnit | undefined {
  const name = text.replace(/[\s\u3000]/g, "").replace(/^人民币/, "")
  return Object.hasOwn(fenPerUnit, name) ? (name as DisplayUnit) : undefined
}
