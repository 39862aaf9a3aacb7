import type { LocatedDocument } from "#documents"
import type { DocumentKind } from "#fiscal"
import { normaliseLabel } from "#statutes"

/** What a document says of itself before its tables are read. */
export interface DocumentSigns {
  readonly unit: string | undefined
  readonly fiscalYear: number | undefined
  readonly kind: DocumentKind | undefined
}

const institution =
  "(?:局|厅|委员会|委|中心|部|院|办公室|办|学校|大学|学院|所|站|队|馆|机构|法院|检察院|总队|支队|政府|联合会|协会|工会|团委|妇联|联社|公司|处|会|社|室)"
const unitLine = /^(?:部门|单位|编制部门|编制单位|填报单位|预算主管部门|部门\(单位\))(?:名称)?:([^:]{2,40})$/
const titled = new RegExp(
  `^(?:20\\d\\d年?(?:度|区级|市级|本级)*)?([^\\d,。;:()]{2,36}?${institution})(?:20\\d\\d年?度?)?(?:部门|单位)?(?:综合)?(?:预算|决算)`,
)

/** Reads unit, year and kind off cover, titles and the lines above tables: the most often printed wins. */
export function signsOf(document: LocatedDocument): DocumentSigns {
  const units = new Map<string, number>()
  const years = new Map<number, number>()
  let budget = 0
  let accounts = 0
  let position = 0
  for (const block of document.blocks) {
    if (block.kind === "table") {
      for (const cell of block.cells.slice(0, 6)) noteUnit(normaliseLabel(cell.text), 2)
      continue
    }
    if (block.kind !== "heading" && block.kind !== "paragraph") continue
    position++
    if (block.text.length > 160) continue
    const text = normaliseLabel(block.text).replace(/^第[一二三四五六七八九十]部分/, "")
    const weight = block.kind === "heading" ? (position < 8 ? 6 : 3) : position < 12 ? 3 : 1
    noteUnit(text, weight)
    const budgetYear = /(20\d\d)年?(?:度)?[^。]{0,30}?(?:预算|决算)/.exec(text)
    if (budgetYear) years.set(Number(budgetYear[1]), (years.get(Number(budgetYear[1])) ?? 0) + weight)
    if (/决算/.test(text)) accounts += weight
    else if (/预算(?!绩效)/.test(text) && !/自评|(?:一般公共预算|政府性基金预算|国有资本经营预算)财政拨款/.test(text))
      budget += weight
  }
  return {
    unit: most(units),
    fiscalYear: most(years),
    kind: accounts === 0 && budget === 0 ? undefined : accounts > budget ? "accounts" : "budget",
  }

  function noteUnit(text: string, weight: number): void {
    const line = unitLine.exec(text.replace(/(?:金额)?单位:(?:人民币)?[百千万亿]*元.*$/, ""))
    if (line) units.set(line[1]!, (units.get(line[1]!) ?? 0) + weight + 2)
    const title = titled.exec(text)
    if (title) units.set(title[1]!, (units.get(title[1]!) ?? 0) + weight)
  }
}

function most<T>(counts: ReadonlyMap<T, number>): T | undefined {
  let best: T | undefined
  let highest = 0
  for (const [value, count] of counts)
    if (count > highest) {
      best = value
      highest = count
    }
  return best
}
