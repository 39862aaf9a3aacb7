import type { Publication, PublishedBlock, PublishedCell, PublishedChart, PublishedTable, Volume } from "#documents"

/** A table of texts for tests: the head's labels and the rows as they are printed. */
export function sampleTable(rows: readonly (readonly string[])[], more: Partial<PublishedTable> = {}): PublishedTable {
  const columns = Math.max(...rows.map((row) => row.length))
  const cells = rows.flatMap((row, r) => row.map((text, c) => sampleCell(r, c, text)))
  return {
    kind: "table",
    anchor: "tables/sample",
    title: "部门收支总体情况表",
    sheet: "收支总表",
    columns: Array.from({ length: columns }, (_, c) => ({
      width: c === 0 ? 12 : 6,
      align: c === 0 ? "left" : "right",
    })),
    headRows: 1,
    rows: rows.length,
    cells,
    notes: [],
    bookmark: true,
    ...more,
  }
}

/** A cell of one slot. */
export function sampleCell(
  row: number,
  column: number,
  text: string,
  more: Partial<PublishedCell> = {},
): PublishedCell {
  return { row, column, rowSpan: 1, columnSpan: 1, text, ...more }
}

/** A publication of one volume with these blocks on numbered pages. */
export function samplePublication(
  blocks: readonly PublishedBlock[],
  orientation: "portrait" | "landscape" = "portrait",
): Publication & { readonly volumes: readonly [Volume] } {
  const title = "某区水务局2025年部门预算"
  const sections = [{ orientation, numbered: true, blocks }]
  return {
    title,
    author: "某区水务局",
    issued: "2025-02-14",
    volumes: [{ id: "package", name: title, title, sections }],
  }
}

/** A chart of three shares. */
export const sampleChart: PublishedChart = {
  kind: "chart",
  anchor: "charts/revenue",
  shape: "pie",
  caption: "图1：收入预算构成",
  description: "饼图：一般公共预算拨款收入占绝大部分，其余为事业收入和其他收入。",
  unit: "万元",
  series: [
    {
      name: "2025年",
      items: [
        { label: "一般公共预算拨款收入", value: 1861.45, printed: "1,861.45万元" },
        { label: "事业收入", value: 120.3, printed: "120.30万元" },
        { label: "其他收入", value: 18.25, printed: "18.25万元" },
      ],
    },
  ],
}

/** A wide table with a head of three levels and figures in every column. */
export function sampleWideTable(figures = 16, rows = 20): PublishedTable {
  const columns = 3 + figures
  const cells: PublishedCell[] = [
    sampleCell(0, 0, "科目编码", { columnSpan: 1, rowSpan: 3 }),
    sampleCell(0, 1, "科目名称", { rowSpan: 3 }),
    sampleCell(0, 2, "合计", { rowSpan: 3 }),
    sampleCell(0, 3, "本年收入", { columnSpan: figures }),
  ]
  for (let i = 0; i < figures; i += 4) {
    const width = Math.min(4, figures - i)
    cells.push(
      sampleCell(1, 3 + i, ["财政拨款收入", "财政专户管理资金", "单位资金", "上年结转"][(i / 4) % 4]!, {
        columnSpan: width,
      }),
    )
    for (let c = i; c < i + width; c++)
      cells.push(sampleCell(2, 3 + c, ["小计", "一般公共预算", "政府性基金预算", "国有资本经营预算"][c % 4]!))
  }
  for (let r = 3; r < rows + 3; r++) {
    cells.push(sampleCell(r, 0, r === 3 ? "" : String(2_010_101 + r * 37)))
    cells.push(
      sampleCell(
        r,
        1,
        r === 3 ? "合计" : `项目支出（${r}）及相关管理事务支出`,
        r === 3 ? { strong: true } : { indent: (r % 3) as 0 | 1 | 2 },
      ),
    )
    for (let c = 2; c < columns; c++)
      cells.push(
        sampleCell(r, c, (c * 1234.5 + r * 17.25).toLocaleString("en-US", { minimumFractionDigits: 2 }), {
          anchor: `tables/wide/${r}/${c}`,
        }),
      )
  }
  return {
    kind: "table",
    anchor: "tables/wide",
    caption: "公开02表",
    title: "部门收入总体情况表",
    owner: "部门名称：某区水务局",
    unit: "单位：万元",
    sheet: "收入总表",
    columns: Array.from({ length: columns }, (_, c) => ({
      width: c === 0 ? 5 : c === 1 ? 12 : 6,
      align: c < 2 ? "left" : "right",
    })),
    headRows: 3,
    rows: rows + 3,
    cells,
    notes: ["注：本表反映部门本年度取得的各项收入预算情况。"],
    bookmark: true,
  }
}

/** A whole package: cover, contents, explanation with figures and a chart, statements on turned pages. */
export function samplePackage(tables = 3, charts = 1): Publication & { readonly volumes: readonly [Volume] } {
  const parts = [
    "第一部分 部门概况",
    "第二部分 2025年部门预算情况说明",
    "第三部分 名词解释",
    "第四部分 2025年部门预算表",
  ] as const
  const statements = Array.from({ length: tables }, (_, i) => {
    const table = sampleWideTable([16, 5, 9][i % 3]!, 12 + i * 3)
    return {
      ...table,
      anchor: `tables/${i + 1}`,
      title: `部门收支总体情况表（${i + 1}）`,
      sheet: `表${i + 1}`,
      caption: `公开${String(i + 1).padStart(2, "0")}表`,
      cells: table.cells.map((cell) => (cell.anchor ? { ...cell, anchor: `t${i}/${cell.anchor}` } : cell)),
    }
  })
  const body = (text: string, i: number): PublishedBlock => ({
    kind: "paragraph",
    style: "body",
    runs: [
      { text: `${text}2025年收入总计` },
      { text: "2,000.00", anchor: `explanation/p${i}/total` },
      { text: "万元，与上年相比增加" },
      {
        text: "35.20",
        anchor: `explanation/p${i}/change`,
        ...(i === 0 && { assumed: "上年数未见公布，按同类单位估计。" }),
      },
      { text: "万元，增长1.79%，主要原因是人员经费按政策调整，同时压减一般性支出，从严控制“三公”经费。" },
    ],
  })
  const heading = (level: 1 | 2 | 3, text: string, anchor: string): PublishedBlock => ({
    kind: "heading",
    level,
    text,
    anchor,
  })
  const subjects = [
    "收入支出预算总体情况说明",
    "收入预算总体情况说明",
    "支出预算总体情况说明",
    "财政拨款收入支出预算总体情况说明",
    "“三公”经费支出预算情况说明",
  ]
  const numerals = ["一", "二", "三", "四", "五"]
  const title = "某区水务局2025年部门预算"
  const volume: Volume = {
    id: "package",
    name: title,
    title,
    sections: [
      {
        orientation: "portrait",
        numbered: false,
        blocks: [
          {
            kind: "cover",
            lines: [
              { text: "某区水务局", role: "title" },
              { text: "2025年部门预算", role: "title" },
              { text: "某区水务局", role: "owner" },
              { text: "二〇二五年二月", role: "date" },
            ],
          },
          { kind: "page-break" },
          {
            kind: "contents",
            title: "目  录",
            entries: [
              { text: parts[0], level: 1, anchor: "part1" },
              { text: parts[1], level: 1, anchor: "part2" },
              ...subjects.map((text, i) => ({
                text: `${numerals[i]}、${text}`,
                level: 2 as const,
                anchor: `part2/${i}`,
              })),
              { text: parts[2], level: 1, anchor: "part3" },
              { text: parts[3], level: 1, anchor: "part4" },
              ...statements.map((table) => ({ text: table.title, level: 2 as const, anchor: table.anchor })),
            ],
          },
        ],
      },
      {
        orientation: "portrait",
        numbered: true,
        blocks: [
          heading(1, parts[0], "part1"),
          body("贯彻执行国家和省市有关水务工作的方针政策和法律法规，拟订全区水务发展规划并组织实施。", 10),
          { kind: "page-break" },
          heading(1, parts[1], "part2"),
          ...subjects.flatMap((text, i) => [
            heading(2, `${numerals[i]}、${text}`, `part2/${i}`),
            body("", i),
            ...(i < charts
              ? [
                  { ...sampleChart, anchor: `charts/${i}`, shape: (["pie", "columns", "bars"] as const)[i % 3]! },
                  { kind: "paragraph" as const, style: "caption" as const, runs: [{ text: sampleChart.caption }] },
                ]
              : []),
            ...(i === 0
              ? [
                  heading(3, "（一）人员经费", "part2/0/1"),
                  body("人员经费", 20),
                  heading(3, "（二）公用经费", "part2/0/2"),
                  body("公用经费", 21),
                ]
              : []),
          ]),
          { kind: "page-break" },
          heading(1, parts[2], "part3"),
          body("财政拨款收入：指财政部门核拨给单位的财政预算资金。", 30),
        ],
      },
      {
        orientation: "landscape",
        numbered: true,
        blocks: [
          heading(1, parts[3], "part4"),
          ...statements.flatMap((table, i): PublishedBlock[] => (i === 0 ? [table] : [{ kind: "page-break" }, table])),
        ],
      },
    ],
  }
  return { title, author: "某区水务局", issued: "2025-02-14", volumes: [volume] }
}
