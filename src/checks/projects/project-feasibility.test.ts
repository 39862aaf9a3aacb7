import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { readText } from "#formats"
import { recognise } from "#recognition"
import { loadStatutes } from "#workflow"
import { judgedTargets } from "./project-feasibility.ts"

const statutes = await loadStatutes()
const seeds = join(import.meta.dirname, "../../../../shared/seeds")
const present = existsSync(seeds)
if (!present) console.warn("project-feasibility: ../shared/seeds is not here; published targets are not judged")

function recognised(text: string) {
  const read = readText(text)
  if ("problem" in read) throw new Error(read.problem.message.zh)
  return recognise(
    { format: "mingzhang/document@1", source: { name: "x", sha256: "", mediaType: "text/plain" }, ...read },
    statutes,
  )
}

/** Kinds with their number, of the document whose name begins so. */
function kindsOf(start: string) {
  const name = readdirSync(seeds).find((file) => file.startsWith(start))!
  const findings = judgedTargets(recognised(readFileSync(join(seeds, name), "utf8"))).flatMap((one) => one.findings)
  const counts = new Map<string, number>()
  for (const { kind, severity } of findings)
    counts.set(`${severity} ${kind}`, (counts.get(`${severity} ${kind}`) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

describe.skipIf(!present)("the targets of the published documents", () => {
  test("a city centre's summary", () => expect(kindsOf("000")).toEqual({ "info capped-output": 1 }))

  test("a district bureau's summary, part of it printed twice", () =>
    expect(kindsOf("002")).toEqual({
      "info copied": 2,
      "info few-measures": 3,
      "info no-base": 3,
      "info no-period": 2,
      "info no-quantity": 5,
      "warning cost-above": 2,
    }))

  test("a county's sheets of the older framework", () =>
    expect(kindsOf("003")).toEqual({
      "info no-quantity": 1,
      "info standard-implied": 1,
      "info vague": 16,
      "warning name-is-value": 2,
      "warning no-unit": 1,
      "warning rate-without-percent": 5,
    }))

  test("a city centre's sheets", () =>
    expect(kindsOf("004")).toEqual({
      "info no-quantity": 1,
      "warning cost-above": 1,
      "warning cost-in-percent": 1,
      "warning empty": 1,
      "warning objective-above": 1,
      "warning rate-without-percent": 1,
      "warning unit-misfit": 1,
    }))
})

const sheet = `2024年部门预算项目绩效目标表
项目名称	林区管护			
部门名称	某县林业局			
项目资金（万元）	年度资金总额		30.00	
	其中：政府预算资金		30.00	
一级指标	二级指标	三级指标	指标值	指标值说明
成本指标	经济成本指标	管护总成本	≤30万元	
产出指标	数量指标	管护面积	≥1200亩	
	质量指标	无		
	时效指标			
效益指标	生态效益指标	改善林区环境	有效改善	
满意度指标	服务对象满意度指标	林农满意度	≤90%	
`

test("a sheet's levels are known: filled in, answered with 无, left blank", () => {
  const [one] = judgedTargets(recognised(sheet))
  expect(one!.owner).toBe("林区管护")
  expect(one!.targets.levels?.map(({ second, filled }) => `${second} ${filled}`)).toEqual([
    "经济成本指标 indicator",
    "数量指标 indicator",
    "质量指标 none",
    "时效指标 blank",
    "生态效益指标 indicator",
    "服务对象满意度指标 indicator",
  ])
  expect(one!.findings.map(({ kind, data }) => `${kind} ${data.levels ?? data.found}`)).toEqual([
    "capped-benefit ≤90%",
    "no-second-level 时效",
  ])
})

test("what was judged once is kept with what was recognised", () => {
  const recognition = recognised(sheet)
  expect(judgedTargets(recognition)).toBe(judgedTargets(recognition))
})
