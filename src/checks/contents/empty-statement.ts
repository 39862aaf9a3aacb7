import type { LocatedDocument, Place } from "#documents"
import { normaliseLabel } from "#statutes"
import type { RecognisedTable } from "#recognition"

/** Says of a table that nothing is in it. */
const saysEmpty =
  /(?:本表|此表|该表|本报表)[^。；]{0,6}(?:无数据|没有数据|为空|空表|无内容|无发生)|(?<!是否|[无有])空表|无此项(?:支出|预算|收支|业务|内容)?|(?:本年|当年|部门|单位|机关|本级|局|中心|院|委|办|校|年度?)[^。；,]{0,8}(?:无|没有|未安排|未发生|不涉及)[^。；]{0,40}(?:支出|预算|收入|拨款|收支|项目|经费|资金|采购|情况)/

/** Says so without a condition: for this table, here and now. */
const plainlyEmpty =
  /(?:本表|此表|该表)(?:暂)?(?:无数据|没有数据|为空表?|是空表)|^(?:注|说明|备注)?[:：]?(?:此表为空表|本表为空表?|空表)。?$/

const condition = /如|若|凡|应|须|需|请|的(?:部门|单位)[,，]|仍保留/

/** The paragraph or cell that says the table is empty, right under its title, in it or below it. @zh 空表说明 */
export function emptyStatement(
  document: LocatedDocument,
  table: RecognisedTable,
): { readonly place: Place; readonly plain: boolean } | undefined {
  for (const at of around(document, table.block)) {
    const block = document.blocks[at]!
    if (block.kind !== "paragraph" && block.kind !== "heading") continue
    const text = normaliseLabel(block.text)
    if (text.length > 160 || (condition.test(text) && !plainlyEmpty.test(text))) continue
    const plain = plainlyEmpty.test(text) || /(?:故|因此|所以)(?:本表|此表)(?:无数据|为空)/.test(text)
    if (plain || saysEmpty.test(text)) return { place: { block: at }, plain }
  }
  const block = document.blocks[table.block]
  if (block?.kind === "table")
    for (const cell of block.cells) {
      if (cell.text.length < 4 || cell.text.length > 120) continue
      const text = normaliseLabel(cell.text)
      if (saysEmpty.test(text) && !condition.test(text))
        return { place: { block: table.block, row: cell.row, column: cell.column }, plain: plainlyEmpty.test(text) }
    }
  return undefined
}

/** Paragraphs below a table up to the next title, and those between its title and it. */
function* around(document: LocatedDocument, block: number): Generator<number> {
  for (let i = block + 1; i < Math.min(document.blocks.length, block + 6); i++) {
    const next = document.blocks[i]!
    if (next.kind !== "paragraph") break
    // a caption of the next table ends what is said of this one
    if (
      /^(?:公开|预算|附)?\d{0,2}表\d{0,2}$/.test(normaliseLabel(next.text)) ||
      /单位[:：]?(?:万)?元$/.test(normaliseLabel(next.text))
    )
      break
    yield i
  }
  for (let i = block - 1; i >= Math.max(0, block - 3); i--) {
    if (document.blocks[i]!.kind !== "paragraph") break
    yield i
  }
}
