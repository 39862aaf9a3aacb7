import type { Publication, Volume } from "#documents"
import type { Fonts } from "../../fonts/index.ts"
import type { ReadProblem } from "../../outcome.ts"
import { documentSource } from "./document-source.ts"
import { missingCharacter } from "./missing-character.ts"
import { compiledPdf } from "./typst-compiler.ts"

/** A written PDF, or the reason why it cannot be written. */
export type PdfOutcome = { readonly bytes: Uint8Array } | { readonly problem: ReadProblem }

/** The standard every file keeps to. */
const standard = "ua-1"

/**
 * Writes a volume as PDF in the style of an official letter: tagged, with bookmarks and linked contents, the same
 * bytes for the same volume. A character that no font has is a problem with code missing-character, never a box.
 * @zh 输出PDF
 */
export async function writePdf(volume: Volume, publication: Publication, fonts: Fonts): Promise<PdfOutcome> {
  const problem = missingCharacter(volume, fonts)
  if (problem) return { problem }
  const { source, pictures } = documentSource(volume, publication, fonts)
  // The compiler's pages of the document before are given back between two turns of the event loop, never within one.
  await new Promise((resolve) => setImmediate(resolve))
  const time = Date.parse(`${publication.issued}T00:00:00Z`) / 1000
  return { bytes: compiledPdf({ source, pictures, time, standard }, fonts) }
}
