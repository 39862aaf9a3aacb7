import type { PublishedBlock, PublishedContents, PublishedTable, Publication, Volume } from "#documents"
import type { Book } from "#ledger"
import type { Statement } from "#statements"
import type { Family, Narrative, NarrativeStep, Statutes } from "#statutes"
import { amountForm } from "./amount-form.ts"
import { evaluationBlocks } from "./evaluation-attachments.ts"
import { glossaryBlocks } from "./glossary.ts"
import { type Manifest, manifestOf } from "./manifest.ts"
import { Numbering } from "./numbering.ts"
import { directoryTable, distinct, Entries, Pages } from "./parts.ts"
import type { AmountForm } from "./printed-figure.ts"
import { sectionBlocks } from "./section-blocks.ts"
import { Teller } from "./teller.ts"
import type { Telling, ToldFigure } from "./telling.ts"
import type { WritingFinding } from "./writing-finding.ts"

export interface DisclosureOptions {
  /** Published deviations are applied: what comes out is what was printed, mistakes included. */
  readonly asPublished?: boolean
  /** Gaps do not keep it from being written; their findings are warnings. */
  readonly draft?: boolean
}

/** A disclosure put together, and what was found on the way; with a finding of level error it is not to be published. */
export interface Disclosure {
  readonly publication: Publication
  readonly findings: readonly WritingFinding[]
  /** Every figure of the text by its anchor, in the order told. */
  readonly told: readonly ToldFigure[]
  readonly manifest: Manifest
}

/**
 * The whole package of a family from a ledger: cover, contents, overview, explanation, glossary, statements,
 * attachments. Never throws for what a ledger holds; only a broken narrative file is a programming error.
 */
export function disclosureOf(
  book: Book,
  statements: readonly Statement[],
  family: Family,
  statutes: Statutes,
  options: DisclosureOptions = {},
): Disclosure {
  const narrative =
    statutes.narrative(family.id) ?? statutes.narrative(family.kind === "budget" ? "budget-9" : "national-accounts-9")
  if (!narrative) throw new Error(`no narrative for ${family.id}`)
  const teller = new Teller(book, narrative, statutes, {
    asPublished: options.asPublished === true,
    draft: options.draft === true,
  })
  const { publisher } = book.ledger
  const volumes = new Assembly(teller, narrative, statements).volumes(publisher.volumes ?? narrative.volumes)
  const publication: Publication = {
    title: teller.plain(narrative.name, bare(narrative, book)),
    author: publisher.name,
    issued: publisher.issued,
    volumes,
  }
  return {
    publication,
    told: teller.told,
    findings: [
      ...teller.gaps.findings,
      ...teller.evaluations.findings(options.draft === true),
      ...teller.deviations.unused(),
    ],
    manifest: manifestOf(publication, { family: family.id, kind: publisher.kind, year: publisher.year }, statements),
  }
}

type Waiting = {
  readonly contents: PublishedContents & { entries: PublishedContents["entries"][number][] }
  readonly tables: boolean
}

/** Walks the outline once; contents are filled when everything they list is known. */
class Assembly {
  private readonly teller: Teller
  private readonly narrative: Narrative
  private readonly statements: readonly Statement[]
  private readonly telling: Telling
  private readonly numbering = new Numbering()
  private figureNumbers = 0
  private pages = new Pages()
  private entries = new Entries()
  private waiting: Waiting[] = []

  constructor(teller: Teller, narrative: Narrative, statements: readonly Statement[]) {
    this.teller = teller
    this.narrative = narrative
    this.statements = statements
    this.telling = bare(narrative, teller.book)
  }

  volumes(habit: "one" | "two"): readonly Volume[] {
    const title = this.say(this.narrative.name)
    const volumes: Volume[] = []
    let current: { id: Volume["id"]; name: string } = { id: "package", name: title }
    for (const step of this.narrative.outline) {
      if ("volume" in step) {
        if (habit === "one") continue
        volumes.push(this.closed("explanation", current.name))
        current = { id: "statements", name: this.say(step.name) }
      } else this.take(step)
    }
    volumes.push(this.closed(current.id, current.name))
    return volumes
  }

  private closed(id: Volume["id"], name: string): Volume {
    for (const { contents } of this.waiting) contents.entries.push(...this.entries.list)
    const volume = { id, name, title: name, sections: this.pages.done() }
    this.pages = new Pages()
    this.entries = new Entries()
    this.waiting = []
    return volume
  }

  private take(step: Exclude<NarrativeStep, { volume: "statements" }>): void {
    if ("cover" in step) {
      const lines = step.cover.map(({ text, role }, i) => ({
        text: this.teller.deviations.printed("cover", `${i + 1}`) ?? this.say(text),
        role,
      }))
      this.pages.add("portrait", false, { kind: "cover", lines: lines.filter((line) => line.text) })
    } else if ("contents" in step) {
      const contents = { kind: "contents" as const, title: this.say(step.contents), entries: [] }
      this.waiting.push({ contents, tables: step.tables === true })
      this.pages.add("portrait", false, contents, { kind: "page-break" })
    } else if ("directory" in step) {
      const notes = (step.notes ?? []).map((note) => this.say(note))
      this.pages.add("portrait", true, directoryTable(this.say(step.directory), this.statements, notes))
    } else if ("tables" in step) this.tables()
    else this.part(step)
  }

  private part(step: Extract<NarrativeStep, { part: string }>): void {
    if (step.when && !this.teller.holds(step.when, this.telling)) return
    const text = this.teller.deviations.printed(step.id, "heading") ?? this.say(step.part)
    this.numbering.part(step.continues === true)
    const heading: PublishedBlock = { kind: "heading", level: 1, text, anchor: step.id }
    this.entries.heading(text, 1, step.id)
    const blocks: PublishedBlock[] = [heading]
    for (const id of step.sections ?? []) {
      const section = this.narrative.sections[id]
      if (section)
        blocks.push(...sectionBlocks(id, section, this.teller, this.numbering, this.form(), () => ++this.figureNumbers))
    }
    if (step.holds === "glossary") blocks.push(...glossaryBlocks(this.teller))
    if (step.holds === "evaluations") blocks.push(...evaluationBlocks(this.teller))
    this.list(blocks)
    // A heading with nothing but tables below it stands on the page of the first.
    const first = step.holds === "tables" && blocks.length === 1 ? this.statements[0] : undefined
    this.pages.begin(first && !first.omitted ? first.orientation : "portrait", true, ...blocks)
    if (step.holds === "tables") this.tables()
  }

  private list(blocks: readonly PublishedBlock[]): void {
    for (const block of blocks)
      if (block.kind === "heading" && block.level === 2) this.entries.heading(block.text, 2, block.anchor)
  }

  private tables(): void {
    const listed = new Set(distinct(this.statements))
    for (const statement of this.statements) {
      if (listed.has(statement)) {
        const title = statement.number ? `${statement.number} ${statement.title}` : statement.title
        this.entries.heading(title, 2, statement.table.anchor)
      }
      const table: PublishedTable = statement.table
      if (statement.omitted)
        this.pages.add("portrait", true, {
          kind: "paragraph",
          style: "centre",
          runs: [{ text: statement.title, anchor: table.anchor }],
        })
      else this.pages.add(statement.orientation, true, table)
    }
  }

  private say(text: string): string {
    return this.teller.plain(text, this.telling)
  }

  private form(): AmountForm {
    return this.telling.form
  }
}

function bare(narrative: Narrative, book: Book): Telling {
  return { section: "cover", form: amountForm(narrative, book.ledger), met: new Map() }
}
