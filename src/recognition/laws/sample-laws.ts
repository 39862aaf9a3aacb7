import type { Identity } from "#identities"
import type { Statutes } from "#statutes"
import type { RecognisedTable } from "../recognition.ts"
import { tableRead } from "../tables/sample-table.ts"

/** Tables of a test in one document, by title and text: each stands in its own block, as in a document. */
export function tablesRead(
  statutes: Statutes,
  ...tables: readonly (readonly [title: string, text: string])[]
): RecognisedTable[] {
  return tables.map(([title, text], block) => inBlock(tableRead(statutes, title, text), block))
}

function inBlock(table: RecognisedTable, block: number): RecognisedTable {
  return {
    ...table,
    block,
    figures: table.figures.map((f) => ({
      ...f,
      place: { ...f.place, block },
      origin: f.origin.kind === "cell" ? { ...f.origin, block } : f.origin,
    })),
  }
}

/** An identity as prints: 622.00 = 497.00 + 125.00; a blank is ∅, a coefficient of −1 on the left moves to the right. */
export function printed(identity: Identity): string {
  const show = (terms: readonly { figure: { printed: string; blank?: true }; coefficient: number }[], sign: number) =>
    terms
      .map(({ figure, coefficient }, i) => {
        const minus = coefficient * sign < 0
        return `${minus ? (i === 0 ? "−" : " − ") : i === 0 ? "" : " + "}${figure.blank ? "∅" : figure.printed}`
      })
      .join("")
  if (identity.kind === "ratio")
    return `${identity.percentage.printed}% = ${show(identity.numerator, 1)} ÷ ${show(identity.denominator, 1)}`
  const [whole, ...parts] = identity.terms
  return `${show([whole!], 1)} ${identity.relation} ${show(parts, -1)}`
}
