import type { Place } from "#documents"
import { type Coordinate, withDimensions } from "#fiscal"
import { type Figure, figureKey, type Measure } from "#identities"
import { amountQuantity, type DisplayUnit, exactQuantity, nothing, printedNumber, rateQuantity } from "#money"
import { plain } from "./plain-text.ts"
import type { MoneyPart } from "./performance-table.ts"

/** Where a figure stands inside its form, and how people call it. */
export interface FigureSeat {
  readonly form: string
  readonly rowKey: string
  readonly columnKey: string
  readonly label: string
}

/** An amount of money in a cell; a blank or dash cell gives a blank figure; undefined when the text is no number. */
export function amountFigure(
  text: string,
  place: Place,
  unit: DisplayUnit,
  coordinate: Coordinate,
  seat: FigureSeat,
): Figure | undefined {
  const bare = plain(text)
  const own = /(万元|亿元|千元|元)$/.exec(bare)
  const shown = (own?.[1] as DisplayUnit | undefined) ?? unit
  const blank = bare === "" || /^[-/]+$/.test(bare)
  const printed = blank ? undefined : printedNumber(own ? bare.slice(0, -own[1]!.length) : bare)
  if (!blank && !printed) return undefined
  const quantity = printed ? amountQuantity(printed, shown) : nothing
  if (!quantity) return undefined
  return {
    measure: "amount",
    coordinate,
    key: figureKey("amount", coordinate),
    printed: printed ? printed.text : "",
    unit: shown,
    decimals: printed?.decimals ?? 0,
    quantity,
    place,
    origin: { kind: "cell", form: seat.form, block: place.block, rowKey: seat.rowKey, columnKey: seat.columnKey },
    ...(blank ? { blank: true as const } : {}),
    label: seat.label,
  }
}

/**
 * Points, weights and percentages of a score sheet. Points are exact as printed; rates are rounded. The key holds the
 * row, because points of different indicators have nothing to do with each other.
 */
export function pointFigure(
  measure: Extract<Measure, "score" | "weight" | "deviation" | "completion">,
  text: string,
  place: Place,
  coordinate: Coordinate,
  seat: FigureSeat,
): Figure | undefined {
  const printed = printedNumber(plain(text).replace(/(?:%|分)$/, ""))
  if (!printed || printed.decimals > 4) return undefined
  const rounded = measure === "completion" || measure === "deviation"
  const quantity = rounded
    ? rateQuantity(printed)
    : exactQuantity("micro", printed.scaled * 10 ** (6 - printed.decimals), 10 ** (6 - printed.decimals))
  if (!quantity || Math.abs(quantity.value) > 2 ** 52) return undefined
  return {
    measure,
    coordinate,
    key: `${figureKey(measure, coordinate)}|${seat.rowKey}`,
    printed: printed.text,
    unit: rounded ? "%" : "分",
    decimals: printed.decimals,
    quantity,
    place,
    origin: { kind: "cell", form: seat.form, block: place.block, rowKey: seat.rowKey, columnKey: seat.columnKey },
    label: seat.label,
  }
}

/** The coordinate of a part of a project's or department's money. */
export function partCoordinate(part: MoneyPart, base: Coordinate): Coordinate {
  switch (part) {
    case "total":
      return base
    case "appropriation":
      return withDimensions(base, { source: "R1" })
    case "special-account":
      return withDimensions(base, { source: "R2" })
    case "own":
      return withDimensions(base, { source: "R3" })
    case "carried-over":
      return withDimensions(base, { source: "carried-over" })
    case "other":
      return withDimensions(base, { source: "other" })
    case "basic":
      return withDimensions(base, { flow: "expenditure", nature: "basic" })
    case "project":
      return withDimensions(base, { flow: "expenditure", nature: "project" })
  }
}

/** The name of a part for people. */
export const partNames: Readonly<Record<MoneyPart, string>> = {
  total: "资金总额",
  appropriation: "政府预算资金（财政拨款）",
  "special-account": "财政专户管理资金",
  own: "单位资金",
  "carried-over": "上年结转资金",
  other: "其他资金",
  basic: "基本支出",
  project: "项目支出",
}

/**
 * Brings the amounts of one block to the precision of its most finely printed one. A block that prints 200, 33.3 and
 * 178.57 side by side has dropped trailing zeros: 200 stands for 200.00. Blank figures take the same precision, so that
 * a value proposed for them is printed like its neighbours.
 */
export function atOnePrecision(figures: readonly Figure[]): ReadonlyMap<Figure, Figure> {
  const decimals = figures.reduce((most, figure) => (figure.blank ? most : Math.max(most, figure.decimals)), 0)
  return new Map(figures.map((figure) => [figure, refined(figure, decimals)]))
}

function refined(figure: Figure, decimals: number): Figure {
  if (figure.decimals === decimals) return figure
  if (figure.blank) return { ...figure, decimals }
  const printed = printedNumber(figure.printed)
  if (!printed || decimals > 6) return figure
  const scaled = printed.scaled * 10 ** (decimals - printed.decimals)
  const quantity = Number.isSafeInteger(scaled)
    ? amountQuantity({ text: printed.text, scaled, decimals }, figure.unit as DisplayUnit)
    : undefined
  return quantity ? { ...figure, decimals, quantity } : figure
}

/** The same for lines of one figure each. */
export function withPrecision<T extends { readonly figure: Figure }>(lines: readonly T[]): T[] {
  const figures = atOnePrecision(lines.map((line) => line.figure))
  return lines.map((line) => ({ ...line, figure: figures.get(line.figure)! }))
}
