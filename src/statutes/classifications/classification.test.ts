import { describe, expect, it } from "vitest"
import { classificationFrom } from "./classification.ts"
import type { PackedClassification } from "./packed.ts"

const texts = ["", "high", "一般公共预算", "《政府收支分类科目》", "medium"]
const packed: PackedClassification = {
  id: "function",
  texts,
  subjects: [
    ["201", "一般公共服务支出", 0, 0, "", 0, 1, 3, 0],
    ["20103", "政府办公厅（室）及相关机构事务", 0, 0, "", 2, 1, 3, 0],
    ["2010301", "行政运行", 0, 0, "", 2, 1, 3, 0],
    ["2010308", "信访事务", 0, 2023, "20140", 2, 4, 3, 0],
    ["20117", "质量技术监督与检验检疫事务", 0, 2018, "20138", 2, 1, 3, 0],
    ["2011701", "行政运行", 0, 0, "", 2, 1, 3, 0],
    ["20140", "信访事务", 2024, 0, "", 2, 1, 3, 0],
    ["2014001", "行政运行", 0, 0, "", 2, 1, 3, 0],
    ["210", "卫生健康支出", 0, 0, "", 0, 1, 3, 0],
  ],
  aliases: [
    ["210", "医疗卫生与计划生育支出", 2018, 1],
    ["210", "医疗卫生支出", 2013, 4],
  ],
}
const list = classificationFrom(packed)

describe("byCode", () => {
  it("gives a subject with its level, parent, budget and citation", () => {
    expect(list.byCode("2010301")).toEqual({
      code: "2010301",
      name: "行政运行",
      level: "item",
      parent: "20103",
      budget: "一般公共预算",
      confidence: "high",
      citation: "《政府收支分类科目》",
      aliases: [],
    })
  })

  it("gives a retired code with its last year and successor", () => {
    expect(list.byCode("2010308")).toMatchObject({ until: 2023, successor: "20140", confidence: "medium" })
  })

  it("hangs outdated names on the subject", () => {
    expect(list.byCode("210")?.aliases).toEqual([
      { name: "医疗卫生与计划生育支出", until: 2018, confidence: "high" },
      { name: "医疗卫生支出", until: 2013, confidence: "medium" },
    ])
    expect(list.byCode("210")).not.toHaveProperty("parent")
  })

  it.each(["", "9", "2010399", "201030", "__proto__"])("knows no %j", (code) => {
    expect(list.byCode(code)).toBeUndefined()
  })
})

describe("byName", () => {
  const codes = (name: string, parent?: string) => list.byName(name, parent).map((s) => s.code)

  it("finds every subject of a name, those in force first", () => {
    expect(codes("信访事务")).toEqual(["20140", "2010308"])
    expect(codes("行政运行")).toEqual(["2010301", "2011701", "2014001"])
  })

  it("keeps to a parent, directly or further down", () => {
    expect(codes("行政运行", "20140")).toEqual(["2014001"])
    expect(codes("行政运行", "201")).toHaveLength(3)
    expect(codes("行政运行", "210")).toEqual([])
  })

  it("finds by an outdated name, and by a name without its 支出", () => {
    expect(codes("医疗卫生与计划生育支出")).toEqual(["210"])
    expect(codes("卫生健康")).toEqual(["210"])
    expect(codes("医疗卫生")).toEqual(["210"])
  })

  it("finds nothing for another name", () => {
    expect(codes("外交支出")).toEqual([])
    expect(codes("")).toEqual([])
  })
})

describe("children and all", () => {
  it("gives one level below, and the classes for an empty code", () => {
    expect(list.children("201").map((s) => s.code)).toEqual(["20103", "20117", "20140"])
    expect(list.children("").map((s) => s.code)).toEqual(["201", "210"])
    expect(list.children("2010301")).toEqual([])
  })

  it("lists every subject once, aliases not counted", () => {
    expect([...list.all()]).toHaveLength(9)
  })
})

describe("statusIn", () => {
  it.each([
    ["2010301", 2024, "in-force"],
    ["2010308", 2023, "in-force"],
    ["2010308", 2024, "retired"],
    ["20140", 2023, "not-yet"],
    ["20140", 2024, "in-force"],
    ["2010377", 2024, "never"],
    ["999", 2024, "never"],
  ] as const)("%s in %i is %s", (code, year, status) => {
    expect(list.statusIn(code, year)).toBe(status)
  })

  it("follows the codes above: an item of a retired or later section is no more in force than the section", () => {
    expect(list.statusIn("2011701", 2018)).toBe("in-force")
    expect(list.statusIn("2011701", 2019)).toBe("retired")
    expect(list.statusIn("2014001", 2023)).toBe("not-yet")
  })

  it("calls an unlisted item of a retired section retired once the section is, so that its successor can be named", () => {
    expect(list.statusIn("2011750", 2020)).toBe("retired")
    expect(list.statusIn("2011750", 2017)).toBe("never")
  })
})
