import { describe, expect, test } from "vitest"
import { placeholdersIn } from "./placeholder.ts"

const found = (text: string) => placeholdersIn(text).map((p) => `${p.kind} ${text.slice(p.start, p.end)}`)

describe("placeholders", () => {
  test.each([
    ["收入总计XXX万元，占XX%", ["figure XXX", "figure XX"]],
    ["上海市XX局", ["name XX"]],
    ["主要原因：XXXXXXXX。", ["reason XXXXXXXX"]],
    ["主要用于××××", ["reason ××××"]],
    ["收入总计***万元", ["figure ***"]],
    ["增加(减少)12万元", ["choice 增加(减少)"]],
    ["单位名称：{单位名称}", ["blank {单位名称}"]],
    ["填报人：____", ["blank ____"]],
    ["金额【】万元", ["blank 【】"]],
    ["增减原因：待填写。", ["blank 待填写"]],
    ["(此处填写主要职责)", ["blank (此处填写主要职责)"]],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test.each([
    "10×20米的XL码",
    "项目编码ABXX12",
    "证号4107**********12",
    "张**",
    "***",
    "【年度目标】提高",
    "增加12万元(减少2万元的除外)",
    "【注】本表为空",
    "3×5=15",
    "请填写人签字",
    "http://a.cn/x_y",
  ])("none in %s", (text) => {
    expect(found(text)).toEqual([])
  })

  test("a very long run is one placeholder", () => {
    expect(placeholdersIn(`金额${"X".repeat(100_000)}万元`)).toHaveLength(1)
  })
})
