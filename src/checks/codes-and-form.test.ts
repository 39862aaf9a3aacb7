import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { readDocument } from "#formats"
import { recognise } from "#recognition"
import { loadStatutes } from "#workflow"
import { catalogue } from "./catalogue/index.ts"
import { checkDocument } from "./check-document.ts"

const statutes = await loadStatutes()
const names = new Set([
  "amounts-carry-their-unit",
  "contents-match-the-body",
  "contents-name-empty-tables",
  "economic-subjects-map-by-unit-nature",
  "empty-tables-say-so",
  "no-placeholder-remains",
  "no-template-instruction-remains",
  "purposes-and-reasons-are-stated",
  "sentences-are-well-formed",
  "shares-carry-a-percent-sign",
  "subject-code-and-name-agree",
  "subject-code-is-in-force",
  "subject-code-stands-under-its-parent",
  "subject-path-nests",
  "unit-name-is-the-same",
  "years-are-the-documents-own",
])
const rules = catalogue.filter((rule) => names.has(rule.name))
const root = join(import.meta.dirname, "../..")

/** Errors and warnings of the rules about codes and form in a file, as rule, quote and expected value. */
async function findings(path: string): Promise<string[]> {
  const outcome = await readDocument(readFileSync(path), path)
  if ("problem" in outcome) throw new Error(outcome.problem.message.zh)
  const report = checkDocument(recognise(outcome.document, statutes), statutes, { rules })
  return report.findings
    .filter((f) => f.severity !== "info")
    .map((f) => `${f.severity} ${f.rule}: ${f.at.quote.slice(0, 24)} → ${f.expected?.text.slice(0, 24) ?? "-"}`)
}

describe("codes and form of the bundled examples", () => {
  test("every rule is in the catalogue", () => {
    expect(rules.map((r) => r.name).sort()).toEqual([...names].sort())
  })

  test("a second name of the unit, two tables without a body, one mapping of another nature", async () => {
    expect(await findings(join(root, "examples/xinxiang-city-2024-budget.md"))).toEqual([
      "error unit-name-is-the-same: 新乡市社会医疗保险中心 → 新乡市医疗保险中心",
      "error economic-subjects-map-by-unit-nature: 50502 → 50208公务用车运行维护费",
      "error unit-name-is-the-same: 新乡市社会医疗保险中心 → 新乡市医疗保险中心",
      "warning contents-match-the-body: 2024年部门收入总体情况表 → 补充报表内容或空表说明",
      "warning contents-match-the-body: 2024年支出经济分类汇总表 → 补充报表内容或空表说明",
    ])
  })

  test("a neighbour's code, a neighbour's name, an amount without unit, tables left out", async () => {
    expect(await findings(join(root, "examples/linyou-2024-budget.md"))).toEqual([
      "error subject-code-and-name-agree: 2080505 → 2080506",
      "error subject-code-and-name-agree: 机关资本性支出 → 对个人和家庭的补助",
      "warning subject-code-and-name-agree: 对社会保险基金补助 → 对社会保障基金补助",
      "warning amounts-carry-their-unit: 6600 → 6600元",
      "warning contents-match-the-body: 部门综合预算收支总表 → 《表1 部门综合预算收支总表》、《表2 部门综合",
      "warning unit-name-is-the-same: 麟游县医疗保障经办中心 → 麟游县医疗保障经办机构",
    ])
  })

  test("one section mapped two ways, purposes that say nothing", async () => {
    const found = await findings(join(root, "examples/xiangfu-2024-budget.md"))
    expect(found.filter((f) => f.includes("economic"))).toEqual([
      "warning economic-subjects-map-by-unit-nature: 502 → 50502商品和服务支出",
    ])
    expect(
      found
        .filter((f) => !f.includes("economic"))
        .every((f) => f.startsWith("warning purposes-and-reasons-are-stated: 主要用于无")),
    ).toBe(true)
  })

  test("accounts in order are left alone", async () => {
    expect(await findings(join(root, "examples/xinxiang-county-2024-accounts.md"))).toEqual([])
  })
})

const samples = join(root, "../shared/samples")
describe.skipIf(!existsSync(samples))("published samples (skipped where ../shared/samples is absent)", () => {
  test("a template not filled in is full of placeholders and advice", async () => {
    const found = await findings(join(samples, "shanghai-2024-accounts-template.pdf"))
    expect(found.filter((f) => f.startsWith("error no-placeholder-remains")).length).toBeGreaterThan(40)
    expect(found.filter((f) => f.startsWith("warning no-template-instruction-remains")).length).toBeGreaterThan(15)
  })

  test.each([
    "jiangsu-procuratorate-2018-budget.pdf",
    "putuo-commerce-2025-budget.pdf",
    "putuo-finance-2024-accounts.pdf",
    "putuo-finance-2025-budget.pdf",
  ])("clean documents give nothing: %s", async (name) => {
    expect(await findings(join(samples, name))).toEqual([])
  })
})
