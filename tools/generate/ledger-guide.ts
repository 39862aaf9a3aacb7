import { choicesOf, type Column, ledgerTables } from "#ledger"
import type { CountedThing, Statutes } from "#statutes"

const notice = "<!-- Written by `npm run generate`. Do not edit. -->\n"
const kinds: Readonly<Record<Column["kind"], string>> = {
  text: "文字 text",
  longText: "长文字 text",
  integer: "整数 whole number",
  amount: "金额 amount",
  choice: "选项 choice",
  flag: "是／否 yes/no",
  code: "科目 code",
  source: "资金来源 fund source",
  project: "项目 project",
  projects: "多个项目 projects",
  unit: "单位 unit",
  date: "日期 date",
}

/** docs/guide/ledger.md: every table and column of the ledger folder and the workbook. */
export function ledgerGuide(counts: readonly CountedThing[]): string {
  // Columns take their words from here; families and questions are too many and listed by commands of their own.
  const statutes = { counts, families: [] as Statutes["families"], rubrics: [] as Statutes["rubrics"] } as Statutes
  return [notice, introduction, ...ledgerTables.map((table) => tablePage(table, statutes)), importing].join("\n")
}

function tablePage(table: (typeof ledgerTables)[number], statutes: Statutes): string {
  const rows = table.columns.map((column) => {
    const { zh, kind, required, help, rare, optional, aliases = [] } = column
    const also = aliases.length > 0 ? `<br>又称 also: ${aliases.join("、")}` : ""
    const duty = required ? "必填 required" : rare || optional ? "用到时才有 where used" : ""
    return `| ${zh}${also} | ${kinds[kind]} | ${duty} | ${cell(help.zh)}<br>${cell(help.en)}${choices(column, statutes)} |\n`
  })
  const sums = table.hasSums
    ? "\n“合计”“小计”行会与明细核对，不作为条目。 Typed sums are compared with the rows and are no entries.\n"
    : ""
  return [
    `## ${table.zh} \`${table.id}.csv\`\n\n`,
    `${table.help.zh}。 ${table.help.en}.\n`,
    sums,
    table.optional
      ? "\n没有内容时账册文件夹中可以没有这张表。 A ledger folder without entries of it need not have this table.\n"
      : "",
    "\n| 栏目 Column | 内容 Kind | | 说明 Help |\n| --- | --- | --- | --- |\n",
    ...rows,
  ].join("")
}

function choices(column: Column, statutes: Statutes): string {
  const words = choicesOf(column, statutes).map(({ id, zh }) => (id === zh ? zh : `${zh} \`${id}\``))
  if (words.length === 0) return ""
  return `<br>${words.join("、")}${column.open ? " …" : ""}`
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ")
}

const introduction = `# 账册 The ledger

一个单位一个年度一个账册，填写一次，由它得出全部公开报表、说明和图表。账册有两种等价的形式：

- **文件夹**：每张表一个 CSV 文件（UTF-8；读入时也接受 GB18030），适合用 git 记录改动；
- **工作簿**：每张表一个工作表，有下拉列表和批注。

A ledger is what one body enters for one year. It is either a folder of CSV files or a workbook with a sheet a table;
both hold the same and are turned into each other:

\`\`\`console
mingzhang template --out 账册.xlsx --family henan-department-12 --year 2024   # 空工作簿 an empty workbook
mingzhang template --out 账册 账册.xlsx                                       # 工作簿 → 文件夹 workbook → folder
mingzhang template --out 账册2.xlsx 账册                                      # 文件夹 → 工作簿 folder → workbook
\`\`\`

## 填写规则 Rules

- 金额按“单位信息”的“金额单位”（元或万元）填写，也可写在表头里，如“金额（万元）”；内部以整数分保存，比分还细的数不接受，也不四舍五入。
  Amounts are in the declared unit, or in the one a head names; they are held in whole 分, and finer amounts are refused, never rounded.
- 科目填代码、“代码 名称”，或不会混淆的名称。 Subjects are a code, a code with its name, or a name only one subject has.
- 资金来源填名称（一般公共预算、政府性基金预算、财政专户管理资金、事业收入……）、编号（R11）或一体化资金性质代码（11、111）。
  Fund sources go by name, id, or fund type code.
- 账册不区分时，一般公共预算全部视为“其中：财政拨款”；需要区分时，分别填“一般公共预算-财政拨款”和“一般公共预算-非税收入安排”。
  All of the general public budget is fiscal appropriation unless the ledger tells the two apart.
- 每个资金来源的收入与结转应等于支出与年末结转；程序会核对。 Within each source, money in equals money out.
- 空白行跳过；不认识的表头会提示；列的顺序随意。 Blank rows are skipped, unknown heads are told, columns stand in any order.
- CSV 中以 = + - @ 开头的文字前会加一个撇号，以免被表格程序当作公式执行。 Text that begins like a formula is written with an apostrophe before it.
`

const importing = `## 从一体化系统导入 Importing an export

\`\`\`console
mingzhang template --out 账册 --from 导出.xlsx --mapping 列对应.json
\`\`\`

按已知表头（单位编码、功能分类科目、部门支出经济分类、政府支出经济分类、资金性质、项目类别、项目编码、批复数……）识别导出表的各列，导入为“支出”。
\`--mapping\` 的文件不存在时写入识别结果，可改正后重复使用。给出 LEDGER 时，导入的支出替换其中原有的支出，其余不变。
The columns of a flat export are known by their heads; what was found is saved to the mapping, which can be corrected and used again.

\`\`\`json
{ "format": "mingzhang/mapping@1", "sheet": "明细", "unit": "元",
  "columns": { "unit": "单位编码", "function": "功能分类科目", "source": "资金性质", "nature": "项目类别", "fen": "批复数" } }
\`\`\`
`
