import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { completionOf } from "./completion.ts"
import { directionIn } from "./direction-in.ts"
import { occasions } from "./occasions.ts"
import { obstacleWords } from "./obstacle.ts"
import { printTarget } from "./print-target.ts"
import { measuredNumber, type TargetValue } from "./target.ts"
import { targetValue } from "./target-value.ts"

const units =
  "% ‰ 元 万元 亿元 人 人次 次 场 个 家 册 万页 台(套) 工作日 天 小时 分钟 平方米 公里 吨 元/人 mg/L 个百分点 倍 分".split(
    " ",
  )
const number = fc
  .tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([scaled, decimals]) => (scaled / 10 ** decimals).toFixed(decimals))
const sign = fc.constantFrom("", "≥", "≤", ">", "<", "约", "≥约")
const unit = fc.constantFrom(...units)
const measure = fc.tuple(sign, number, unit).map((parts) => parts.join(""))
const ranged = fc.tuple(number, number, unit).map(([low, high, of]) => `${low}-${high}${of}`)
const often = fc
  .tuple(
    fc.constantFrom("每年", "每月", "每季度", "每半年", "每周", "每日", "每学期"),
    sign,
    number,
    fc.constantFrom("次", "场", "期"),
  )
  .map((parts) => parts.join(""))
const day = fc.date({ min: new Date("2000-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
const date = fc
  .tuple(day, fc.constantFrom("", "≤"), fc.constantFrom("前", "", "年", "月", "月底", "每月", "每季度"))
  .map(([at, op, part]) => {
    const [y, m, d] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
    if (part === "每月" || part === "每季度") return `${part}${d}日前`
    return `${op}${y}年${part === "年" ? "" : `${m}月`}${part === "" || part === "前" ? `${d}日${part}` : part === "月底" ? "底" : ""}`
  })
const compared = fc
  .tuple(
    fc.constantFrom("较上年", "较基期", "", "较预算数"),
    fc.constantFrom("提高", "下降", "增长", "减少"),
    fc.constantFrom("", "≥", "≤"),
    number,
    fc.constantFrom("%", "个百分点", "人", "起"),
  )
  .map((parts) => parts.join(""))
const levelled = fc
  .tuple(
    fc.constantFrom("≥", "≤", ">"),
    fc.constantFrom("上年", "预算数", "计划数", "国家标准", "全省平均水平", "市场价", "核定编制"),
    fc.constantFrom("", "(85%)", "的90%"),
  )
  .map((parts) => parts.join(""))
const word = fc.constantFrom("提高", "缓解", "保障", "及时", "健全", "优", "满意", "无")
const anyTarget = fc.oneof(
  measure,
  ranged,
  often,
  date,
  compared,
  levelled,
  word,
  fc.constantFrom("1:3", "全覆盖", "零事故", "前三名"),
)

describe("printing a target", () => {
  it.each([
    ["不低于 90 ％", "≥90%"],
    ["每年不少于4次", "每年≥4次"],
    ["每月10号之前报送", "每月10日前"],
    ["年底前完成", "12月底"],
    ["比上年增长5%以上", "较上年增长≥5%"],
    ["不低于上年", "≥上年"],
    ["与上年持平", "与上年持平"],
    ["明显提高", "提高"],
    ["不适用", "无"],
    ["长期", ""],
  ])("%s as %s", (text, expected) => {
    expect(printTarget(targetValue(text))).toBe(expected)
  })

  it("and reading it again gives the same value", () => {
    fc.assert(
      fc.property(anyTarget, (text) => {
        const value = targetValue(text)
        expect(withoutLetters(targetValue(printTarget(value)))).toEqual(withoutLetters(value))
      }),
      { numRuns: 1_000 },
    )
  })

  it("every generated value is understood, none falls back to a sentence", () => {
    fc.assert(
      fc.property(anyTarget, (text) => {
        expect(targetValue(text).obstacle).not.toBe("sentence")
      }),
    )
  })
})

/** 位次 and 起 are implied by 前三名 and 零事故, so a number's own letters may change; its value does not. */
function withoutLetters(value: TargetValue): unknown {
  const bare = (of: TargetValue["number"]) => of && [of.scaled, of.decimals]
  return { ...value, number: bare(value.number), upper: bare(value.upper), consequent: bare(value.consequent) }
}

describe("hostile text", () => {
  const letters = fc.constantFrom(
    ..."0123456789.,%‰年月日前底末每第至到-~≥≤=<>()/:一二三十百千万亿零半不低于超过较上同比提高按规定应尽前无 \n".split(
      "",
    ),
    "\u{20000}",
    "\ud800",
  )
  const texts = fc.oneof(
    fc.string({ maxLength: 10_000 }),
    fc.array(letters, { maxLength: 120 }).map((all) => all.join("")),
    fc
      .tuple(fc.array(letters, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 1_600 }))
      .map(([all, n]) => all.join("").repeat(n)),
  )

  it("always has a reading, and every question about it an answer", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const value = targetValue(text)
        expect(value.obstacle === undefined || obstacleWords[value.obstacle] !== undefined).toBe(true)
        expect(value.kind === "qualitative" && !value.grade && !value.obstacle).toBe(false)
        expect(value.kind === "date" && !value.deadline).toBe(false)
        occasions(value)
        measuredNumber(value)
        printTarget(value)
        directionIn(value, { first: text, second: text, name: text })
        completionOf(text)
      }),
      { numRuns: 500 },
    )
  })
})
