import type { Bilingual } from "#checks"
import { type LocatedDocument, type Place, pieces, quote } from "#documents"
import { type Derivation, onePoint } from "#performance"

/** Points and rates as decimal numbers with at most six decimals. */
export const number = (micro: number | undefined) => (micro === undefined ? null : Math.round(micro) / onePoint)

/** A text in both languages, nothing else of it. */
export const both = ({ zh, en }: Bilingual) => ({ zh, en })

/** A derivation with its inputs; places as in a report. */
export function derivationJson(node: Derivation, document: LocatedDocument | undefined): object {
  return {
    of: both(node.of),
    value: node.value,
    ...(node.formula === undefined ? {} : { formula: node.formula }),
    ...(node.unrounded === undefined ? {} : { unrounded: node.unrounded }),
    ...(node.citation === undefined ? {} : { citation: node.citation }),
    ...(node.assumed === undefined ? {} : { assumed: both(node.assumed) }),
    ...(node.obstacle === undefined ? {} : { obstacle: both(node.obstacle) }),
    ...(node.place ? { at: located(node.place, document) } : {}),
    inputs: node.inputs.map((input) => derivationJson(input, document)),
  }
}

/** A place as in a report: with what stands there and the pieces of the source. */
export function located(place: Place, document: LocatedDocument | undefined): object {
  return document ? { ...place, quote: quote(document, place), pieces: pieces(document, place) } : { ...place }
}
