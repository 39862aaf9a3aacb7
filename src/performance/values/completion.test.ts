import { describe, expect, it } from "vitest"
import { completionOf } from "./completion.ts"

describe("the degree of completion in words", () => {
  it.each([
    "完成",
    "已完成",
    "全部完成",
    "已按时完成",
    "完成100%",
    "达成",
    "已达标",
    "达成预期指标",
    "是",
    "√",
    "已落实到位。",
  ])("%s is all", (text) => {
    expect(completionOf(text)).toBe(1)
  })

  it.each(["未完成", "尚未启动", "否", "未达标", "未开展", "×"])("%s is nothing", (text) => {
    expect(completionOf(text)).toBe(0)
  })

  it.each([
    "部分完成",
    "基本完成",
    "部分达成预期指标并具有一定效果",
    "未达成预期指标且效果较差",
    "正在推进中",
    "拟完成",
    "有效缓解",
    "95%",
    "完成率",
    "",
    "完".repeat(10_000),
  ])("%s says no degree", (text) => {
    expect(completionOf(text)).toBeUndefined()
  })
})
