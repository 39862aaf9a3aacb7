import { describe, expect, it } from "vitest"
import { checkIds, kindOf, topicOf } from "./check-ids.ts"
import { frameOf, topicOfHeading } from "./topic.ts"

describe("topicOfHeading", () => {
  it.each([
    ["一、收入支出预算总体情况说明", "overall"],
    ["二、收入决算情况说明", "revenue"],
    ["三、支出预算总体情况说明", "expenditure"],
    ["四、财政拨款收支总体情况说明", "fiscal"],
    ["五、一般公共预算财政拨款支出决算情况说明", "general"],
    ["六、一般公共预算基本支出情况说明", "basic"],
    ["七、三公经费支出情况说明", "three-public"],
    ["八、政府性基金预算支出情况说明", "fund"],
    ["八、国有资本经营预算财政拨款支出决算情况说明", "state-capital"],
    ["(一)行政(事业)单位机构运转经费", "agency-operating"],
    ["九、公用经费情况说明", "agency-operating"],
    ["(二)政府采购支出情况", "procurement"],
    ["(三)绩效目标设置情况", "performance"],
    ["(四)国有资产占用情况", "assets"],
    ["(五)专项转移支付项目情况", "transfers"],
    ["三、人员情况说明", "personnel"],
    ["科技创新专项经费情况说明", "project"],
    ["五、三公经费及会议费、培训费情况说明", "three-public"],
    ["2.支出按功能科目分类的明细情况", undefined],
    ["二、机构设置", undefined],
  ])("%s", (heading, topic) => {
    expect(topicOfHeading(heading)).toBe(topic)
  })
})

describe("frameOf", () => {
  it("gives budgets this year's money where their table holds nothing else", () => {
    expect(frameOf("general", "五、一般公共预算支出情况说明", "budget")).toEqual({
      flow: "expenditure",
      source: "R11",
      vintage: "current",
    })
    expect(frameOf("general", "五、一般公共预算财政拨款支出决算情况说明", "accounts")).toEqual({
      flow: "expenditure",
      source: "R11",
    })
  })

  it("takes the source from the heading", () => {
    expect(frameOf("general", "五、财政拨款支出预算情况说明", "budget")).toEqual({ flow: "expenditure", source: "R1" })
    expect(frameOf("fund", "八、政府性基金", "budget")).toEqual({ source: "R12" })
    expect(frameOf(undefined, "", undefined)).toEqual({})
  })
})

describe("checkIds", () => {
  it("goes by section and by what is stated", () => {
    expect(checkIds("overall", "budget", "rate", { flow: "resources" })).toEqual(["N-01", "B-34"])
    expect(checkIds("general", "budget", "share", { function: "208" })).toEqual(["B-36"])
    expect(checkIds("general", "budget", "share", { nature: "basic" })).toEqual(["B-35"])
    expect(checkIds("general", "budget", "change-sum", {})).toEqual(["B-48"])
    expect(checkIds("general", "accounts", "share", { source: "R11" })).toEqual(["A-24"])
    expect(checkIds("general", "accounts", "share", { source: "R11", function: "208" })).toEqual(["A-25"])
    expect(checkIds("general", "accounts", "completion", { function: "2080505" })).toEqual(["A-28"])
    expect(checkIds("general", "accounts", "sum", { phase: "approved" })).toEqual(["A-27"])
    expect(checkIds("performance", "accounts", "completion", { project: "甲" })).toEqual(["A-37"])
    expect(checkIds("three-public", "accounts", "count", {})).toEqual(["A-32"])
    expect(checkIds(undefined, "budget", "sum", {})).toEqual([])
  })

  it("finds topic and kind in the headings of a claim", () => {
    expect(
      topicOf(["第三部分 2024年度部门决算情况说明", "五、一般公共预算财政拨款支出决算情况说明", "（一）总体情况。"]),
    ).toBe("general")
    expect(kindOf(["第三部分 2024年度部门决算情况说明"])).toBe("accounts")
    expect(kindOf(["第二部分 2024年部门预算情况说明"])).toBe("budget")
  })
})
