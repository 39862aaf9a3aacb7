import type { Block, LocatedDocument } from "#documents"
import { coordinateKey, type DocumentKind, type DocumentProfile } from "#fiscal"
import type { Claim } from "../claim.ts"
import { type Narrative, narrative } from "./index.ts"
import type { NarrativeLexicon } from "./lexicon.ts"

const functions: Readonly<Record<string, readonly string[]>> = {
  一般公共服务支出: ["201"],
  财政事务: ["20106"],
  行政运行: ["2010101", "2010601", "2040401"],
  一般行政管理事务: ["2010102", "2010602"],
  信息化建设: ["2010607"],
  公共安全支出: ["204"],
  检察: ["20404"],
  "公诉、审判和检察监督支出": ["2040405"],
  社会保障和就业支出: ["208"],
  行政事业单位养老支出: ["20805"],
  事业单位离退休: ["2080502"],
  机关事业单位基本养老保险缴费支出: ["2080505"],
  机关事业单位职业年金缴费支出: ["2080506"],
  卫生健康支出: ["210"],
  住房保障支出: ["221"],
}
const department: Readonly<Record<string, readonly string[]>> = {
  工资福利支出: ["301"],
  商品和服务支出: ["302"],
  资本性支出: ["310"],
}
const government: Readonly<Record<string, readonly string[]>> = {
  机关工资福利支出: ["501"],
  机关商品和服务支出: ["502"],
  机关资本性支出: ["503"],
}

const byName = (names: Readonly<Record<string, readonly string[]>>) => (name: string, parent?: string) =>
  (Object.hasOwn(names, name) ? names[name]! : []).filter(
    (code) => !parent || (code !== parent && code.startsWith(parent)),
  )

/** A few subjects, enough for the sentences of tests. */
export const sampleLexicon: NarrativeLexicon = {
  functionByName: byName(functions),
  departmentByName: byName(department),
  governmentByName: byName(government),
}

/** A document of headings (`# …`) and paragraphs. */
export function sampleDocument(lines: readonly string[]): LocatedDocument {
  const blocks = lines.map(
    (line, index): Block =>
      line.startsWith("# ")
        ? { kind: "heading", level: 3, text: line.slice(2), pieces: [{ line: index + 1 }] }
        : { kind: "paragraph", text: line, pieces: [{ line: index + 1 }] },
  )
  return { format: "mingzhang/document@1", source: { name: "sample", sha256: "", mediaType: "" }, pages: [], blocks }
}

/** A document's profile as far as sentences need it. */
export function sampleProfile(kind: DocumentKind, fiscalYear: number): DocumentProfile {
  return { unit: undefined, fiscalYear, kind, family: undefined }
}

/** Reads lines as an explanation. */
export function explained(kind: DocumentKind, fiscalYear: number, ...lines: string[]): Narrative {
  return narrative(sampleDocument(lines), sampleProfile(kind, fiscalYear), sampleLexicon)
}

/** One claim in a line: kind, figure or direction, subject; "from" and the base of a change; what it is measured by. */
export function told(claim: Claim): string {
  const figure = "figure" in claim ? claim.figure : undefined
  const printed = figure ? `${figure.printed}${figure.unit}` : "direction" in claim ? (claim.direction ?? "") : ""
  const parts = [claim.kind, printed, coordinateKey(claim.subject)]
  if (claim.kind === "change" || claim.kind === "rate")
    parts.push(
      claim.direction,
      `from ${claim.base.year ?? ""}${claim.base.phase ?? ""}`,
      `of ${claim.of.map((f) => f.printed).join("/")}`,
    )
  if (claim.kind === "share") parts.push(`${claim.part?.printed} of ${claim.whole?.printed}`)
  if (claim.kind === "completion" || claim.kind === "comparison")
    parts.push(`${claim.actual?.printed} of ${claim.budget?.printed}`)
  if (claim.kind === "count" && claim.parts.length > 0) parts.push(`= ${claim.parts.map((f) => f.printed).join(" + ")}`)
  if (claim.kind === "list") parts.push(claim.names.map((name) => name.text).join("|"))
  return parts.filter((part) => part !== "").join(" ")
}
