import type { Coordinate } from "#fiscal"
import type { Reason } from "#ledger"
import { describe, expect, test } from "vitest"
import { reasonOf } from "./reason.ts"

const reason = (text: string, of: Coordinate, about: Reason["about"] = "change"): Reason => ({
  of,
  about,
  text,
  at: { table: "reasons", row: 2 },
})
const found = (reasons: readonly Reason[], of: Coordinate, about: Reason["about"] = "change") =>
  reasonOf(reasons, of, about)?.text

describe("the reason of a figure", () => {
  const reasons = [
    reason("总的", {}),
    reason("收入", { flow: "revenue" }),
    reason("社保", { function: "208" }),
    reason("养老", { function: "2080505" }),
    reason("三公", { threePublic: "total" }),
    reason("车", { threePublic: "vehicles" }),
    reason("差异", {}, "difference"),
  ]

  test("is the one of its very coordinate, else the nearest more general one", () => {
    expect(found(reasons, { flow: "expenditure", function: "2080505", source: "R11" })).toBe("养老")
    expect(found(reasons, { flow: "expenditure", function: "2080801" })).toBe("社保")
    expect(found(reasons, { flow: "expenditure", function: "2210201" })).toBe("总的")
    expect(found(reasons, { flow: "resources" })).toBe("收入")
    expect(found(reasons, { threePublic: "vehicles.running" })).toBe("车")
  })

  test("is not borrowed from money that is something else", () => {
    expect(found([reason("收入", { flow: "revenue" })], { flow: "expenditure" })).toBeUndefined()
    expect(found([reason("支出", { flow: "expenditure" })], { threePublic: "reception" })).toBeUndefined()
    expect(found([reason("基金", { source: "R12" })], { flow: "resources" })).toBeUndefined()
  })

  test("is told apart by what it is about; year and phase do not count", () => {
    expect(found(reasons, { flow: "expenditure", phase: "approved", year: "2024" }, "difference")).toBe("差异")
    expect(found([reason("支出", { flow: "expenditure", year: "2024" })], { flow: "expenditure" })).toBe("支出")
  })

  test("is the later one of two equally near", () => {
    expect(found([reason("先", { flow: "uses" }), reason("后", { flow: "uses" })], { flow: "uses" })).toBe("后")
  })
})
