import { describe, expect, it } from "vitest"
import { readDocument, readLimits } from "../index.ts"
import { readXmlSpreadsheet } from "./index.ts"

const head = '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
const book = (inside: string) =>
  new TextEncoder().encode(
    `${head}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">${inside}</Workbook>`,
  )
const data = (type: string, text: string) => `<Data ss:Type="${type}">${text}</Data>`
const cell = (text: string, attributes = "") => `<Cell ${attributes}>${data("String", text)}</Cell>`
const number = (value: number, attributes = "") => `<Cell ${attributes}>${data("Number", String(value))}</Cell>`
const sheet = (name: string, rows: string, more = "") =>
  `<Worksheet ss:Name="${name}"><Table ss:ExpandedColumnCount="99999999">${rows}</Table>${more}</Worksheet>`

function blocksOf(bytes: Uint8Array) {
  const outcome = readXmlSpreadsheet(bytes)
  if ("problem" in outcome) throw new Error(outcome.problem.code)
  return outcome.blocks.map((block) =>
    block.kind === "table"
      ? Array.from({ length: block.rows }, (_, r) => block.cells.filter((c) => c.row === r).map((c) => c.text))
      : "text" in block && block.text,
  )
}

describe("a workbook in one XML file", () => {
  it("is read with merged cells, formats and places, without what is hidden or remarked", () => {
    const styles =
      '<Styles><Style ss:ID="Default"/><Style ss:ID="s1"><NumberFormat ss:Format="Standard"/></Style><Style ss:ID="s2" ss:Parent="s1"><NumberFormat ss:Format="0.0%"/></Style><Style ss:ID="s3"><NumberFormat ss:Format="Short Date"/></Style></Styles>'
    const rows = [
      `<Column ss:Index="4" ss:Hidden="1"/><Row>${cell("收入表", 'ss:MergeAcross="2"')}</Row>`,
      `<Row ss:Index="3">${cell("项目", 'ss:MergeDown="1"')}${cell("金额", 'ss:MergeAcross="1"')}${cell("隐藏列")}</Row>`,
      `<Row>${cell("本年", 'ss:Index="2"')}${cell("占比")}</Row>`,
      `<Row>${cell('拨款<Comment><Data ss:Type="String">批注</Data></Comment>')}${number(1234.5, 'ss:StyleID="s1"')}${number(0.125, 'ss:StyleID="s2"')}</Row>`,
      `<Row ss:Hidden="1">${cell("隐藏行")}</Row>`,
      `<Row>${cell("日期")}<Cell ss:StyleID="s3">${data("DateTime", "2024-05-01T00:00:00.000")}</Cell><Cell>${data("Boolean", "1")}</Cell></Row>`,
    ].join("")
    const hidden = sheet(
      "底稿",
      `<Row>${cell("底稿")}</Row>`,
      "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>",
    )
    expect(blocksOf(book(styles + sheet("收入", rows) + hidden))).toEqual([
      "收入表",
      [
        ["项目", "金额"],
        ["本年", "占比"],
        ["拨款", "1,234.50", "12.5%"],
        ["日期", "2024/5/1", "TRUE"],
      ],
    ])
  })

  it("is told by its content whatever it is called, and may be stored in GBK", async () => {
    const bytes = book(sheet("Sheet1", `<Row>${cell("A")}${number(1)}</Row><Row>${cell("B")}${number(2)}</Row>`))
    expect(await readDocument(bytes, "导出.xls")).toMatchObject({
      document: { source: { mediaType: "application/vnd.ms-excel" }, blocks: [{ kind: "table", rows: 2, columns: 2 }] },
    })
    const [before, after] = [bytes.subarray(0, -200), bytes.subarray(-200)]
    const text = Buffer.from(after).toString("latin1").replace(">B<", ">\xca\xd5\xc8\xeb<")
    const gbk = Uint8Array.from([...before, ...Buffer.from(text, "latin1")])
    expect(blocksOf(gbk)).toEqual([
      [
        ["A", "1"],
        ["收入", "2"],
      ],
    ])
  })

  it("made to break the reader is refused or bounded", () => {
    const entity = new TextEncoder().encode(
      '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]><Workbook>&e;</Workbook>',
    )
    expect(readXmlSpreadsheet(entity)).toHaveProperty("problem.code", "damaged")
    expect(readXmlSpreadsheet(book("<Worksheet>"))).toHaveProperty("problem.code", "damaged")
    expect(readXmlSpreadsheet(book(""))).toHaveProperty("problem.code", "empty")
    const far = `<Row ss:Index="99999999999">${cell("远", 'ss:Index="-5"')}</Row><Row ss:Index="x">${cell("错", 'ss:MergeAcross="1e9" ss:MergeDown="-3"')}</Row>`
    expect(readXmlSpreadsheet(book(sheet("表", far)))).toHaveProperty("problem.code", "empty")
    const many = `<Row>${number(1).repeat(300)}</Row>`
    expect(readXmlSpreadsheet(book(sheet("表", many)), { ...readLimits, cells: 299 })).toHaveProperty(
      "problem.code",
      "too-many-cells",
    )
  })
})
