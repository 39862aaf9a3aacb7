import { coordinateKey } from "#fiscal"
import type { RecognisedTable, Recognition, Repair } from "#recognition"
import type { Statement } from "#statements"
import { type Fact, factsOf } from "../../bench/round-trip/compare-facts.ts"

/**
 * The facts of a published document as a format with exact cells is to print them again. Reading text, a value alone in
 * the wrong column is read where its sums put it; our Word, PDF, Excel and web files print it where it was printed, and
 * are read literally.
 */
export function literalFacts(published: Recognition, statements: readonly Statement[]): readonly Fact[] {
  const facts = [...factsOf(published)]
  for (const table of published.tables)
    for (const repair of table.repairs.filter((one) => isAlone(one, table))) {
      const moved = table.figures.find(
        ({ place, blank }) => !blank && place.row === repair.at.row && place.column === repair.at.column,
      )
      const row = table.rows.find(({ index }) => index === repair.at.row)
      const column = table.columns.find(({ index }) => index === repair.at.column)
      if (moved?.origin.kind !== "cell" || !row || !column) continue
      const { form, rowKey, columnKey: read } = moved.origin
      const columnKey = column.path.join("/")
      const cell = statements
        .filter((statement) => statement.form === form)
        .flatMap(({ cells }) => cells)
        .find((one) => one.rowKey === rowKey && one.columnKey === columnKey)
      const at = facts.findIndex(({ key }) => key.startsWith(`${form}/${bare(rowKey)}/${bare(read)}|`))
      if (!cell || at < 0) continue
      const key = `${form}/${bare(rowKey)}/${bare(columnKey)}|${cell.measure}|${coordinateKey(cell.coordinate)}|${cell.unit}`
      facts[at] = { ...facts[at]!, key }
    }
  return facts
}

const bare = (text: string) => text.replace(/\s/g, "")

/** One value moved by itself was published so; values moved together are damage of the file's conversion. */
function isAlone(repair: Repair, table: RecognisedTable): boolean {
  const alike = table.repairs.filter(
    (one) => one.at.column === repair.at.column && one.belongs.column === repair.belongs.column,
  )
  return repair.values === 1 && alike.length === 1
}
