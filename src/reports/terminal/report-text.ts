import type { CheckedDocument, CheckedFile, UncheckedDocument } from "../checked-file.ts"
import { isChecked } from "../checked-file.ts"
import { DocumentIndex } from "../document-index.ts"
import { type ReportSummary, reportSummary } from "../report-summary.ts"
import { sourcePosition } from "../source-position.ts"
import { textsOf } from "../texts/language.ts"
import type { Language, Texts } from "../texts/texts.ts"
import { oneLine } from "../visible.ts"
import { findingText } from "./finding-text.ts"
import { type Palette, palette } from "./palette.ts"
import { wrapped } from "./wrapped.ts"

/** How a report is written for a terminal. */
export interface TextOptions {
  readonly lang: Language
  /** ANSI colours. */
  readonly colour?: boolean
  /** Columns of the terminal; 100 when not known. */
  readonly width?: number
  /** Also findings of level info, and everything that was not recognised. */
  readonly verbose?: boolean
}

const mostUnrecognised = 5

/**
 * The report for a terminal: each cause with its place and excerpt, then the conclusion; ends with a line break.
 * No control character of a document reaches the terminal.
 * @zh 终端文本报告
 */
export function reportText(files: readonly CheckedFile[], options: TextOptions): string {
  const texts = textsOf(options.lang)
  const colours = palette(options.colour ?? false)
  const sections = files.map((file) =>
    isChecked(file) ? documentText(file, options, texts, colours) : problemText(file, options, texts, colours),
  )
  if (files.length > 1) sections.push(overall(files, texts, colours))
  return `${sections.join("\n\n")}\n`
}

function documentText(file: CheckedDocument, options: TextOptions, texts: Texts, colours: Palette): string {
  const verbose = options.verbose ?? false
  const width = Math.max(40, options.width ?? 100)
  const summary = reportSummary(file)
  const around = {
    path: file.path,
    recognition: file.recognition,
    index: new DocumentIndex(file.recognition),
    lang: options.lang,
    texts,
    palette: colours,
    width,
    verbose,
  }
  const shown = summary.groups.filter((group) => verbose || group.cause.finding.severity !== "info" || hasGraver(group))
  const findings = shown.map((group) => findingText(group, around))
  return [
    ...findings,
    conclusion(file, summary, summary.groups.length - shown.length, { texts, colours, width, verbose }),
  ].join("\n\n")
}

function hasGraver(group: ReportSummary["groups"][number]): boolean {
  return group.symptoms.some(({ finding }) => finding.severity !== "info")
}

interface Style {
  readonly texts: Texts
  readonly colours: Palette
  readonly width: number
  readonly verbose: boolean
}

function conclusion(file: CheckedDocument, summary: ReportSummary, hidden: number, style: Style): string {
  const { texts, colours, width, verbose } = style
  const { report } = file
  const title = [file.path, report.document.unit, report.document.fiscalYear && texts.year(report.document.fiscalYear)]
  if (report.document.kind) title.push(texts.kind[report.document.kind])
  const word = texts.verdict[summary.verdict]
  const verdict =
    summary.verdict === "conforms"
      ? colours.good(word)
      : colours.severity(summary.verdict === "does-not-conform" ? "error" : "warning", word)
  const indented = (text: string) => {
    const indent = " ".repeat(2 + text.length - text.trimStart().length)
    return wrapped(oneLine(text.trimStart()), width - indent.length).map((line) => indent + line)
  }
  const lines = [
    ...wrapped(
      title
        .filter(Boolean)
        .map((part) => oneLine(String(part)))
        .join(texts.dot),
      width,
    ).map(colours.bold),
    `${texts.conclusion}${texts.colon}${verdict}`,
    ...indented(texts.verdictMeaning[summary.verdict]),
  ]
  const counts = (["error", "warning", "info"] as const)
    .filter((severity) => summary.causes[severity] > 0)
    .map((severity) => texts.counted(severity, summary.causes[severity]))
  if (summary.symptoms > 0) counts.push(texts.symptoms(summary.symptoms))
  if (counts.length === 0) counts.push(texts.noFindings)
  const rules = [texts.rulesPassed(summary.passed.rules, summary.passed.instances)]
  for (const status of ["failed", "not-applicable", "could-not-be-checked"] as const)
    if (summary.rules[status].length > 0) rules.push(texts.rulesWithStatus(status, summary.rules[status].length))
  lines.push(...indented(counts.join(texts.comma)), ...indented(rules.join(texts.comma)))
  if (hidden > 0) lines.push(...indented(texts.infoHidden(hidden)))
  if (verbose)
    for (const rule of summary.rules["could-not-be-checked"])
      lines.push(...indented(`  ${rule.rule}${rule.reason ? ` ${rule.reason}` : ""}`))
  lines.push(...unrecognised(file, summary, style).flatMap(indented))
  return lines.join("\n")
}

function unrecognised(file: CheckedDocument, summary: ReportSummary, { texts, verbose }: Style): string[] {
  const parts = file.report.document.unrecognised
  const notes = [texts.tablesRecognised(summary.tables.recognised, summary.tables.all)]
  if (parts.length > 0) notes.push(texts.partsUnrecognised(parts.length))
  if (summary.cellsUnmapped > 0) notes.push(texts.cellsUnmapped(summary.cellsUnmapped))
  if (summary.figuresUnbound > 0) notes.push(texts.figuresUnbound(summary.figuresUnbound))
  const lines = [notes.join(texts.comma)]
  const most = verbose ? parts.length : mostUnrecognised
  for (const part of parts.slice(0, most)) {
    const pieces = file.recognition.document.blocks[part.block]?.pieces ?? []
    lines.push(`  ${sourcePosition(file.path, pieces)}  ${part.reason}`)
  }
  if (parts.length > most) lines.push(`  ${texts.moreUnrecognised(parts.length - most)}`)
  return lines
}

function problemText(file: UncheckedDocument, { lang }: TextOptions, texts: Texts, colours: Palette): string {
  const head = colours.severity("error", `${texts.notRead}[${oneLine(file.problem.code)}]`)
  return `${oneLine(file.path)}: ${head} ${oneLine(file.problem.message[lang])}`
}

function overall(files: readonly CheckedFile[], texts: Texts, colours: Palette): string {
  const checked = files.filter(isChecked)
  const verdicts = (["does-not-conform", "reservations", "could-not-be-checked", "conforms"] as const)
    .map((verdict) => ({ verdict, count: checked.filter((file) => file.report.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${texts.verdict[verdict]} ${count}`)
  return [colours.bold(texts.filesChecked(files.length, files.length - checked.length)), ...verdicts].join(texts.dot)
}
