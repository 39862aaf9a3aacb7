import type { Count, Ledger } from "#ledger"
import { describe, expect, test } from "vitest"
import { chineseDate, chineseNumber, chineseYear } from "./chinese-date.ts"
import { countAmong, countOf } from "./counts.ts"
import { Numbering } from "./numbering.ts"

test("dates are printed in Chinese digits", () => {
  expect(chineseYear(2024)).toBe("二〇二四")
  expect([1, 10, 11, 20, 31].map(chineseNumber)).toEqual(["一", "十", "十一", "二十", "三十一"])
  expect(chineseDate("2024-04-18")).toBe("二〇二四年四月十八日")
  expect(chineseDate("2025-12")).toBe("二〇二五年十二月")
  expect(chineseDate("someday")).toBe("someday")
})

test("headings are numbered level by level, parts begin anew or run on", () => {
  const numbering = new Numbering()
  numbering.part(false)
  expect([numbering.next(2), numbering.next(3), numbering.next(3), numbering.next(2), numbering.next(3)]).toEqual([
    "一、",
    "（一）",
    "（二）",
    "二、",
    "（一）",
  ])
  numbering.part(true)
  expect(numbering.next(2)).toBe("三、")
  numbering.part(false)
  expect(numbering.next(2)).toBe("一、")
})

describe("counts", () => {
  const count = (id: string, value: number, assumed?: string): Count => ({
    id,
    value,
    ...(assumed ? { assumed } : {}),
    at: { table: "counts", row: 2 },
  })
  const ledger = {
    counts: [count("vehicles.general", 2), count("vehicles.special", 1, "未公布"), count("vehiclesX", 9)],
  }
  const of = (id: string) => countOf(ledger as unknown as Ledger, id)

  test("not entered themselves are the sum of what lies below them, and no more", () => {
    expect(of("vehicles")).toEqual({ value: 3, assumed: "未公布" })
    expect(of("vehicles.general")).toEqual({ value: 2 })
    expect(of("equipment.large")).toEqual({ value: 0 })
  })

  test("of an enumeration add up: 其他 takes what the enumeration has no name for", () => {
    const listed = ["vehicles.special", "vehicles.other"]
    expect(countAmong(ledger as unknown as Ledger, "vehicles.other", listed)).toEqual({ value: 2 })
    expect(countAmong(ledger as unknown as Ledger, "vehicles.special", listed).value).toBe(1)
  })
})
