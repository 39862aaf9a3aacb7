import { relationship, sheetData, type WorkbookParts, workbook } from "../../tools/test-office/workbook.ts"
import type { HostileFile } from "./hostile-file.ts"

const table = sheetData([
  ["支出表", undefined],
  ["项目", "金额"],
  ["合计", 1.5],
])
const sheet = (xml: string, more: Omit<WorkbookParts, "sheets"> = {}) => workbook({ sheets: { 表: xml }, ...more })
const part = (name: string, content: string | Uint8Array) => ({ entries: [{ name, content }] })
const rows = (count: number, row: (number: number) => string) =>
  Array.from({ length: count }, (_, i) => row(i + 1)).join("")
const strings = (bytes: readonly number[]) => Uint8Array.from(bytes)
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const wide = (text: string) => [...Buffer.from(text, "utf16le")]

/** Workbooks that want to break the program, some of which are read all the same. */
export const workbooks: readonly HostileFile[] = [
  {
    name: "bomb.xlsx",
    content: () =>
      workbook({
        sheets: { 表: table },
        entries: [{ name: "xl/sharedStrings.xml", content: new Uint8Array(80_000_000), declaredSize: 900 }],
      }),
    problem: "too-large",
    word: "展开",
  },
  {
    name: "outer entity.xlsx",
    content: () =>
      sheet(table, part("xl/workbook.xml", '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]><w>&e;</w>')),
    problem: "damaged",
    word: "DTD",
  },
  {
    name: "laughs.xlsx",
    content: () => {
      const entities = rows(20, (n) => `<!ENTITY a${n} "${`&a${n - 1};`.repeat(10)}">`)
      const text = `<!DOCTYPE s [<!ENTITY a0 "哈">${entities}]><sst><si><t>&a20;</t></si></sst>`
      return sheet(table, part("xl/sharedStrings.xml", text))
    },
    problem: "damaged",
    word: "DTD",
  },
  {
    name: "a million blank rows.xlsx",
    content: () => {
      const blanks = rows(1_048_570, (n) => `<row r="${n + 3}"><c s="1"/></row>`)
      return sheet(table.replace("</sheetData>", `${blanks}</sheetData>`))
    },
  },
  {
    name: "a million blank columns.xlsx",
    content: () => sheet(`${table.replace("</row>", `${'<c s="1"/>'.repeat(1_000_000)}</row>`)}`),
  },
  {
    name: "far corners.xlsx",
    content: () =>
      sheet(
        `<dimension ref="A1:XFD1048576"/>${table.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')}`,
      ),
  },
  {
    name: "merged all over.xlsx",
    content: () => {
      const merges = rows(200_000, (n) => `<mergeCell ref="A${n}:XFD1048576"/>`)
      return sheet(`${table}<mergeCells>${merges}</mergeCells>`)
    },
  },
  {
    name: "a million cells.xlsx",
    content: () => sheet(`<sheetData>${rows(100_000, () => `<row>${"<c><v>1</v></c>".repeat(10)}</row>`)}</sheetData>`),
    problem: "too-many-cells",
    word: "单元格",
  },
  {
    name: "a diagonal.xlsx",
    content: () => {
      const cells = rows(5_000, (n) => `<row r="${n}"><c/><c r="A${n}"><v>1</v></c>${cellAfter(n)}</row>`)
      return sheet(`<sheetData>${cells}</sheetData>`)
    },
    problem: "too-many-cells",
    word: "单元格",
  },
  {
    name: "formulas in circles.xlsx",
    content: () => {
      const formulas = rows(
        9_000,
        (n) =>
          `<row r="${n}"><c r="A${n}"><f>SUM(A1:B9000)+B${n}</f></c><c r="B${n}"><f>A${n + 1}*B${n + 1}</f></c></row>`,
      )
      return sheet(`<sheetData>${formulas}</sheetData>`)
    },
  },
  {
    name: "links outside.xlsx",
    content: () =>
      workbook({
        sheets: { 表: table },
        relationships: relationship("rx", "worksheet", "http://127.0.0.1:9/", 'TargetMode="External"'),
        properties: '<sheets><sheet name="外" sheetId="7" r:id="rx"/></sheets>',
      }),
  },
  { name: "cut off.xlsx", content: () => sheet(table).subarray(0, 700), problem: "damaged", word: "压缩包" },
  {
    name: "binary.xlsb",
    content: () => workbook({ sheets: { 表: table }, ...part("xl/workbook.bin", "x") }),
    problem: "unsupported",
    word: "XLSB",
  },
  {
    name: "cut off.xls",
    content: () => strings([...ole, ...new Array(504).fill(0), ...wide("Workbook")]),
    problem: "damaged",
    word: "工作簿",
  },
  {
    name: "locked.xlsx",
    content: () => strings([...ole, ...new Array(504).fill(0), ...wide("EncryptedPackage")]),
    problem: "encrypted",
    word: "密码",
  },
]

function cellAfter(n: number): string {
  const column = n + 1
  const name = String.fromCharCode(
    65 + Math.floor(column / 676),
    65 + (Math.floor(column / 26) % 26),
    65 + (column % 26),
  )
  return `<c r="${name}${n}"><v>2</v></c>`
}
