import { describe, expect, it } from "vitest"
import type { CheckedFile } from "../checked-file.ts"
import { sampleFile, sampleParagraph, sampleTable } from "../sample-file.ts"
import { reportSarif } from "./report-sarif.ts"
import { sarifFaults } from "./sarif-faults.ts"

const sentence = "支出总计80.05万元。"
const text = `说明\n${sentence}\n项目\t合计\n甲\t80.05\n`
const textFile = sampleFile({
  path: "公开/预算 1.txt",
  sourceText: text,
  blocks: [
    sampleParagraph(sentence, { line: 2 }),
    sampleTable(
      [
        ["项目", "合计"],
        ["甲", "80.05"],
      ],
      (row) => ({ line: row + 3 }),
    ),
  ],
  findings: [
    {
      rule: "narrative-amount-matches-statement",
      checks: ["N-03"],
      message: { zh: "文中 80.05 与表中不符", en: "80.05 differs" },
      at: { block: 0, span: [4, 9] },
      found: { text: "80.05万元", value: "80.05" },
      expected: { text: "85.05万元", value: "85.05" },
      related: [{ label: "表 [甲](javascript:x)", at: { block: 1, row: 1, column: 1 } }],
      fingerprint: "cause",
    },
    {
      at: { block: 1, row: 1, column: 1 },
      cause: "cause",
      fingerprint: "s",
      expected: { text: "9", value: "9" },
      found: { text: "80.05", value: "80.05" },
    },
    { at: { block: 0 }, severity: "info", fingerprint: "i" },
  ],
  rules: [
    { rule: "parts-sum-to-total", checks: ["B-05"], status: "failed", instances: 3 },
    {
      rule: "budget-equals-approval",
      checks: ["X-01"],
      status: "could-not-be-checked",
      instances: 0,
      reason: "没有批复",
    },
  ],
  document: { unrecognised: [{ block: 1, reason: "没有匹配的表式" }] },
})
const page = { page: 3, bbox: [72, 90, 120, 104] as const }
const pdfFile = sampleFile({
  path: "公开/预算.pdf",
  mediaType: "application/pdf",
  blocks: [sampleParagraph(sentence, page)],
  findings: [
    {
      at: { block: 0, span: [4, 9] },
      severity: "warning",
      fingerprint: "p",
      found: { text: "80.05", value: "80.05" },
      expected: { text: "1", value: "1" },
    },
  ],
})
const bookFile = sampleFile({
  path: "预算.xlsx",
  blocks: [sampleTable([["合计", "1"]], () => ({ sheet: "表 1", cell: "B2" }))],
  findings: [{ at: { block: 0, row: 0, column: 1 }, fingerprint: "b" }],
})
const unread: CheckedFile = {
  path: "丙.pdf",
  name: "丙.pdf",
  problem: { code: "encrypted", message: { zh: "有密码", en: "Encrypted" } },
}
const described = [
  {
    name: "parts-sum-to-total",
    checks: ["B-05"],
    severity: "error" as const,
    title: { zh: "合计等于各项之和", en: "The total equals its items" },
    citation: "《操作规程》",
  },
]
const log = reportSarif([textFile, pdfFile, bookFile, unread], {
  rules: described,
  toolVersion: "0.1.0",
  ruleUri: "https://example.org/rules/{rule}",
})
const run = log.runs[0]!

describe("reportSarif", () => {
  it("is a valid SARIF 2.1.0 log, in both languages, also of nothing", () => {
    expect(sarifFaults(log)).toEqual([])
    expect(sarifFaults(reportSarif([textFile, unread], { lang: "en" }))).toEqual([])
    expect(sarifFaults(reportSarif([]))).toEqual([])
    expect(JSON.parse(JSON.stringify(log))).toEqual(log)
  })

  it("describes every rule that ran or found something", () => {
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual([
      "budget-equals-approval",
      "narrative-amount-matches-statement",
      "parts-sum-to-total",
    ])
    expect(run.tool.driver.rules[2]).toEqual({
      id: "parts-sum-to-total",
      shortDescription: { text: "合计等于各项之和" },
      fullDescription: { text: "合计等于各项之和 (《操作规程》)" },
      helpUri: "https://example.org/rules/parts-sum-to-total",
      help: { text: "mingzhang explain parts-sum-to-total" },
      defaultConfiguration: { level: "error" },
      properties: { checks: ["B-05"], tags: ["budget"] },
    })
    expect(run.tool.driver.rules[1]?.shortDescription.text).toBe("narrative amount matches statement")
  })

  it("places a finding of a text source by line and column, with the names of its place", () => {
    const result = run.results[0]!
    expect(result).toMatchObject({
      ruleId: "narrative-amount-matches-statement",
      ruleIndex: 1,
      level: "error",
      message: { text: "文中 80.05 与表中不符" },
    })
    expect(result.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: "%E5%85%AC%E5%BC%80/%E9%A2%84%E7%AE%97%201.txt", index: 0 },
      region: { startLine: 2, startColumn: 5, endColumn: 10, snippet: { text: "80.05" } },
    })
    expect(result.relatedLocations?.[0]?.logicalLocations?.[0]).toEqual({
      name: "合计",
      fullyQualifiedName: "甲 / 合计",
      kind: "cell",
      properties: { block: 1, row: 1, column: 1 },
    })
    expect(result.partialFingerprints).toEqual({ "mingzhang/v1": "cause" })
    expect(result.suppressions).toEqual([])
  })

  it("offers the replacement of exactly the wrong figure, for causes only", () => {
    const replacement = run.results[0]?.fixes?.[0]?.artifactChanges[0]?.replacements[0]
    expect(replacement).toEqual({
      deletedRegion: { startLine: 2, startColumn: 5, endColumn: 10 },
      insertedContent: { text: "85.05" },
    })
    const line = text.split("\n")[1]!
    expect(line.slice(0, 4) + replacement!.insertedContent.text + line.slice(9)).toBe("支出总计85.05万元。")
    expect(run.results[1]?.fixes).toBeUndefined()
    const { sourceText: _, ...withoutText } = textFile
    const lineOnly = reportSarif([withoutText]).runs[0]!.results[0]!
    expect(lineOnly.fixes).toBeUndefined()
    expect(lineOnly.locations[0]?.physicalLocation.region).toEqual({ startLine: 2, snippet: { text: "80.05" } })
  })

  it("gives a PDF its page and box and a workbook its cell, and invents no line or offset", () => {
    expect(run.results[3]?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: "%E5%85%AC%E5%BC%80/%E9%A2%84%E7%AE%97.pdf", index: 1 },
      properties: { page: 3, bbox: [72, 90, 120, 104], pieces: [page], quote: "80.05" },
    })
    expect(run.results[3]?.fixes).toBeUndefined()
    expect(run.results[4]?.locations[0]?.physicalLocation.properties).toEqual({ sheet: "表 1", cell: "B2", quote: "1" })
  })

  it("turns info into a note and keeps the severity of symptoms", () => {
    expect(run.results.map(({ level }) => level)).toEqual(["error", "error", "note", "warning", "error"])
    expect(run.results[1]?.properties).toMatchObject({ cause: "cause" })
  })

  it("shows brackets of a document as text, never as a link", () => {
    expect(run.results[0]?.relatedLocations?.[0]?.message?.text).toBe("表 \\[甲\\](javascript:x)")
  })

  it("lists the files with their hashes and says what was not read, not recognised, not checked", () => {
    expect(run.artifacts[0]).toMatchObject({ mimeType: "text/plain", hashes: { "sha-256": "ab".repeat(32) } })
    expect(run.artifacts[3]).toEqual({ location: { uri: "%E4%B8%99.pdf", index: 3 } })
    const { toolExecutionNotifications: notes, ...invocation } = run.invocations[0]!
    expect(invocation).toEqual({ executionSuccessful: false, exitCode: 3 })
    expect(notes.map(({ level, descriptor, message }) => [level, descriptor?.id, message.text])).toEqual([
      ["note", "not-recognised", "没有匹配的表式"],
      ["note", "could-not-be-checked", "没有批复"],
      ["error", "encrypted", "有密码"],
    ])
  })

  it("ends with the status of the command", () => {
    expect(reportSarif([textFile]).runs[0]?.invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 1 })
    expect(reportSarif([textFile], { exitStatus: 3 }).runs[0]?.invocations[0]?.exitCode).toBe(3)
  })
})

describe("sarifFaults", () => {
  it("notices what breaks the schema", () => {
    const broken = structuredClone(log) as unknown as {
      runs: { results: Record<string, unknown>[]; artifacts: unknown[] }[]
    }
    broken.runs[0]!.results[0]!.level = "info"
    broken.runs[0]!.results[1]!.ruleIndex = 99
    broken.runs[0]!.results[2]!.message = {}
    broken.runs[0]!.results[3]!.surprise = 1
    expect(sarifFaults(broken)).toEqual([
      'runs[0].results[0].level: "info" is not one of none, note, warning, error',
      "runs[0].results[2].message: needs text",
      "runs[0].results[3]: surprise is not a property",
      "runs[0].results[1].ruleIndex: no such rule",
    ])
  })
})
