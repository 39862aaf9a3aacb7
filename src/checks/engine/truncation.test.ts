import { describe, expect, test } from "vitest"
import { evaluate } from "#identities"
import { identityFindings } from "./identity-findings.ts"
import { printAt, rulesNamed, sheetOf, sumOf } from "./sample-prints.ts"
import { withoutTruncations } from "./truncation.ts"

/** A sentence in 万元 beside its cell in 元. */
const pair = (row: number, sentence: string, cell: string) =>
  sumOf(printAt(row, `文${row}`, sentence, "万元", "sentence"), [printAt(row + 10, `表${row}`, cell, "元")])
const split = (...pairs: ReturnType<typeof pair>[]) => {
  const { evaluation, truncated } = withoutTruncations(evaluate(pairs))
  return [evaluation.violated.length, truncated.length]
}

describe("amounts cut off instead of rounded", () => {
  test("throughout a document are a habit, not errors", () => {
    expect(split(pair(0, "87.70", "877,056.00"), pair(1, "78.21", "782,196.00"))).toEqual([0, 2])
  })

  test("once are an error like any other", () => {
    expect(split(pair(0, "87.70", "877,056.00"))).toEqual([1, 0])
    expect(split(pair(0, "87.70", "877,056.00"), pair(1, "78.22", "782,196.00"))).toEqual([1, 0])
  })

  test("leave other errors among them errors", () => {
    expect(
      split(pair(0, "87.70", "877,056.00"), pair(1, "78.21", "782,196.00"), pair(2, "12.00", "210,000.00")),
    ).toEqual([1, 2])
  })

  test("are not those rounded up too far, nor those of equal precision", () => {
    expect(split(pair(0, "87.72", "877,056.00"), pair(1, "78.23", "782,196.00"))).toEqual([2, 0])
    const same = (row: number) =>
      sumOf(printAt(row, "文", "87.70", "万元", "sentence"), [printAt(row + 10, "表", "87.71")])
    expect(split(same(0), same(1))).toEqual([2, 0])
  })

  test("are only those of sentences beside cells", () => {
    const cells = (row: number) => sumOf(printAt(row, "甲", "87.70"), [printAt(row + 10, "乙", "877,056.00", "元")])
    expect(split(cells(0), cells(1))).toEqual([2, 0])
  })

  test("are told as worth knowing, each with both prints", () => {
    const found = identityFindings({
      document: sheetOf([]),
      evaluation: evaluate([pair(0, "87.70", "877,056.00"), pair(1, "78.21", "782,196.00")]),
      rules: rulesNamed("sums"),
      habits: { rateDecimals: 2, usualRateDecimals: new Set<number>(), amountDecimals: new Map(), truncates: false },
    })
    expect(found.map((f) => f.severity)).toEqual(["info", "info"])
    expect(found[0]!.message.zh).toBe(
      "截尾：文0印为87.70万元，表中为877,056.00元，换算时末位没有四舍五入。全文如此，不影响勾稽。",
    )
  })
})
