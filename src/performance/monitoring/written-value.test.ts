import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isNotBegun, isPlanned, short, writtenValue } from "./written-value.ts"

describe("what stands around a value is taken off", () => {
  it.each([
    ["5800人次", "5800人次"],
    ["累计5800人次", "5800人次"],
    ["截至6月底，累计完成60%", "完成60%"],
    ["6月底累计培训5800人次", "培训5800人次"],
    ["2024年6月30日累计5800人次", "5800人次"],
    ["目前已60%", "60%"],
    ["60%左右", "60%"],
    ["60%已完成", "60%"],
    ["共计76场。", "76场"],
    ["5800人次，其中党员2000人次", "5800人次"],
    ["5800人次（其中线上2000人次）", "5800人次"],
    ["5800人次；其余下半年完成", "5800人次"],
  ])("%s: %s", (text, value) => expect(writtenValue(text)).toBe(value))

  it.each([
    ["11,663人次，其中女性5,000人次", "11,663人次"],
    ["1,234,567元（含上年结转）", "1,234,567元"],
    ["1:3.5，达到规定的比例要求", "1:3.5"],
  ])("but no comma or colon within a number: %s", (text, value) => expect(writtenValue(text)).toBe(value))

  it.each(["已完成", "累计完成", "现场检查3次", "12月20日完成", "未完成，预计9月完成", ""])("nothing of %s", (text) =>
    expect(writtenValue(text)).toBe(text.replace("，", ",")),
  )
})

describe("what has not begun", () => {
  it.each(["尚未启动", "未开展", "没有发生", "未发生支出", "暂未使用"])("%s", (text) =>
    expect(isNotBegun(text)).toBe(true),
  )
  it.each(["未支付完毕,已支付80%", "未使用完", "未完成", "尚未启动二期,一期完成3处", "已启动", "未支出5万元"])(
    "not %s",
    (text) => expect(isNotBegun(text)).toBe(false),
  )
})

describe("what is to come", () => {
  it.each(["预计12月完成", "计划年底前完工", "力争60%", "拟于9月启动"])("%s", (text) =>
    expect(isPlanned(text)).toBe(true),
  )
  it.each(["12月完成", "60%", "已完成"])("not %s", (text) => expect(isPlanned(text)).toBe(false))
})

it("a quoted text is at most sixty letters and says that there is more", () =>
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const quoted = short(text)
      expect(quoted.length).toBeLessThanOrEqual(61)
      expect(quoted.endsWith("…") ? text.startsWith(quoted.slice(0, -1)) : quoted === text).toBe(true)
    }),
  ))

it("any text, however long, is read in bounded time", () => {
  for (const text of ["截至".repeat(10_000), "累计".repeat(10_000), "1,".repeat(10_000), "(".repeat(10_000)])
    expect(writtenValue(text).length).toBeLessThanOrEqual(400)
})
