import type { Finding, Report, RuleOutcome } from "#checks"
import {
  type Block,
  type Cell,
  type LocatedDocument,
  type Piece,
  type Place,
  pieces,
  quote,
  type TableBlock,
} from "#documents"
import type { RecognisedTable, Recognition } from "#recognition"
import type { CheckedDocument } from "./checked-file.ts"

/** A paragraph of one line of a text source, for the tests of this module. */
export function sampleParagraph(text: string, piece: Piece): Block {
  return { kind: "paragraph", text, pieces: [piece] }
}

/**
 * A table for the tests of this module: one text a cell, "<" continues the cell to the left, "^" the one above.
 * `pieceOf` says where a row stands.
 */
export function sampleTable(
  rows: readonly (readonly string[])[],
  pieceOf: (row: number) => Piece,
  titleBlock?: number,
): TableBlock {
  const cells: Cell[] = []
  const columns = Math.max(...rows.map((row) => row.length))
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      if (text === "<" || text === "^") return
      let columnSpan = 1
      while (row[c + columnSpan] === "<") columnSpan++
      let rowSpan = 1
      while (rows[r + rowSpan]?.[c] === "^") rowSpan++
      cells.push({ row: r, column: c, rowSpan, columnSpan, text, pieces: [pieceOf(r)] })
    })
  })
  return {
    kind: "table",
    rows: rows.length,
    columns,
    cells,
    pieces: [pieceOf(0)],
    ...(titleBlock !== undefined && { titleBlock }),
  }
}

/** What a sample says of a finding; the rest is filled in. */
export interface SampleFinding extends Partial<Omit<Finding, "at" | "related">> {
  readonly at: Place
  readonly related?: readonly { readonly label: string; readonly at: Place }[]
}

/** A checked file for the tests of this module, its findings located in its blocks. */
export function sampleFile(sample: {
  readonly blocks: readonly Block[]
  readonly findings?: readonly SampleFinding[]
  readonly rules?: readonly RuleOutcome[]
  readonly tables?: readonly RecognisedTable[]
  readonly document?: Partial<Report["document"]>
  readonly verdict?: Report["verdict"]
  readonly path?: string
  readonly mediaType?: string
  readonly pages?: LocatedDocument["pages"]
  readonly sourceText?: string
}): CheckedDocument {
  const path = sample.path ?? "样例/预算.txt"
  const name = path.split("/").at(-1) ?? path
  const document: LocatedDocument = {
    format: "mingzhang/document@1",
    source: { name, sha256: "ab".repeat(32), mediaType: sample.mediaType ?? "text/plain" },
    pages: sample.pages ?? [],
    blocks: sample.blocks,
  }
  const located = (at: Place) => ({ ...at, quote: quote(document, at), pieces: pieces(document, at) })
  const findings = (sample.findings ?? []).map((finding, i) => ({
    rule: "parts-sum-to-total",
    checks: ["B-05"],
    severity: "error" as const,
    message: { zh: "各项之和与合计不符", en: "The items do not sum to the total" },
    found: null,
    expected: null,
    difference: null,
    tolerance: null,
    unit: null,
    citation: null,
    cause: null,
    fingerprint: `print-${i}`,
    ...finding,
    at: located(finding.at),
    related: (finding.related ?? []).map(({ label, at }) => ({ label, at: located(at) })),
  }))
  const recognition: Recognition = {
    document,
    profile: { unit: undefined, fiscalYear: undefined, kind: undefined, family: undefined },
    tables: sample.tables ?? [],
    claims: [],
    unbound: [],
    unrecognised: sample.document?.unrecognised ?? [],
  }
  const report: Report = {
    format: "mingzhang/report@1",
    document: {
      name,
      sha256: document.source.sha256,
      unit: "青石县档案服务中心",
      fiscalYear: 2024,
      kind: "budget",
      family: null,
      tables: [],
      unrecognised: [],
      ...sample.document,
    },
    verdict: sample.verdict ?? "does-not-conform",
    findings,
    rules: sample.rules ?? [],
  }
  const sourceText = sample.sourceText
  return { path, name, report, recognition, ...(sourceText !== undefined && { sourceText }) }
}
