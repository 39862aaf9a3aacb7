import type { RuleOutcome, Severity, Verdict } from "#checks"
import type { DocumentKind } from "#fiscal"

/** The languages of the product. */
export type Language = "zh" | "en"

/**
 * Every word of the interface of a report, in one language. What a rule says comes from the rule, in both.
 * @zh 界面文字
 */
export interface Texts {
  /** BCP 47 tag, for `lang`. */
  readonly tag: string
  /** Between the names of a place, outermost first: " › ". */
  readonly separator: string
  /** Between things named one after the other: " · ". */
  readonly dot: string
  /** Between the words of a title. */
  readonly space: string
  /** After a name that a value follows: "：". */
  readonly colon: string
  /** Between counts: "，". */
  readonly comma: string
  /** After a sentence. */
  readonly stop: string
  readonly severity: Readonly<Record<Severity, string>>
  /** The severities beside a count. */
  readonly severities: Readonly<Record<Severity, string>>
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly verdictMeaning: Readonly<Record<Verdict, string>>
  readonly kind: Readonly<Record<DocumentKind, string>>
  readonly status: Readonly<Record<RuleOutcome["status"], string>>
  readonly reportTitle: string
  readonly conclusion: string
  readonly findings: string
  readonly noFindings: string
  readonly document: string
  readonly wholeDocument: string
  readonly found: string
  readonly expected: string
  readonly difference: string
  readonly tolerance: string
  readonly related: string
  readonly basis: string
  readonly rules: string
  readonly rule: string
  readonly instances: string
  readonly checks: string
  readonly reason: string
  readonly blank: string
  readonly file: string
  readonly files: string
  readonly unit: string
  readonly fiscalYear: string
  readonly family: string
  readonly size: string
  readonly unrecognised: string
  readonly unrecognisedMeaning: string
  readonly everythingRecognised: string
  readonly notRead: string
  readonly problem: string
  readonly show: string
  readonly otherLanguage: string
  readonly toFinding: string
  readonly toPlace: string
  readonly passedRules: string
  readonly otherRules: string
  readonly chart: string
  readonly unreadable: string
  readonly footer: string
  readonly skipToFindings: string
  readonly skipToDocument: string
  year(year: number): string
  /** Pages and tables of a document. */
  extent(pages: number, tables: number): string
  /** Another span of the same paragraph. */
  readonly sameParagraph: string
  page(page: number): string
  line(line: number): string
  /** A paragraph of a Word file, counted from its beginning. */
  paragraph(paragraph: number): string
  sheetCell(sheet: string, cell: string): string
  row(row: number): string
  column(column: number): string
  /** "expected 85.05万元", beside a caret. */
  shouldBe(text: string): string
  learnMore(command: string): string
  /** Symptoms of one cause. */
  follows(count: number): string
  followsMore(count: number): string
  moreRelated(count: number): string
  /** A count with its severity: "3 errors". */
  counted(severity: Severity, count: number): string
  symptoms(count: number): string
  infoHidden(count: number): string
  rulesPassed(rules: number, instances: number): string
  rulesWithStatus(status: "failed" | "not-applicable" | "could-not-be-checked", rules: number): string
  tablesRecognised(recognised: number, all: number): string
  partsUnrecognised(count: number): string
  figuresUnbound(count: number): string
  cellsUnmapped(count: number): string
  moreUnrecognised(count: number): string
  rowsWithoutFindings(count: number): string
  filesChecked(count: number, unread: number): string
  causeOf(label: string): string
}
