import { describe, expect, it } from "vitest"
import type { Finding } from "#checks"
import { causeCounts, causeGroups } from "./cause-group.ts"
import { type SampleFinding, sampleFile, sampleParagraph } from "./sample-file.ts"

const blocks = Array.from({ length: 9 }, (_, i) => sampleParagraph(`第${i}段`, { line: i + 1 }))
const findings = (...list: SampleFinding[]): readonly Finding[] =>
  sampleFile({ blocks, findings: list }).report.findings
const shape = (list: readonly Finding[]) =>
  causeGroups(list).map(({ cause, symptoms }) => [
    `${cause.label} ${cause.finding.fingerprint}`,
    ...symptoms.map((s) => `${s.label} ${s.finding.fingerprint}`),
  ])

describe("causeGroups", () => {
  it("folds symptoms under their cause and numbers both", () => {
    const list = findings(
      { at: { block: 5 }, fingerprint: "s2", cause: "c" },
      { at: { block: 3 }, fingerprint: "c" },
      { at: { block: 4 }, fingerprint: "s1", cause: "c" },
    )
    expect(shape(list)).toEqual([["1 c", "1.1 s1", "1.2 s2"]])
    expect(causeGroups(list)[0]?.symptoms[1]?.id).toBe("1-2")
  })

  it("puts errors before warnings before info, each in the order of the document", () => {
    const list = findings(
      { at: { block: 0 }, fingerprint: "i", severity: "info" },
      { at: { block: 8 }, fingerprint: "e8" },
      { at: { block: 1 }, fingerprint: "w", severity: "warning" },
      { at: { block: 2, span: [2, 3] }, fingerprint: "e2b" },
      { at: { block: 2, span: [0, 1] }, fingerprint: "e2a" },
    )
    expect(shape(list)).toEqual([["1 e2a"], ["2 e2b"], ["3 e8"], ["4 w"], ["5 i"]])
  })

  it("follows a symptom of a symptom to the root", () => {
    const list = findings(
      { at: { block: 1 }, fingerprint: "root" },
      { at: { block: 2 }, fingerprint: "mid", cause: "root" },
      { at: { block: 3 }, fingerprint: "leaf", cause: "mid" },
    )
    expect(shape(list)).toEqual([["1 root", "1.1 mid", "1.2 leaf"]])
  })

  it("takes a symptom without its cause for a cause", () => {
    expect(shape(findings({ at: { block: 1 }, fingerprint: "s", cause: "gone" }))).toEqual([["1 s"]])
  })

  it("loses no finding that leads back to itself", () => {
    const list = findings(
      { at: { block: 1 }, fingerprint: "a", cause: "b" },
      { at: { block: 2 }, fingerprint: "b", cause: "a" },
      { at: { block: 3 }, fingerprint: "self", cause: "self" },
    )
    expect(shape(list).flat()).toHaveLength(3)
  })

  it("keeps findings that share a fingerprint", () => {
    const list = findings({ at: { block: 1 }, fingerprint: "x" }, { at: { block: 2 }, fingerprint: "x" })
    expect(shape(list)).toEqual([["1 x"], ["2 x"]])
  })
})

describe("causeCounts", () => {
  it("counts causes, not what follows from them", () => {
    const list = findings(
      { at: { block: 1 }, fingerprint: "c" },
      { at: { block: 2 }, fingerprint: "s", cause: "c" },
      { at: { block: 3 }, fingerprint: "w", severity: "warning" },
    )
    expect(causeCounts(causeGroups(list))).toEqual({ error: 1, warning: 1, info: 0 })
  })
})
