import { describe, expect, it } from "vitest"
import { sampleScore } from "./sample-score.ts"
import { scoreJson } from "./score-json.ts"

describe("scores as JSON", () => {
  const value = JSON.parse(JSON.stringify(scoreJson(sampleScore)))

  it("name the format, the document and what it announces", () => {
    expect(value).toMatchObject({
      format: "mingzhang/score@1",
      document: { name: "决算.txt", source: "document", unit: "某县林业局", fiscalYear: 2024 },
      announcement: {
        count: 3,
        money: 12_000_000,
        mean: "98",
        unshown: { count: 2, money: 2_000_000, together: [195, 195], leastEach: 95, possible: true },
      },
    })
  })

  it("give every row its points as numbers, the method, and the place of the printed ones", () => {
    const [project] = value.projects
    expect(project).toMatchObject({ published: "99", computed: 98, difference: 1, supported: 23, assumed: 0 })
    expect(project.execution).toEqual({
      initial: 20_000_000,
      adjusted: 10_000_000,
      executed: 9_000_000,
      ofInitial: 45,
      ofAdjusted: 90,
    })
    expect(project.rows[1]).toEqual({
      kind: "indicator",
      group: "output",
      name: "挂牌古树",
      method: "proportional",
      target: "≥300株",
      actual: "280株",
      weight: 15,
      printed: "15",
      points: 14,
      difference: 1,
      deviation: -6.666667,
      defects: [],
      at: { block: 2, quote: "得分15", pieces: [{ line: 21 }] },
    })
  })

  it("give the derivation of the total down to what was stated", () => {
    const { derivation } = value.projects[0]
    expect(derivation).toMatchObject({ of: { zh: "总分" }, value: "98分", formula: "9 + 89" })
    expect(derivation.inputs[0].inputs[0].inputs[0]).toMatchObject({
      of: { zh: "全年执行数" },
      value: "9万元",
      inputs: [],
    })
  })

  it("give the remarks with severity and place", () => {
    expect(value.remarks[0]).toMatchObject({
      kind: "projects-unshown",
      severity: "warning",
      project: null,
      at: { quote: "项目3个，平均98分" },
    })
  })

  it("give the problem of a file that could not be read", () => {
    const problem = { code: "not-found", message: { zh: "没有", en: "none" } }
    expect(scoreJson({ path: "a", name: "a", problem })).toEqual({
      format: "mingzhang/score@1",
      document: { name: "a" },
      problem,
    })
  })
})
