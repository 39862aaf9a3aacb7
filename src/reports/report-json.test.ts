import { describe, expect, it } from "vitest"
import { reportJson, reportJsonList } from "./report-json.ts"
import { sampleFile, sampleParagraph } from "./sample-file.ts"

const file = sampleFile({
  blocks: [sampleParagraph("支出80.05万元。", { line: 7 })],
  findings: [
    {
      at: { block: 0, span: [2, 7] },
      found: { text: "80.05万元", value: "80.05" },
      expected: { text: "85.05万元", value: "85.05" },
      difference: "-5.00",
      tolerance: "0.00",
      unit: "万元",
      fingerprint: "f1",
    },
  ],
  rules: [
    { rule: "parts-sum-to-total", checks: ["B-05"], status: "failed", instances: 4 },
    { rule: "budget-equals-approval", checks: [], status: "could-not-be-checked", instances: 0, reason: "没有批复" },
  ],
})
const unread = {
  path: "x/乙.pdf",
  name: "乙.pdf",
  problem: { code: "damaged", message: { zh: "文件损坏", en: "Damaged" } },
}

describe("reportJson", () => {
  it("is the report, fields in the order of the contract", () => {
    expect(reportJson(file)).toEqual(file.report)
    expect(JSON.stringify(reportJson(file))).toContain(
      '"at":{"block":0,"span":[2,7],"quote":"80.05","pieces":[{"line":7}]},"related":[],' +
        '"found":{"text":"80.05万元","value":"80.05"},"expected":{"text":"85.05万元","value":"85.05"},' +
        '"difference":"-5.00","tolerance":"0.00","unit":"万元","citation":null,"cause":null,"fingerprint":"f1"}',
    )
  })

  it("survives being written and read", () => {
    expect(JSON.parse(JSON.stringify(reportJson(file)))).toEqual(file.report)
  })

  it("lets nothing out that the contract does not name", () => {
    const more = {
      ...file,
      report: { ...file.report, secret: 1, document: { ...file.report.document, path: "/home/x" } },
    }
    expect(Object.keys(reportJson(more))).toEqual(["format", "document", "verdict", "findings", "rules"])
    expect(JSON.stringify(reportJson(more))).not.toContain("/home/x")
  })

  it("gives a file that could not be read an entry with its problem", () => {
    expect(reportJson(unread)).toEqual({
      format: "mingzhang/report@1",
      document: { name: "乙.pdf" },
      problem: { code: "damaged", message: { zh: "文件损坏", en: "Damaged" } },
    })
  })
})

describe("reportJsonList", () => {
  it("is an array in the order given, also of one file or none", () => {
    expect(reportJsonList([unread, file]).map((entry) => entry.document.name)).toEqual(["乙.pdf", "预算.txt"])
    expect(reportJsonList([file])).toHaveLength(1)
    expect(reportJsonList([])).toEqual([])
  })
})
