import { describe, expect, it } from "vitest"
import type { CheckedFile } from "../checked-file.ts"
import { type SampleFinding, sampleFile, sampleParagraph, sampleTable } from "../sample-file.ts"
import { pageFaults } from "./page-faults.ts"
import { reportHtml } from "./report-html.ts"

const page = (n: number) => ({ page: n, bbox: [72, 90, 500, 104] as const })
const heading = (level: number, text: string, n: number) => ({
  kind: "heading" as const,
  level,
  text,
  pieces: [page(n)],
})
const sentence = "2024年支出总计100.00万元，其中基本支出62.00万元。"
const blocks = [
  heading(1, "青石县档案服务中心2024年单位预算公开", 1),
  heading(4, "二、支出情况说明", 2),
  sampleParagraph(sentence, page(2)),
  heading(2, "支出总表", 3),
  sampleTable(
    [
      ["科目", "<", "基本支出", "<", "合计"],
      ["编码", "名称", "人员", "公用", "^"],
      ["201", "总计", "50.00", "10.00", "100.00"],
      ["20126", "档案事务", "50.00", "10.00", ""],
    ],
    () => page(3),
    3,
  ),
  { kind: "unreadable" as const, reason: "这一页是图像", pieces: [page(4)] },
  { kind: "chart" as const, text: "支出构成", pieces: [page(4)] },
]
const at = sentence.indexOf("62.00")
const findings: readonly SampleFinding[] = [
  {
    rule: "narrative-amount-matches-statement",
    checks: ["N-03"],
    message: { zh: "文中 62.00 与表中 60.00 不符", en: "62.00 in the text differs from 60.00 in the table" },
    at: { block: 2, span: [at, at + 5] },
    found: { text: "62.00万元", value: "62.00" },
    expected: { text: "60.00万元", value: "60.00" },
    difference: "2.00",
    tolerance: "0.00",
    unit: "万元",
    citation: "《操作规程》",
    related: [
      { label: "支出总表", at: { block: 4, row: 2, column: 4 } },
      { label: "总额", at: { block: 2, span: [9, 15] } },
    ],
    fingerprint: "c",
  },
  { message: { zh: "连带", en: "A consequence" }, at: { block: 4, row: 2, column: 4 }, cause: "c", fingerprint: "s" },
  {
    severity: "warning",
    at: { block: 4, row: 3, column: 4 },
    fingerprint: "blank",
    expected: { text: "60.00万元", value: "60.00" },
  },
  { severity: "warning", at: { block: 4, row: 3 }, fingerprint: "row" },
  { severity: "info", at: { block: 4 }, fingerprint: "table" },
  { severity: "info", at: { block: 4, row: 88, column: 1 }, fingerprint: "no such row" },
  { severity: "info", at: { block: 999 }, fingerprint: "document" },
  { severity: "info", at: { block: 2 }, fingerprint: "paragraph" },
  { severity: "info", at: { block: 3 }, fingerprint: "heading" },
  { severity: "info", at: { block: 5 }, fingerprint: "unreadable" },
]
const rules = [
  { rule: "parts-sum-to-total", checks: ["B-05"], status: "passed" as const, instances: 12 },
  { rule: "narrative-amount-matches-statement", checks: ["N-03"], status: "failed" as const, instances: 2 },
  {
    rule: "budget-equals-approval",
    checks: [],
    status: "could-not-be-checked" as const,
    instances: 0,
    reason: "没有批复文件",
  },
]
const described = [
  {
    name: "parts-sum-to-total",
    checks: [],
    severity: "error" as const,
    title: { zh: "合计等于各项之和", en: "The total equals its items" },
    citation: "",
  },
]
const file = sampleFile({
  blocks,
  findings,
  rules,
  path: "a/预算.pdf",
  pages: [{ number: 1, width: 595, height: 842 }],
  document: { unrecognised: [{ block: 5, reason: "图像" }] },
})
const unread: CheckedFile = {
  path: "丙.pdf",
  name: "丙.pdf",
  problem: { code: "encrypted", message: { zh: "有密码", en: "Encrypted" } },
}
const clean = sampleFile({ blocks: blocks.slice(0, 3), verdict: "conforms", path: "乙.txt" })
const whole = reportHtml([file], { lang: "zh", rules: described })

describe("reportHtml", () => {
  it("is one sound page that loads and runs nothing", () => {
    for (const lang of ["zh", "en"] as const) {
      expect(pageFaults(reportHtml([file], { lang }))).toEqual([])
      expect(pageFaults(reportHtml([clean], { lang }))).toEqual([])
      expect(pageFaults(reportHtml([file, clean, unread, file], { lang }))).toEqual([])
      expect(pageFaults(reportHtml([unread], { lang }))).toEqual([])
      expect(pageFaults(reportHtml([], { lang }))).toEqual([])
    }
  })

  it("links every finding to its place and the place back to it", () => {
    for (const id of ["1", "1-1", "2", "3", "4", "5", "6", "7", "8", "9"]) {
      expect(whole).toContain(` id="f${id}"`)
      expect(whole.match(new RegExp(` id="p${id}" href="#f${id}"`, "g"))).toHaveLength(1)
      expect(whole.match(new RegExp(` href="#p${id}"`, "g"))?.length).toBeGreaterThanOrEqual(2)
    }
  })

  it("says verdict, counts, whose document it is and what it rests on", () => {
    expect(whole).toContain("<h1>青石县档案服务中心2024年预算公开</h1>")
    expect(whole).toContain('<span class="stamp does-not-conform" aria-hidden="true">✕</span>不通过')
    expect(whole).toContain('<li class="error"><b>1</b>')
    expect(whole).toContain('<li class="warning"><b>2</b>')
    expect(whole).toContain("另有1处由它们引起")
    expect(whole).toContain("1页，1张表")
    expect(whole).toContain("ab".repeat(32))
  })

  it("shows a cause with value, comparison and basis, its symptom beneath it", () => {
    const card = whole.slice(whole.indexOf(' id="f1"'), whole.indexOf(' id="f2"'))
    expect(card).toContain("<dd><del>62.00万元</del></dd>")
    expect(card).toContain("<dd><ins>60.00万元</ins></dd>")
    expect(card).toContain("<dt>相差</dt><dd>2.00万元</dd>")
    expect(card).toContain('<li>支出总表 <b>100.00</b> <a href="#b4-2-4">第3页 › 支出总表 › 总计 › 合计</a></li>')
    expect(card).toContain('<li>总额 <b>100.00</b> <a href="#b2">同一段</a></li>')
    expect(card).toContain("依据：《操作规程》")
    expect(card).toContain('<p class="other" lang="en">62.00 in the text differs from 60.00 in the table</p>')
    expect(card.indexOf(' id="f1-1"')).toBeGreaterThan(card.indexOf("由此引起的另外1处"))
  })

  it("draws the table with its spans, heads and marks", () => {
    expect(whole).toContain('<th scope="colgroup" colspan="2">科目</th>')
    expect(whole).toContain('<th scope="col" rowspan="2">合计</th>')
    expect(whole).toContain('<td class="number">50.00</td>')
    expect(whole).toContain('<td id="b4-2-4" class="number compared found">')
    expect(whole).toMatch(/<mark class="warning cause blank" title="[^"]*">空白<\/mark>/)
  })

  it("marks the figure in its sentence and repeats below what it should be", () => {
    expect(whole).toMatch(
      /其中基本支出<mark class="error cause" title="[^"]*"><del>62\.00<\/del><\/mark> <ins>60\.00<\/ins><a class="ref error" id="p1"/,
    )
    expect(whole).toContain('<a href="#f1">1</a> 文中 62.00 与表中 60.00 不符 <ins>应为 60.00万元</ins>')
  })

  it("names what was not recognised and the requirements met", () => {
    expect(whole).toContain('<li><a href="#b5">第4页 › 支出总表</a> — 图像</li>')
    expect(whole).toContain(
      '<tr><th scope="row">合计等于各项之和</th><td class="number">12</td><td class="ids">B-05</td></tr>',
    )
    expect(whole).toContain("没有批复文件")
    expect(whole).toContain('<p class="page"><span>第4页</span></p>')
  })

  it("is complete in English, with the Chinese message at hand", () => {
    const english = reportHtml([file], { lang: "en", rules: described })
    expect(english).toContain('<html lang="en">')
    expect(english).toContain("<h1>青石县档案服务中心 2024 Budget</h1>")
    expect(english).toContain("Does not conform")
    expect(english).toContain("The total equals its items")
    expect(english).toContain('<p class="other" lang="zh-CN">文中 62.00 与表中 60.00 不符</p>')
    const interfaceOnly = english
      .replace(/<section class="document"[\s\S]*?<\/section>/, "")
      .replaceAll(/<p class="other"[^>]*>[^<]*<\/p>|<style>[\s\S]*<\/style>/g, "")
    for (const word of ["错误", "应为", "相差", "依据", "结论", "第3页", "规则"])
      expect(interfaceOnly).not.toContain(word)
  })

  it("puts several files on one page behind an index", () => {
    const several = reportHtml([file, clean, unread], { lang: "zh" })
    expect(several).toContain('<th scope="row"><a href="#file2">乙.txt</a></th>')
    expect(several).toContain("共3个文件，1个未能读取")
    expect(several).toContain(' id="d1-p1" href="#d1-f1"')
    expect(several).toContain("<code>encrypted</code>")
    expect(several).toContain("没有发现问题。")
  })
})

describe("a hostile document", () => {
  const evil = `</style></title><script>alert(1)</script><img src=x onerror=alert(2)>" onmouseover="x\u202e\u0000'`
  const hostile = sampleFile({
    path: `${evil}.txt`,
    blocks: [
      { kind: "heading", level: -5, text: evil, pieces: [page(1)] },
      { kind: "heading", level: 99, text: evil, pieces: [] },
      sampleParagraph(evil, page(1)),
      sampleTable(
        [
          [evil, "1"],
          [evil, evil],
        ],
        () => ({ sheet: evil, cell: evil }),
      ),
      {
        kind: "table",
        rows: 1e9,
        columns: 1e9,
        pieces: [],
        cells: [{ row: 0, column: 0, rowSpan: 1e9, columnSpan: 1e9, text: evil, pieces: [] }],
      },
      { kind: "table", rows: 0, columns: 0, pieces: [], cells: [] },
      { kind: "unreadable", reason: evil, pieces: [] },
    ],
    document: { unit: evil, family: evil, sha256: evil, unrecognised: [{ block: -1, reason: evil }] },
    rules: [{ rule: evil, checks: [evil], status: "passed", instances: 1, reason: evil }],
    findings: [
      {
        rule: evil,
        checks: [evil],
        at: { block: 2, span: [3, 30] },
        message: { zh: evil, en: evil },
        found: { text: evil, value: evil },
        expected: { text: evil, value: evil },
        difference: evil,
        tolerance: evil,
        unit: evil,
        citation: evil,
        fingerprint: evil,
        related: [
          { label: evil, at: { block: 3, row: 1, column: 1 } },
          { label: evil, at: { block: 77 } },
        ],
      },
      { at: { block: 4, row: 999_999_999, column: 12 }, fingerprint: "x", cause: evil },
      { at: { block: 5, row: 0, column: 0 }, fingerprint: "y", cause: evil },
    ],
  })
  const bad: CheckedFile = { path: evil, name: evil, problem: { code: evil, message: { zh: evil, en: evil } } }

  it("stays text, however it is written", () => {
    const result = reportHtml([hostile, bad], { lang: "zh" })
    expect(pageFaults(result)).toEqual([])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(result).not.toMatch(/[\u0000-\u0008\u202e]/)
    expect(result).toContain("&lt;script&gt;alert(1)&lt;/script&gt;")
    expect(result).toContain('colspan="1000"')
    for (const id of ["1", "1-1", "1-2"]) expect(result).toContain(` id="d1-p${id}"`)
  })
})

describe("a very large table", () => {
  const rows = Array.from({ length: 6_000 }, (_, i) => [`项目${i}`, `${i}.00`, `${i}.00`, "0.00"])
  const long = sampleFile({
    blocks: [sampleTable([["名称", "合计", "基本", "项目"], ...rows], (row) => ({ line: row + 1 }))],
    findings: [
      {
        at: { block: 0, row: 3_000, column: 1 },
        fingerprint: "a",
        related: [{ label: "对照", at: { block: 0, row: 4_500, column: 2 } }],
      },
    ],
  })

  it("is shown around its findings, saying how many rows are left out", () => {
    const started = performance.now()
    const result = reportHtml([long], { lang: "zh" })
    expect(performance.now() - started).toBeLessThan(2_000)
    expect(pageFaults(result)).toEqual([])
    expect(result).toContain("…… 2976行没有问题，未列出 ……")
    expect(result).toContain("项目2999")
    expect(result).toContain('id="b0-4500-2"')
    expect(result).not.toContain("项目2000<")
    expect(result.length).toBeLessThan(60_000)
  })

  it("repeats a label that spans into a shown run, its span cut to what is shown", () => {
    const table = sampleTable(
      [["类", "名称", "合计"], ...rows.slice(0, 900).map((row, i) => [i === 0 ? "全部" : "^", row[0]!, row[1]!])],
      () => ({ line: 1 }),
    )
    const result = reportHtml(
      [sampleFile({ blocks: [table], findings: [{ at: { block: 0, row: 600, column: 2 } }] })],
      { lang: "zh" },
    )
    expect(pageFaults(result)).toEqual([])
    expect(result.match(/rowspan="\d+">全部</g)).toEqual([
      'rowspan="20">全部<',
      'rowspan="7">全部<',
      'rowspan="4">全部<',
    ])
  })
})

describe("pageFaults", () => {
  const policy = `<meta content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`
  it.each([
    ["a tag left open", "<p><b></p>", ["</p> closes something else", "not closed: p"]],
    ["an id used twice", '<p id="a"></p><p id="a"></p>', ["id a twice"]],
    ["a link to nothing", '<a href="#b"></a>', ["#b leads nowhere"]],
    ["a link outside", '<a href="https://example.org"></a>', ["https://example.org leads nowhere"]],
    ["a heading level left out", "<h3></h3>", ["a jump to h3"]],
    ["a script", "<script></script>", ["an element that loads or runs"]],
    ["a handler", "<p onclick=x></p>", ["an attribute that loads or runs"]],
    ["a stray bracket", "1 < 2", ["a stray < or >"]],
  ])("notices %s", (_, fragment, faults) => {
    expect(pageFaults(`${policy}<h1></h1>${fragment}`)).toEqual(faults)
  })
})
