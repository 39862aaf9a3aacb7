import type { LocatedDocument, TableBlock } from "#documents"
import { evaluate } from "#identities"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { performanceIdentities, performanceTables } from "./index.ts"
import { sampleDocument } from "./sample-document.ts"

const words = [
  "",
  "项目名称",
  "一级指标",
  "二级指标",
  "三级指标",
  "指标值",
  "分值",
  "得分",
  "年度资金总额",
  "其中：财政拨款",
  "单位资金",
  "全年预算数",
  "全年执行数",
  "执行率",
  "产出指标",
  "数量指标",
  "总分",
  "10",
  "3.5",
  "≥95%",
  "100%",
  "无",
  "-",
  "410100240000000000101",
  "任务名称",
]

const tableOf = (grid: readonly (readonly string[])[], columns: number): TableBlock => ({
  kind: "table",
  rows: grid.length,
  columns,
  cells: grid.flatMap((row, r) =>
    row.map((text, c) => ({ row: r, column: c, rowSpan: 1, columnSpan: 1, text, pieces: [] })),
  ),
  pieces: [],
})
const documentOf = (blocks: LocatedDocument["blocks"]): LocatedDocument => ({
  format: "mingzhang/document@1",
  source: { name: "x", sha256: "", mediaType: "" },
  pages: [],
  blocks,
})

describe("bad tables", () => {
  it("never throw, and every figure stands in a cell of its table", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }).chain((columns) =>
          fc.tuple(
            fc.constant(columns),
            fc.array(fc.array(fc.constantFrom(...words), { minLength: columns, maxLength: columns }), {
              minLength: 1,
              maxLength: 12,
            }),
          ),
        ),
        ([columns, grid]) => {
          const tables = performanceTables(documentOf([tableOf(grid, columns)]))
          const { judgements } = evaluate(performanceIdentities(tables))
          for (const { identity } of judgements)
            if (identity.kind === "sum")
              for (const { figure } of identity.terms) {
                expect(figure.place.row).toBeLessThan(grid.length)
                expect(figure.place.column).toBeLessThan(columns)
                if (!figure.blank) expect(grid[figure.place.row!]![figure.place.column!]).not.toBe("")
              }
        },
      ),
      { numRuns: 300 },
    )
  })

  it("of absurd size take bounded time", () => {
    const wide = ["一级指标", "二级指标", "三级指标", "指标值", ...new Array<string>(1_500).fill("值")]
    const long = new Array<string[]>(4_000).fill(["产出指标", "数量指标", "维护次数", "≥4次"])
    const began = performance.now()
    performanceTables(documentOf([tableOf([wide, wide, wide], wide.length)]))
    performanceTables(documentOf([tableOf([["一级指标", "二级指标", "三级指标", "指标值"], ...long], 4)]))
    performanceTables(
      documentOf([
        tableOf(
          [
            ["一级指标", "二级指标", "三级指标", "指标值"],
            ["产出指标", "数量指标", "甲".repeat(1_000_000), "≥".repeat(1_000_000)],
          ],
          4,
        ),
      ]),
    )
    expect(performance.now() - began).toBeLessThan(3_000)
  })
})

describe("unseen variants", () => {
  it("a national self-evaluation form: other heads, no fund management, execution outside the totals", () => {
    const [table] = performanceTables(
      sampleDocument(`
# 项目支出绩效自评表
项目名称 | | 网络维护 | | | | | |
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
 | 年度资金总额 | 30.00 | 30.00 | 27.00 | 10 | 90.00% | 9.00 |
 | 其中：当年财政拨款 | 30.00 | 30.00 | 27.00 | — | 90.00% | — |
 | 上年结转资金 | | | | — | | — |
 | 其他资金 | | | | — | | — |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 维护次数 | ≥12次 | 12次 | 50 | 50 |
效益指标 | 社会效益指标 | 网络可用率 | ≥99% | 99.5% | 30 | 30 |
满意度指标 | 服务对象满意度指标 | 用户满意度 | ≥90% | 95% | 10 | 10 |
总分 | | | | | 90 | 90 |`),
    )
    expect(table!.kind).toBe("score-sheet")
    expect(evaluate(performanceIdentities([table!])).violated).toEqual([])
  })

  it("a paged PDF table: merged cells, line breaks inside labels, heads repeated", () => {
    const head = ["一级\n指标", "二级\n指标", "三级\n指标", "指标值", "备注"]
    const table = tableOf(
      [
        ["项目名称", "考核经费", "", "", ""],
        head,
        ["产出\n指标", "数量\n指标", "考核机构\n数量", "≥30家", ""],
        head,
        ["", "", "考核次数", "≥2次", ""],
      ],
      5,
    )
    const cells = table.cells.map((c) => (c.row === 3 ? { ...c, repeated: true as const } : c))
    const [sheet] = performanceTables(documentOf([{ ...table, cells }]))
    expect(
      sheet?.kind === "target-sheet" && sheet.indicators.map((i) => [i.first?.text, i.name.text, i.target?.text]),
    ).toEqual([
      ["产出\n指标", "考核机构\n数量", "≥30家"],
      ["产出\n指标", "考核次数", "≥2次"],
    ])
  })
})
