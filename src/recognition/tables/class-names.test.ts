import { expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import { classNamed } from "./class-names.ts"

const statutes = await loadStatutes()
const named = (label: string, kind: Parameters<typeof classNamed>[1] = "function") => classNamed(label, kind, statutes)

test("a class is known by its name, with and without 支出", () => {
  expect(named("农林水支出")).toBe("213")
  expect(named("农林水")).toBe("213")
  expect(named("社会保障和就业")).toBe("208")
  expect(named("其他支出")).toBe("229")
})

test("a class is known by an earlier name", () => {
  expect(named("农林水事务")).toBe("213")
  expect(named("城乡社区事务")).toBe("212")
})

test("spaces, brackets and level marks do not matter", () => {
  expect(named("社会保障和 就业支出")).toBe("208")
  expect(named("卫生健康支出（类）")).toBe("210")
})

test("sections, items and words are no classes", () => {
  expect(named("行政运行")).toBe(undefined)
  expect(named("住房公积金")).toBe(undefined)
  expect(named("合计")).toBe(undefined)
  expect(named("")).toBe(undefined)
  expect(named("constructor")).toBe(undefined)
})

test("each classification has its own classes", () => {
  expect(named("工资福利支出", "economicDepartment")).toBe("301")
  expect(named("机关工资福利支出", "economicGovernment")).toBe("501")
  expect(named("对个人和家庭的补助", "economicDepartment")).toBe("303")
  expect(named("对个人和家庭的补助", "economicGovernment")).toBe("509")
  expect(named("农林水支出", "economicDepartment")).toBe(undefined)
})
