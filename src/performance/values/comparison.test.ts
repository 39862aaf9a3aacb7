import { describe, expect, it } from "vitest"
import { comparisonOf } from "./comparison.ts"

const told = (text: string) => {
  const said = comparisonOf(text)
  return (
    said && [said.base.kind, said.operator, said.change?.direction, said.number && `${said.number.text}${said.unit}`]
  )
}

describe("how a value stands to a base", () => {
  it.each([
    ["较上年提高5%", ["last-year", "=", "up", "5%"]],
    ["同比下降≥3%", ["last-year", "≥", "down", "3%"]],
    ["增长10%以上", ["unstated", "≥", "up", "10%"]],
    ["较上年有所增长", ["last-year", undefined, "up", undefined]],
    ["与上年持平", ["last-year", "=", undefined, undefined]],
    ["不低于上年", ["last-year", "≥", undefined, undefined]],
    ["≤预算数", ["budget", "≤", undefined, undefined]],
    ["高于全省平均水平", ["average", ">", undefined, undefined]],
    ["不低于上年的90%", ["last-year", "≥", undefined, "90%"]],
    ["达到国家标准", ["standard", "≥", undefined, undefined]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected)
  })

  it("knows the base where it stands in brackets", () => {
    expect(comparisonOf("不低于上年(85%)")?.base).toMatchObject({
      kind: "last-year",
      number: { scaled: 85 },
      unit: "%",
    })
  })

  it.each(["≥95%", "有效提升", "提高工作效率", "2024年6月前", `较上年增长${"很".repeat(60)}`])(
    "is not told by %s",
    (text) => {
      expect(comparisonOf(text)).toBeUndefined()
    },
  )
})
