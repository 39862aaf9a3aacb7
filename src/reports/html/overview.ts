import type { Verdict } from "#checks"
import type { FileView } from "./file-view.ts"
import { headed } from "./finding-card.ts"
import { type Content, html, type Markup } from "./markup.ts"
import { severitySign } from "./severity-mark.ts"

/** A sign for each verdict, so that colour is never alone. */
const signs: Readonly<Record<Verdict, string>> = {
  conforms: "✓",
  reservations: "△",
  "does-not-conform": "✕",
  "could-not-be-checked": "?",
}

/** What the document is, the verdict, and the counts: the first thing seen. @zh 概要 */
export function overview(view: FileView): Markup {
  const { file, texts, summary, level } = view
  const { document } = file.report
  const title = documentTitle(view)
  const recognised = file.recognition.document
  const size =
    recognised.pages.length > 0
      ? texts.extent(recognised.pages.length, summary.tables.all)
      : texts.tablesRecognised(summary.tables.recognised, summary.tables.all)
  const facts: [string, Content][] = [
    [texts.file, file.name],
    [texts.size, size],
  ]
  if (document.family !== null) facts.push([texts.family, document.family])
  if (document.sha256 !== "") facts.push(["SHA-256", html`<code>${document.sha256}</code>`])
  return html`<header class="overview">
<div class="title"><p class="eyebrow">${texts.reportTitle}</p>${headed(level - 1, title)}</div>
<div class="verdict ${summary.verdict}"><p class="word">${verdictWord(summary.verdict, view.texts.verdict)}</p><p>${texts.verdictMeaning[summary.verdict]}</p></div>
<ul class="counts">${counts(view)}</ul>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</header>
`
}

/** The verdict in a word, with its sign. */
export function verdictWord(verdict: Verdict, words: Readonly<Record<Verdict, string>>): Markup {
  return html`<span class="stamp ${verdict}" aria-hidden="true">${signs[verdict]}</span>${words[verdict]}`
}

/** Whose document of which year it is; its file name when it does not say. */
export function documentTitle({ file, texts }: FileView): string {
  const { unit, fiscalYear, kind } = file.report.document
  const words = [unit, fiscalYear === null ? null : texts.year(fiscalYear), kind === null ? null : texts.kind[kind]]
  return words.filter((word) => word !== null).join(texts.space) || file.name
}

function counts({ texts, summary }: FileView): Content {
  const severities = (["error", "warning", "info"] as const).map(
    (severity) =>
      html`<li class="${summary.causes[severity] > 0 ? severity : "none"}"><b>${summary.causes[severity]}</b> ${severitySign(severity)} ${texts.severities[severity]}</li>`,
  )
  const follows = summary.symptoms > 0 && html`<li class="follows">${texts.symptoms(summary.symptoms)}</li>`
  const passed = html`<li class="passed"><b>${summary.passed.rules}</b> <span class="sign good" aria-hidden="true">✓</span> ${texts.passedRules}</li>`
  return [severities, passed, follows]
}
