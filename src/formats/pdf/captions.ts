import type { Block } from "#documents"

const unitLine = /单位 ?[:：] ?[（(]?(?:人民币)? ?(?:亿元|百万元|万元|千元|元|平方米|辆)|[（(]单位 ?[:：]|金额单位/
const sideLine =
  /^(?:公开|附[表件]?|表)? ?[\d一二三四五六七八九十]{1,4}(?:[-—]\d{1,2})? ?表?$|^(?:编制)?(?:部门|单位)(?:名称|公章)?[（(]?.{0,6}[）)]? ?[:：]|^填报|^续表?$|^[（(]续/
/** Blocks above a table that may belong to it. */
const reach = 6

export interface Captions {
  readonly titleBlock?: number
  readonly unitBlock?: number
}

/** The title and the line that names the unit, among the blocks directly above a table; `page` is the table's. */
export function captions(blocks: readonly Block[], page: number): Captions {
  let unitBlock: number | undefined
  let titleBlock: number | undefined
  for (let i = blocks.length - 1; i >= Math.max(0, blocks.length - reach); i--) {
    const block = blocks[i]!
    if (block.kind !== "heading" && block.kind !== "paragraph") break
    if (!block.pieces.some((piece) => "page" in piece && piece.page === page)) break
    const text = block.text.trim()
    if (unitBlock === undefined && text.length <= 120 && unitLine.test(text)) {
      unitBlock = i
      continue
    }
    if (sideLine.test(text) && text.length <= 60) continue
    if (block.kind === "heading" || isTitle(text)) titleBlock = i
    break
  }
  return {
    ...(titleBlock === undefined ? {} : { titleBlock }),
    ...(unitBlock === undefined ? {} : { unitBlock }),
  }
}

const isTitle = (text: string): boolean =>
  text.length <= 60 && !/[。；;，]/.test(text) && /[表书单](?:[（(][^（）()]{0,20}[）)])?$/.test(text)
