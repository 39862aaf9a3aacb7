import type { Block, LocatedDocument, Place, TableBlock } from "#documents"
import { type DisplayUnit, displayUnit } from "#money"
import { normaliseLabel, type Statutes } from "#statutes"
import { familyOf } from "./family.ts"
import { signsOf } from "./profile.ts"
import type { Recognition, RecognisedTable, Unrecognised } from "./recognition.ts"
import { recogniseTable, type TableContext } from "./tables/recognise-table.ts"

/** What the caller may say beforehand. */
export interface RecogniseOptions {
  /** Id of the family to read by, where the document's own signs must not decide. */
  readonly family?: string
}

/**
 * Understands a document: whose it is, which tables it holds and what every figure means. Never throws on bad
 * data; what is not understood is listed with a reason.
 * @zh 识别
 */
export function recogniseTables(
  document: LocatedDocument,
  statutes: Statutes,
  options: RecogniseOptions = {},
): Omit<Recognition, "claims" | "unbound"> {
  const signs = signsOf(document)
  const chosen = options.family ? statutes.families.find((f) => f.id === options.family) : undefined
  const kind = chosen?.kind ?? signs.kind
  const fallback = chosen?.unit ?? commonUnit(document) ?? "万元"
  const tables: RecognisedTable[] = []
  const unrecognised: Unrecognised[] = []
  const titles = new Map<string, number>()
  document.blocks.forEach((block, index) => {
    if (block.kind === "unreadable") unrecognised.push({ block: index, reason: block.reason })
    if (block.kind !== "table") return
    const context = { ...contextOf(document, block, index, fallback, statutes, kind), fiscalYear: signs.fiscalYear }
    const result = recogniseTable(block, index, context)
    if ("form" in result) {
      const seen = titles.get(result.title) ?? 0
      titles.set(result.title, seen + 1)
      tables.push(result)
    } else unrecognised.push(result)
  })
  const family = chosen ?? familyOf(document, tables, kind, statutes)
  return {
    document,
    profile: { unit: signs.unit, fiscalYear: signs.fiscalYear, kind: kind ?? family?.kind, family: family?.id },
    tables,
    unrecognised,
  }
}

function contextOf(
  document: LocatedDocument,
  table: TableBlock,
  index: number,
  fallback: DisplayUnit,
  statutes: Statutes,
  kind: TableContext["kind"],
): TableContext {
  const title = table.titleBlock === undefined ? undefined : textOf(document.blocks[table.titleBlock])
  const { notes, emptyStatement } = notesBelow(document, index, statutes)
  return {
    title,
    titleAt: { block: table.titleBlock ?? index },
    unit: unitOf(document, table) ?? fallback,
    kind,
    notes,
    ...(emptyStatement ? { emptyStatement } : {}),
    statutes,
    exactCells: document.source.mediaType === "text/html" || !("line" in (table.pieces[0] ?? { line: 0 })),
  }
}

/** The unit printed in the table's unit line or inside its own first rows. */
function unitOf(document: LocatedDocument, table: TableBlock): DisplayUnit | undefined {
  const line = table.unitBlock === undefined ? undefined : textOf(document.blocks[table.unitBlock])
  const printed = line === undefined ? undefined : unitIn(line)
  if (printed) return printed
  for (const cell of table.cells) {
    if (cell.row > 4) break
    const inside = unitIn(cell.text)
    if (inside) return inside
  }
  return undefined
}

function unitIn(text: string): DisplayUnit | undefined {
  const match =
    /单位[:：]?\s*(?:人民币)?(元|百元|千元|万元|百万元|亿元)/.exec(text.replace(/\s+/g, "")) ??
    /[（(](万元|元|千元)[）)]/.exec(text)
  return match ? displayUnit(match[1]!) : undefined
}

function commonUnit(document: LocatedDocument): DisplayUnit | undefined {
  const counts = new Map<DisplayUnit, number>()
  for (const block of document.blocks) {
    if (block.kind !== "paragraph" && block.kind !== "heading") continue
    if (block.text.length > 60) continue
    const unit = unitIn(block.text)
    if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

const noteStart = /^[*＊]?(?:注|说明|备注)\s*[:：]?/

/** Notes directly under a table, and among them the one that says the table is empty. */
function notesBelow(
  document: LocatedDocument,
  index: number,
  statutes: Statutes,
): { notes: Place[]; emptyStatement?: Place } {
  const notes: Place[] = []
  let emptyStatement: Place | undefined
  for (let i = index + 1; i < Math.min(document.blocks.length, index + 5); i++) {
    const block = document.blocks[i]!
    if (block.kind !== "paragraph") break
    const text = normaliseLabel(block.text)
    const says = statutes.lexicon.emptyTable.some((word) => text.includes(word))
    if (!noteStart.test(block.text) && !says) break
    notes.push({ block: i })
    if (says) emptyStatement ??= { block: i }
  }
  return { notes, ...(emptyStatement ? { emptyStatement } : {}) }
}

function textOf(block: Block | undefined): string | undefined {
  return block && (block.kind === "heading" || block.kind === "paragraph") ? block.text : undefined
}
