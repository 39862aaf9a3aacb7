import { expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import { entryWords } from "./entry-words.ts"

const statutes = await loadStatutes()

test("a coordinate is told column by column, as a clerk enters it", () => {
  expect(entryWords({ flow: "resources", source: "R11", year: "2023" }, statutes)).toBe(
    "年度“2023”、收支“收入总计”、资金来源“一般公共预算”",
  )
  expect(entryWords({ threePublic: "vehicles.running" }, statutes)).toBe("三公项目“公务用车运行费”")
})

test("a subject is told with its code and name", () => {
  expect(entryWords({ flow: "expenditure", function: "2080505" }, statutes)).toBe(
    "收支“支出”、功能科目“2080505 机关事业单位基本养老保险缴费支出”",
  )
})

test("words nobody knows are told as they are", () => {
  expect(entryWords({ topic: "performance.targets", nature: "x" }, statutes)).toContain("支出性质“x”")
})
