import { commonLength } from "../common-length.ts"
import type { LocatedDocument, Place } from "#documents"
import { normaliseLabel, splitOrdinal } from "#statutes"

/** A line of the contents: a table or a section, with its printed number. @zh 目录条目 */
export interface ContentsEntry {
  readonly kind: "table" | "section"
  /** Normalised, without ordinal, page number and leader dots. */
  readonly label: string
  readonly printed: string
  readonly at: Place
}

/** The contents of a document and where its body begins. @zh 目录 */
export interface ContentsList {
  readonly heading: Place
  readonly entries: readonly ContentsEntry[]
  /** First block behind the contents. */
  readonly bodyStart: number
}

/** Reads the list of contents: the short lines under 目录, up to the next heading or table. */
export function contentsOf(document: LocatedDocument): ContentsList | undefined {
  const { blocks } = document
  const start = blocks.findIndex(
    (b, i) => i < 60 && (b.kind === "heading" || b.kind === "paragraph") && /^目录$/.test(normaliseLabel(b.text)),
  )
  if (start < 0) return undefined
  const entries: ContentsEntry[] = []
  let i = start + 1
  for (; i < blocks.length && i < start + 120; i++) {
    const block = blocks[i]!
    // A form printed once a project is listed as often, and may look like a heading by then.
    if (block.kind === "heading" && normaliseLabel(block.text) === normaliseLabel(entries.at(-1)?.printed ?? ""))
      continue
    if (block.kind !== "paragraph" || block.text.length > 80 || /[。；]/.test(block.text)) break
    const next = blocks[i + 1]
    const rest = next?.kind === "paragraph" && isRest(next.text) && !isWhole(block.text) ? next.text : ""
    const entry = entryOf(block.text + rest, i)
    if (entry) entries.push(entry)
    if (rest !== "") i++
  }
  return entries.length >= 3 ? { heading: { block: start }, entries, bodyStart: i } : undefined
}

/** Leader dots or a page number close an entry. */
function isWhole(text: string): boolean {
  return /[.…·]{2,}\d*$|\d$/.test(normaliseLabel(text))
}

/** The rest of an entry too long for its line: it has no number of its own and closes with leader dots, or is the page number. */
function isRest(text: string): boolean {
  const bare = normaliseLabel(text)
  if (/^\d{1,3}$/.test(bare)) return true
  return (
    /[.…·]{2,}\d*$/.test(bare) &&
    !/^(?:第|附|(?:公开|预算)?\d{0,2}表(?:\d|[一-龥])|\d|\()/.test(bare) &&
    splitOrdinal(bare).bare === bare
  )
}

function entryOf(text: string, block: number): ContentsEntry | undefined {
  const bare = normaliseLabel(text)
    .replace(/[.…·•\-—_]{2,}\d*$/, "")
    .replace(/(?<=[\u4e00-\u9fff)])\d{1,3}$/, "")
  if (bare === "" || bare.startsWith("(")) return undefined
  const label = sectionLabel(bare)
  if (label.length < 2) return undefined
  // 附件：某单位2024年部门预算表 names the set of tables, not a table
  const set =
    /^(?:公开)?(?:附)?(?:报)?表$/.test(label) ||
    (/(?:部门|单位)?(?:预算|决算)(?:公开)?(?:报)?表$/.test(label) &&
      !/(?:收支|收入|支出|拨款|经费|绩效|基金|项目|采购|预算总)[^表]*表$/.test(label))
  const table = /表(?:\([^)]*\))?$/.test(label) && !set
  return { kind: table ? "table" : "section", label, printed: text.trim(), at: { block } }
}

/** A label without 第一部分, 附件, 一、, (一), 1. and 表1 before it. */
export function sectionLabel(normalised: string): string {
  let label = normalised
    .replace(/^附件\d*[:.、]?/, "")
    .replace(/^第[一二三四五六七八九十]{1,3}(?:部分|章|节)[、:.]?/, "")
    .replace(/^\d{1,2}[.、](?=20\d\d年)/, "")
  label = splitOrdinal(label).bare.replace(
    /^(?:公开|预算|附)?\d{0,2}表(?:\d{1,2}(?:-\d)?(?!\d))?[:、.]?(?=[\u4e00-\u9fff“]|20\d\d年)/,
    "",
  )
  return splitOrdinal(label).bare
}

/** Letters that tell titles apart: no year, no unit's name, no 部门 or 单位, no 情况, 预算 and 说明 that come and go. */
export function titleCore(label: string, unit: string | undefined): string {
  let core = label.replace(/20\d\d年?度?/g, "")
  if (unit) core = core.replaceAll(normaliseLabel(unit), "")
  return core
    .replace(/[“”"'()《》、,。:：]/g, "")
    .replace(/^(?:本级|部门|单位|部门单位|预算公开)+/, "")
    .replace(/部门\(?单位\)?|部门|单位|本级|情况|总体|明细|公开/g, "")
}

/** How much of an entry is found in a heading in order, from 0 to 1. */
export function coverage(entry: string, heading: string): number {
  if (entry === "" || entry.length > 80 || heading.length > 80) return 0
  let shared = 0
  for (const c of entry) if (heading.includes(c)) shared++
  // most headings share too few letters to be worth comparing in order
  return shared * 4 < entry.length * 3 ? shared / entry.length : commonLength(entry, heading) / entry.length
}

/** How alike two titles are, from 0 to 1: letters common in order against all letters. */
export function titleLikeness(a: string, b: string): number {
  if (a === "" || b === "") return 0
  if (a.length > 80 || b.length > 80) return a === b ? 1 : 0
  return (2 * commonLength(a, b)) / (a.length + b.length)
}
