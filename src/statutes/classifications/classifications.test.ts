import { describe, expect, it } from "vitest"
import { classificationsFrom } from "./classifications.ts"
import type { ClassificationId, PackedClassification, PackedSubject } from "./packed.ts"

const texts = ["", "high", "出处"]
const row = (code: string, name: string, until = 0): PackedSubject => [code, name, 0, until, "", 0, 1, 2, 0]
const pack = (id: ClassificationId, subjects: PackedSubject[], aliases: PackedClassification["aliases"] = []) => ({
  id,
  texts,
  subjects,
  aliases,
})

const lists = classificationsFrom({
  function: pack(
    "function",
    [row("210", "卫生健康支出"), row("21015", "医疗保障管理事务"), row("2050803", "培训支出")],
    [["210", "医疗卫生支出", 2013, 1]],
  ),
  economicDepartment: pack("economicDepartment", [
    row("302", "商品和服务支出"),
    row("30216", "培训费"),
    row("30203", "咨询费"),
  ]),
  economicGovernment: pack("economicGovernment", [
    row("502", "机关商品和服务支出"),
    row("50203", "培训费"),
    row("50205", "委托业务费"),
    row("50502", "商品和服务支出"),
  ]),
  economicMapping: {
    rows: [
      ["30216", "50203", "50502", "high"],
      ["30107", "", "50501", "high"],
      ["30203", "50205", "50502", "medium"],
    ],
  },
  revenue: {
    rows: [
      ["R1", "", "财政拨款收入", "财政拨款收入", "政府预算资金", "1", "yes", ["财政拨款"]],
      ["R11", "R1", "一般公共预算拨款收入", "一般公共预算财政拨款收入", "政府预算资金", "11", "yes", ["一般公共预算"]],
      ["T2", "", "收入总计", "总计", "合计", "", "", []],
    ],
  },
})

describe("the economic mapping", () => {
  it("gives the subject for administrative units and for public institutions", () => {
    const { admin, institution, confidence } = lists.economicMapping.governmentFor("30216")
    expect([admin?.code, institution?.code, confidence]).toEqual(["50203", "50502", "high"])
  })

  it("leaves out a side the mapping does not have, and both for an unknown code", () => {
    expect(lists.economicMapping.governmentFor("30107").admin).toBeUndefined()
    expect(lists.economicMapping.governmentFor("39999")).toEqual({ confidence: "low" })
  })

  it("goes back from a governmental section or class", () => {
    expect(lists.economicMapping.departmentFor("50205")).toEqual(["30203"])
    expect(lists.economicMapping.departmentFor("502")).toEqual(["30216", "30203"])
    expect(lists.economicMapping.departmentFor("5")).toEqual([])
  })
})

describe("fund sources", () => {
  it("are found by their name in budgets, in accounts, and by alias", () => {
    const id = (name: string) => lists.revenue.byName(name).map((s) => s.id)
    expect(id("一般公共预算拨款收入")).toEqual(["R11"])
    expect(id("一般公共预算财政拨款收入")).toEqual(["R11"])
    expect(id("财政 拨款")).toEqual(["R1"])
    expect(id("捐赠")).toEqual([])
  })

  it("form a tree", () => {
    expect(lists.revenue.children("R1").map((s) => s.id)).toEqual(["R11"])
    expect(lists.revenue.byId("R11")).toMatchObject({ parent: "R1", fundTypeCode: "11", inFiscalAppropriation: "yes" })
    expect(lists.revenue.byId("T2")).not.toHaveProperty("inFiscalAppropriation")
  })
})

describe("the list of a code", () => {
  it("follows from its first digit", () => {
    expect(lists.ofCode("2101501")?.id).toBe("function")
    expect(lists.ofCode("30216")?.id).toBe("economicDepartment")
    expect(lists.ofCode("50203")?.id).toBe("economicGovernment")
    expect(lists.ofCode("A01")).toBeUndefined()
    expect(lists.byId("function")).toBe(lists.function)
  })
})

describe("search", () => {
  const found = (word: string) => lists.search(word).map((m) => `${m.subject.code} ${m.matched}`)

  it("takes digits as the beginning of a code, the whole code first", () => {
    expect(found("210")).toEqual(["210 code", "21015 code"])
    expect(found("30216")).toEqual(["30216 code"])
  })

  it("takes other words as parts of names over all lists, whole names first", () => {
    expect(found("培训费")).toEqual(["30216 name", "50203 name"])
    expect(found("培训")).toEqual(["2050803 name", "30216 name", "50203 name"])
  })

  it("finds outdated names", () => {
    expect(found("医疗卫生支出")).toEqual(["210 alias"])
    expect(found("医疗")).toEqual(["21015 name", "210 alias"])
  })

  it("finds nothing for nothing", () => {
    expect(found("  ")).toEqual([])
    expect(found("没有这个科目")).toEqual([])
  })
})
