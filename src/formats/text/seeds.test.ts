import { existsSync, readdirSync, readFileSync } from "node:fs"
import type { Block } from "#documents"
import { describe, expect, it } from "vitest"
import { readText } from "./index.ts"

const folder = new URL("../../../../shared/seeds/", import.meta.url)
const files = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .sort()
  : []
if (files.length === 0) console.info(`seeds skipped: ${folder.pathname} is absent`)

/** By the first three letters of the file: rows × columns of every joined table, as counted by hand. */
const expected: Readonly<Record<string, readonly string[]>> = {
  "000": ["35×4", "13×17", "36×8", "13×17", "19×7", "3×6", "4×17", "7×12", "37×5", "15×14"],
  "001": [
    "34×6",
    "22×9",
    "22×8",
    "35×9",
    "22×5",
    "31×9",
    "3×8",
    "3×5",
    "5×12",
    "24×9",
    "24×9",
    "24×9",
    "27×9",
    "24×9",
    "5×5",
    "5×3",
    "20×8",
  ],
  "002": ["35×4", "6×10", "12×14", "36×6", "12×14", "3×7", "26×10", "2×6", "4×14", "10×12", "37×5", "46×15"],
  "003": [
    "16×4",
    "30×8",
    "18×7",
    "21×9",
    "17×6",
    "18×8",
    "15×4",
    "16×6",
    "16×6",
    "17×6",
    "17×6",
    "16×6",
    "21×6",
    "20×6",
  ],
  "004": [
    "35×4",
    "6×20",
    "10×14",
    "39×8",
    "10×14",
    "18×7",
    "24×19",
    "3×6",
    "4×14",
    "10×12",
    "20×5",
    "20×5",
    "20×5",
    "20×5",
    "20×5",
    "20×5",
  ],
}
/** Tables without a title line: their title stands in the first row. */
const untitled: Readonly<Record<string, number>> = { "001": 5 }

describe.skipIf(files.length === 0)("the real documents", () => {
  describe.each(files)("%s", (file) => {
    const outcome = readText(readFileSync(new URL(file, folder), "utf8"))
    const blocks: readonly Block[] = "problem" in outcome ? [] : outcome.blocks
    const found = blocks.filter((block) => block.kind === "table")
    const key = file.slice(0, 3)

    it("has its tables, each whole", () => {
      expect(found.map((table) => `${table.rows}×${table.columns}`)).toEqual(expected[key])
    })

    it("has a title before every table, but where it stands in the frame", () => {
      const without = found.filter((table) => table.titleBlock === undefined)
      expect(without).toHaveLength(untitled[key] ?? 0)
      for (const table of without)
        expect(table.cells.filter((cell) => cell.row === 0 && cell.text !== "")).toHaveLength(1)
    })

    it("has no paragraph that ends inside a sentence", () => {
      const broken = blocks.flatMap((block, i) => {
        const next = blocks[i + 1]
        if (block.kind !== "paragraph" || next?.kind !== "paragraph" || block.text.length < 40) return []
        const goesOn = !/^(?:[一二三四五六七八九十]+、|[（(]|\d+[.、]|注|备注|说明|单位|部门)/.test(next.text)
        return goesOn && !/[。！？；：;:”）]$/.test(block.text) ? [block.text.slice(-20)] : []
      })
      expect(broken).toEqual([])
    })

    it("has a title of its own", () => {
      const first = blocks.find((block) => block.kind === "heading" && block.level === 1)
      expect(first && "text" in first && first.text).toMatch(/预算|决算/)
    })
  })
})
