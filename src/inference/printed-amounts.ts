import type { Report } from "#checks"
import type { Coordinate } from "#fiscal"
import type { Figure } from "#identities"
import { type DisplayUnit, fenPerUnit, printedNumber } from "#money"
import type { Recognition } from "#recognition"

/** A printed amount of money with the whole 分 it can stand for; where the check found it wrong, what it should have been. */
export interface PrintedAmount {
  readonly figure: Figure
  readonly coordinate: Coordinate
  readonly fen: number
  readonly low: number
  readonly high: number
  /** The check names it as wrong; without a value to put in its place it binds nothing. */
  readonly wrong: boolean
}

/** Every printed amount of a document, tables before sentences; figures that a finding corrects carry the correction. */
export function printedAmounts(recognition: Recognition, report: Report): readonly PrintedAmount[] {
  const corrections = correctionsOf(report)
  const amounts: PrintedAmount[] = []
  const add = (figure: Figure) => {
    if (figure.measure !== "amount" || figure.blank || figure.quantity.scale !== "fen") return
    const { place, quantity, coordinate } = figure
    const correction = corrections.get(placeKey(place)) ?? corrections.get(cellKey(place))
    const corrected = correction === undefined ? undefined : fenOf(correction, figure.unit)
    const shift = (corrected ?? quantity.value) - quantity.value
    amounts.push({
      figure,
      coordinate,
      fen: quantity.value + shift,
      low: quantity.low + shift,
      high: quantity.high + shift,
      wrong: correction !== undefined && corrected === undefined,
    })
  }
  for (const table of recognition.tables) for (const figure of table.figures) add(figure)
  for (const claim of recognition.claims) if (claim.kind === "amount") add(claim.figure)
  return amounts
}

function correctionsOf(report: Report): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { severity, cause, at, expected } of report.findings)
    if (severity === "error" && cause === null && at.row !== undefined) found.set(placeKey(at), expected?.value ?? "")
    else if (severity === "error" && cause === null && at.span) found.set(placeKey(at), expected?.value ?? "")
  return found
}

function fenOf(text: string, unit: string): number | undefined {
  const number = printedNumber(text)
  if (!number || !Object.hasOwn(fenPerUnit, unit)) return undefined
  return Math.round((number.scaled * fenPerUnit[unit as DisplayUnit]) / 10 ** number.decimals)
}

interface Position {
  readonly block: number
  readonly row?: number
  readonly column?: number
  readonly span?: readonly [number, number]
}

const cellKey = ({ block, row, column }: Position) => `${block}:${row ?? ""}:${column ?? ""}`
const placeKey = (place: Position) => `${cellKey(place)}${place.span ? `:${place.span.join("-")}` : ""}`
