import type { Piece } from "#documents"
import type { Coordinate, Dimension } from "#fiscal"
import type { Figure, Recognition } from "./recognition-types.ts"

/** The dimensions in the order of their columns; the fund source is called fundSource, `source` being the document's. */
const dimensions: readonly (readonly [column: string, dimension: Dimension])[] = [
  ["unit", "unit"],
  ["year", "year"],
  ["phase", "phase"],
  ["flow", "flow"],
  ["fundSource", "source"],
  ["vintage", "vintage"],
  ["function", "function"],
  ["economicDepartment", "economicDepartment"],
  ["economicGovernment", "economicGovernment"],
  ["nature", "nature"],
  ["project", "project"],
  ["threePublic", "threePublic"],
  ["procurement", "procurement"],
  ["topic", "topic"],
]

const head = [
  ...["source", "form", "rowKey", "columnKey", "section", "claim"],
  ...dimensions.map(([column]) => column),
  ...["measure", "printed", "displayUnit", "decimals", "fen", "place"],
]

/**
 * Every printed figure with its meaning, one a line: tables first, then sentences, in the order of the document.
 * `fen` is empty for what is no money. Two documents say the same when their lines agree without source and place.
 */
export function factsCsv(recognition: Recognition): string {
  const lines = [head.join(",")]
  for (const figure of printedFigures(recognition)) lines.push(factLine(figure, recognition))
  return `${lines.join("\r\n")}\r\n`
}

function printedFigures({ tables, claims }: Recognition): ReadonlySet<Figure> {
  const figures = new Set(tables.flatMap((table) => table.figures))
  for (const claim of claims) {
    if ("figure" in claim && claim.figure) figures.add(claim.figure)
    if (claim.kind === "count") for (const part of claim.parts) figures.add(part)
  }
  for (const figure of figures) if (figure.blank) figures.delete(figure)
  return figures
}

function factLine(figure: Figure, recognition: Recognition): string {
  const { origin, quantity } = figure
  const where =
    origin.kind === "cell"
      ? [origin.form, origin.rowKey, origin.columnKey, "", ""]
      : ["", "", "", origin.section, origin.claim]
  const meaning = dimensions.map(([, dimension]) => figure.coordinate[dimension as keyof Coordinate] ?? "")
  const value = [figure.measure, figure.printed, figure.unit, String(figure.decimals)]
  const fen = quantity.scale === "fen" ? String(quantity.value) : ""
  const cells = [recognition.document.source.name, ...where, ...meaning, ...value, fen, placeText(figure, recognition)]
  return cells.map(quoted).join(",")
}

/** Where a figure stands: "block 40 row 12 column 3; line 192". */
function placeText({ place }: Figure, { document }: Recognition): string {
  const block = document.blocks[place.block]
  const cell =
    block?.kind === "table" ? block.cells.find((c) => c.row === place.row && c.column === place.column) : undefined
  const [piece] = cell?.pieces ?? block?.pieces ?? []
  const inside = [
    `block ${place.block}`,
    place.row === undefined ? "" : ` row ${place.row}`,
    place.column === undefined ? "" : ` column ${place.column}`,
    place.span ? ` span ${place.span[0]}-${place.span[1]}` : "",
  ].join("")
  return piece ? `${inside}; ${pieceText(piece)}` : inside
}

/** A piece of the source for people: "line 192", "page 8", "Sheet1!B12". */
export function pieceText(piece: Piece): string {
  if ("line" in piece) return `line ${piece.line}`
  if ("paragraph" in piece) return `paragraph ${piece.paragraph}`
  return "page" in piece ? `page ${piece.page}` : `${piece.sheet}!${piece.cell}`
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
