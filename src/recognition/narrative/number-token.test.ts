import { describe, expect, it } from "vitest"
import { numberAt } from "./number-token.ts"

/** Reads the first digit's number of a folded text: "sort unit printed". */
function read(text: string, lineStart = false): string {
  const number = numberAt(text, text.search(/\d/), lineStart)
  return `${number.sort} ${number.unit} ${number.printed.text}`.replace("  ", " ")
}

describe("numberAt", () => {
  it.each([
    ["支出1,830.55万元,", "amount 万元 1,830.55"],
    ["支出3488570元", "amount 元 3488570"],
    ["收入2.5亿元", "amount 亿元 2.5"],
    ["总预算1720.00万,其中", "amount 万元 1720.00"],
    ["结余-5.20万元", "amount 万元 -5.20"],
    ["占87.73%", "percent % 87.73"],
    ["提高2个百分点", "points 个百分点 2"],
    ["增长16倍", "times 倍 16"],
    ["得分为99.5分", "score 分 99.5"],
    ["车辆1辆", "count 辆 1"],
    ["设备0台(套)", "count 台(套) 0"],
    ["来宾0人次", "count 人次 0"],
    ["9个项目", "count 个 9"],
  ])("reads a figure: %s", (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ["2024年度", "year 年 2024"],
    ["2024机构运转经费", "year 年 2024"],
    ["支出(2080505)", "code 2080505"],
    ["单价50万元以上设备", "other 万元 50"],
    ["单位价值100万元(含)以上", "other 万元 100"],
    ["8月31日", "other 8"],
    ["第5条", "other 5"],
    ["2025.1.1-2025", "other 2025.1.1"],
    ["3分之一", "bare 3"],
    ["5项目", "bare 5"],
    ["印刷15万册", "other 万 15"],
  ])("tells what is no figure: %s", (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it("parts a numbering from the year behind it", () => {
    expect(numberAt("1.2023年预算", 0, true)).toMatchObject({ end: 1, printed: { text: "1" } })
    expect(numberAt("1.5万元", 0, true)).toMatchObject({ end: 3, sort: "amount" })
  })

  it("gives up on numbers too long to be held", () => {
    expect(numberAt("9".repeat(60), 0, false)).toMatchObject({ sort: "other", end: 60 })
  })
})
