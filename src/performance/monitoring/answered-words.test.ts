import { describe, expect, it } from "vitest"
import { loadStatutes } from "#workflow"
import { targetValue } from "../values/target-value.ts"
import type { NumberAim } from "./aim.ts"
import { aimOf } from "./aim.ts"
import { answersWords } from "./answered-words.ts"
import { courses } from "./course.ts"
import { indicator } from "./sample-monitoring.ts"

const courseOf = courses(await loadStatutes())
const answers = (target: string, actual: string) =>
  answersWords(
    actual,
    targetValue(actual),
    aimOf(indicator("服务水平", target), targetValue(target), 2024, courseOf) as NumberAim,
  )

describe("words that answer a target of words", () => {
  it.each([
    ["有效提升", "有效提升"],
    ["有效提升", "显著提高"],
    ["有效下降", "明显减少"],
    ["满意", "非常满意"],
    ["规范", "良好"],
    ["Ⅲ类", "Ⅲ类"],
    ["达到 Ⅲ类", "达到Ⅲ类"],
    ["按规定执行", "规范"],
    ["较上年有所提高", "有所提高"],
  ])("%s: %s", (target, actual) => expect(answers(target, actual)).toBe(true))
})

describe("words that do not", () => {
  it.each([
    ["有效提升", "有效下降", "go the other way"],
    ["有效下降", "有所上升", "go the other way"],
    ["有效提升", "提升缓慢", "take it back"],
    ["满意", "满意度较低", "take it back"],
    ["满意", "不满意", "deny it"],
    ["有效提升", "没有提升", "deny it"],
    ["有效提升", "完好", "say something else"],
    ["Ⅲ类", "Ⅳ类", "are another class"],
    ["≥95%", "良好", "answer a number"],
  ])("%s: %s (%s)", (target, actual) => expect(answers(target, actual)).toBe(false))
})
