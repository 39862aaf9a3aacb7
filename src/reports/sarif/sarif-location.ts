import type { Finding } from "#checks"
import type { CheckedDocument } from "../checked-file.ts"
import type { DocumentIndex } from "../document-index.ts"
import { linesOf } from "../source-position.ts"
import type { Properties, SarifLocation, SarifRegion } from "./sarif-log.ts"
import { type SourceSpan, sourceSpan } from "./source-span.ts"

/** One document of a run: what its locations need to know. */
export interface SarifSource {
  readonly file: CheckedDocument
  readonly artifact: { readonly uri: string; readonly index: number }
  readonly index: DocumentIndex
  /** Lines of the source, when it is text and was handed over. */
  readonly lines: readonly string[] | undefined
}

/**
 * A place as a SARIF location. A text source has its line, and its columns where they are certain; a PDF or a
 * workbook has no region, since lines and offsets do not exist there: page, box and cell stand in `properties`.
 */
export function sarifLocation(source: SarifSource, at: Finding["at"]): SarifLocation {
  const region = regionOf(source, at)
  const properties = region ? undefined : pieceProperties(at)
  const names = source.index.names(at)
  const title = source.index.table(at.block) ? "cell" : "paragraph"
  return {
    physicalLocation: {
      artifactLocation: source.artifact,
      ...(region && { region }),
      ...(properties && { properties }),
    },
    ...(names.length > 0 && {
      logicalLocations: [
        {
          name: names.at(-1)!,
          fullyQualifiedName: names.join(" / "),
          kind: at.row === undefined && title === "cell" ? "table" : title,
          properties: {
            block: at.block,
            ...(at.row !== undefined && { row: at.row }),
            ...(at.column !== undefined && { column: at.column }),
            ...(at.span && { span: [at.span[0], at.span[1]] }),
          },
        },
      ],
    }),
  }
}

/** The exact stretch of the source a place covers, where the source is text and it is certain. */
export function certainSpan({ file, lines }: SarifSource, at: Finding["at"]): SourceSpan | undefined {
  return lines && sourceSpan(file.recognition.document, lines, at)
}

function regionOf(source: SarifSource, at: Finding["at"]): SarifRegion | undefined {
  const lines = linesOf(at.pieces)
  if (!lines) return undefined
  const span = certainSpan(source, at)
  return {
    startLine: lines.first,
    ...(lines.last > lines.first && { endLine: lines.last }),
    ...(span && { startColumn: span.startColumn, endColumn: span.endColumn }),
    ...(at.quote !== "" && { snippet: { text: at.quote } }),
  }
}

function pieceProperties(at: Finding["at"]): Properties | undefined {
  const first = at.pieces[0]
  if (!first) return at.quote === "" ? undefined : { quote: at.quote }
  if ("page" in first) return { page: first.page, bbox: [...first.bbox], pieces: at.pieces, quote: at.quote }
  return { ...first, quote: at.quote }
}
