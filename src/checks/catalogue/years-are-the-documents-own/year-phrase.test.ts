import { describe, expect, test } from "vitest"
import { compactText } from "../../prose/compact-text.ts"
import { inOrder } from "../../rule.ts"
import { bases, ends, type Result, subjects } from "./year-phrase.ts"

const told = (results: Result) =>
  [...results].map((r) =>
    r === inOrder ? "in order" : `${r.severity} ${r.message} ${r.found?.text} → ${r.expected?.text}`,
  )
const compact = (text: string) => compactText(text, { block: 0 })

describe("a sentence that opens with its year", () => {
  const judged = (text: string) => told(subjects(text, 0, compact(text), 0, 2024))
  test.each([
    ["某局2024年收入总计12万元", ["in order"]],
    ["某局2023年收入总计12万元", ["error subject 2023年 → 2024年"]],
    ["2025年度政府采购预算12万元", ["error subject 2025年 → 2024年"]],
    ["与2023年收入总计12万元相比", []],
    ["2019年收入总计12万元", []],
    ["2023年收入总计的规定", []],
  ])("%s", (text, expected) => {
    expect(judged(text)).toEqual(expected)
  })
})

describe("the base of a comparison", () => {
  const judged = (text: string, kind = "budget") => told(bases(text, 0, compact(text), 0, 2024, kind))
  test.each([
    ["与2023年预算相比，增加12万元", ["in order"]],
    ["比2023年减少12万元", ["in order"]],
    ["与2022年相比，增加12万元", ["warning base 2022年 → 2023年"]],
    ["与2024年相比，增加12万元", ["error base-self 2024年 → 2023年"]],
    ["占比2024年的12%", []],
    ["自2019年起执行，增加12万元", []],
  ])("%s", (text, expected) => {
    expect(judged(text)).toEqual(expected)
  })

  test("accounts may compare with the year's own budget", () => {
    expect(judged("决算数与2024年预算相比，减少1万元", "accounts")).toEqual([])
  })
})

describe("the end of a year", () => {
  const judged = (text: string, kind: string) => told(ends(text, 0, compact(text), 0, 2024, kind))
  test("is last year's in a budget and this year's in accounts", () => {
    expect(judged("2023年期末，共有车辆1辆", "budget")).toEqual(["in order"])
    expect(judged("截至2024年12月31日，共有车辆1辆", "accounts")).toEqual(["in order"])
    expect(judged("2024年期末，共有车辆1辆", "budget")).toEqual(["error end 2024年 → 2023年"])
    expect(judged("2023年期末，共有车辆1辆", "accounts")).toEqual(["warning end 2023年 → 2024年"])
  })

  test("matters of vehicles and equipment only", () => {
    expect(judged("2024年末完成验收", "budget")).toEqual([])
  })
})
