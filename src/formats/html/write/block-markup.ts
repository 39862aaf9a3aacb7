import type { PublishedBlock, PublishedChart, PublishedContents, PublishedCover, PublishedRun } from "#documents"
import { chartSvg } from "../../charts/index.ts"
import { addressOf, escaped, flowing, type Ids } from "./markup.ts"
import { assumedMarkup, tableMarkup } from "./table-markup.ts"

/** Where paper begins a new page; nothing on a screen. */
export const pageBreak = '<div class="page-break"></div>\n'

/** A block as it stands in a section of the page; `above` is the height on paper of the headings it stays with, points. */
export function blockMarkup(
  block: PublishedBlock,
  orientation: "portrait" | "landscape",
  above: number,
  ids: Ids,
): string {
  switch (block.kind) {
    case "cover":
      return coverMarkup(block)
    case "contents":
      return contentsMarkup(block, ids)
    case "heading": {
      const id = ids.take(block.anchor)
      const name = `h${block.level + 1}`
      return `<${name}${id.attribute}>${flowing(block.text)}${id.link}</${name}>\n`
    }
    case "paragraph": {
      const runs = block.runs.map((run) => runMarkup(run, ids)).join("")
      return `<p${block.style === "body" ? "" : ` class="${block.style}"`}>${runs}</p>\n`
    }
    case "table":
      return tableMarkup(block, orientation, above, ids)
    case "chart":
      return chartMarkup(block, ids)
    case "page-break":
      return pageBreak
  }
}

/** The lines of a cover; those of its title are one heading. */
function coverMarkup({ lines }: PublishedCover): string {
  const parts: { readonly role: string; readonly texts: string[] }[] = []
  for (const { role, text } of lines) {
    const last = parts.at(-1)
    if (last?.role === role) last.texts.push(text)
    else parts.push({ role, texts: [text] })
  }
  const shown = parts.map(({ role, texts }) => {
    const name = role === "title" ? "h1" : "p"
    return `<${name} class="${role}">${texts.map(flowing).join("<br>")}</${name}>\n`
  })
  return `<div class="cover">\n${shown.join("")}</div>\n`
}

/** The contents as a list of links, one level in another; what the page does not hold is named without a link. */
export function contentsMarkup({ title, entries }: PublishedContents, ids: Ids): string {
  let list = ""
  let depth = 0
  for (const { text, level, anchor } of entries) {
    const wanted = Math.min(level, depth + 1)
    if (wanted > depth) list += "\n<ol>\n"
    else list += `</li>\n${"</ol>\n</li>\n".repeat(depth - wanted)}`
    depth = wanted
    const name = flowing(text)
    list += ids.leadsTo(anchor) ? `<li><a href="${addressOf(anchor)}">${name}</a>` : `<li><span>${name}</span>`
  }
  const closed = depth === 0 ? "" : `</li>\n</ol>\n${"</li>\n</ol>\n".repeat(depth - 1)}`
  const name = escaped(title)
  return `<nav class="contents" aria-label="${name}">\n<p class="name">${name}</p>${list}${closed}</nav>\n`
}

function runMarkup({ text, anchor, strong, assumed }: PublishedRun, ids: Ids): string {
  const shown = strong ? `<strong>${flowing(text)}</strong>` : flowing(text)
  if (anchor === undefined && assumed === undefined) return shown
  const id = anchor === undefined ? undefined : ids.take(anchor)
  return `<span${id?.attribute ?? ""} class="figure"${assumedMarkup(assumed)}>${shown}${id?.link ?? ""}</span>`
}

/** A chart drawn in the page: an image with a description to those who do not see it. */
function chartMarkup(chart: PublishedChart, ids: Ids): string {
  const { attribute } = ids.take(chart.anchor)
  const caption = chart.caption === "" ? "" : `<p class="caption">${flowing(chart.caption)}</p>\n`
  return `<figure class="chart"${attribute}>\n${chartSvg(chart)}\n</figure>\n${caption}`
}
