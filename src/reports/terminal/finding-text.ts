import type { Finding } from "#checks"
import type { Recognition } from "#recognition"
import type { CauseGroup } from "../cause-group.ts"
import { displayWidth, padded } from "../display-width.ts"
import type { DocumentIndex } from "../document-index.ts"
import { positionWords, sourcePosition } from "../source-position.ts"
import type { Language, Texts } from "../texts/texts.ts"
import { oneLine } from "../visible.ts"
import { type Excerpt, excerpt } from "./excerpt.ts"
import type { Palette } from "./palette.ts"
import { wrapped } from "./wrapped.ts"

/** What the text of a finding needs to know beside the finding. */
export interface FindingSurroundings {
  readonly path: string
  readonly recognition: Recognition
  readonly index: DocumentIndex
  readonly lang: Language
  readonly texts: Texts
  readonly palette: Palette
  readonly width: number
  readonly verbose: boolean
}

const mostRelated = 4
const mostSymptoms = 3

/** One cause as a compiler would print it, with what follows from it folded into a line or two. */
export function findingText(group: CauseGroup, around: FindingSurroundings): string {
  const { texts, palette, width, lang, recognition, index } = around
  const { finding } = group.cause
  const shown = excerpt(recognition, index, finding.at, Math.max(20, width - gutterWidth(finding, around) - 3))
  const gutter = Math.max(2, shown ? displayWidth(shown.position) : 0)
  const head = `${texts.severity[finding.severity]}[${oneLine(finding.rule)}]`
  const message = wrapped(oneLine(`${head} ${finding.message[lang]}`), width)
  const lines = message.map((line, i) =>
    i === 0
      ? palette.severity(finding.severity, line.slice(0, head.length)) + palette.bold(line.slice(head.length))
      : palette.bold(line),
  )
  const names = index.names(finding.at).map(oneLine).join(texts.separator)
  const at = [sourcePosition(oneLine(around.path), finding.at.pieces), names].filter(Boolean).join("  ")
  lines.push(...hanging(at, width, `${" ".repeat(gutter)}${palette.dim("-->")} `, gutter + 4))
  if (shown) lines.push(...excerptLines(shown, gutter, finding, around))
  for (const note of notes(group, around))
    lines.push(
      ...hanging(note, width, `${" ".repeat(gutter + 1)}${note.startsWith(" ") ? " " : palette.dim("=")} `, gutter + 3),
    )
  return lines.join("\n")
}

function excerptLines(
  shown: Excerpt,
  gutter: number,
  finding: Finding,
  { palette, texts, width }: FindingSurroundings,
): string[] {
  const bar = palette.dim(`${" ".repeat(gutter)} |`)
  const lines = [bar]
  if (shown.head) lines.push(`${bar} ${palette.dim(shown.head)}`)
  lines.push(`${palette.dim(`${padded(shown.position, gutter, "start")} |`)} ${shown.line}`)
  if (shown.caret) {
    const expected = finding.expected ? ` ${texts.shouldBe(oneLine(finding.expected.text))}` : ""
    const used = gutter + 3 + shown.caret.start + shown.caret.width
    const beside = used + displayWidth(expected) <= width ? expected : ""
    const caret = "^".repeat(shown.caret.width) + beside
    lines.push(`${bar} ${" ".repeat(shown.caret.start)}${palette.severity(finding.severity, caret)}`)
  }
  lines.push(bar)
  return lines
}

function notes(group: CauseGroup, around: FindingSurroundings): string[] {
  const { texts } = around
  const { finding } = group.cause
  const result: string[] = []
  const figures = [
    finding.found && `${texts.found} ${oneLine(finding.found.text)}`,
    finding.expected && texts.shouldBe(oneLine(finding.expected.text)),
    finding.difference && `${texts.difference} ${measured(finding.difference, finding)}`,
    finding.tolerance && `${texts.tolerance} ${measured(finding.tolerance, finding)}`,
  ].filter((part) => part !== null)
  if (figures.length > 0) result.push(figures.join("  "))
  for (const { label, at } of finding.related.slice(0, mostRelated))
    result.push(spaced([texts.related, label, at.quote, positionWords(at.pieces, texts)]))
  if (finding.related.length > mostRelated) result.push(texts.moreRelated(finding.related.length - mostRelated))
  if (group.symptoms.length > 0) {
    const most = around.verbose ? group.symptoms.length : mostSymptoms
    result.push(texts.follows(group.symptoms.length))
    for (const { finding: symptom } of group.symptoms.slice(0, most))
      result.push(`  ${spaced([positionWords(symptom.at.pieces, texts), symptom.message[around.lang]])}`)
    if (group.symptoms.length > most) result.push(`  ${texts.followsMore(group.symptoms.length - most)}`)
  }
  if (finding.citation) result.push(`${texts.basis} ${oneLine(finding.citation)}`)
  result.push(texts.learnMore(`mingzhang explain ${oneLine(finding.rule)}`))
  return result
}

function spaced(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== "")
    .map((part) => oneLine(part ?? ""))
    .join("  ")
}

function measured(value: string, finding: Finding): string {
  return oneLine(`${value}${finding.unit ?? ""}`)
}

function hanging(text: string, width: number, prefix: string, prefixWidth: number): string[] {
  const indent = text.length - text.trimStart().length
  const room = width - prefixWidth - indent
  return wrapped(text.trimStart(), room).map((line, i) =>
    i === 0 ? `${prefix}${" ".repeat(indent)}${line}` : `${" ".repeat(prefixWidth + indent)}${line}`,
  )
}

function gutterWidth(finding: Finding, { recognition, index }: FindingSurroundings): number {
  return Math.max(2, displayWidth(excerpt(recognition, index, finding.at, 20)?.position ?? ""))
}
