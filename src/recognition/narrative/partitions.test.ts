import type { Coordinate } from "#fiscal"
import { describe, expect, it } from "vitest"
import { partitions, sourcePartitions } from "./partitions.ts"

const named = (said: Readonly<Record<string, Coordinate>>) =>
  Object.entries(said).map(([name, subject]) => ({ subject, said: name }))
const shape = (found: ReturnType<typeof partitions<string>>) =>
  found.map(({ whole, parts, relation }) => `${whole.said} ${relation} ${parts.map((p) => p.said).join(" + ")}`)

describe("partitions", () => {
  it("needs basic and project expenditure; other natures join them", () => {
    const basic = { flow: "expenditure", nature: "basic" }
    const project = { flow: "expenditure", nature: "project" }
    expect(shape(partitions(named({ all: { flow: "expenditure" }, basic })))).toEqual([])
    expect(
      shape(
        partitions(
          named({ all: { flow: "uses" }, basic, project, reserve: { flow: "expenditure", nature: "reserve" } }),
        ),
      ),
    ).toEqual(["all = basic + project + reserve"])
  })

  it("sums totals of a side from the year and what is carried over", () => {
    expect(
      shape(partitions(named({ all: { flow: "resources" }, year: { flow: "revenue" }, before: { flow: "carry-in" } }))),
    ).toEqual(["all = year + before"])
  })

  it("takes outermost codes for the whole, and inner ones for their class", () => {
    expect(
      shape(
        partitions(
          named({
            all: { flow: "expenditure" },
            "201": { flow: "expenditure", function: "201" },
            "208": { flow: "expenditure", function: "208" },
            "2080505": { flow: "expenditure", function: "2080505" },
            "2080506": { flow: "expenditure", function: "2080506" },
          }),
        ),
      ),
    ).toEqual(["all = 201 + 208", "208 = 2080505 + 2080506"])
  })

  it("keeps phases apart", () => {
    expect(
      shape(
        partitions(
          named({
            all: { flow: "expenditure" },
            a: { flow: "expenditure", phase: "approved", function: "201" },
            b: { flow: "expenditure", phase: "approved", function: "208" },
          }),
        ),
      ),
    ).toEqual([])
  })

  it("sums the items of a project", () => {
    expect(
      shape(
        partitions(
          named({ p: { project: "甲" }, x: { project: "甲/一" }, y: { project: "甲/二" }, z: { project: "乙" } }),
        ),
      ),
    ).toEqual(["p = x + y"])
  })
})

describe("sourcePartitions", () => {
  const all = { flow: "revenue" }
  it("does not count a budget inside the appropriation it is part of", () => {
    expect(
      shape(
        sourcePartitions(
          named({
            all,
            r1: { flow: "revenue", source: "R1" },
            r11: { flow: "revenue", source: "R11" },
            r39: { flow: "revenue", source: "R39" },
          }),
          false,
        ),
      ),
    ).toEqual(["all = r1 + r39"])
  })

  it("takes one source for a bound, unless the section lists all", () => {
    const one = named({ all, r1: { flow: "revenue", source: "R1" } })
    expect(shape(sourcePartitions(one, false))).toEqual(["all ≤ r1"])
    expect(shape(sourcePartitions(one, true))).toEqual(["all = r1"])
  })
})
