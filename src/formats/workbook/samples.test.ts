import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { describe, expect, it } from "vitest"
import { readXls } from "../xls/index.ts"
import { readXlsx } from "../xlsx/index.ts"

const folder = new URL("../../../../shared/samples/", import.meta.url)
const present = existsSync(folder)
if (!present) console.info("The sample workbooks are not there (../shared/samples): their tests are skipped.")

const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)))

/** Tables by their title: rows × columns, and the unit line. */
async function tables(name: string) {
  const outcome = name.endsWith(".xls") ? readXls(bytesOf(name)) : await readXlsx(bytesOf(name))
  if ("problem" in outcome) throw new Error(outcome.problem.message.en)
  const textAt = (index: number | undefined) => {
    const block = index === undefined ? undefined : outcome.blocks[index]
    return block && "text" in block ? block.text : ""
  }
  return outcome.blocks.flatMap((block) =>
    block.kind === "table"
      ? [[textAt(block.titleBlock), `${block.rows}x${block.columns}`, textAt(block.unitBlock)]]
      : [],
  )
}

describe.skipIf(!present)("official blank workbooks", () => {
  it.each([
    ["shanghai-2026-unit-budget-template.xls", ["12x7", "8x9", "8x7", "6x7", "8x7", "8x7", "9x7", "9x6", "3x7"]],
    [
      "shanghai-2026-department-budget-template.xlsx",
      ["10x4", "13x9", "13x7", "6x7", "13x7", "8x7", "9x7", "9x6", "3x7"],
    ],
  ])("%s: nine tables, each with title and unit", async (name, sizes) => {
    const found = await tables(name)
    expect(found.map(([, size]) => size)).toEqual(sizes)
    expect(found.map(([, , unit]) => unit!.replace(":", "："))).toEqual([...Array(8).fill("单位：元"), "单位：万元"])
    for (const [title] of found) expect(title).toMatch(/^2026年.*表$/)
  })

  it.each(["shanghai-2026-unit-budget-template.xls", "shanghai-2026-department-budget-template.xlsx"])(
    "%s: every text another reader finds is found, at its place",
    async (name) => {
      const sheetJs = createRequire(import.meta.url)("@e965/xlsx") as {
        read(
          bytes: Uint8Array,
          options: object,
        ): { SheetNames: string[]; Sheets: Record<string, Record<string, unknown>> }
      }
      const book = sheetJs.read(bytesOf(name), {})
      const outcome = name.endsWith(".xls") ? readXls(bytesOf(name)) : await readXlsx(bytesOf(name))
      const found = new Set<string>()
      for (const block of "blocks" in outcome ? outcome.blocks : [])
        for (const piece of [...block.pieces, ...(block.kind === "table" ? block.cells.flatMap((c) => c.pieces) : [])])
          if ("sheet" in piece) found.add(`${piece.sheet}!${piece.cell}`)
      const missing: string[] = []
      let count = 0
      for (const sheet of book.SheetNames)
        for (const [cell, value] of Object.entries(book.Sheets[sheet]!)) {
          if (cell.startsWith("!") || String((value as { w?: string }).w ?? "").trim() === "") continue
          count++
          if (!found.has(`${sheet}!${cell}`)) missing.push(`${sheet}!${cell}`)
        }
      expect(count).toBeGreaterThan(200)
      expect(missing).toEqual([])
    },
  )
})
