import { performanceTables, type Recognition } from "#recognition"
import { describe, expect, it } from "vitest"
import { type CheckContext, inOrder } from "../../rule.ts"
import { rule } from "./index.ts"

/** A budget of 2024 with one project and one indicator. */
function issues(first: string, second: string, name: string, target: string) {
  const rows = [
    ["项目名称", "培训项目", "", "", ""],
    ["项目资金（万元）", "年度资金总额", "", "12.00", ""],
    ["一级指标", "二级指标", "三级指标", "指标值", "指标值说明"],
    [first, second, name, target, ""],
  ]
  const cells = rows.flatMap((row, r) =>
    row.map((text, column) => ({ row: r, column, rowSpan: 1, columnSpan: 1, text, pieces: [{ line: r + 1 }] })),
  )
  const document: Recognition["document"] = {
    format: "mingzhang/document@1",
    source: { name: "x", sha256: "", mediaType: "text/plain" },
    pages: [],
    blocks: [{ kind: "table", rows: rows.length, columns: 5, cells, pieces: [{ line: 1 }] }],
  }
  const recognition: Recognition = {
    document,
    profile: { unit: undefined, fiscalYear: 2024, kind: "budget", family: undefined },
    tables: [],
    claims: [],
    unbound: [],
    unrecognised: [],
    performance: performanceTables(document),
  }
  const context = { recognition, identities: new Map() } as unknown as CheckContext
  return [...rule.inspect(context)].map((i) =>
    i === inOrder
      ? "in order"
      : [i.message, i.severity ?? rule.severity, i.at.column, i.expected?.value ?? "-"].join(" "),
  )
}

describe("what keeps a target from being judged", () => {
  it.each([
    ["产出指标", "数量指标", "培训人次", "≥200人次", "in order"],
    ["产出指标", "数量指标", "培训人次", "≥200次", "unit-misfit warning 3 ≥200人次"],
    ["产出指标", "数量指标", "培训场次", "5", "no-unit warning 3 -"],
    ["产出指标", "数量指标", "培训场次", "", "blank warning 2 -"],
    ["产出指标", "数量指标", "参训人数", "≤300人", "capped-output info 3 -"],
    ["产出指标", "数量指标", "投诉次数", "≤3次", "in order"],
    ["产出指标", "质量指标", "考试通过率", "≥95%", "in order"],
    ["产出指标", "质量指标", "考试通过率", "合格", "rate-without-percent warning 3 -"],
    ["产出指标", "质量指标", "考试通过率", "≥950%", "above-100 warning 3 -"],
    ["产出指标", "质量指标", "学习效率", "提高", "in order"],
    ["产出指标", "质量指标", "业务量增长率", "≥150%", "in order"],
    ["产出指标", "时效指标", "完成时限", "2024年11月前", "in order"],
    ["产出指标", "时效指标", "完成时限", "2023年11月前", "year warning 3 2024年11月前"],
    ["产出指标", "时效指标", "完成率", "2024年11月前", "rate-without-percent warning 3 -"],
    ["产出指标", "时效指标", "2024年11月前", "2024年11月前", "name-is-value warning 2 -"],
    ["产出指标", "时效指标", "平均办结时间", "≤5天", "in order"],
    ["产出指标", "时效指标", "平均办结时间", "≤5人", "unit-misfit warning 3 -"],
    ["成本指标", "经济成本指标", "培训总成本", "≤12万元", "in order"],
    ["成本指标", "经济成本指标", "培训总成本", "≤12%", "cost-in-percent warning 3 ≤12万元"],
    ["成本指标", "经济成本指标", "培训总成本", "≤15%", "cost-in-percent warning 3 -"],
    ["成本指标", "社会成本指标", "资金控制率", "≤95%", "in order"],
    ["效益指标", "社会效益指标", "长效机制", "长期", "vague info 3 -"],
    ["满意度指标", "服务对象满意度指标", "学员满意度", "满意", "rate-without-percent warning 3 -"],
  ])("%s %s %s %s: %s", (first, second, name, target, expected) => {
    expect(issues(first, second, name, target)).toEqual([expected])
  })
})
