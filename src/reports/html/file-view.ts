import type { Finding } from "#checks"
import type { Place } from "#documents"
import type { CheckedDocument, DescribedRule } from "../checked-file.ts"
import type { NumberedFinding } from "../cause-group.ts"
import { DocumentIndex } from "../document-index.ts"
import { type ReportSummary, reportSummary } from "../report-summary.ts"
import type { Language, Texts } from "../texts/texts.ts"

/** A finding as the page shows it: numbered, and knowing what it follows from. */
export interface ShownFinding extends NumberedFinding {
  /** The cause it follows from; undefined when it is one. */
  readonly cause: NumberedFinding | undefined
}

/** Most places a finding is compared with that are shown. */
export const mostRelated = 8

/**
 * One checked document with all a page needs to show it; ids of several documents differ by their prefix.
 * @zh 一个文件的页面内容
 */
export class FileView {
  readonly file: CheckedDocument
  readonly index: DocumentIndex
  readonly summary: ReportSummary
  readonly lang: Language
  readonly texts: Texts
  readonly prefix: string
  /** Level of the headings of this document's sections. */
  readonly level: number
  readonly #findings = new Map<number, ShownFinding[]>()
  readonly #targets = new Map<number, Set<string>>()
  readonly #rules: ReadonlyMap<string, DescribedRule>

  constructor(
    file: CheckedDocument,
    options: {
      readonly lang: Language
      readonly texts: Texts
      readonly prefix: string
      readonly level: number
      readonly rules: readonly DescribedRule[]
    },
  ) {
    this.file = file
    this.index = new DocumentIndex(file.recognition)
    this.summary = reportSummary(file)
    this.lang = options.lang
    this.texts = options.texts
    this.prefix = options.prefix
    this.level = options.level
    this.#rules = new Map(options.rules.map((rule) => [rule.name, rule]))
    for (const group of this.summary.groups) {
      this.#place({ ...group.cause, cause: undefined })
      for (const symptom of group.symptoms) this.#place({ ...symptom, cause: group.cause })
    }
  }

  /** What the rule requires, in the page's language; its name where no description is known. */
  ruleTitle(rule: string): string {
    return this.#rules.get(rule)?.title[this.lang] ?? rule.replaceAll("-", " ")
  }

  /** Findings of a block in the order of their numbers; -1 for those of no block that exists. */
  findingsOf(block: number): readonly ShownFinding[] {
    return this.#findings.get(block) ?? []
  }

  /** Rows of a table that hold a cell some finding is compared with. */
  rowsComparedWith(block: number): ReadonlySet<number> {
    return new Set([...(this.#targets.get(block) ?? [])].map((target) => Number.parseInt(target, 10)))
  }

  /** Whether a finding is compared with this cell. */
  isComparedWith(block: number, row: number, column: number): boolean {
    return this.#targets.get(block)?.has(`${row}-${column}`) ?? false
  }

  findingId(finding: NumberedFinding): string {
    return `${this.prefix}f${finding.id}`
  }

  placeId(finding: NumberedFinding): string {
    return `${this.prefix}p${finding.id}`
  }

  blockId(block: number): string {
    return `${this.prefix}b${block}`
  }

  cellId(block: number, row: number, column: number): string {
    return `${this.prefix}b${block}-${row}-${column}`
  }

  /** The id a link to a place points at; undefined when the document has no such place. */
  targetId({ block, row, column }: Place): string | undefined {
    if (!this.file.recognition.document.blocks[block]) return undefined
    const cell = row === undefined || column === undefined ? undefined : this.index.cell(block, row, column)
    return cell ? this.cellId(block, cell.row, cell.column) : this.blockId(block)
  }

  #place(shown: ShownFinding): void {
    const { finding } = shown
    const block = this.file.recognition.document.blocks[finding.at.block] ? finding.at.block : -1
    const here = this.#findings.get(block)
    if (here) here.push(shown)
    else this.#findings.set(block, [shown])
    for (const { at } of finding.related.slice(0, mostRelated)) this.#point(at)
  }

  #point({ block, row, column }: Finding["at"]): void {
    if (row === undefined || column === undefined) return
    const cell = this.index.cell(block, row, column)
    if (!cell) return
    const targets = this.#targets.get(block) ?? new Set()
    targets.add(`${cell.row}-${cell.column}`)
    this.#targets.set(block, targets)
  }
}
