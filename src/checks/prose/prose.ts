import type { LocatedDocument } from "#documents"
import { normaliseLabel } from "#statutes"
import { type CompactText, compactText } from "./compact-text.ts"

/** What a paragraph or heading is part of. */
export type ProsePart = "cover" | "contents" | "duties" | "explanation" | "glossary" | "performance" | "tables"

/** A heading or paragraph outside tables, with the part of the document it stands in. @zh 文字段落 */
export interface ProseBlock {
  readonly block: number
  readonly kind: "heading" | "paragraph"
  readonly part: ProsePart
  /** Nearest heading above, normalised. */
  readonly under: string
  readonly raw: string
  readonly compact: CompactText
}

const known = new WeakMap<LocatedDocument, readonly ProseBlock[]>()

/** Headings and paragraphs in reading order; long texts are looked at up to a bound. Made once a document. */
export function proseOf(document: LocatedDocument): readonly ProseBlock[] {
  const found = known.get(document)
  if (found) return found
  const result: ProseBlock[] = []
  let part: ProsePart = "cover"
  let under = ""
  document.blocks.forEach((block, index) => {
    if (block.kind !== "heading" && block.kind !== "paragraph") return
    const raw = block.text.length > longest ? block.text.slice(0, longest) : block.text
    if (block.kind === "heading") {
      under = normaliseLabel(raw)
      part = partNamed(under, part)
    }
    result.push({ block: index, kind: block.kind, part, under, raw, compact: compactText(raw, { block: index }) })
  })
  known.set(document, result)
  return result
}

/** Longest text of one paragraph that rules of form read. */
const longest = 20_000

/** Paragraphs that explain figures: no headings, contents, glossary, duties or performance tables. */
export function explainingOf(document: LocatedDocument): readonly ProseBlock[] {
  return proseOf(document).filter(({ kind, part }) => kind !== "heading" && !unexplaining.has(part))
}

const unexplaining: ReadonlySet<ProsePart> = new Set(["contents", "glossary", "duties", "performance"])

function partNamed(heading: string, before: ProsePart): ProsePart {
  if (/^目录$/.test(heading)) return "contents"
  if (/名词解释/.test(heading)) return "glossary"
  if (/(?:职责|职能|机构设置|单位构成|概况|工作任务|工作目标|人员情况)(?:\(|$|说明$)/.test(heading)) return "duties"
  if (/情况说明|编制说明|预算说明|决算说明|公开说明|收支说明|收支情况/.test(heading)) return "explanation"
  if (/自评报告|评价报告|绩效报告|项目基本情况/.test(heading)) return "performance"
  if (/(?:预算|决算)(?:公开)?(?:报)?表$/.test(heading)) return "tables"
  if (before === "contents" && /^第[一二三四五六七八九十]部分/.test(heading)) return "duties"
  return before
}

/** A sentence of a compact text: up to 。； or ;, with its offsets. @zh 句 */
export interface Sentence {
  readonly text: string
  readonly start: number
}

/** Sentences of a compact text, split after 。 ； ！ ？ and outside brackets only by the stop itself. Linear. */
export function sentencesOf(text: string): Sentence[] {
  const result: Sentence[] = []
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (c !== "。" && c !== "；" && c !== ";" && c !== "！" && c !== "？") continue
    if (i + 1 > start) result.push({ text: text.slice(start, i + 1), start })
    start = i + 1
  }
  if (start < text.length) result.push({ text: text.slice(start), start })
  return result
}

/** Whether a text prints an amount of money, a percentage or says that there is none of it. */
export function hasFigure(text: string): boolean {
  return /\d(?:\.\d+)?(?:元|万元|千元|百元|亿元|%|万(?![\d\u4e00-\u9fff]))/.test(text)
}
