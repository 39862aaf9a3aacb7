import type {
  PageSection,
  Publication,
  PublishedBlock,
  PublishedCell,
  PublishedColumn,
  PublishedTable,
} from "../src/documents/publication.ts"

const owner = "部门名称：河源新区水务局"
const unit = "单位：万元"

/** 分 as 万元 with two decimals. */
const shown = (fen: number): string => (fen / 1_000_000).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ",")

/** A head as a tree; leaves are columns. */
interface Head {
  readonly text: string
  readonly width?: number
  readonly under?: readonly Head[]
}

const leaves = (heads: readonly Head[]): Head[] => heads.flatMap((head) => (head.under ? leaves(head.under) : [head]))
const depth = (heads: readonly Head[]): number => Math.max(...heads.map(({ under }) => (under ? 1 + depth(under) : 1)))

function headCells(heads: readonly Head[]): PublishedCell[] {
  const rows = depth(heads)
  const place = (list: readonly Head[], row: number, from: number): PublishedCell[] => {
    let column = from
    return list.flatMap(({ text, under }) => {
      const columnSpan = under ? leaves(under).length : 1
      const cell = { row, column, rowSpan: under ? 1 : rows - row, columnSpan, text }
      const below = under ? place(under, row + 1, column) : []
      column += columnSpan
      return [cell, ...below]
    })
  }
  return place(heads, 0, 0)
}

interface Row {
  readonly texts: readonly string[]
  readonly strong?: true
  readonly indent?: number
}

/** A table from its head and its rows; columns whose head has a width hold words, the others figures. */
export function sampleTable(
  number: number,
  title: string,
  heads: readonly Head[],
  rows: readonly Row[],
  notes: readonly string[] = [],
): PublishedTable {
  const columns = leaves(heads).map(
    ({ width }): PublishedColumn => ({
      width: width ?? 5,
      align: width === undefined ? "right" : width < 4 ? "centre" : "left",
    }),
  )
  const headRows = depth(heads)
  const body = rows.flatMap(({ texts, strong, indent }, index) =>
    texts.flatMap((text, column): PublishedCell[] =>
      text === ""
        ? []
        : [
            {
              row: headRows + index,
              column,
              rowSpan: 1,
              columnSpan: 1,
              text,
              ...(strong ? { strong } : {}),
              ...(indent && columns[column]!.align === "left" ? { indent } : {}),
            },
          ],
    ),
  )
  return {
    kind: "table",
    anchor: `table-${number}`,
    caption: `预算${String(number).padStart(2, "0")}表`,
    title,
    owner,
    unit,
    sheet: `预算${String(number).padStart(2, "0")}表`,
    columns,
    headRows,
    rows: headRows + rows.length,
    cells: [...headCells(heads), ...body],
    notes,
    bookmark: true,
  }
}

const subjects: readonly (readonly [string, string, string, string])[] = [
  ["205", "08", "03", "培训支出"],
  ["208", "05", "01", "行政单位离退休"],
  ["208", "05", "05", "机关事业单位基本养老保险缴费支出"],
  ["208", "99", "99", "其他社会保障和就业支出"],
  ["210", "11", "01", "行政单位医疗"],
  ["210", "11", "03", "公务员医疗补助"],
  ["213", "03", "01", "行政运行"],
  ["213", "03", "02", "一般行政管理事务"],
  ["213", "03", "05", "水利工程建设"],
  ["213", "03", "06", "水利工程运行与维护"],
  ["213", "03", "11", "水资源节约管理与保护"],
  ["213", "03", "14", "防汛"],
  ["213", "03", "16", "农村水利"],
  ["221", "02", "01", "住房公积金"],
]

/** Amounts that look like a body's, from a fixed sequence. */
const amount = (seed: number): number => ((seed * 7_919 + 104_729) % 9_973) * 43_217

const codes: readonly Head[] = [
  {
    text: "科目编码",
    under: [
      { text: "类", width: 2 },
      { text: "款", width: 2 },
      { text: "项", width: 2 },
    ],
  },
  { text: "单位代码", width: 3 },
  { text: "单位（科目名称）", width: 12 },
]

/** 支出总表 with every fund and carry-over: 19 columns. */
function wideTable(number: number): PublishedTable {
  const funds = ["一般公共预算", "政府性基金预算", "国有资本经营预算", "财政专户管理资金", "单位资金"].map((text) => ({
    text,
  }))
  const heads: Head[] = [
    ...codes,
    { text: "合计" },
    {
      text: "基本支出",
      under: [
        { text: "小计" },
        { text: "人员经费", under: [{ text: "工资福利支出" }, { text: "对个人和家庭的补助" }] },
        { text: "公用经费", under: [{ text: "商品和服务支出" }, { text: "资本性支出" }] },
      ],
    },
    { text: "项目支出", under: [{ text: "小计" }, { text: "其他运转类" }, { text: "特定目标类" }] },
    { text: "上年结转结余", under: funds },
  ]
  const figures = leaves(heads).length - 5
  const rows = subjects.map(
    ([a, b, c, name], index): Row => ({
      texts: [
        a,
        b,
        c,
        "",
        name,
        ...Array.from({ length: figures }, (_, k) => ((index + k) % 3 ? shown(amount(index * 20 + k)) : "")),
      ],
      indent: 1,
    }),
  )
  const total = (text: string, code: string, by: number): Row => ({
    texts: ["", "", "", code, text, ...Array.from({ length: figures }, (_, k) => shown(amount(k + by) * 14))],
    strong: true,
  })
  return sampleTable(number, "部门支出总体情况表", heads, [
    total("合计", "", 1),
    total("河源新区水务局", "301", 1),
    ...rows,
    ...rows.slice(6),
  ])
}

function balanceTable(number: number): PublishedTable {
  const heads: Head[] = [
    { text: "收入", under: [{ text: "项目", width: 16 }, { text: "金额" }] },
    { text: "支出", under: [{ text: "项目", width: 16 }, { text: "金额" }] },
  ]
  const income = [
    "一、一般公共预算",
    "其中：财政拨款",
    "二、政府性基金预算",
    "三、国有资本经营预算",
    "四、财政专户管理资金",
    "五、事业收入",
    "六、事业单位经营收入",
    "七、上级补助收入",
    "八、附属单位上缴收入",
    "九、其他收入",
  ]
  const spending = [
    "五、教育支出",
    "八、社会保障和就业支出",
    "九、卫生健康支出",
    "十三、农林水支出",
    "二十一、住房保障支出",
  ]
  const rows = Array.from(
    { length: 10 },
    (_, i): Row => ({
      texts: [
        income[i] ?? "",
        i < 2 ? shown(amount(i) * 9) : i === 9 ? "0.00" : "",
        spending[i] ?? "",
        i < 5 ? shown(amount(i + 30) * 3) : "",
      ],
    }),
  )
  const end: Row = { texts: ["收入总计", shown(1_187_423_400), "支出总计", shown(1_187_423_400)], strong: true }
  return sampleTable(number, "部门收支总体情况表", heads, [...rows, end])
}

function threeExpenses(number: number): PublishedTable {
  const heads: Head[] = [
    { text: "“三公”经费合计" },
    { text: "因公出国（境）费" },
    { text: "公务用车购置及运行费", under: [{ text: "小计" }, { text: "公务用车购置费" }, { text: "公务用车运行费" }] },
    { text: "公务接待费" },
  ]
  return sampleTable(
    number,
    "一般公共预算“三公”经费支出情况表",
    heads,
    [{ texts: ["15.20", "0.00", "12.00", "0.00", "12.00", "3.20"] }],
    [
      "注：按照党中央、国务院有关规定及部门预算管理有关规定，“三公”经费包括因公出国（境）费、公务用车购置及运行费和公务接待费。",
    ],
  )
}

function targetTable(number: number): PublishedTable {
  const heads: Head[] = [
    { text: "一级指标", width: 5 },
    { text: "二级指标", width: 6 },
    { text: "三级指标", width: 14 },
    { text: "指标值", width: 8 },
    { text: "指标值说明", width: 22 },
  ]
  const rows: Row[] = Array.from({ length: 24 }, (_, i) => ({
    texts: [
      ["产出指标", "效益指标", "满意度指标", "成本指标"][i % 4]!,
      ["数量指标", "社会效益指标", "服务对象满意度指标", "经济成本指标"][i % 4]!,
      `完成第${i + 1}批中小河流治理及小型水库除险加固任务`,
      i % 2 ? "≥95%" : `${i + 3}处`,
      i % 5
        ? "反映当年任务按期完成的程度。"
        : "反映年度任务按照批复的实施方案、工期和质量要求完成并通过县级以上水行政主管部门验收的情况，未通过验收的不计入完成数量。",
    ],
  }))
  return sampleTable(number, "部门整体绩效目标表", heads, rows)
}

const text = (words: string): PublishedBlock => ({ kind: "paragraph", style: "body", runs: [{ text: words }] })
const head = (level: 1 | 2 | 3, words: string): PublishedBlock => ({
  kind: "heading",
  level,
  text: words,
  anchor: words,
})

const explanation: readonly PublishedBlock[] = [
  head(1, "第一部分  河源新区水务局概况"),
  head(2, "一、河源新区水务局主要职责"),
  text(
    "负责保障水资源的合理开发利用，拟订水资源综合规划和防洪规划并组织实施；统筹城乡供水，指导节约用水工作；负责水利工程建设与运行管理，组织实施具有控制性的重要水利工程；承担水旱灾害防御的日常工作。",
  ),
  head(2, "二、河源新区水务局预算单位构成"),
  text(
    "河源新区水务局预算包括局机关预算和所属3个二级单位预算：水利工程运行中心、防汛物资储备站、水资源管理所。2025年末实有人数86人，其中在职62人、离退休24人。",
  ),
  head(1, "第二部分  河源新区水务局2025年度部门预算情况说明"),
  head(2, "一、收入支出预算总体情况说明"),
  {
    kind: "paragraph",
    style: "body",
    runs: [
      { text: "2025年收入总计1,187.42万元，支出总计1,187.42万元，与2024年相比，收、支总计各" },
      { text: "减少85.13万元，下降6.69%", strong: true },
      { text: "。主要原因是：小型水库除险加固项目已于上年完工。" },
    ],
  },
  {
    kind: "chart",
    anchor: "chart-1",
    shape: "ring",
    caption: "图1  2025年支出预算构成",
    description: "2025年支出预算由人员经费、公用经费、其他运转类项目和特定目标类项目构成，人员经费最多。",
    unit: "万元",
    series: [
      {
        name: "支出",
        items: [
          { label: "人员经费", value: 530.75, printed: "530.75" },
          { label: "公用经费", value: 88.6, printed: "88.60" },
          { label: "其他运转类项目", value: 120, printed: "120.00" },
          { label: "特定目标类项目", value: 448.07, printed: "448.07" },
        ],
      },
    ],
  },
  head(2, "二、“三公”经费支出预算情况说明"),
  text("2025年“三公”经费预算为15.20万元，与2024年持平。"),
  head(3, "（一）因公出国（境）费"),
  text("2025年因公出国（境）费预算为0万元，与2024年持平。"),
  {
    kind: "chart",
    anchor: "chart-2",
    shape: "columns",
    caption: "图2  “三公”经费预算两年对比",
    description: "公务用车运行费与公务接待费两年持平，没有因公出国（境）费。",
    unit: "万元",
    series: [2024, 2025].map((year) => ({
      name: `${year}年`,
      items: [
        { label: "因公出国（境）费", value: 0, printed: "0.00" },
        { label: "公务用车购置及运行费", value: 12, printed: "12.00" },
        { label: "公务接待费", value: 3.2, printed: "3.20" },
      ],
    })),
  },
  head(1, "第三部分  名词解释"),
  text("一、财政拨款收入：是指财政当年拨付的资金。"),
  text("二、基本支出：是指为保障机构正常运转、完成日常工作任务所必需的开支，其内容包括人员经费和日常公用经费两部分。"),
]

/** How many of the wide table a package has, besides the usual others; a unit's package has about ten. */
export function publicationSample(wideTables = 1): Publication {
  const tables = [
    balanceTable(1),
    ...Array.from({ length: wideTables }, (_, i) => wideTable(i + 2)),
    targetTable(wideTables + 2),
  ]
  const small = threeExpenses(wideTables + 3)
  const entries = explanation.flatMap((block) =>
    block.kind === "heading" ? [{ text: block.text, level: block.level, anchor: block.anchor }] : [],
  )
  const annex = "附件  河源新区水务局2025年度部门预算表"
  const sections: PageSection[] = [
    {
      orientation: "portrait",
      numbered: false,
      blocks: [
        {
          kind: "cover",
          lines: [
            { text: "河源新区水务局2025年度部门预算公开", role: "title" },
            { text: "河源新区水务局", role: "owner" },
            { text: "2025年2月", role: "date" },
          ],
        },
      ],
    },
    {
      orientation: "portrait",
      numbered: false,
      blocks: [
        {
          kind: "contents",
          title: "目  录",
          entries: [
            ...entries,
            { text: annex, level: 1, anchor: annex },
            ...[...tables, small].map(({ title, anchor }, index) => ({
              text: `${index + 1}. ${title}`,
              level: 2 as const,
              anchor,
            })),
          ],
        },
      ],
    },
    { orientation: "portrait", numbered: true, blocks: explanation },
    { orientation: "landscape", numbered: true, blocks: [head(1, annex), ...tables] },
    { orientation: "portrait", numbered: true, blocks: [small] },
  ]
  return {
    title: "河源新区水务局2025年度部门预算公开",
    author: "河源新区水务局",
    issued: "2025-02-20",
    volumes: [
      {
        id: "package",
        name: "河源新区水务局2025年度部门预算公开",
        title: "河源新区水务局2025年度部门预算公开",
        sections,
      },
    ],
  }
}
