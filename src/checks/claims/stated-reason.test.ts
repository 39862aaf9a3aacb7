import { describe, expect, it } from "vitest"
import { isEmptyReason, movesIn } from "./stated-reason.ts"

describe("isEmptyReason", () => {
  it.each(["无", "无。", "没有", "/", "——", "……", "XX", " 无 ", ""])("%j says nothing", (reason) => {
    expect(isEmptyReason(reason)).toBe(true)
  })

  it.each(["无新增项目", "人员增资", "没有安排出国计划", "XX项目减少"])("%j says something", (reason) => {
    expect(isEmptyReason(reason)).toBe(false)
  })
})

describe("movesIn", () => {
  it("reads what went up or down, clause by clause", () => {
    expect(movesIn("人员工资增加，办公费减少")).toEqual([
      { direction: "up", noun: "人员工资", word: "增加" },
      { direction: "down", noun: "办公费", word: "减少" },
    ])
  })

  it("reads the noun behind the word as well", () => {
    expect(movesIn("减少了会议费支出")).toEqual([{ direction: "down", noun: "了会议费支出", word: "减少" }])
  })

  it("finds nothing where nothing moves", () => {
    expect(movesIn("当年调出2人")).toEqual([])
    expect(movesIn("")).toEqual([])
  })

  it("stays linear on hostile text", () => {
    const start = performance.now()
    movesIn("增加".repeat(500_000))
    expect(performance.now() - start).toBeLessThan(200)
  })
})
