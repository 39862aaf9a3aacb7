import type { Severity } from "#checks"
import type { FileView, ShownFinding } from "./file-view.ts"
import { type Content, html, joined, type Markup } from "./markup.ts"
import { severitySign } from "./severity-mark.ts"

const gravity: readonly Severity[] = ["error", "warning", "info"]
const longestCorrection = 24

/**
 * A text with its findings marked where they stand: what was printed struck where it is known to be wrong, the
 * expected value after it, and a numbered link to the finding. Spans may overlap.
 * @zh 在原文中标记问题
 */
export function markedText(text: string, findings: readonly ShownFinding[], view: FileView): Markup {
  if (findings.length === 0) return html`${text}`
  const spans = findings.map((shown) => ({ shown, ...clampedSpan(text, shown) }))
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  const parts: Content[] = []
  for (let i = 0; i < cuts.length; i++) {
    const from = cuts[i]!
    const to = cuts[i + 1] ?? from
    const empty = spans.filter(({ start, end }) => start === end && start === from)
    for (const { shown } of empty) parts.push(marked(view.texts.blank, [shown], view, true), reference(shown, view))
    if (to === from) continue
    const piece = text.slice(from, to)
    const covering = spans.filter(({ start, end }) => start < to && end > from).map(({ shown }) => shown)
    const ending = spans.filter(({ start, end }) => end === to && start < end)
    parts.push(covering.length > 0 ? marked(piece, covering, view, false) : piece)
    const corrected = ending.find(({ shown, start, end }) => isCorrected(shown, end - start))
    if (corrected) parts.push(html` <ins>${corrected.shown.finding.expected!.value}</ins>`)
    for (const { shown } of ending) parts.push(reference(shown, view))
  }
  return joined(parts)
}

/** The numbered link from a place to its finding; it is also where links to the place lead. */
export function reference(shown: ShownFinding, view: FileView): Markup {
  const { finding } = shown
  const name = `${view.texts.severity[finding.severity]} ${shown.label}: ${finding.message[view.lang]}`
  return html`<a class="ref ${finding.severity}" id="${view.placeId(shown)}" href="#${view.findingId(shown)}" title="${name}" aria-label="${name}">${severitySign(finding.severity)}${shown.label}</a>`
}

function marked(piece: string, covering: readonly ShownFinding[], view: FileView, isBlank: boolean): Markup {
  const severity = gravity.find((s) => covering.some(({ finding }) => finding.severity === s)) ?? "info"
  const kind = covering.some(({ cause }) => cause === undefined) ? "cause" : "symptom"
  const title = covering.map(({ finding }) => tooltip(finding, view)).join("\n")
  const struck = !isBlank && covering.some((shown) => isCorrected(shown, piece.length))
  return html`<mark class="${severity} ${kind}${isBlank ? " blank" : ""}" title="${title}">${struck ? html`<del>${piece}</del>` : piece}</mark>`
}

function tooltip({ message, expected }: ShownFinding["finding"], { lang, texts }: FileView): string {
  return expected ? `${message[lang]} ${texts.shouldBe(expected.text)}` : message[lang]
}

/** Only a cause is corrected in place, and only where the mark is the wrong value itself. */
function isCorrected({ finding: { found, expected, at }, cause }: ShownFinding, length: number): boolean {
  return (
    cause === undefined &&
    found !== null &&
    expected !== null &&
    expected.value !== "" &&
    expected.value.length <= longestCorrection &&
    (at.quote.trim().length <= found.text.length + 1 || at.quote.trim() === found.value) &&
    length <= found.text.length + 2
  )
}

function clampedSpan(text: string, { finding }: ShownFinding): { start: number; end: number } {
  const [from, to] = finding.at.span ?? [0, text.length]
  const start = Math.min(Math.max(0, from), text.length)
  return { start, end: Math.min(Math.max(start, to), text.length) }
}
