import { describe, expect, test } from "vitest"
import { readText } from "#formats"
import { recognise } from "#recognition"
import { loadStatutes } from "#workflow"
import { emptyStatement } from "./empty-statement.ts"
import { formOfTitle, isMoneyForm } from "./form-of-title.ts"

const statutes = await loadStatutes()

function statement(note: string) {
  const read = readText(
    `某县水利局2024年部门预算公开\n\n2024年政府性基金预算支出情况表\n\n单位：万元\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n\t合计\t\t\t\n\n${note}\n`,
  )
  if ("problem" in read) throw new Error(read.problem.message.zh)
  const document = {
    format: "mingzhang/document@1" as const,
    source: { name: "x.md", sha256: "", mediaType: "text/markdown" },
    ...read,
  }
  return emptyStatement(document, recognise(document, statutes).tables[0]!)
}

describe("what says that a table is empty", () => {
  test.each([
    "说明：我单位2024年无政府性基金预算支出，故本表无数据。",
    "注：此表为空表。",
    "本单位2024年度没有政府性基金预算支出，故本表无数据。",
  ])("plainly: %s", (note) => {
    expect(statement(note)).toMatchObject({ plain: true })
  })

  test("a sentence that there is none of it is enough for an empty table", () => {
    expect(statement("说明：本部门无相关收支项目。")).toMatchObject({ plain: false })
  })

  test.each([
    "注：本表反映部门本年度政府性基金预算支出情况。",
    "无政府性基金的部门，仍保留该表格式，并作说明。",
    "单位：万元",
  ])("not: %s", (note) => {
    expect(statement(note)).toBeUndefined()
  })
})

describe("the form of a title", () => {
  test("is that of the longest known part", () => {
    expect(formOfTitle("九、政府性基金预算支出情况表", "budget", statutes)).toBe("B09")
    expect(formOfTitle("部门收支总体情况表", "budget", statutes)).toBe("B01")
    expect(formOfTitle("花名册", "budget", statutes)).toBeUndefined()
  })

  test("targets are no form of money", () => {
    expect(isMoneyForm("B09")).toBe(true)
    expect(isMoneyForm("GK01")).toBe(true)
    expect(isMoneyForm("B11")).toBe(false)
    expect(isMoneyForm("self-evaluation")).toBe(false)
  })
})
