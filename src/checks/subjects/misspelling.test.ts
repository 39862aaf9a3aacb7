import { expect, test } from "vitest"
import { isMisspelling } from "./misspelling.ts"

test.each([
  ["职工基本医疗保险缴费", "职工基本医疗保险交费"],
  ["行政事业单位医疗", "行政事业单位医疔"],
  ["机关事业单位职业年金缴费支出", "机关事业单位职业年金缴费"],
])("%s, %s: a slip of one or two characters", (a, b) => {
  expect(isMisspelling(a, b)).toBe(true)
})

test.each([
  ["行政运行", "事业运行"],
  ["水费", "电费"],
  ["行政单位医疗", "行政单位医疗"],
  ["住房公积金", "购房补贴"],
])("%s, %s: another name, or the same", (a, b) => {
  expect(isMisspelling(a, b)).toBe(false)
})
