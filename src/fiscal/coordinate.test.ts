import { describe, expect, test } from "vitest"
import { type Coordinate, coordinateKey, withDimensions } from "./coordinate.ts"

describe("coordinateKey", () => {
  test("is one text per meaning, in whatever order it was written", () => {
    const one: Coordinate = { flow: "expenditure", source: "R11", function: "2080505" }
    const other: Coordinate = { function: "2080505", source: "R11", flow: "expenditure" }
    expect(coordinateKey(one)).toBe("flow=expenditure;source=R11;function=2080505")
    expect(coordinateKey(other)).toBe(coordinateKey(one))
  })

  test("of everything is empty", () => {
    expect(coordinateKey({})).toBe("")
  })

  test("orders from whose and when to what for", () => {
    const everything: Coordinate = {
      topic: "t",
      procurement: "p",
      threePublic: "total",
      project: "修缮",
      economicGovernment: "502",
      economicDepartment: "302",
      function: "213",
      nature: "basic",
      vintage: "current",
      source: "R1",
      flow: "revenue",
      unit: "412",
      phase: "approved",
      year: "2024",
    }
    expect(coordinateKey(everything)).toBe(
      "year=2024;phase=approved;unit=412;flow=revenue;source=R1;vintage=current;nature=basic;function=213;economicDepartment=302;economicGovernment=502;project=修缮;threePublic=total;procurement=p;topic=t",
    )
  })

  test("tells a value apart from its absence, also an empty one", () => {
    expect(coordinateKey({ unit: "" })).toBe("unit=")
  })
})

describe("withDimensions", () => {
  const basic: Coordinate = { flow: "expenditure", nature: "basic", source: "R11" }

  test("sets what is given and keeps the rest", () => {
    expect(withDimensions(basic, { nature: "project", function: "213" })).toEqual({
      flow: "expenditure",
      nature: "project",
      source: "R11",
      function: "213",
    })
  })

  test("removes what is given as null", () => {
    expect(withDimensions(basic, { nature: null, topic: null })).toEqual({ flow: "expenditure", source: "R11" })
  })

  test("leaves its input as it was", () => {
    withDimensions(basic, { source: null })
    expect(basic).toEqual({ flow: "expenditure", nature: "basic", source: "R11" })
  })

  test("changes nothing where nothing is given", () => {
    expect(withDimensions(basic, {})).toEqual(basic)
    expect(withDimensions({}, { flow: null })).toEqual({})
  })

  test("keeps hostile keys from meaning anything", () => {
    const hostile = JSON.parse('{"flow":"revenue","__proto__":{"source":"R1"},"other":"y"}') as Coordinate
    expect(coordinateKey(withDimensions(hostile, { unit: "412" }))).toBe("unit=412;flow=revenue")
  })
})
