import { expect, it } from "vitest"
import { readText } from "#formats"
import { recognise, type ScoredIndicator } from "#recognition"
import { loadStatutes } from "#workflow"
import { corroborations } from "./corroboration.ts"

const statutes = await loadStatutes()
const sheet = (project: string, target: string) => `项目支出绩效自评表
项目名称		${project}						
项目资金(万元)		年初预算数	全年预算数	全年执行数	分值	执行率	得分	
	年度资金总额：	60.00	50.00	40.00	10	80.00%	8.00	
	财政拨款	60.00	50.00	40.00	-	80.00%	-	
一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差度	偏差原因分析及改进措施
成本指标	经济成本指标	总成本	≤60万元	41万元	10	10	0.00	
产出指标	时效指标	办理时限	${target}	5天	30	30	0.00	
	质量指标	${project}合格率	≥95%	95%	20	20	0.00	
总分					100	98	

`

it("says which targets and results stand elsewhere as printed", () => {
  const text = `${sheet("甲", "≤5天")}${sheet("乙", "≤5天")}${sheet("丙", "≤9天")}
甲合格率指标年初标准是大于等于 95%，实际完成结果是 95%；乙合格率指标年初标准是大于等于 95%，实际完成结果是 97%。
`
  const read = readText(text)
  if ("problem" in read) throw new Error(read.problem.message.en)
  const source = { name: "sample", sha256: "", mediaType: "text/plain" }
  const sure = corroborations(recognise({ format: "mingzhang/document@1", source, ...read }, statutes))
  const told = [...sure].map(([i, s]: readonly [ScoredIndicator, { target?: boolean; actual?: boolean }]) =>
    [i.name.text, i.target!.text, s.target, i.actual!.text, s.actual].join(" "),
  )
  expect(told).toEqual([
    "总成本 ≤60万元 true 41万元 false",
    "办理时限 ≤5天 true 5天 false",
    "甲合格率 ≥95% true 95% true",
    "总成本 ≤60万元 true 41万元 false",
    "办理时限 ≤5天 true 5天 false",
    "乙合格率 ≥95% true 95% false",
    "总成本 ≤60万元 true 41万元 false",
    "办理时限 ≤9天 false 5天 false",
    "丙合格率 ≥95% true 95% false",
  ])
})
