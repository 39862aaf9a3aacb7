import { type LocatedDocument, type Place, pieces, quote } from "#documents"
import type { Located } from "../finding.ts"

/** A place with what is printed there and where that stands in the source. */
export function located(document: LocatedDocument, place: Place): Located {
  return { ...place, quote: quote(document, place), pieces: pieces(document, place) }
}
