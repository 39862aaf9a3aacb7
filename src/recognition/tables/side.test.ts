import { describe, expect, test } from "vitest"
import type { RecognisedColumn } from "../recognition.ts"
import { classesOf, sideOf } from "./side.ts"

const column = (panel: number, ...path: string[]): RecognisedColumn => ({
  index: panel,
  panel,
  path,
  role: { kind: "blank" },
})

describe("the side of a panel", () => {
  test("is what its heads say", () => {
    const columns = [column(0, "收 入", "项目"), column(1, "支 出", "项目")]
    expect([sideOf(columns, 0, 2), sideOf(columns, 1, 2)]).toEqual(["revenue", "expenditure"])
  })

  test("is expenditure for heads of 支出功能分类", () => {
    expect(sideOf([column(0, "支出功能分类科目")], 0, 1)).toBe("expenditure")
  })

  test("is revenue first and expenditure then where heads are silent", () => {
    const columns = [column(0, "项目"), column(1, "项目"), column(2, "项目")]
    expect([0, 1, 2].map((panel) => sideOf(columns, panel, 3))).toEqual(["revenue", "expenditure", "expenditure"])
    expect(sideOf([column(0, "项目")], 0, 1)).toBe("revenue")
  })

  test("is not taken from another panel's heads", () => {
    expect(sideOf([column(0, "项目"), column(1, "支出")], 0, 2)).toBe("revenue")
  })
})

describe("the classes of a panel", () => {
  test("are what its heads say, functional where they are silent", () => {
    const columns = [
      column(0, "支出功能分类科目(按大类)"),
      column(1, "部门预算支出经济分类科目(按大类)"),
      column(2, "政府预算支出经济分类科目(按大类)"),
      column(3, "项目"),
    ]
    expect([0, 1, 2, 3].map((panel) => classesOf(columns, panel))).toEqual([
      "function",
      "economicDepartment",
      "economicGovernment",
      "function",
    ])
  })

  test("are found in short heads as well", () => {
    expect(classesOf([column(0, "政府经济分类")], 0)).toBe("economicGovernment")
    expect(classesOf([column(0, "部门经济分类")], 0)).toBe("economicDepartment")
  })
})
