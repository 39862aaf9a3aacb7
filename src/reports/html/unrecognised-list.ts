import type { FileView } from "./file-view.ts"
import { headed } from "./finding-card.ts"
import { html, type Markup } from "./markup.ts"
import { placeLink } from "./place-link.ts"

/** Parts listed at once; the rest unfolds. */
const most = 8

/**
 * What took no part in the check and why, so that silence is not taken for approval.
 * @zh 没有认出的部分
 */
export function unrecognisedList(view: FileView): Markup {
  const { texts, summary, level, file } = view
  const items = file.report.document.unrecognised.map(({ block, reason }) => {
    const at = { block, quote: "", pieces: file.recognition.document.blocks[block]?.pieces ?? [] }
    return html`<li>${placeLink(at, view)} — ${reason}</li>
`
  })
  const rest = items.slice(most)
  const notes = [
    texts.tablesRecognised(summary.tables.recognised, summary.tables.all),
    summary.cellsUnmapped > 0 && texts.cellsUnmapped(summary.cellsUnmapped),
    summary.figuresUnbound > 0 && texts.figuresUnbound(summary.figuresUnbound),
  ].filter((note) => note !== false)
  return html`<section class="unrecognised">
${headed(level, texts.unrecognised)}
<p>${notes.join(texts.comma)}${texts.stop}${items.length > 0 ? texts.unrecognisedMeaning : summary.tables.recognised === summary.tables.all && texts.everythingRecognised}</p>
${items.length > 0 && html`<ul>${items.slice(0, most)}</ul>`}
${rest.length > 0 && html`<details><summary>${texts.moreUnrecognised(rest.length)}</summary><ul>${rest}</ul></details>`}
</section>
`
}
