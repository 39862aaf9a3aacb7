import { describe, expect, it } from "vitest"
import { readText } from "#formats"
import { recognise } from "#recognition"
import { loadStatutes } from "#workflow"
import { catalogue } from "./catalogue/index.ts"
import { checkDocument } from "./check-document.ts"

const statutes = await loadStatutes()
/** Rules on single indicators, their targets and results. */
const judged = [
  "exact-targets-are-met-exactly",
  "alike-indicators-have-one-target",
  "results-are-told-in-the-targets-unit",
  "grade-words-fit-their-indicator",
  "days-in-targets-exist",
  "total-cost-equals-executed-amount",
  "points-follow-their-share",
  "target-directions-are-sane",
  "indicators-are-distinct",
  "cost-equals-quantity-times-standard",
  "comparisons-name-their-base",
  "results-can-occur",
  "published-scores-can-be-reached",
]

function said(text: string): string[] {
  const read = readText(text)
  if ("problem" in read) throw new Error(read.problem.message.zh)
  const source = { name: "例.txt", sha256: "", mediaType: "text/plain" }
  const recognition = recognise({ format: "mingzhang/document@1", source, ...read }, statutes)
  const rules = catalogue.filter(({ name }) => judged.includes(name))
  expect(rules).toHaveLength(judged.length)
  return checkDocument(recognition, statutes, { rules })
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ rule, message }) => `${rule}: ${message.zh}`)
}

type Row = readonly [first: string, second: string, name: string, target: string, note?: string]

/** A table of targets of one project of 30万元. */
const targets = (rows: readonly Row[], money = "30.00") => `某县2024年部门预算公开

2024年部门预算项目绩效目标表
项目名称\t便民服务
部门名称\t某县政务局
单位名称\t某县政务中心
项目资金（万元）\t年度资金总额\t\t${money}
\t其中：政府预算资金\t\t${money}
\t财政专户管理资金
\t单位资金
年度目标\t完成年度工作
一级指标\t二级指标\t三级指标\t指标值\t指标值说明
${rows.map((row) => row.join("\t")).join("\n")}
`

type Result = readonly [
  first: string,
  second: string,
  name: string,
  target: string,
  actual: string,
  weight: string,
  score: string,
]

/** A self-evaluation of 100 points: the rows given, the rest reached. */
function sheet(rows: readonly Result[], { name = "便民服务", adjusted = "30.00", executed = "30.00" } = {}): string {
  const left = 90 - rows.reduce((sum, row) => sum + Number(row[5]), 0)
  const all: Result[] = [
    ...rows,
    ["产出指标", "数量指标", "服务窗口数量", "≥12个", "12个", String(left - 10), String(left - 10)],
    ["满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "93%", "10", "10"],
  ]
  const total = 10 + all.reduce((sum, row) => sum + Number(row[6]), 0)
  return `项目支出绩效自评表
（2024年度）
项目名称\t${name}
主管部门\t某县政务局\t\t\t实施单位\t某县政务中心
项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
\t年度资金总额\t${adjusted}\t${adjusted}\t${executed}\t10\t100.00%\t10
\t其中：当年财政拨款\t${adjusted}\t${adjusted}\t${executed}\t—\t100.00%\t—
年度总体目标\t预期目标\t\t\t\t实际完成情况
\t办好便民服务\t\t\t\t已办好
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施
${all.map((row) => `\t${row.join("\t")}`).join("\n")}
总分\t\t\t\t\t\t100\t${total}
`
}
const sheets = (...texts: readonly string[]) => `# 某县政务局2024年度部门决算\n\n${texts.join("\n")}`

describe("targets of kinds that are no fault", () => {
  it.each<Row>([
    // What is done about harm is counted upwards.
    ["产出指标", "数量指标", "受理投诉数量", "≥300件"],
    ["产出指标", "数量指标", "接待信访件数", "≥50件"],
    ["产出指标", "数量指标", "调查安全事故起数", "≥3起"],
    ["产出指标", "时效指标", "压缩审批时限", "≥3天"],
    // What people are entitled to has a floor.
    ["成本指标", "经济成本指标", "公益岗位工资", "≥2200元/月"],
    ["成本指标", "经济成本指标", "节约办公成本", "≥2万元"],
    // Months that last.
    ["产出指标", "质量指标", "设备质保期", "≥36月"],
    ["产出指标", "数量指标", "服务儿童月龄", "0-36月龄"],
    ["产出指标", "时效指标", "施工周期", "≤18个月"],
    // Words that go together.
    ["效益指标", "社会效益指标", "保障工资发放", "及时"],
    ["效益指标", "可持续影响指标", "设备日常维护", "及时"],
    ["产出指标", "质量指标", "按标准发放补助资金", "及时足额"],
    ["效益指标", "生态效益指标", "减少环境污染", "明显改善"],
    ["效益指标", "生态效益指标", "减少污染物排放", "达标"],
    ["效益指标", "社会效益指标", "缓解群众办事难", "显著改善"],
    ["产出指标", "时效指标", "验收合格时间", "及时"],
    // Words of change in the name of a share that is none.
    ["产出指标", "数量指标", "老旧小区提升改造完成率", "≥95%"],
    ["产出指标", "质量指标", "增减挂钩项目验收率", "=100%"],
    ["效益指标", "社会效益指标", "人口自然增长率", "≤6‰"],
  ])("%s %s %s %s", (...row) => {
    expect(said(targets([row as unknown as Row]))).toEqual([])
  })

  it("one standard by tiers, told apart by its note", () => {
    const standard = (target: string, note: string): Row => ["成本指标", "经济成本指标", "补助标准", target, note]
    expect(said(targets([standard("≤1000元/人", "一级残疾"), standard("≤500元/人", "二级残疾")]))).toEqual([])
  })

  it("heads whose standard is only a part of what is done", () => {
    expect(
      said(
        targets([
          ["产出指标", "数量指标", "慰问困难家庭户数", "50户"],
          ["成本指标", "经济成本指标", "慰问标准", "1000元/户"],
          ["产出指标", "数量指标", "开展政策宣传活动", "≥12场"],
        ]),
      ),
    ).toEqual([])
  })
})

describe("results of kinds that are no fault", () => {
  it.each<Result>([
    ["产出指标", "时效指标", "报送月报", "每月10日前", "12次", "10", "10"],
    ["产出指标", "时效指标", "故障处理", "≤24小时", "1天", "10", "10"],
    ["产出指标", "时效指标", "资金支付及时性", "及时", "3个工作日", "10", "10"],
    ["效益指标", "社会效益指标", "增加就业岗位", "有所增加", "120个", "10", "10"],
    ["满意度指标", "服务对象满意度指标", "企业满意度", "≥90%", "92分", "10", "10"],
    ["产出指标", "数量指标", "开展巡查", "每月1次", "12次", "10", "10"],
    ["产出指标", "数量指标", "户均受益人数", "≥3人", "3.2人", "10", "10"],
    ["产出指标", "数量指标", "人均借阅量", "≥1册", "1.5册", "10", "10"],
    ["产出指标", "时效指标", "完成时间", "2024年6月前", "2024年5月", "10", "10"],
    ["成本指标", "经济成本指标", "项目总投资", "≤500万元", "480万元", "10", "10"],
    ["产出指标", "数量指标", "办件量", "15万件", "152000", "10", "10"],
  ])("%s %s %s %s: %s", (...row) => {
    expect(said(sheets(sheet([row])))).toEqual([])
  })

  it("projects that end on days of their own, and take times of their own", () => {
    const own = (name: string, day: string, days: string) =>
      sheet(
        [
          ["产出指标", "时效指标", "项目完成时间", day, "按时完成", "10", "10"],
          ["产出指标", "时效指标", "施工工期", days, days.slice(1), "10", "10"],
        ],
        { name },
      )
    expect(
      said(
        sheets(
          own("道路维修", "2024年12月底前", "≤60日"),
          own("管网改造", "2024年12月底前", "≤60日"),
          own("公园绿化", "2024年6月底前", "≤30日"),
        ),
      ),
    ).toEqual([])
  })
})
