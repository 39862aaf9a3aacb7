import type { LocatedDocument, Place } from "#documents"
import { proseOf } from "../../prose/prose.ts"
import { compactText } from "../../prose/compact-text.ts"

/** A name that a document gives itself, with where it stands. @zh 文档自称 */
export interface PrintedName {
  readonly name: string
  readonly at: Place
  readonly where: "title" | "unit-line" | "table" | "sentence"
}

const institution =
  "(?:局|厅|委员会|委|中心|部|院|办公室|办|学校|大学|学院|所|站|队|馆|机构|法院|检察院|总队|支队|政府|联合会|协会|工会|公司|处|社)"
const afterName = new RegExp(
  `^(?:附件\\d*[:：、.]?)?(?:第[一二三四五六七八九十]部分)?(?:[一二三四五六七八九十]{1,3}、)?(?:20\\d\\d年?度?)?([\\u4e00-\\u9fff·]{3,36}?${institution})(?:20\\d\\d年?度?)?(?:区级|市级|县级|本级)?(?:部门|单位)?(?:预算|决算|概况|主要职责|主要职能|机构设置|所属预算单位|预算单位构成)`,
)
const opening = new RegExp(`^([\\u4e00-\\u9fff]{4,30}?${institution})20\\d\\d年度?(?=[\\u4e00-\\u9fff“])`)
const unitLine =
  /^(?:部门|单位|编制部门|编制单位|填报单位|填报部门|部门\(单位\)|单位\(部门\))(?:名称)?[:：]([\u4e00-\u9fff()·]{3,40})/

/** Names in titles, cover, unit lines, unit cells of tables, and at the head of sentences with the year. */
export function* printedNames(document: LocatedDocument): Generator<PrintedName> {
  for (const { compact, raw, part } of proseOf(document)) {
    const { text } = compact
    if (raw.length <= 80) {
      const line = unitLine.exec(text)
      if (line) {
        const name = withoutUnit(line[1]!)
        const start = text.indexOf(name, line[0].length - line[1]!.length)
        if (name.length >= 4) yield { name, at: compact.place(start, start + name.length), where: "unit-line" }
        continue
      }
      const title = afterName.exec(text)
      if (title && !/[，。；]/.test(text)) {
        const start = text.indexOf(title[1]!)
        yield { name: title[1]!, at: compact.place(start, start + title[1]!.length), where: "title" }
        continue
      }
    }
    if (part === "glossary" || part === "duties") continue
    const said = opening.exec(text)
    if (said) yield { name: said[1]!, at: compact.place(0, said[1]!.length), where: "sentence" }
  }
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== "table" || block.columns > 60) continue
    for (const cell of block.cells) {
      if (cell.row > 3 || cell.text.length > 60) continue
      const compact = compactText(cell.text, { block: index, row: cell.row, column: cell.column })
      const line = unitLine.exec(compact.text)
      if (line) {
        const name = withoutUnit(line[1]!)
        const start = compact.text.indexOf(name, line[0].length - line[1]!.length)
        if (name.length >= 4) yield { name, at: compact.place(start, start + name.length), where: "unit-line" }
      } else if (cell.column === 0 && /^(?:部门|单位|部门\(单位\)|单位\(部门\))名称$/.test(compact.text)) {
        const value = block.cells.filter((c) => c.row === cell.row && c.column > 0 && c.text.trim() !== "")[0]
        // A target page names the department in charge above the unit.
        const isSuperior =
          compact.text === "部门名称" &&
          block.cells.some(
            (c) => c.column === 0 && c.row <= 4 && compactText(c.text, { block: index }).text === "单位名称",
          )
        if (!value || isSuperior) continue
        const own = compactText(value.text, { block: index, row: value.row, column: value.column })
        if (own.text.length >= 4 && new RegExp(`${institution}$`).test(own.text))
          yield { name: own.text, at: { block: index, row: value.row, column: value.column }, where: "unit-line" }
      }
    }
  }
}

/** A unit line may carry the unit of money behind the name. */
function withoutUnit(name: string): string {
  return name.replace(/(?:金额)?单位.*$/, "")
}
