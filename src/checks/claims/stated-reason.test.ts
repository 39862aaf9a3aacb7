import { describe, expect, it } from "vitest"
import { isEmptyReason, movesIn, movesMoney } from "./stated-reason.ts"

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
      { direction: "up", before: "人员工资", after: "", word: "增加" },
      { direction: "down", before: "办公费", after: "", word: "减少" },
    ])
  })

  it("reads the noun behind the word as well", () => {
    expect(movesIn("减少了会议费支出")).toEqual([
      { direction: "down", before: "", after: "了会议费支出", word: "减少" },
    ])
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

describe("movesMoney", () => {
  it.each(["会议费减少", "项目支出较上年减少", "减少了会议费支出", "压减公用经费"])("holds of %j", (reason) => {
    expect(movesIn(reason).map(movesMoney)).toEqual([true])
  })

  it.each(["提高资金使用效益", "人员减少", "工作任务增加", "新增人员较多"])("does not hold of %j", (reason) => {
    expect(movesIn(reason).map(movesMoney)).toEqual([false])
  })
})
