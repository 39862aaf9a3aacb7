import { describe, expect, test } from "vitest"
import { targetValue } from "../values/target-value.ts"
import { isCount, isMeasurable } from "./measure-findings.ts"
import { sampleTargets, told } from "./sample-targets.ts"

const kinds = ["no-measure", "few-measures", "no-quantity"] as const
const found = (...lines: string[]) => told(sampleTargets("30万元", lines), kinds)

describe("what the end of the year can show", () => {
  test.each(["≥95%", "1200亩", "2次/月", "2024年6月前", "≤30工作日", "不低于上年(85%)", "2"])("%s", (text) =>
    expect(isMeasurable(targetValue(text))).toBe(true),
  )
  test.each(["有效提高", "长期", "按规定执行", "不低于上年", "", "无"])("not %s", (text) =>
    expect(isMeasurable(targetValue(text))).toBe(false),
  )
})

describe("what counts things", () => {
  test.each(["≥1200亩", "15万页", "2次/月", "≥11500人次", "3家", "2"])("%s", (text) =>
    expect(isCount(targetValue(text))).toBe(true),
  )
  test.each(["≥95%", "≤30工作日", "540元", "≥90分", "2024年6月前", "提高"])("not %s", (text) =>
    expect(isCount(targetValue(text))).toBe(false),
  )
})

describe("a project's set", () => {
  test("with nothing to measure", () =>
    expect(found("数量 管护面积 全部林区", "社会 林区环境 有效改善")).toContain("no-measure warning -"))

  test("with too little to measure", () =>
    expect(found("数量 管护面积 ≥1200亩", "社会 环境 改善", "社会 意识 提高", "满意 评价 满意")).toEqual([
      "few-measures info -",
    ]))

  test("whose money buys no counted output", () => {
    expect(found("质量 成活率 ≥90%", "时效 及时率 100%", "满意 满意度 ≥90%")).toEqual(["no-quantity info -"])
    expect(found("数量 管护面积 ≥1200亩", "质量 成活率 ≥90%")).toEqual([])
    expect(found("社会 就业率 ≥90%")).toEqual([])
    expect(told(sampleTargets("", ["质量 成活率 ≥90%"]), kinds)).toEqual([])
  })
})

describe("how much can be measured", () => {
  const words = (n: number) => Array.from({ length: n }, (_, k) => `社会 事项${k} 有效改善`)
  const numbers = (n: number) => Array.from({ length: n }, (_, k) => `数量 数量${k} ≥${k + 1}次`)

  test.each([
    [0, 1, "no-measure"],
    [1, 2, undefined],
    [1, 3, "few-measures"],
    [2, 2, undefined],
    [2, 3, "few-measures"],
    [4, 4, undefined],
  ])("%d numbers beside %d words: %s", (measured, unmeasured, kind) =>
    expect(found(...numbers(measured), ...words(unmeasured))).toEqual(
      kind === undefined ? [] : [`${kind} ${kind === "no-measure" ? "warning" : "info"} -`],
    ),
  )

  test("blank targets and the whole department are not counted", () => {
    expect(found("数量 面积 ≥5亩", ...words(2), "社会 其他", "社会 其他 无")).toEqual([])
    expect(told(sampleTargets("30万元", words(5), { whole: true }), kinds)).toEqual([])
  })
})
