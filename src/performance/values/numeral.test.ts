import { describe, expect, it } from "vitest"
import { chineseNumeral, leadingNumber, sharesInDigits } from "./numeral.ts"

describe("a whole number in words", () => {
  it.each([
    ["零", 0],
    ["三", 3],
    ["两", 2],
    ["十", 10],
    ["十二", 12],
    ["三十五", 35],
    ["一百", 100],
    ["一百零五", 105],
    ["三百二十", 320],
    ["一千二百", 1_200],
    ["两万", 20_000],
    ["三万五千", 35_000],
    ["一千万", 10_000_000],
    ["一亿二千万", 120_000_000],
    ["三万亿", 3_000_000_000_000],
    ["伍拾", 50],
  ])("%s is %d", (text, expected) => {
    expect(chineseNumeral(text)).toBe(expected)
  })

  it.each(["", "万", "二零二四", "一三五", "十百", "零十", "三人", "亿亿亿亿亿", "九".repeat(40)])(
    "%s is none",
    (text) => {
      expect(chineseNumeral(text)).toBeUndefined()
    },
  )
})

describe("the number a text begins with", () => {
  it.each([
    ["1,300元/月", 1_300, "元/月", false],
    ["50.55万元", 50.55, "万元", false],
    ["-5%", -5, "%", false],
    ["三百万元", 3_000_000, "元", true],
    ["三千米", 3_000, "米", true],
    ["半年内", 0.5, "年内", true],
  ])("%s", (text, value, rest, words) => {
    const read = leadingNumber(text)!
    expect([read.number.scaled / 10 ** read.number.decimals, read.rest, read.words]).toEqual([value, rest, words])
  })

  it.each(["及时", "≥5", "1,5", "万元", "半数", "9".repeat(40)])("%s begins with none", (text) => {
    expect(leadingNumber(text)).toBeUndefined()
  })
})

describe("shares in words", () => {
  it.each([
    ["百分之九十五", "95%"],
    ["达到百分之百", "达到100%"],
    ["百分之5.5以内", "5.5%以内"],
    ["千分之三", "3‰"],
    ["九成以上", "90%以上"],
    ["八成五", "85%"],
    ["三分之二", "2:3"],
    ["成效明显", "成效明显"],
    ["完成一成果", "完成一成果"],
  ])("%s in digits: %s", (text, expected) => {
    expect(sharesInDigits(text)).toBe(expected)
  })
})
