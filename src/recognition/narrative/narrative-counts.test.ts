import { describe, expect, it } from "vitest"
import { explained, told } from "./sample-explanation.ts"

describe("counted things", () => {
  it("sums vehicles by use, and keeps thresholds in the noun", () => {
    const { claims, unbound } = explained(
      "budget",
      2024,
      "# （四）国有资产占用情况",
      "2023年期末，我单位共有车辆3辆，其中：一般公务用车2辆、执法执勤用车1辆，其他用车无；单价50万元以上通用设备0台（套）。",
    )
    expect(claims.map(told)).toEqual([
      "count 3辆 year=2023;topic=assets/车辆 = 2 + 1",
      "count 2辆 year=2023;topic=assets/车辆/一般公务用车",
      "count 1辆 year=2023;topic=assets/车辆/执法执勤用车",
      "count 0台(套) year=2023;topic=assets/单价50万元以上通用设备",
    ])
    expect(claims[0]).toMatchObject({ noun: "车辆", figure: { measure: "count", place: { block: 1, span: [15, 16] } } })
    expect(unbound).toEqual([])
  })

  it("does not mix owned and planned vehicles", () => {
    const keys = explained(
      "budget",
      2025,
      "# 五、国有资产占有使用情况",
      "截至2024年8月31日，某局共有车辆1辆，其中：应急保障用车1辆、其他用车0辆。2025年部门预算安排购置车辆1辆，其中：应急保障用车0辆、其他用车1辆。",
    ).claims.map((claim) => ("figure" in claim ? claim.figure?.key : ""))
    expect(new Set(keys).size).toBe(6)
  })

  it("counts people by kind, each enumeration for itself", () => {
    expect(
      explained(
        "budget",
        2024,
        "# 三、人员情况说明",
        "截至上年底，本单位人员编制10人，其中行政编制8人、事业编制2人；实有人员9人，其中行政8人、事业1人。",
      ).claims.map(told),
    ).toEqual([
      "count 10人 year=2023;topic=personnel/人员编制 = 8 + 2",
      "count 8人 year=2023;topic=personnel/人员编制/行政编制",
      "count 2人 year=2023;topic=personnel/人员编制/事业编制",
      "count 9人 year=2023;topic=personnel/实有人员 = 8 + 1",
      "count 8人 year=2023;topic=personnel/实有人员/行政",
      "count 1人 year=2023;topic=personnel/实有人员/事业",
    ])
  })

  it("reads the count behind a line of brackets", () => {
    expect(
      explained(
        "accounts",
        2024,
        "# 十、预算绩效管理情况",
        "绩效自评的2024年度项目4个，涉及预算金额60.00万元，平均得分98.75分（其中，绩效评级为“优”的项目3个；绩效评级为“良”的项目1个）。",
      ).claims.map(told),
    ).toEqual([
      "count 4个 topic=performance/performance.self-evaluation/项目 = 3 + 1",
      "amount 60.00万元 phase=approved;flow=expenditure;nature=project;topic=performance.self-evaluation",
      "count 98.75分 topic=score/mean",
      "count 3个 topic=performance/performance.self-evaluation/项目/绩效评级为优的项目",
      "count 1个 topic=performance/performance.self-evaluation/项目/绩效评级为良的项目",
    ])
  })
})

describe("performance management", () => {
  it("keeps the stages apart, and the year of a sentence", () => {
    expect(
      explained(
        "budget",
        2024,
        "# （三）关于预算绩效管理工作开展情况说明",
        "2023年，我局对4个项目开展了预算绩效评价，涉及资金90.00万元。2024年，我局为6个项目设立了绩效目标，涉及资金80.00万元。",
      ).claims.map(told),
    ).toEqual([
      "count 4个 year=2023;topic=performance/performance.evaluation/项目",
      "amount 90.00万元 year=2023;flow=expenditure;nature=project;topic=performance.evaluation",
      "count 6个 topic=performance/performance.targets/项目",
      "amount 80.00万元 flow=expenditure;nature=project;topic=performance.targets",
    ])
  })

  it("reads each project's self-evaluation", () => {
    expect(
      explained(
        "accounts",
        2024,
        "# （二）项目绩效自评结果",
        "路灯维护费（2024年）项目绩效自评情况：对照绩效目标，得分为96.5分。项目全年预算数为25万元，执行数为21.50万元，完成预算的86.00%。",
      ).claims.map(told),
    ).toEqual([
      "count 96.5分 nature=project;project=路灯维护费(2024年)",
      "amount 25万元 phase=adjusted;flow=expenditure;nature=project;project=路灯维护费(2024年)",
      "amount 21.50万元 flow=expenditure;nature=project;project=路灯维护费(2024年)",
      "completion 86.00% flow=expenditure;nature=project;project=路灯维护费(2024年) 21.50 of 25",
    ])
  })

  it("takes key projects by the clause before, and lists by the words before", () => {
    expect(
      explained(
        "budget",
        2024,
        "# （三）预算绩效情况说明",
        "2024年，我单位纳入预算绩效管理的项目支出26万元，涉及项目2个。",
        "重点项目一：路灯维护项目，年初预算安排16万元，主要用于：更换灯具。重点项目二：办公用房租赁费项目，年初预算安排10万元，主要用于：房租每年10万元。",
      ).claims.map(told),
    ).toEqual([
      "amount 26万元 flow=expenditure;nature=project;topic=performance.managed",
      "count 2个 topic=performance/performance.managed/项目",
      "amount 16万元 flow=expenditure;nature=project;project=路灯维护",
      "amount 10万元 flow=expenditure;nature=project;project=办公用房租赁费",
    ])
  })

  it("gives the budget's own coordinate where targets cover everything", () => {
    expect(
      explained(
        "budget",
        2024,
        "# 八、绩效目标情况说明",
        "本单位绩效目标管理全覆盖，涉及当年一般公共预算拨款34元，政府性基金预算拨款0元。",
      ).claims.map(told),
    ).toEqual(["amount 34元 flow=expenditure;source=R11;vintage=current", "amount 0元 flow=expenditure;source=R12"])
  })
})
