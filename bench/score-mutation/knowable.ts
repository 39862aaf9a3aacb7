import type { LocatedDocument } from "#documents"
import { printedNumber } from "#money"
import { expectedPoints, targetValue } from "#performance"
import { lettersOnly, type PerformanceTable, plain } from "#recognition"
import type { ScoredCell } from "./scored-cells.ts"

/**
 * Whether anything in the document says what a changed cell was. Decided by structure alone, never by what was found:
 * points and weights always are (their sums are printed). A target or result is, if
 * - with the change other points or another deviation would be due than before; or
 * - the changed value is a share above 100 %; or
 * - the same indicator stands in another table with the same value in that column, or a sentence names the indicator
 *   and the value; or
 * - it is an amount that the sheet's own money prints.
 * What remains is a target or a result that is as well reached as before and that nothing else speaks of.
 */
export function isKnowable(
  cell: ScoredCell,
  changed: string,
  tables: readonly PerformanceTable[],
  document: LocatedDocument,
): boolean {
  const { indicator, category } = cell
  if (!indicator || category === "score" || category === "weight") return true
  const before = expectedPoints(indicator)
  const after = expectedPoints(
    category === "target" ? { ...indicator, value: targetValue(changed) } : { ...indicator, actual: { text: changed } },
  )
  if (before?.share !== after?.share || before?.reached !== after?.reached) return true
  // A surplus is printed in the deviation, or the value must be met exactly.
  const printed = indicator.deviation?.quantity.value
  if (printed !== undefined && printed !== 0 && before?.ratio !== after?.ratio) return true
  const said = targetValue(changed)
  if (said.unit === "%" && said.number && said.number.scaled / 10 ** said.number.decimals > 100) return true
  return saidTwice(cell, tables) || toldInText(cell, document) || isMoney(cell)
}

function saidTwice({ indicator, category, table }: ScoredCell, tables: readonly PerformanceTable[]): boolean {
  const name = lettersOnly(indicator!.name.text)
  const value = lettersOnly(indicator![category as "target" | "actual"]!.text)
  for (const other of tables) {
    if (other === table || !("indicators" in other)) continue
    for (const row of other.indicators) {
      const cell = category === "target" ? row.target : "actual" in row ? row.actual : undefined
      if (lettersOnly(row.name.text) !== name || !cell || lettersOnly(cell.text) !== value) continue
      // Results of different projects differ; only the targets of what is done alike are the same by design.
      if (category === "target" || ("project" in other && other.project?.text === projectOf(table))) return true
    }
  }
  return false
}

function projectOf(table: PerformanceTable): string | undefined {
  return "project" in table ? table.project?.text : undefined
}

function toldInText({ indicator, category }: ScoredCell, document: LocatedDocument): boolean {
  const name = plain(indicator!.name.text)
  const value = /\d[\d.]*/.exec(plain(indicator![category as "target" | "actual"]!.text))?.[0]
  if (value === undefined || name.length < 3) return false
  return document.blocks.some(
    (block) =>
      block.kind === "paragraph" &&
      plain(block.text)
        .split(/[；;。]/)
        .some((sentence) => sentence.includes(name) && sentence.includes(value)),
  )
}

/** An amount the sheet's own lines of money print too. */
function isMoney({ indicator, category, table }: ScoredCell): boolean {
  if (table.kind !== "score-sheet") return false
  const value = targetValue(indicator![category as "target" | "actual"]!.text)
  if (!value.unit?.endsWith("元") || !value.number) return false
  const amount = value.number.scaled / 10 ** value.number.decimals
  return table.money.some((line) =>
    [line.initial, line.adjusted, line.executed].some((figure) => {
      const printed = figure && printedNumber(figure.printed)
      return printed && figure.unit === value.unit && printed.scaled / 10 ** printed.decimals === amount
    }),
  )
}
