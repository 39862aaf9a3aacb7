import type { PageSection, Publication, PublishedBlock, PublishedContents, Volume } from "#documents"
import { headingRoom, startsPage } from "../../page-start.ts"
import { blockMarkup, contentsMarkup, pageBreak } from "./block-markup.ts"
import { escaped, Ids } from "./markup.ts"
import { styleSheet } from "./style-sheet.ts"

/** Nothing is loaded, run or sent: the page is all there is. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/**
 * Writes a publication as one web page: all volumes, contents beside them, every figure with a permanent address. The
 * page needs nothing but itself, prints on A4 and reads well aloud.
 * @zh 写出网页
 */
export function writeHtml(publication: Publication): string {
  const { title, author, issued, volumes } = publication
  const ids = new Ids(targetsOf(volumes))
  return (
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n' +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
    '<meta name="color-scheme" content="light dark">\n<meta name="format-detection" content="telephone=no">\n' +
    `<meta name="author" content="${escaped(author)}">\n<meta name="dcterms.issued" content="${escaped(issued)}">\n` +
    `<title>${escaped(title)}</title>\n<style>\n${styleSheet}</style>\n</head>\n<body>\n` +
    '<a class="skip" href="#main" aria-label="跳到正文"></a>\n' +
    `<main id="main" tabindex="-1">\n${volumes.map((volume) => volumeMarkup(volume, ids)).join("")}</main>\n</body>\n</html>\n`
  )
}

/** What contents may lead to. */
function targetsOf(volumes: readonly Volume[]): ReadonlySet<string> {
  const blocks = volumes.flatMap(({ sections }) => sections.flatMap((section) => section.blocks))
  return new Set(blocks.flatMap((block) => ("anchor" in block ? [block.anchor] : [])))
}

/** A volume: its cover, its contents beside it, its sections. */
function volumeMarkup(volume: Volume, ids: Ids): string {
  const { cover, contents, rest } = opened(volume)
  const sections = rest.map((section) => sectionMarkup(section, ids)).join("")
  const beside = contents ? contentsMarkup(contents, ids) : ""
  const front = cover ? sectionMarkup(cover, ids, "front") : ""
  const name = `volume${contents ? " with-contents" : ""}`
  return `<article class="${name}" aria-label="${escaped(volume.title)}">\n${front}${beside}<div class="text">\n${sections}</div>\n</article>\n`
}

/** What a volume opens with, apart from the rest: its cover, and the contents that follow at once. */
function opened({ sections }: Volume) {
  const cover: PublishedBlock[] = []
  let contents: PublishedContents | undefined
  const rest = [...sections]
  for (; rest.length > 0; rest.shift()) {
    const { blocks } = rest[0]!
    let taken = 0
    for (; taken < blocks.length; taken++) {
      const block = blocks[taken]!
      if (block.kind === "page-break") continue
      if (contents) break
      if (block.kind === "contents") contents = block
      else if (block.kind === "cover") cover.push(block)
      else break
    }
    if (taken < blocks.length) {
      rest[0] = { ...rest[0]!, blocks: blocks.slice(taken) }
      break
    }
  }
  const front: PageSection | undefined =
    cover.length > 0 ? { orientation: "portrait", numbered: false, blocks: cover } : undefined
  return { cover: front, contents, rest }
}

function sectionMarkup({ orientation, numbered, blocks }: PageSection, ids: Ids, more = ""): string {
  const names = ["sheet", orientation, numbered ? "" : "unnumbered", more].filter((one) => one !== "").join(" ")
  const shown = blocks.map(
    (block, i) =>
      (startsPage(blocks, i, orientation) ? pageBreak : "") +
      blockMarkup(block, orientation, headingRoom(blocks, i), ids),
  )
  return `<section class="${names}">\n${shown.join("")}</section>\n`
}
