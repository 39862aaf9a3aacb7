import { describe, expect, test } from "vitest"
import { evaluate, type Figure, type Identity } from "#identities"
import type { Finding } from "../finding.ts"
import { identityFindings } from "./identity-findings.ts"
import { printAt, rulesNamed, shareOf, sheetOf, sumOf } from "./sample-prints.ts"

/** Findings of identities over the figures of a sheet, in the order of its rows. */
function findings(figures: readonly Figure[], ...identities: readonly Identity[]): Finding[] {
  const document = sheetOf(figures.map((f) => [f.label, f.printed]))
  return identityFindings({
    document,
    evaluation: evaluate(identities),
    rules: rulesNamed("sums", "shares"),
    habits: { rateDecimals: 2, usualRateDecimals: new Set<number>(), amountDecimals: new Map(), truncates: false },
  })
}
const told = (f: Finding) => `${f.cause ? "~ " : ""}${f.severity} ${f.at.quote || "∅"} → ${f.expected?.text ?? "-"}`

/** 合计 = 甲 + 乙, printed twice, with the prints given. */
function twice(total: string, one: string, other: string, again: string) {
  const figures = [
    printAt(0, "合计", total),
    printAt(1, "甲", one),
    printAt(2, "乙", other),
    printAt(3, "合计（他表）", again),
  ]
  const [sum, a, b, copy] = figures as [Figure, Figure, Figure, Figure]
  return findings(figures, sumOf(sum, [a, b]), sumOf(copy, [sum], { mirror: true }))
}

describe("a wrong figure", () => {
  test("is one finding at its place, with the value it should have", () => {
    const [cause, symptom, ...more] = twice("85.05", "50.00", "30.05", "80.05")
    expect(more).toEqual([])
    expect(told(cause!)).toBe("error 85.05 → 80.05万元")
    expect(cause).toMatchObject({
      rule: "sums",
      checks: ["B-02", "B-05"],
      at: { block: 0, row: 0, column: 1, quote: "85.05", pieces: [{ sheet: "1", cell: "B1" }] },
      found: { text: "85.05万元", value: "85.05" },
      expected: { value: "80.05" },
      difference: "5.00",
      unit: "万元",
      citation: "某规定",
      cause: null,
    })
    expect(symptom).toMatchObject({ cause: cause!.fingerprint, expected: null })
  })

  test("says what it was compared with", () => {
    const [cause] = twice("85.05", "50.00", "30.05", "80.05")
    expect(cause!.related.map((r) => [r.label, r.at.quote])).toEqual([
      ["甲", "50.00"],
      ["乙", "30.05"],
      ["合计（他表）", "80.05"],
    ])
    expect(cause!.message.zh).toBe("合计=甲+乙：印为85.05万元，应为80.05万元，差5.00（0.015）")
  })

  test("is none where everything holds", () => {
    expect(twice("80.05", "50.00", "30.05", "80.05")).toEqual([])
  })

  test("has a fingerprint that neither value nor line changes", () => {
    const one = twice("85.05", "50.00", "30.05", "80.05")[0]!
    const other = twice("90.05", "50.00", "30.05", "80.05")[0]!
    expect(other.fingerprint).toBe(one.fingerprint)
  })

  test("may be another one: the rivals are named", () => {
    const figures = [printAt(0, "甲", "12.00"), printAt(1, "乙", "21.00")]
    const [cause] = findings(figures, sumOf(figures[0]!, [figures[1]!], { mirror: true }))
    expect(cause!.message.zh).toMatch(/也可能是：(?:甲 12\.00 → 21\.00|乙 21\.00 → 12\.00)/)
  })

  test("keeps the grouping of its print", () => {
    const figures = [
      printAt(0, "合计", "1,630.00", "元"),
      printAt(1, "甲", "1,060.00", "元"),
      printAt(2, "乙", "300.00", "元"),
      printAt(3, "他表", "1,360.00", "元"),
    ]
    const [cause] = findings(
      figures,
      sumOf(figures[0]!, [figures[1]!, figures[2]!]),
      sumOf(figures[3]!, [figures[0]!], { mirror: true }),
    )
    expect(cause!.expected).toEqual({ text: "1,360.00元", value: "1360.00" })
  })
})

describe("a blank that should be printed", () => {
  test("is told as such", () => {
    const figures = [
      printAt(0, "甲", "5.00"),
      printAt(1, "合计", ""),
      printAt(2, "乙", "2.00"),
      printAt(3, "合计（他表）", "7.00"),
    ]
    const found = findings(
      figures,
      sumOf(figures[1]!, [figures[0]!, figures[2]!]),
      sumOf(figures[3]!, [figures[0]!, figures[2]!]),
    )
    const cause = found.find((f) => f.cause === null)!
    expect(told(cause)).toMatch(/^error ∅ → 7\.00万元/)
    expect(cause).toMatchObject({ found: { text: "", value: "" } })
    expect(cause.message.zh).toContain("印为空白")
  })
})

describe("a rounding tail", () => {
  test("is worth knowing and nothing more", () => {
    const figures = [printAt(0, "合计", "80.06"), printAt(1, "甲", "50.00"), printAt(2, "乙", "30.05")]
    const [tail] = findings(figures, sumOf(figures[0]!, [figures[1]!, figures[2]!]))
    expect(tail).toMatchObject({ severity: "info", cause: null, expected: null, difference: "0.01" })
    expect(tail!.message.zh).toMatch(/^尾差：/)
  })

  test("ends where rounding no longer explains it", () => {
    const figures = [printAt(0, "合计", "80.07"), printAt(1, "甲", "50.00"), printAt(2, "乙", "30.05")]
    expect(findings(figures, sumOf(figures[0]!, [figures[1]!, figures[2]!]))[0]!.severity).toBe("error")
  })
})

describe("a bound", () => {
  test("is told as exceeded", () => {
    const figures = [printAt(0, "其中", "6220.00"), printAt(1, "全部", "622.00")]
    const [cause] = findings(figures, sumOf(figures[0]!, [figures[1]!], { relation: "≤" }))
    expect(cause!.message.zh).toContain("至多")
  })

  test("that holds with room to spare is no tail", () => {
    const figures = [printAt(0, "其中", "5.00"), printAt(1, "全部", "622.00")]
    expect(findings(figures, sumOf(figures[0]!, [figures[1]!], { relation: "≤" }))).toEqual([])
  })
})

describe("a share", () => {
  test("that does not follow is corrected to the document's decimals", () => {
    const [share, part, whole] = [
      printAt(0, "占比", "57.3", "%"),
      printAt(1, "部分", "5.73"),
      printAt(2, "全部", "100.00"),
    ]
    const rest = printAt(3, "其余", "94.27")
    expect(
      findings([share, part, whole, rest], shareOf(share, part, whole), sumOf(whole, [part, rest]))
        .filter((f) => !f.cause)
        .map(told),
    ).toEqual(["error 57.3 → 5.73%"])
  })
})

describe("the ids of a finding", () => {
  const figures = [printAt(0, "合计", "85.05"), printAt(1, "甲", "50.00"), printAt(2, "乙", "30.05")]
  const ids = (checks: string[]) =>
    findings(figures, sumOf(figures[0]!, [figures[1]!, figures[2]!], { checks }))[0]!.checks

  test("are those of its identity that the rule carries out", () => {
    expect(ids(["B-01", "B-05"])).toEqual(["B-05"])
  })

  test("are the identity's where the rule names none of them, the rule's where it has none", () => {
    expect(ids(["A-34"])).toEqual(["A-34"])
    expect(ids([])).toEqual(["B-02", "B-05"])
  })
})

test("two requirements that correct one print are one cause and its symptoms", () => {
  const found = twice("85.05", "50.00", "30.05", "80.05")
  expect(found.filter((f) => f.cause === null)).toHaveLength(1)
})

test("an identity whose rule is not run gives nothing", () => {
  const figures = [printAt(0, "合计", "85.05"), printAt(1, "甲", "50.00")]
  expect(findings(figures, sumOf(figures[0]!, [figures[1]!], { rule: "other" }))).toEqual([])
})
