import { describe, expect, test } from "vitest"
import { readText } from "#formats"
import { recognise } from "#recognition"
import { loadStatutes } from "#workflow"
import { listedUnits } from "./listed-units.ts"
import { unitNature } from "./unit-nature.ts"

const statutes = await loadStatutes()

function contextOf(text: string) {
  const read = readText(`某县水利局2024年部门预算公开\n\n一、机构设置\n\n${text}\n`)
  if ("problem" in read) throw new Error(read.problem.message.zh)
  const document = {
    format: "mingzhang/document@1" as const,
    source: { name: "x.md", sha256: "", mediaType: "text/markdown" },
    ...read,
  }
  return { recognition: recognise(document, statutes), statutes, identities: new Map(), others: [] } as never
}

const table = (...rows: string[]) =>
  `2024年一般公共预算支出情况表\n\n单位：万元\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n${rows.join("\n")}`

describe("the nature of the units", () => {
  test("is administrative by 行政运行", () => {
    expect(unitNature(contextOf(table("2130301\t行政运行\t5.00\t5.00\t")))).toMatchObject({
      nature: "administrative",
      signs: ["行政运行"],
    })
  })

  test("is an institution's by 事业运行", () => {
    expect(unitNature(contextOf(table("2130150\t事业运行\t5.00\t5.00\t")))).toMatchObject({ nature: "institution" })
  })

  test("is mixed by both", () => {
    expect(
      unitNature(contextOf(table("2130101\t行政运行\t5.00\t5.00\t", "2130150\t事业运行\t5.00\t5.00\t"))),
    ).toMatchObject({ nature: "mixed" })
  })

  test("is administrative by what the text says of 参公, staff or number of units", () => {
    expect(unitNature(contextOf("本单位为参公管理事业单位，无下属单位。"))).toMatchObject({
      nature: "administrative",
      units: "one",
    })
    expect(unitNature(contextOf("本单位行政编制10人、事业编制0人。"))).toMatchObject({ nature: "administrative" })
    expect(unitNature(contextOf("本部门中，行政单位1家，事业单位2家，下属2家预算单位。"))).toMatchObject({
      nature: "mixed",
      units: "several",
    })
  })

  test("is unknown where nothing speaks for either", () => {
    expect(unitNature(contextOf(table("2130311\t水资源节约管理与保护\t5.00\t\t5.00")))).toMatchObject({
      nature: "unknown",
      units: "unknown",
      signs: [],
    })
  })
})

describe("units that tables list", () => {
  test("are codes of six digits beside an institution", () => {
    const context = contextOf(
      "2024年部门收入总体情况表\n\n单位：万元\n\n单位代码\t单位名称\t总计\n\t合计\t5.00\n309\t某县水利局\t5.00\n309001\t某县水利局\t3.00\n309002\t某县灌区管理所\t2.00",
    ) as { recognition: { document: never } }
    expect(listedUnits(context.recognition.document).map((u) => `${u.code}${u.name}`)).toEqual([
      "309001某县水利局",
      "309002某县灌区管理所",
    ])
    expect(unitNature(context as never).units).toBe("several")
  })
})
