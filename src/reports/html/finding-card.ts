import type { Finding } from "#checks"
import type { CauseGroup, NumberedFinding } from "../cause-group.ts"
import { type FileView, mostRelated } from "./file-view.ts"
import { type Content, html, type Markup } from "./markup.ts"
import { placeLink } from "./place-link.ts"
import { severitySign } from "./severity-mark.ts"

/** Symptoms listed at once; the rest unfolds. */
const mostSymptoms = 5

/**
 * One cause: what is wrong, where, what it should be, what it was compared with, on what basis, what follows.
 * @zh 一条问题
 */
export function findingCard(group: CauseGroup, view: FileView): Markup {
  const { texts, lang, level } = view
  const { finding } = group.cause
  const other = lang === "zh" ? "en" : "zh"
  const heading = html`${numberLink(group.cause, view)}<span class="message">${finding.message[lang]}</span>`
  return html`<li class="card ${finding.severity}" id="${view.findingId(group.cause)}">
${headed(level + 1, heading)}
<p class="other" lang="${other === "zh" ? "zh-CN" : "en"}">${finding.message[other]}</p>
<p class="where">${placeLink(finding.at, view, { target: view.placeId(group.cause) })}</p>
${values(finding, view)}
${related(finding, view)}
${symptoms(group, view)}
<p class="basis">${finding.citation && html`${texts.basis}${texts.colon}${finding.citation}<br>`}<code>${finding.rule}</code>${finding.checks.length > 0 && html` <span class="ids">${finding.checks.join(" ")}</span>`}</p>
</li>
`
}

/** A heading of a level; HTML has six. */
export function headed(level: number, content: Content): Markup {
  const n = Math.min(6, Math.max(1, level))
  return html`<h${n}>${content}</h${n}>`
}

function numberLink(numbered: NumberedFinding, view: FileView): Markup {
  const { severity } = numbered.finding
  const { texts } = view
  return html`<a class="number ${severity}" href="#${view.placeId(numbered)}" title="${texts.toPlace}">${severitySign(severity)}<span class="vh">${texts.severity[severity]} </span>${numbered.label}</a>`
}

function values(finding: Finding, { texts }: FileView): Content {
  const { found, expected, difference, tolerance, unit } = finding
  const pairs: [string, Content][] = []
  if (found) pairs.push([texts.found, expected ? html`<del>${found.text}</del>` : found.text])
  if (expected) pairs.push([texts.expected, html`<ins>${expected.text}</ins>`])
  if (difference !== null) pairs.push([texts.difference, `${difference}${unit ?? ""}`])
  if (tolerance !== null) pairs.push([texts.tolerance, `${tolerance}${unit ?? ""}`])
  return (
    pairs.length > 0 &&
    html`<dl class="values">${pairs.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
  )
}

function related(finding: Finding, view: FileView): Content {
  if (finding.related.length === 0) return false
  const { texts } = view
  const more = finding.related.length - mostRelated
  const items = finding.related
    .slice(0, mostRelated)
    .map(({ label, at }) => html`<li>${label} <b>${at.quote}</b> ${placeLink(at, view, { after: finding.at })}</li>`)
  return html`<div class="related"><p>${texts.related}</p><ul>${items}${more > 0 && html`<li>${texts.moreRelated(more)}</li>`}</ul></div>`
}

function symptoms(group: CauseGroup, view: FileView): Content {
  if (group.symptoms.length === 0) return false
  const { texts } = view
  const items = group.symptoms.map((symptom) => symptomLine(symptom, group.cause.finding, view))
  const rest = items.slice(mostSymptoms)
  const folded =
    rest.length > 0 && html`<details><summary>${texts.followsMore(rest.length)}</summary><ul>${rest}</ul></details>`
  return html`<div class="symptoms"><p>${texts.follows(items.length)}</p><ul>${items.slice(0, mostSymptoms)}</ul>${folded}</div>`
}

function symptomLine(symptom: NumberedFinding, cause: Finding, view: FileView): Markup {
  const { finding } = symptom
  const other = view.lang === "zh" ? "en" : "zh"
  return html`<li id="${view.findingId(symptom)}">${numberLink(symptom, view)} ${finding.message[view.lang]} <span class="where">${placeLink(finding.at, view, { target: view.placeId(symptom), after: cause.at })}</span><span class="other" lang="${other === "zh" ? "zh-CN" : "en"}">${finding.message[other]}</span></li>
`
}
