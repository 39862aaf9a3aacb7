import { describe, expect, it } from "vitest"
import { combine, fitness, otherFlow, sideOf, timeless, under } from "./subject.ts"
import { functionCode, namedSubject, spellings } from "./subject-name.ts"
import { sampleLexicon } from "./sample-explanation.ts"

describe("combine", () => {
  it("keeps the more particular value of a dimension", () => {
    expect(combine({ source: "R11" }, { source: "R1" })).toEqual({ source: "R11" })
    expect(combine({ nature: "basic" }, { nature: "basic.personnel" })).toEqual({ nature: "basic.personnel" })
    expect(combine({ procurement: "sme" }, { procurement: "total" })).toEqual({ procurement: "sme" })
    expect(combine({ source: "R11" }, { source: "R12" })).toEqual({ source: "R12" })
  })
})

describe("under", () => {
  it("adds words to the whole they are parts of", () => {
    expect(under({ flow: "expenditure", source: "R11" }, { function: "208" })).toEqual({
      flow: "expenditure",
      source: "R11",
      function: "208",
    })
    expect(under({}, { nature: "basic" })).toEqual({ nature: "basic", flow: "expenditure" })
  })

  it("makes parts of a side's total this year's money", () => {
    expect(under({ flow: "resources" }, { source: "R11" })).toEqual({ flow: "revenue", source: "R11" })
    expect(under({ flow: "resources" }, { flow: "resources", source: "R1" })).toEqual({ flow: "revenue", source: "R1" })
    expect(under({ flow: "uses" }, { function: "204" })).toEqual({ flow: "expenditure", function: "204" })
  })

  it("lets three public expenses, procurement and operating expenses stand alone", () => {
    expect(under({ flow: "expenditure", source: "R11" }, { source: "R11", threePublic: "total" })).toEqual({
      threePublic: "total",
    })
    expect(under({ flow: "expenditure" }, { topic: "agency-operating", flow: "expenditure" })).toEqual({
      topic: "agency-operating",
    })
  })

  it("puts one classification in place of another", () => {
    expect(under({ function: "208", flow: "expenditure" }, { economicDepartment: "301" })).toEqual({
      flow: "expenditure",
      economicDepartment: "301",
    })
  })
})

describe("fitness", () => {
  it("takes a side for its total, but never for money carried over", () => {
    expect(fitness({ flow: "resources" }, { flow: "resources" })).toBe(0)
    expect(fitness({ flow: "resources", source: "R11" }, { flow: "revenue", source: "R11" })).toBe(1)
    expect(fitness({ flow: "carry-in" }, { flow: "resources" })).toBeUndefined()
    expect(fitness({ flow: "uses" }, { flow: "revenue" })).toBeUndefined()
  })
})

describe("small ones", () => {
  it("know sides, other flows and times", () => {
    expect(sideOf("carry-out")).toBe("out")
    expect(sideOf(undefined)).toBeUndefined()
    expect(otherFlow({ flow: "uses", source: "R1" })).toEqual({ flow: "expenditure", source: "R1" })
    expect(otherFlow({ flow: "carry-in" })).toBeUndefined()
    expect(timeless({ flow: "uses", year: "2023", phase: "approved" })).toEqual({ flow: "uses" })
  })
})

describe("names of subjects", () => {
  it("are found with and without their endings", () => {
    expect(spellings("卫生健康")).toContain("卫生健康支出")
    expect(functionCode(sampleLexicon, "卫生健康", 0, [])).toBe("210")
    expect(functionCode(sampleLexicon, "财政事务支出", 1, ["201"])).toBe("20106")
  })

  it("are chosen among equals by the path above", () => {
    expect(functionCode(sampleLexicon, "行政运行", 2, ["201", "20106"])).toBe("2010601")
    expect(functionCode(sampleLexicon, "行政运行", 2, [])).toBeUndefined()
  })

  it("are chosen among equals by the code printed beside them", () => {
    expect(namedSubject(sampleLexicon, "行政运行", "2040402")).toEqual({ function: "2040401" })
    expect(namedSubject(sampleLexicon, "机关资本性支出", "509")).toEqual({ economicGovernment: "503" })
    expect(namedSubject(sampleLexicon, "不知何物")).toBeUndefined()
  })
})
