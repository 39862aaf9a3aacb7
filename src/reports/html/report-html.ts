import { type CheckedFile, type DescribedRule, isChecked, type UncheckedDocument } from "../checked-file.ts"
import { textsOf } from "../texts/language.ts"
import type { Language, Texts } from "../texts/texts.ts"
import { certificate } from "./certificate.ts"
import { documentView } from "./document-view.ts"
import { FileView } from "./file-view.ts"
import { findingCard, headed } from "./finding-card.ts"
import { html, Markup } from "./markup.ts"
import { documentTitle, overview, verdictWord } from "./overview.ts"
import { style } from "./style.ts"
import { unrecognisedList } from "./unrecognised-list.ts"

/** How a page of reports is written. */
export interface HtmlOptions {
  readonly lang: Language
  /** The catalogue, for the titles of rules. */
  readonly rules?: readonly DescribedRule[]
}

/**
 * One self-contained page: verdict, findings by cause, the document with the findings marked in it, what was not
 * recognised, the requirements met. It loads nothing and runs no script; filtering is done by style alone.
 * @zh 网页报告
 */
export function reportHtml(files: readonly CheckedFile[], options: HtmlOptions): string {
  const texts = textsOf(options.lang)
  const several = files.length !== 1
  const views = files.map((file, i) =>
    isChecked(file)
      ? new FileView(file, {
          lang: options.lang,
          texts,
          prefix: several ? `d${i + 1}-` : "",
          level: several ? 3 : 2,
          rules: options.rules ?? [],
        })
      : file,
  )
  const only = several ? undefined : views[0]
  const title = only instanceof FileView ? `${documentTitle(only)} · ${texts.reportTitle}` : texts.reportTitle
  const page = html`<!doctype html>
<html lang="${texts.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Mingzhang">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${several && fileList(views, texts)}
<main>
${views.map((view, i) => (view instanceof FileView ? documentReport(view, i, several) : problemReport(view, i, several, options.lang, texts)))}
</main>
<footer><p>${texts.footer}</p></footer>
</body>
</html>
`
  return page.text
}

function documentReport(view: FileView, i: number, several: boolean): Markup {
  const { texts, summary, prefix, level } = view
  const cards = summary.groups.map((group) => findingCard(group, view))
  return html`<article id="file${i + 1}"${several && html` class="one-of-several"`}>
${overview(view)}
<nav class="skip"><a href="#${prefix}findings">${texts.skipToFindings}</a> <a href="#${prefix}document">${texts.skipToDocument}</a></nav>
<div class="columns">
<section class="findings" id="${prefix}findings" tabindex="0" aria-label="${texts.findings}">
${headed(level, texts.findings)}
${cards.length > 0 ? html`${filter(view)}<ol class="cards">${cards}</ol>` : html`<p class="none">${texts.noFindings}</p>`}
${unrecognisedList(view)}
${certificate(view)}
</section>
<section class="document" id="${prefix}document" aria-label="${texts.document}" lang="zh-CN">
<div class="section-title" lang="${texts.tag}">${headed(level, texts.document)}</div>
<div class="paper">
${documentView(view)}
</div>
</section>
</div>
</article>
`
}

function filter({ texts, summary, prefix }: FileView): Markup {
  const boxes = (["error", "warning", "info"] as const)
    .filter((severity) => summary.causes[severity] > 0)
    .map(
      (severity) =>
        html`<label><input type="checkbox" class="show-${severity}" id="${prefix}show-${severity}" checked> ${texts.severities[severity]}</label> `,
    )
  return html`<fieldset class="filter"><legend>${texts.show}</legend>${boxes}<label><input type="checkbox" class="show-other" id="${prefix}show-other"> ${texts.otherLanguage}</label></fieldset>`
}

function fileList(views: readonly (FileView | UncheckedDocument)[], texts: Texts): Markup {
  const unread = views.filter((view) => !(view instanceof FileView)).length
  const rows = views.map((view, i) => {
    if (!(view instanceof FileView))
      return html`<tr><th scope="row"><a href="#file${i + 1}">${view.name}</a></th><td></td><td>${texts.notRead}</td><td></td><td></td><td></td></tr>
`
    const { summary, file } = view
    const counts = (["error", "warning", "info"] as const).map(
      (s) => html`<td class="number">${summary.causes[s]}</td>`,
    )
    return html`<tr><th scope="row"><a href="#file${i + 1}">${file.name}</a></th><td>${documentTitle(view)}</td><td>${verdictWord(summary.verdict, texts.verdict)}</td>${counts}</tr>
`
  })
  const heads = [texts.file, texts.unit, texts.conclusion].map((head) => html`<th scope="col">${head}</th>`)
  const numbers = (["error", "warning", "info"] as const).map(
    (s) => html`<th scope="col" class="number">${texts.severity[s]}</th>`,
  )
  return html`<header class="index"><h1>${texts.reportTitle}</h1><p>${texts.filesChecked(views.length, unread)}</p>
<nav class="table" aria-label="${texts.files}" tabindex="0"><table class="plain"><thead><tr>${heads}${numbers}</tr></thead><tbody>${rows}</tbody></table></nav></header>
`
}

function problemReport(file: UncheckedDocument, i: number, several: boolean, lang: Language, texts: Texts): Markup {
  return html`<article id="file${i + 1}" class="problem${several ? " one-of-several" : ""}"><header class="overview"><div class="title"><p class="eyebrow">${texts.reportTitle}</p>${headed(several ? 2 : 1, file.name)}</div>
<div class="verdict could-not-be-checked"><p class="word">${texts.notRead}</p><p>${file.problem.message[lang]}</p><p><code>${file.problem.code}</code></p></div></header></article>
`
}
