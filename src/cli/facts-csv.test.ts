import { describe, expect, it } from "vitest"
import { factsCsv } from "./facts-csv.ts"
import type { Figure, Recognition } from "./recognition-types.ts"
import { recognisedText } from "./recognised-text.ts"

const cell: Figure = {
  measure: "amount",
  coordinate: { flow: "expenditure", source: "R11", function: "2101501" },
  key: "amount|flow=expenditure",
  printed: "1,830.55",
  unit: "万元",
  decimals: 2,
  quantity: { scale: "fen", value: 1_830_550_000, low: 1_830_545_000, high: 1_830_554_999, ulp: 10_000 },
  place: { block: 1, row: 2, column: 1 },
  origin: { kind: "cell", form: "B05", block: 1, rowKey: "2101501", columnKey: "合计" },
  label: "行政运行 · 合计",
}
const rate: Figure = {
  ...cell,
  measure: "rate",
  coordinate: { topic: "agency-operating", year: "2023" },
  printed: "5.73",
  unit: "%",
  quantity: { scale: "micro", value: 5_730_000, low: 5_725_000, high: 5_734_999, ulp: 10_000 },
  place: { block: 0, span: [10, 14] },
  origin: { kind: "sentence", section: "机关运行经费", claim: "机关运行经费:rate" },
}
const blank: Figure = { ...cell, printed: "", blank: true, place: { block: 1, row: 3, column: 1 } }

const recognition: Recognition = {
  document: {
    format: "mingzhang/document@1",
    source: { name: "某局,2024.md", sha256: "0".repeat(64), mediaType: "text/plain" },
    pages: [],
    blocks: [
      { kind: "paragraph", text: "机关运行经费比上年增长5.73%。", pieces: [{ line: 7 }] },
      {
        kind: "table",
        rows: 4,
        columns: 2,
        pieces: [{ line: 20 }],
        cells: [
          { row: 2, column: 1, rowSpan: 1, columnSpan: 1, text: "1,830.55", pieces: [{ page: 3, bbox: [1, 2, 3, 4] }] },
        ],
      },
    ],
  },
  profile: { unit: "某市某局", fiscalYear: 2024, kind: "budget", family: "henan-department-12" },
  tables: [
    {
      form: "B05",
      block: 1,
      title: "一般公共预算支出\u001b[31m情况表",
      titleAt: { block: 1 },
      unit: "万元",
      columns: [],
      rows: [],
      figures: [cell, blank],
      unmapped: [{ at: { block: 1, row: 3, column: 0 }, reason: "列不明" }],
      repairs: [],
      empty: false,
      notes: [],
    },
  ],
  claims: [
    {
      kind: "rate",
      id: "机关运行经费:rate",
      section: ["十、其他重要事项", "机关运行经费"],
      subject: { topic: "agency-operating" },
      at: { block: 0, span: [0, 15] },
      figure: rate,
      direction: "up",
      word: { text: "增长", place: { block: 0, span: [8, 10] } },
      of: [],
      base: { year: "2023" },
    },
  ],
  unbound: [{ at: { block: 0 }, text: "12", reason: "主语不明" }],
  unrecognised: [{ block: 1, reason: "未知的表" }],
}

describe("factsCsv", () => {
  const [head, ...lines] = factsCsv(recognition).split("\r\n")
  const columns = head!.split(",")
  const at = (line: string, column: string) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)[columns.indexOf(column)]

  it("has the columns of the contract, the fund source named apart from the document's", () => {
    expect(columns.slice(0, 6)).toEqual(["source", "form", "rowKey", "columnKey", "section", "claim"])
    expect(columns.slice(-6)).toEqual(["measure", "printed", "displayUnit", "decimals", "fen", "place"])
    expect(new Set(columns).size).toBe(columns.length)
    expect(columns).toContain("fundSource")
  })

  it("says of a cell's figure its form, meaning, exact fen and place", () => {
    const line = lines[0]!
    expect(at(line, "source")).toBe('"某局,2024.md"')
    expect(["form", "rowKey", "columnKey", "flow", "fundSource", "function"].map((c) => at(line, c))).toEqual([
      "B05",
      "2101501",
      "合计",
      "expenditure",
      "R11",
      "2101501",
    ])
    expect(["printed", "displayUnit", "decimals", "fen", "place"].map((c) => at(line, c))).toEqual([
      '"1,830.55"',
      "万元",
      "2",
      "1830550000",
      "block 1 row 2 column 1; page 3",
    ])
  })

  it("says of a sentence's figure its section and claim, and gives no fen to what is no money", () => {
    const line = lines[1]!
    expect(["form", "section", "claim", "topic", "measure", "fen", "place"].map((c) => at(line, c))).toEqual([
      "",
      "机关运行经费",
      "机关运行经费:rate",
      "agency-operating",
      "rate",
      "",
      "block 0 span 10-14; line 7",
    ])
  })

  it("leaves out blank cells, and ends with a line break", () => {
    expect(lines).toHaveLength(3)
    expect(lines[2]).toBe("")
  })
})

describe("recognisedText", () => {
  it("says whose document it is, its tables with figures, claims, and what was not understood", () => {
    const text = recognisedText(recognition, "en")
    expect(text).toContain("unit: 某市某局")
    expect(text).toContain("fiscal year: 2024 · budget · family: henan-department-12")
    expect(text).toContain("2101501 · 合计: 1,830.55")
    expect(text).toContain("? row 3 column 0: 列不明")
    expect(text).toContain("十、其他重要事项 > 机关运行经费 · rate: 增长 5.73%")
    expect(text).toContain("line 7: 12 · 主语不明")
    expect(text).toContain("line 20: 未知的表")
  })

  it("lets no control character of the document reach the terminal", () => {
    expect(recognisedText(recognition, "zh")).not.toContain("\u001b")
  })

  it("says what was not recognised of the document itself", () => {
    const unknown = { unit: undefined, fiscalYear: undefined, kind: undefined, family: undefined }
    expect(recognisedText({ ...recognition, profile: unknown }, "zh")).toContain(
      "单位: 未识别\n  年度: 未识别 · 未识别 · 模板: 未识别",
    )
  })
})
