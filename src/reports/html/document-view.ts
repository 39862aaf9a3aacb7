import type { Block } from "#documents"
import type { NumberedFinding } from "../cause-group.ts"
import { pageOf } from "../source-position.ts"
import type { FileView, ShownFinding } from "./file-view.ts"
import { headed } from "./finding-card.ts"
import { type Content, html, type Markup } from "./markup.ts"
import { markedText, reference } from "./marked-text.ts"
import { tableView } from "./table-view.ts"

/**
 * The document as it was read, findings marked in place; under each block that has any, what is wrong in it.
 * @zh 带标记的原文
 */
export function documentView(view: FileView): Markup {
  const { blocks } = view.file.recognition.document
  const unplaced = view.findingsOf(-1)
  const parts: Content[] = []
  if (unplaced.length > 0)
    parts.push(
      html`<p class="whole">${view.texts.wholeDocument} ${unplaced.map((shown) => reference(shown, view))}</p>`,
      notes(unplaced, view),
    )
  let page: number | undefined
  let level = view.level
  blocks.forEach((block, i) => {
    const now = pageOf(block.pieces)
    if (now !== undefined && now !== page) {
      page = now
      parts.push(html`<p class="page"><span>${view.texts.page(now)}</span></p>`)
    }
    if (block.kind === "heading") level = Math.min(view.level + Math.max(1, block.level), level + 1)
    parts.push(blockView(block, i, level, view), notes(view.findingsOf(i), view))
  })
  return html`${parts}`
}

/** One block; a finding on the whole of a paragraph is a bar beside it, not a mark over all its words. */
function blockView(block: Block, i: number, level: number, view: FileView): Markup {
  const id = view.blockId(i)
  const all = view.findingsOf(i)
  const findings = all.filter(({ finding }) => finding.at.span !== undefined || block.kind === "heading")
  const whole = all.filter((shown) => !findings.includes(shown))
  const after = whole.map((shown) => reference(shown, view))
  const bar = whole.length > 0 && html` class="bar"`
  switch (block.kind) {
    case "table":
      return tableView(i, block, view)
    case "heading":
      return html`<div class="heading l${Math.min(6, Math.max(1, block.level))}" id="${id}">${headed(level, [markedText(block.text, findings, view), after])}</div>
`
    case "paragraph":
      return html`<p id="${id}"${bar}>${markedText(block.text, findings, view)}${after}</p>
`
    case "chart":
      return html`<p id="${id}" class="aside"><b>${view.texts.chart}</b> ${markedText(block.text, findings, view)}${after}</p>
`
    case "unreadable":
      return html`<p id="${id}" class="aside"><b>${view.texts.unreadable}</b> ${markedText(block.reason, findings, view)}${after}</p>
`
  }
}

/** What is wrong in a block, short, for who reads the document and not the list; what only follows, in one line. */
function notes(findings: readonly ShownFinding[], view: FileView): Content {
  if (findings.length === 0) return false
  const { texts } = view
  const link = (numbered: NumberedFinding) => html`<a href="#${view.findingId(numbered)}">${numbered.label}</a> `
  const items: Content[] = []
  const following = new Map<string, ShownFinding[]>()
  for (const shown of findings) {
    const { finding, cause } = shown
    if (cause) {
      following.set(cause.label, [...(following.get(cause.label) ?? []), shown])
      continue
    }
    const expected = finding.expected && html` <ins>${texts.shouldBe(finding.expected.text)}</ins>`
    items.push(html`<li>${link(shown)}${finding.message[view.lang]}${expected}</li>\n`)
  }
  for (const [label, symptoms] of following)
    items.push(html`<li>${symptoms.map(link)}<span class="why">${texts.causeOf(label)}</span></li>\n`)
  return html`<aside class="notes" aria-label="${texts.findings}"><ul>${items}</ul></aside>
`
}
