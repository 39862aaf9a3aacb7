import { describe, expect, it } from "vitest"
import { type CheckedFile, exitStatus, isChecked } from "./checked-file.ts"
import { sampleFile, sampleParagraph } from "./sample-file.ts"

const blocks = [sampleParagraph("收入总计10万元。", { line: 1 })]
const clean = sampleFile({ blocks, verdict: "conforms" })
const warned = sampleFile({ blocks, verdict: "reservations", findings: [{ at: { block: 0 }, severity: "warning" }] })
const wrong = sampleFile({ blocks, findings: [{ at: { block: 0 } }] })
const unknown = sampleFile({ blocks, verdict: "could-not-be-checked" })
const unread: CheckedFile = {
  path: "丙.pdf",
  name: "丙.pdf",
  problem: { code: "encrypted", message: { zh: "有密码", en: "Encrypted" } },
}

describe("exitStatus", () => {
  it.each([
    ["nothing wrong", [clean], 0],
    ["warnings only", [warned, clean], 0],
    ["an error", [clean, wrong], 1],
    ["nothing recognised", [wrong, unknown], 3],
    ["a file not read", [wrong, unread], 3],
    ["no file", [], 0],
  ] as const)("%s", (_, files, status) => {
    expect(exitStatus(files)).toBe(status)
  })
})

describe("isChecked", () => {
  it("tells a report from a problem", () => {
    expect([clean, unread].map(isChecked)).toEqual([true, false])
  })
})
