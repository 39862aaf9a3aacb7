import { describe, expect, it } from "vitest"
import { readDocument } from "#formats"
import { loadStatutes } from "#workflow"
import { recognise } from "../recognise-document.ts"
import { publishedPerformance } from "./published-performance.ts"

const statutes = await loadStatutes()
async function published(lines: readonly string[]) {
  const text = `清溪市水务局2024年度部门决算\n\n${lines.join("\n")}\n`
  const read = await readDocument(new TextEncoder().encode(text), "决算.txt")
  if ("problem" in read) throw new Error(read.problem.message.en)
  return publishedPerformance(recognise(read.document, statutes))
}
const money = "\t年初预算数\t全年预算数\t全年执行数\t执行率"
const scores = "一级指标\t二级指标\t三级指标\t年度目标值\t实际完成值\t分值\t得分\t偏差原因分析"

describe("what a document publishes about self-evaluations", () => {
  it("is its sheets, as they stand", async () => {
    const { evaluations } = await published([
      "项目支出绩效自评表",
      "项目名称\t\t管网改造",
      "项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分",
      "\t年度资金总额：\t20\t10\t9\t10\t90.00%\t9",
      "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分",
      "产出指标\t数量指标\t改造管网\t≥20公里\t18公里\t90\t81",
      "总分\t\t\t\t\t100\t90",
    ])
    expect(evaluations).toHaveLength(1)
    expect(evaluations[0]).toMatchObject({
      kind: "sheet",
      evaluation: {
        project: { text: "管网改造" },
        totalScore: { printed: "90" },
        indicators: [{ actual: { text: "18公里" } }],
      },
    })
  })

  it("puts the tables of a report together by the project it names", async () => {
    const { evaluations } = await published([
      "项目支出绩效自评报告",
      "",
      "项目名称：管网改造",
      "",
      "年度预算安排及使用情况统计表",
      "单位：万元",
      "",
      money,
      "年度资金总额：\t20.00\t10.00\t9.00\t90.00%",
      "政府预算资金\t20.00\t10.00\t9.00\t90.00%",
      "",
      "自我评价评分表",
      scores,
      "产出指标\t数量指标\t改造管网\t≥20公里\t18公里\t40\t36\t",
      "满意度指标\t服务对象满意度指标\t用户满意度\t≥90%\t93%\t10\t10\t",
    ])
    expect(evaluations).toHaveLength(1)
    expect(evaluations[0]).toMatchObject({
      kind: "report",
      evaluation: {
        project: { text: "管网改造" },
        money: [{ part: "total", executed: { quantity: { value: 9_000_000 } } }, {}],
      },
    })
  })

  it("is the sentences on single projects, money in 分 and points in millionths", async () => {
    const { statements } = await published([
      "管网改造项目绩效自评情况：根据年初设定的绩效目标，项目绩效自评得分为97.4分。项目全年预算数为33.3万元，执行数为33.3万元，完成预算的100%。",
    ])
    expect(statements).toMatchObject([
      {
        project: { text: "管网改造" },
        score: { printed: "97.4", quantity: { value: 97_400_000 } },
        budget: { quantity: { value: 33_300_000 } },
        executed: { quantity: { value: 33_300_000 } },
        rate: { quantity: { value: 100_000_000 } },
      },
    ])
  })

  it("is the announcement of all, with the mean and the interval its print stands for", async () => {
    const { announcement } = await published([
      "## 十三、预算绩效情况说明",
      "",
      "根据预算绩效管理要求，我部门对2024年度一般公共预算项目支出全面开展绩效自评，其中，项目9个，共涉及资金276.62万元，占一般公共预算项目支出总额的100.00%。",
      "",
      "组织对管网改造等9个项目开展了部门评价，项目自评平均得分为99.5分，评价结果为优。",
    ])
    expect(announcement).toMatchObject({
      count: { quantity: { value: 9_000_000 } },
      money: { quantity: { value: 276_620_000 } },
      mean: { printed: "99.5", quantity: { low: 99_450_000, high: 99_549_999 } },
    })
  })

  it("is nothing in a document that says nothing of it", async () => {
    expect(await published(["收入支出决算总表"])).toEqual({ evaluations: [], statements: [] })
  })
})
