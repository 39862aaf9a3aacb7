import { expect, test } from "vitest"
import { displayUnit, fenPerUnit } from "./display-unit.ts"

test("a unit is read with the spaces and the 人民币 that heads print around it", () => {
  expect(displayUnit("万元")).toBe("万元")
  expect(displayUnit(" 万 元 ")).toBe("万元")
  expect(displayUnit("人民币元")).toBe("元")
  expect(displayUnit("人民币　亿元")).toBe("亿元")
})

test("what names no unit of money is none", () => {
  for (const text of ["", "%", "人", "万", "美元", "平方米", "toString", "constructor"])
    expect(displayUnit(text)).toBe(undefined)
})

test("every unit is a whole number of fen", () => {
  expect(fenPerUnit).toEqual({ 元: 100, 百元: 1e4, 千元: 1e5, 万元: 1e6, 百万元: 1e8, 亿元: 1e10 })
})
