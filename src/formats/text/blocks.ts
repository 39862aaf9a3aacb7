import type { Block, HeadingBlock } from "#documents"
import { caption, isBrokenUnit } from "./caption.ts"
import { documentTitle } from "./document-title.ts"
import { levelOfHeading, type TextLine } from "./heading.ts"
import { headingLevel, numbering } from "./numbering.ts"
import { OpenParagraph } from "./open-paragraph.ts"
import { beginsInside, goesOn, isNote, isOpen, joined } from "./sentence.ts"
import { tableBlock } from "./table-block.ts"
import type { Item } from "./table-run.ts"
import { type TableCaption, tableCaption } from "./table-title.ts"

/** Makes blocks of items: headings, paragraphs joined over their lines, tables with their title and unit. */
export function blocksOf(found: readonly Item[], entries: ReadonlySet<number>): Block[] {
  const { captions, titles } = titlesOf(found, entries)
  const wrap = wrapWidth(found)
  const blocks: Block[] = []
  /** The block each line went into. */
  const blockOf = new Map<number, number>()
  let open: OpenParagraph | undefined
  const close = () => {
    if (open) blocks.push(open.block())
    open = undefined
  }
  for (let i = 0; i < found.length; i++) {
    const item = found[i]!
    if (item.kind === "run") {
      close()
      const { title, unit } = captions.get(i) ?? {}
      blocks.push(tableBlock(item, title && blockOf.get(title[0]!), unit && blockOf.get(unit[0]!)))
      continue
    }
    const title = titles.get(i)
    const around = { ...beside(found, i), paragraph: entries.has(i - 1) ? undefined : open?.head, wrap }
    const level = title || entries.has(i) ? undefined : levelOfHeading(item.line, around)
    if (title || level !== undefined) {
      close()
      blocks.push(title ? titleBlock(title.lines, title.level) : headingBlock(item.line, level!))
    } else if (open && !entries.has(i) && !entries.has(i - 1) && continues(open, found, i)) open.append(item.line)
    else {
      close()
      open = new OpenParagraph(item.line)
    }
    // An open paragraph is the block that comes next.
    const own = open ? blocks.length : blocks.length - 1
    const lines = title?.lines.length ?? 1
    for (let at = i; at < i + lines; at++) blockOf.set(at, own)
    i += lines - 1
  }
  close()
  return blocks
}

interface Title {
  readonly lines: readonly TextLine[]
  readonly level?: number
}

/** What every table is called, and by their first line the titles of the tables and of the document. */
function titlesOf(found: readonly Item[], entries: ReadonlySet<number>) {
  const captions = new Map<number, TableCaption>()
  const titles = new Map<number, Title>()
  const linesOf = (indices: readonly number[]) => indices.map((at) => (found[at] as { line: TextLine }).line)
  for (const [i, item] of found.entries()) {
    if (item.kind !== "run") continue
    const own = tableCaption(found, i, entries)
    captions.set(i, own)
    if (own.title) titles.set(own.title[0]!, { lines: linesOf(own.title) })
  }
  const own = documentTitle(found, new Set([...titles.keys(), ...entries]))
  if (own.length > 0) titles.set(own[0]!, { lines: linesOf(own), level: 1 })
  return { captions, titles }
}

function titleBlock(lines: readonly TextLine[], level: number | undefined): HeadingBlock {
  const text = lines.map((line) => line.text).reduce(joined)
  const number = numbering(text)
  const own = level ?? (number ? headingLevel[number.style] : 3)
  return { kind: "heading", level: own, text, pieces: lines.map((line) => ({ line: line.number })) }
}

function headingBlock(line: TextLine, level: number): HeadingBlock {
  return { kind: "heading", level, text: line.text, pieces: [{ line: line.number }] }
}

function continues(open: OpenParagraph, found: readonly Item[], at: number): boolean {
  const item = found[at]!
  const before = found[at - 1]
  if (item.kind !== "line" || before?.kind !== "line") return false
  const { text } = item.line
  if (isBrokenUnit(before.line.text, text) || (beginsInside(text) && !item.line.listed)) return true
  if (before.line.ends && !/[，、,（(“‘]$/.test(before.line.text)) return false
  if (caption(before.line.text) !== undefined || caption(text) !== undefined || item.line.listed) return false
  return isOpen(before.line.text, open.lines === 1 && !isNote(open.head)) && goesOn(before.line.text, text)
}

function beside(found: readonly Item[], at: number): { before: TextLine | undefined; after: TextLine | undefined } {
  const before = found[at - 1]
  const after = found[at + 1]
  return {
    before: before?.kind === "line" ? before.line : undefined,
    after: after?.kind === "line" ? after.line : undefined,
  }
}

/** The length of full lines when paragraphs are wrapped over lines without a blank line between. */
function wrapWidth(found: readonly Item[]): number {
  let longest = 0
  let wrapped = 0
  for (let i = 1; i < found.length; i++) {
    const before = found[i - 1]!
    const item = found[i]!
    if (before.kind === "run" || item.kind === "run" || item.line.blankBefore || before.line.text.length > 90) continue
    wrapped++
    longest = Math.max(longest, before.line.text.length)
  }
  return wrapped >= 5 ? longest : Number.POSITIVE_INFINITY
}
