import { describe, expect, it } from "vitest"
import { readText } from "#formats"
import { recognise } from "#recognition"
import { loadStatutes } from "#workflow"
import type { CheckContext } from "../rule.ts"
import { projectsBesideText, rescoringOf, documentContext, scoredTables } from "./score-cards.ts"

const statutes = await loadStatutes()

function contextOf(text: string): CheckContext {
  const read = readText(text)
  if ("problem" in read) throw new Error(read.problem.message.zh)
  const source = { name: "样例.md", sha256: "", mediaType: "text/markdown" }
  const recognition = recognise({ format: "mingzhang/document@1", source, ...read }, statutes)
  return { recognition, statutes, identities: new Map(), others: [] }
}

const sheet = (project: string) => `项目支出绩效自评情况表
项目名称	${project}						
项目资金(万元)		年初预算数	全年预算数	全年执行数	分值	执行率	得分
	年度资金总额：	60.00	50.00	40.00	10	80.00%	8.00
	财政拨款	60.00	50.00	40.00	-	80.00%	-
一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差度
产出指标	数量指标	巡护里程	≥200公里	180公里	50	45	-10.00
效益指标	社会效益指标	火情处置水平	有效提高	100%	30	30	0.00
满意度指标	服务对象满意度指标	群众满意度	≥90%	92%	10	10	0.00
总分					100	93	
`
const said = (project: string) =>
  `${project}项目绩效自评情况：项目绩效自评得分为93分。项目全年预算数为50万元，执行数为40万元，完成预算的80%。\n\n`

describe("the scores of a document", () => {
  it("are kept: every rule is given the same cards, in the document's order", () => {
    const context = contextOf(`${sheet("巡护")}\n${sheet("防火")}`)
    const tables = scoredTables(context)
    expect(tables.map(({ table, card }) => [table.project?.text, card.rubric.id, card.total])).toEqual([
      ["巡护", "national-2020", 93_000_000],
      ["防火", "national-2020", 93_000_000],
    ])
    expect(scoredTables({ ...context })).toBe(tables)
    expect(scoredTables({ ...context, statutes: { ...statutes, rubrics: [] } as CheckContext["statutes"] })).toEqual([])
  })

  it("know the rows by their place among the table's indicators", () => {
    const [{ table, card } = { table: undefined, card: undefined }] = scoredTables(contextOf(sheet("巡护")))
    for (const row of card!.rows.filter(({ kind }) => kind === "indicator"))
      expect(row.indicator).toBe(table!.indicators[row.index])
  })

  it("ask for no region where the family is not known", () => {
    expect(documentContext(contextOf(sheet("巡护"))).region).toBeUndefined()
  })

  it("tell projects that only a sheet shows, unless the text tells of one that has none", () => {
    const names = (text: string) => projectsBesideText(contextOf(text)).map(({ project }) => project)
    const both = `${sheet("山林巡护")}\n${sheet("湿地修复")}`
    expect(names(`${said("山林巡护")}${both}`)).toEqual(["湿地修复"])
    expect(names(`${said("山林巡护")}${said("古树挂牌")}${both}`)).toEqual([])
    expect(rescoringOf(contextOf(`${said("山林巡护")}${both}`)).projects).toHaveLength(2)
  })
})
