import { type HostileFile, repeated } from "./hostile-file.ts"

const source = { name: "a.pdf", sha256: "", mediaType: "application/pdf" }
const document = (blocks: readonly unknown[], more: object = {}): string =>
  JSON.stringify({ format: "mingzhang/document@1", source, pages: [], blocks, ...more })
const table = (rows: number, columns: number, cells: readonly unknown[] = []) => ({
  kind: "table",
  rows,
  columns,
  cells,
  pieces: [{ line: 1 }],
})
const cell = (row: number, column: number, more: object = {}) => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  text: "1.00",
  pieces: [],
  ...more,
})

export const jsons: readonly HostileFile[] = [
  {
    name: "sizes.json",
    content: () => document([table(999_999_999, 999_999_999)]),
    problem: "too-many-cells",
    word: "单元格",
  },
  {
    name: "a million cells.json",
    content: () => document([table(1_000, 1_000)]),
    problem: "too-many-cells",
    word: "单元格",
  },
  {
    name: "sizes that are no numbers.json",
    content: () => document([table(1e308, -1)]),
    problem: "damaged",
    word: "整数",
  },
  {
    name: "cells outside.json",
    content: () => document([table(2, 2, [cell(5, 5)])]),
    problem: "damaged",
    word: "整数",
  },
  {
    name: "cells over cells.json",
    content: () => document([table(2, 2, [cell(0, 0, { columnSpan: 2 }), cell(0, 1)])]),
    problem: "damaged",
    word: "重叠",
  },
  { name: "nested.json", content: () => repeated("[", 2_000_000), problem: "damaged", word: "嵌套" },
  { name: "cut off.json", content: () => document([table(2, 2)]).slice(0, -20), problem: "damaged", word: "JSON" },
  { name: "another JSON.json", content: () => '{"a": 1}', problem: "not-a-document", word: "document@1" },
  {
    name: "a hundred thousand pages.json",
    content: () =>
      document([], { pages: Array.from({ length: 100_000 }, (_, i) => ({ number: i + 1, width: 1, height: 1 })) }),
    problem: "damaged",
    word: "元素",
  },
  { name: "seventy thousand blank cells.json", content: () => document([table(7_000, 10)]) },
  {
    name: "names of objects.json",
    content: () => document([{ kind: "paragraph", text: "__proto__", pieces: [], __proto__: { constructor: 1 } }]),
  },
  { name: "no block.json", content: () => document([]) },
]

/** Within every limit, and the most work. */
export const longJsons: readonly HostileFile[] = [
  {
    name: "three hundred thousand paragraphs.json",
    content: () =>
      document(
        Array.from({ length: 300_000 }, (_, i) => ({ kind: "paragraph", text: `第${i}段`, pieces: [{ line: i + 1 }] })),
      ),
  },
]
