import { performance } from "node:perf_hooks"
import type { Publication, PublishedBlock, PublishedCell, PublishedTable } from "../src/documents/index.ts"
import { writeText } from "../src/formats/text/write/index.ts"
import { writeXlsx } from "../src/formats/xlsx/write/index.ts"

/**
 * `npx tsx bench/xlsx-write.ts [tables]`: time and size of a package written as a workbook and as text, the first time
 * and warm (median of ten). A measurement, never a test.
 */
const tables = Number(process.argv[2]) || 15
const [columns, rows] = [14, 30]

/** A total in the first row below the head, its parts below it, codes and names to the left. */
function table(number: number): PublishedTable {
  const cells: PublishedCell[] = []
  const put = (row: number, column: number, text: string, more: Partial<PublishedCell> = {}) =>
    cells.push({ row, column, rowSpan: 1, columnSpan: 1, text, ...more })
  for (let column = 0; column < columns; column++) put(0, column, column === 0 ? "科目编码" : `第${column}栏`)
  for (let row = 1; row < rows; row++) {
    put(row, 0, row === 1 ? "" : `${2080000 + row * 101}`)
    put(row, 1, row === 1 ? "合计" : `一般行政管理事务（${row % 9}）`, { indent: row % 3 })
    for (let column = 2; column < columns; column++) {
      const fen = row === 1 ? (rows - 2) * column * 123456 : column * 123456
      const sumOf = Array.from({ length: rows - 2 }, (_, i) => ({ row: i + 2, column }))
      const value = `${Math.floor(fen / 1e6)}.${String(fen % 1e6).padStart(6, "0")}`
      const exact = { value, decimals: 2, grouped: false, ...(row === 1 && { sumOf }) }
      put(row, column, (Math.round(fen / 1e4) / 100).toFixed(2), { number: exact })
    }
  }
  const title = `一般公共预算支出表（${number}）`
  const owner = { owner: "部门名称：某区水务局", unit: "单位：万元", caption: `公开${number}表` }
  const widths = Array.from({ length: columns }, (_, i) => ({
    width: i === 1 ? 14 : 6,
    align: i < 2 ? ("left" as const) : ("right" as const),
  }))
  return {
    ...{ kind: "table", anchor: `t${number}`, title, sheet: title, columns: widths, headRows: 1, rows, cells },
    ...{ ...owner, notes: ["注：本表反映部门本年度支出情况。"], bookmark: true },
  }
}

const paragraphs = Array.from({ length: 80 }, (_, i): PublishedBlock => {
  const text = `${i + 1}.2025年收入总计2000.00万元，与上年相比增加35.20万元，主要原因是人员经费按政策调整。`
  return { kind: "paragraph", style: "body", runs: [{ text }] }
})
const blocks = [...paragraphs, ...Array.from({ length: tables }, (_, i) => table(i + 1))]
const volume = {
  ...({ id: "package", name: "x", title: "某区水务局2025年部门预算" } as const),
  sections: [{ orientation: "landscape" as const, numbered: true, blocks }],
}
const publication: Publication = {
  ...{ title: volume.title, author: "某区水务局", issued: "2025-02-14", volumes: [volume] },
}

async function measured(name: string, write: () => Promise<number> | number): Promise<void> {
  const times: number[] = []
  let size = 0
  for (let run = 0; run < 11; run++) {
    const start = performance.now()
    size = await write()
    times.push(performance.now() - start)
  }
  const [first = 0, ...warm] = times
  const median = warm.sort((a, b) => a - b)[warm.length >> 1] ?? 0
  const cells = tables * rows * columns
  console.log(
    `${name}: ${tables} tables, ${cells} cells, size ${size}, first ${first.toFixed(0)} ms, warm ${median.toFixed(1)} ms`,
  )
}

await measured("xlsx", async () => (await writeXlsx(publication)).length)
await measured("text", () => writeText(volume).length)
