import { describe, expect, it } from "vitest"
import { numberWord } from "./index.ts"

describe("numberWord", () => {
  it.each([
    [
      "chineseCountingThousand",
      [1, 10, 11, 20, 21, 100, 101, 110, 1003],
      "一 十 十一 二十 二十一 一百 一百零一 一百一十 一千零三",
    ],
    ["chineseCounting", [9, 10, 19, 99], "九 十 十九 九十九"],
    ["japaneseCounting", [10, 11, 100], "十 十一 百"],
    ["ideographDigital", [5, 10, 24], "五 一〇 二四"],
    ["chineseLegalSimplified", [1, 10, 105], "壹 壹拾 壹佰零伍"],
    ["ideographTraditional", [1, 10, 11], "甲 癸 甲"],
    ["decimalEnclosedCircle", [1, 20, 21, 36, 51], "① ⑳ ㉑ ㊱ 51"],
    ["decimalEnclosedParen", [1, 20], "⑴ ⒇"],
    ["decimalFullWidth", [12], "１２"],
    ["decimalZero", [0, 7, 12], "00 07 12"],
    ["upperRoman", [1, 4, 9, 14, 1990], "I IV IX XIV MCMXC"],
    ["lowerLetter", [1, 26, 27, 53], "a z aa aaa"],
    ["decimal", [3, -1, 10_000], "3 -1 10000"],
    ["no such format", [3], "3"],
    ["upperRoman", [0, 99_999], "0 99999"],
  ])("%s", (format, numbers, words) => {
    expect(numbers.map((n) => numberWord(n, format)).join(" ")).toBe(words)
  })
})
