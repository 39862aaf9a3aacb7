import { describe, expect, it } from "vitest"
import type { CheckedFile } from "../checked-file.ts"
import { displayWidth } from "../display-width.ts"
import { type SampleFinding, sampleFile, sampleParagraph, sampleTable } from "../sample-file.ts"
import { reportText } from "./report-text.ts"

const sentence = "2024年支出总计100.00万元，其中基本支出62.00万元。"
const blocks = [
  { kind: "heading" as const, level: 2, text: "二、支出情况说明", pieces: [{ line: 3 }] },
  sampleParagraph(sentence, { line: 4 }),
  { kind: "heading" as const, level: 2, text: "支出总表", pieces: [{ line: 8 }] },
  sampleTable(
    [
      ["科目名称", "合计", "基本支出", "项目支出"],
      ["总计", "100.00", "60.00", "40.00"],
      ["档案事务", "97.00", "60.00", "37.00"],
    ],
    (row) => ({ line: row + 9 }),
    2,
  ),
]
const at = sentence.indexOf("62.00")
const wrongSentence: SampleFinding = {
  rule: "narrative-amount-matches-statement",
  message: {
    zh: "文中基本支出 62.00 与表中 60.00 不符",
    en: "Basic expenditure 62.00 in the text differs from 60.00 in the table",
  },
  at: { block: 1, span: [at, at + 5] },
  found: { text: "62.00万元", value: "62.00" },
  expected: { text: "60.00万元", value: "60.00" },
  difference: "2.00",
  tolerance: "0.00",
  unit: "万元",
  citation: "《操作规程》",
  related: [{ label: "支出总表", at: { block: 3, row: 1, column: 2 } }],
  fingerprint: "c",
}
const symptom = (i: number): SampleFinding => ({
  rule: "parts-sum-to-total",
  message: { zh: `连带的第${i}处`, en: `consequence ${i}` },
  at: { block: 3, row: 1, column: 1 },
  cause: "c",
  fingerprint: `s${i}`,
})
const note: SampleFinding = {
  severity: "info",
  at: { block: 3, row: 2, column: 1 },
  message: { zh: "尾差", en: "A tail" },
  fingerprint: "i",
}
const rules = [
  { rule: "a", checks: [], status: "passed" as const, instances: 12 },
  { rule: "b", checks: [], status: "failed" as const, instances: 2 },
  { rule: "c", checks: [], status: "could-not-be-checked" as const, instances: 0, reason: "没有批复文件" },
]
const file = (findings: readonly SampleFinding[]) => sampleFile({ blocks, findings, rules, path: "公开/预算.txt" })
const unread: CheckedFile = {
  path: "公开/丙.pdf",
  name: "丙.pdf",
  problem: { code: "encrypted", message: { zh: "文件有密码", en: "Encrypted" } },
}

describe("reportText", () => {
  it("prints a finding like a compiler does, then the conclusion", () => {
    expect(reportText([file([wrongSentence])], { lang: "zh", width: 80 })).toBe(`\
错误[narrative-amount-matches-statement] 文中基本支出 62.00 与表中 60.00 不符
  --> 公开/预算.txt:4  二、支出情况说明
   |
 4 | 2024年支出总计100.00万元，其中基本支出62.00万元。
   |                                       ^^^^^ 应为 60.00万元
   |
   = 原文 62.00万元  应为 60.00万元  相差 2.00万元  舍入允许 0.00万元
   = 对照  支出总表  60.00  第10行
   = 依据 《操作规程》
   = 详见 mingzhang explain narrative-amount-matches-statement

公开/预算.txt · 青石县档案服务中心 · 2024年 · 预算公开
结论：不通过
  文中有前后矛盾、计算不符或违反规定之处，舍入不能解释。
  1处错误
  1项要求符合（核对12处），1项不符，1项无法校验
  1张表，认出0张
`)
  })

  it("prints the row of a table with its heads, in English", () => {
    const wrongCell: SampleFinding = {
      rule: "row-total-equals-parts",
      message: { zh: "不符", en: "The total differs from its parts" },
      at: { block: 3, row: 2, column: 1 },
      expected: { text: "97.00 至 97.01", value: "" },
    }
    expect(reportText([file([wrongCell])], { lang: "en", width: 90 }).split("\n\n")[0]).toBe(`\
error[row-total-equals-parts] The total differs from its parts
  --> 公开/预算.txt:11  支出总表 › 档案事务 › 合计
   |
   | 科目名称 │  合计 │ 基本支出 │ 项目支出
11 | 档案事务 │ 97.00 │    60.00 │    37.00
   |            ^^^^^ expected 97.00 至 97.01
   |
   = expected 97.00 至 97.01
   = learn more: mingzhang explain row-total-equals-parts`)
  })

  it("folds symptoms under their cause and counts causes", () => {
    const text = reportText([file([wrongSentence, ...[1, 2, 3, 4, 5].map(symptom)])], { lang: "en", width: 80 })
    expect(text).toContain(`
   = and 5 more that follow from it
       line 10  consequence 1
       line 10  consequence 2
       line 10  consequence 3
       2 more
`)
    expect(text).toContain("\n  1 error, 5 more follow from them\n")
    expect(text.match(/^error\[/gm)).toHaveLength(1)
  })

  it("counts info and shows it only when asked", () => {
    const brief = reportText([file([note])], { lang: "zh" })
    expect(brief).not.toContain("尾差")
    expect(brief).toContain("  1处说明\n")
    expect(brief).toContain("1处说明未列出，加 --verbose 查看")
    const verbose = reportText([file([note])], { lang: "zh", verbose: true })
    expect(verbose).toContain("说明[parts-sum-to-total] 尾差")
    expect(verbose).not.toContain("未列出")
    expect(verbose).toContain("c 没有批复文件")
  })

  it("says what was not recognised, where and why", () => {
    const parts = Array.from({ length: 7 }, (_, i) => ({ block: 3, reason: `没有匹配的表式${i}` }))
    const odd = sampleFile({ blocks, path: "a.txt", document: { unrecognised: parts } })
    const text = reportText([odd], { lang: "zh" })
    expect(text).toContain("  1张表，认出0张，7个部分没有认出\n    a.txt:9  没有匹配的表式0\n")
    expect(text).toContain("    另有2个部分\n")
    expect(reportText([odd], { lang: "zh", verbose: true })).toContain("没有匹配的表式6")
  })

  it("names a file that could not be read, and sums up several", () => {
    const clean = sampleFile({ blocks, verdict: "conforms", path: "甲.txt" })
    const text = reportText([clean, unread], { lang: "zh" })
    expect(text).toContain("结论：通过\n")
    expect(text).toContain("没有发现问题。")
    expect(text).toContain("公开/丙.pdf: 未能读取[encrypted] 文件有密码\n")
    expect(text.endsWith("\n\n共2个文件，1个未能读取 · 通过 1\n")).toBe(true)
  })

  it("colours only when asked, and then leaves the words the same", () => {
    const plain = reportText([file([wrongSentence, note])], { lang: "zh", verbose: true })
    const coloured = reportText([file([wrongSentence, note])], { lang: "zh", verbose: true, colour: true })
    expect(plain).not.toContain("\u001b")
    expect(coloured).toContain("\u001b[1;31m错误[narrative-amount-matches-statement]\u001b[0m")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI colours begin with one
    expect(coloured.replaceAll(/\u001b\[[\d;]*m/g, "")).toBe(plain)
  })
})

describe("a hostile document", () => {
  const evil = "支出\u001b]0;owned\u0007\u001b[2J合计\u202e00.26\u202c万元\r\n\u009b1A"
  const hostile = sampleFile({
    path: "a\u001b[31m.txt",
    blocks: [
      sampleParagraph(evil, { line: 1 }),
      sampleTable(
        [
          ["名\u0000称", evil],
          [evil, "1"],
        ],
        () => ({ line: 2 }),
      ),
    ],
    document: { unit: evil, unrecognised: [{ block: 1, reason: evil }] },
    rules: [{ rule: evil, checks: [], status: "could-not-be-checked", instances: 0, reason: evil }],
    findings: [
      {
        rule: evil,
        at: { block: 0, span: [2, 20] },
        message: { zh: evil, en: evil },
        found: { text: evil, value: evil },
        expected: { text: evil, value: evil },
        difference: evil,
        unit: evil,
        citation: evil,
        related: [{ label: evil, at: { block: 1, row: 1, column: 0 } }],
        fingerprint: "h",
      },
      { at: { block: 1, row: 1, column: 1 }, message: { zh: evil, en: evil }, cause: "h", fingerprint: "s" },
    ],
  })

  it("sends no control character to the terminal but line breaks", () => {
    const bad: CheckedFile = { path: evil, name: evil, problem: { code: evil, message: { zh: evil, en: evil } } }
    for (const lang of ["zh", "en"] as const) {
      const text = reportText([hostile, bad], { lang, verbose: true, width: 60 })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
      expect(text).toContain("[U+001B]")
    }
  })

  it("keeps every line of an excerpt within the width", () => {
    const long = "预算".repeat(5_000)
    const wide = sampleFile({
      blocks: [sampleParagraph(long, { line: 1 })],
      path: "a.txt",
      findings: [{ at: { block: 0, span: [5_000, 5_004] } }],
    })
    for (const width of [40, 80, 132])
      for (const line of reportText([wide], { lang: "zh", width }).split("\n"))
        expect(displayWidth(line)).toBeLessThanOrEqual(width)
  })
})
