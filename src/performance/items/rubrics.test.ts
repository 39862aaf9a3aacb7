import { describe, expect, it } from "vitest"
import type { ItemRubric, RateId } from "#statutes"
import { loadStatutes } from "#workflow"
import { targetValue } from "../values/target-value.ts"
import { itemRubric } from "./item-rubric.ts"

const statutes = await loadStatutes()
const rubrics = statutes.rubrics.filter((rubric): rubric is ItemRubric => rubric.kind !== "self-evaluation")
const henan = rubrics.find(({ id }) => id === "henan-overall-2024")!
const rates: readonly RateId[] = [
  "earmarked-detailing",
  "budget-execution",
  "budget-adjustment",
  "carry-over",
  "three-public-control",
  "procurement-execution",
  "targets-set",
  "monitoring-done",
  "self-evaluation-done",
  "department-evaluation-done",
  "results-used",
]

describe.each(rubrics.map((rubric) => [rubric.id, rubric] as const))("the rubric %s", (_, rubric) => {
  it("gives a hundred points", () => {
    expect(rubric.items.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
  })

  it("names each item and question once, by ids and by names", () => {
    const questions = rubric.items.flatMap(({ questions: list }) => list ?? [])
    const ids = [...rubric.items, ...questions].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const names = rubric.items.map(({ zh }) => zh)
    expect(new Set(names).size).toBe(names.length)
    for (const item of rubric.items)
      expect((item.questions ?? []).map(({ id }) => id)).toEqual(
        (item.questions ?? []).map((__, n) => `${item.id}.${n + 1}`),
      )
  })

  it("judges each item in exactly one way, that the program knows", () => {
    for (const { id, rate, questions, own } of rubric.items) {
      expect([id, [rate, questions, own].filter((way) => way !== undefined).length]).toEqual([id, 1])
      if (rate) expect(statutes.performanceRates.map((one) => one.id)).toContain(rate)
    }
  })

  it("says in both languages what to answer and what would show it", () => {
    for (const { zh, en, evidence } of rubric.items.flatMap(({ questions }) => questions ?? [])) {
      expect(zh).toMatch(/^\p{Script=Han}/u)
      expect(en).toMatch(/^[A-Z]/)
      // Yes is always the good answer, so that no list mixes directions.
      expect(zh).not.toMatch(/是否|吗/)
      expect([evidence?.zh, evidence?.en]).not.toContain(undefined)
    }
  })

  it("gives rates a target that is a percentage", () => {
    for (const { rate, target } of rubric.items) if (rate) expect(targetValue(target!).unit).toBe("%")
  })

  it("orders its grades from a hundred down to nothing", () => {
    const from = rubric.grades.map((grade) => grade.from)
    expect(from).toEqual([...from].sort((a, b) => b - a))
    expect(from.at(-1)).toBe(0)
  })
})

describe("the overall rubric of Henan", () => {
  it("has all eleven rates, nine qualities, and the tree of the form", () => {
    expect(henan.items.flatMap(({ rate }) => rate ?? []).sort()).toEqual([...rates].sort())
    expect(henan.items.filter(({ questions }) => questions)).toHaveLength(9)
    expect(henan.items.find(({ id }) => id === "compliance")!.questions).toHaveLength(8)
    const tree = new Map<string, number>()
    for (const { first, second } of henan.items)
      tree.set(`${first}/${second}`, (tree.get(`${first}/${second}`) ?? 0) + 1)
    expect([...tree]).toEqual([
      ["投入管理指标/工作目标管理", 3],
      ["投入管理指标/预算和财务管理", 12],
      ["投入管理指标/绩效管理", 5],
      ["产出指标/重点工作任务完成", 1],
      ["产出指标/履职目标实现", 1],
      ["效益指标/履职效益", 1],
      ["效益指标/满意度", 1],
    ])
  })

  it("makes no claim to official weights", () => {
    expect(henan.confidence).toBe("low")
  })
})

describe("the rubric of an evaluation", () => {
  const choose = (kind: ItemRubric["kind"], context?: Parameters<typeof itemRubric>[2]) =>
    itemRubric(statutes.rubrics, kind, context)?.id

  it("is the region's, else the national one", () => {
    expect(choose("overall", { region: "henan", year: 2024 })).toBe("henan-overall-2024")
    expect(choose("department", { region: "henan", year: 2024 })).toBe("national-department-2020")
    expect(choose("overall", { region: "shaanxi", year: 2024 })).toBe("national-overall-2013")
    expect(choose("department", { region: "shaanxi" })).toBe("national-department-2020")
  })

  it("is the one asked for, wherever it comes from, and none before there was one", () => {
    expect(choose("overall", { region: "shaanxi", id: "henan-overall-2024" })).toBe("henan-overall-2024")
    expect(choose("department", { region: "henan", year: 2019 })).toBeUndefined()
  })
})
