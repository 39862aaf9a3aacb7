import { describe, expect, it } from "vitest"
import { sampleScore } from "./sample-score.ts"
import { scoreText } from "./score-text.ts"

const zh = scoreText([sampleScore], { lang: "zh", width: 90 })

describe("scores for a terminal", () => {
  it("begin with what is announced, and what of it is not shown, with its line", () => {
    const lines = zh.split("\n")
    expect(lines[0]).toBe("决算.txt · 某县林业局 · 2024年")
    expect(lines[1]).toBe("公布自评项目3个，涉及12万元，平均得分98分")
    expect(lines[2]).toBe("  警告  公布自评项目3个，列示1个，2个没有列示，涉及2万元 (7)")
    expect(zh).toContain("要得出公布的平均98分，没有列示的2个项目合计须得195分，其中每个至少95分")
  })

  it("show a line a project: published, computed, supported, and the execution of both budgets", () => {
    expect(zh).toMatch(/项目 +公布 +复算 +有据 +对年初预算 +对全年预算 +列示/)
    expect(zh).toMatch(/古树保护 +99 +98 +23 +45% +90% +自评表/)
    expect(zh).toContain("有据：去掉没有依据的得分")
  })

  it("show every row with its points, weight and formula, and where the printed points differ", () => {
    expect(zh).toMatch(/ 9\/10 +预算执行率 +10 × min\(1, 9万元 ÷ 10万元\) = 10 × 90%/)
    expect(zh).toMatch(/14\/15 +挂牌古树 +15 × min\(1, 280株 ÷ 300株\) +← 印为 15/)
    expect(zh).toContain("总分 98 优 = 9 + 89")
    expect(zh).toContain("样例评分办法 · 样例〔2024〕1号")
  })

  it("say the remarks with level and line", () => {
    expect(zh).toMatch(/错误 {2}挂牌古树：应得14分.*\(21\)/)
    expect(zh).toMatch(/提示 {2}落实养护制度的情况：指标值是一句话/)
    expect(zh).toContain("对年初预算只有45%")
  })

  it("speak English throughout when asked", () => {
    const en = scoreText([sampleScore], { lang: "en", width: 100 })
    expect(en).toMatch(/project +published +computed +supported +of initial +of adjusted/)
    expect(en).toContain("total 98 excellent = 9 + 89")
    expect(en).toContain("3 evaluated projects announced, with 12万元, mean score 98")
  })

  it("show the whole derivation when asked for more", () => {
    const full = scoreText([sampleScore], { lang: "zh", width: 100, verbose: true })
    expect(full).toContain("全年执行数 = 9万元")
    expect(full).toContain("指标值 = ≥300株")
    expect(zh).not.toContain("全年执行数 =")
  })

  it("let no control character of a name reach the terminal", () => {
    const project = sampleScore.rescoring.projects[0]!
    const evil = { ...project, project: "古树\u001b[2J保护" }
    const text = scoreText([{ ...sampleScore, rescoring: { ...sampleScore.rescoring, projects: [evil] } }], {
      lang: "zh",
    })
    expect(text).not.toContain("\u001b")
    expect(text).toContain("[U+001B]")
  })

  it("say when there is nothing to score, and why a file could not be read", () => {
    const empty = { ...sampleScore, rescoring: { projects: [], remarks: [] } }
    expect(scoreText([empty], { lang: "zh" })).toContain("没有绩效自评可供评分")
    const problem = { path: "a.pdf", name: "a.pdf", problem: { code: "x", message: { zh: "打不开", en: "cannot" } } }
    expect(scoreText([problem], { lang: "zh" })).toBe("a.pdf: 打不开\n")
  })
})
