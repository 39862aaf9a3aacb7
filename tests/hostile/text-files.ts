import { type HostileFile, megabyte, repeated } from "./hostile-file.ts"

/** Beginning of a real budget, so that sentences after it are read as its narrative. */
const opening = "某市某局2024年部门预算公开\n\n第二部分 2024年部门预算情况说明\n\n一、收入支出预算总体情况说明\n\n"
const explained = (body: string): string => `${opening}${body}\n`
/** A code of seven digits in force, with its name. */
const subject = "2010301\t行政运行"

/** Sentences that trap patterns with overlapping repetitions, a megabyte each unless it says otherwise. */
export const sentences: readonly HostileFile[] = (
  [
    ["opening brackets", "（"],
    ["opening and closing brackets", "（）"],
    ["increases", "增加"],
    ["commas in digits", "1,"],
    ["shares", "占"],
    ["ordinals", "一、"],
    ["bracketed ordinals", "（一）"],
    ["digits", "1234567890"],
    ["stops in digits", "1.2."],
    ["spaces", " "],
    ["wide spaces", "\u3000"],
    ["of which", "其中："],
    ["amounts", "5万元，"],
    ["amounts without end marks", "收入5万元"],
    ["years", "2024年"],
    ["quotation marks", "“三公”"],
    ["colons", "："],
    ["percentages", "增长5%，"],
    ["money words", "一般公共预算财政拨款支出"],
    ["see the table", "见附表"],
    ["units of money", "单位：万元"],
    ["table words", "表（"],
    ["minus signs", "-"],
    ["stops", "…………"],
    ["section words", "第一部分"],
    ["letters", "aaaaaaaaab"],
  ] as const
).map(([name, piece]) => ({ name: `one sentence of ${name}.txt`, content: () => explained(repeated(piece, megabyte)) }))

/** Files that say at once what is wrong with them, or little. */
export const texts: readonly HostileFile[] = [
  { name: "empty.txt", content: () => "", problem: "empty", word: "空" },
  { name: "blank.txt", content: () => repeated(" \n\t\u3000", 100_000), problem: "empty", word: "空" },
  { name: "text named as a PDF.pdf", content: () => explained("收入合计1.00万元。") },
  {
    name: "one line of five million tabs.txt",
    content: () => repeated("\t", 5 * megabyte),
    problem: "empty",
    word: "空",
  },
  { name: "half a million lines.txt", content: () => repeated("一\n", megabyte), problem: "too-large", word: "行" },
  {
    name: "a million cells.txt",
    content: () => repeated(`${repeated("1.00\t", 49)}1.00\n`, 5 * megabyte),
    problem: "too-many-cells",
    word: "单元格",
  },
  { name: "too long.txt", content: () => repeated("本年收入合计\n", 7 * megabyte), problem: "too-large", word: "字符" },
]

/** Files within every limit that are the most work, each checked alone. */
export const longTexts: readonly HostileFile[] = [
  {
    name: "five megabytes in one line.txt",
    content: () => repeated("本年收入合计12.34万元与支出合计相等", 5 * megabyte),
  },
  {
    name: "a hundred thousand headings.txt",
    content: () => Array.from({ length: 100_000 }, (_, i) => `（${i}）支出预算情况说明`).join("\n\n"),
  },
  {
    name: "fifty thousand sentences of one meaning.txt",
    content: () =>
      explained(
        Array.from(
          { length: 50_000 },
          (_, i) => `2024年一般公共预算支出年初预算为${i}.00万元，比上年增加1.00万元。`,
        ).join(""),
      ),
  },
  {
    name: "fifty thousand paragraphs of one meaning.txt",
    content: () =>
      explained(
        Array.from(
          { length: 50_000 },
          (_, i) => `收入总计${i}.00万元，支出总计${i % 7}.00万元，其中：基本支出${i % 5}万元，占${i % 101}%。`,
        ).join("\n\n"),
      ),
  },
  {
    name: "a table of seventy thousand columns.txt",
    content: () => `收入预算表\n${"合计\t".repeat(35_000)}\n${"1.0\t".repeat(35_000)}\n`,
  },
  {
    name: "figures of one key.txt",
    content: () =>
      table(
        "一般公共预算支出预算表",
        "科目编码\t科目名称\t合计\t基本支出\t项目支出",
        `${subject}\t3.00\t1.00\t1.00`,
        15_000,
      ),
  },
  {
    name: "the three public expenses of fifteen thousand units.txt",
    content: () =>
      table(
        "一般公共预算“三公”经费支出表",
        "单位\t合计\t因公出国（境）费\t公务用车购置及运行费\t公务接待费",
        "某局\t9.00\t1.00\t2.00\t3.00",
        15_000,
      ),
  },
  {
    name: "eighteen thousand projects.txt",
    content: () => table("项目支出表", "项目名称\t单位名称\t合计\t一般公共预算", "同一项目\t某局\t2.00\t1.00", 18_000),
  },
  {
    name: "eighteen thousand indicators.txt",
    content: () =>
      table("项目绩效目标表", "一级指标\t二级指标\t三级指标\t指标值", "产出指标\t数量指标\t完成数量\t≥95%", 18_000),
  },
  {
    name: "twenty thousand small tables.txt",
    content: () =>
      Array.from({ length: 20_000 }, (_, i) => `收支总表\n单位：万元\n收入\t支出\n本年收入合计\t${i}.00\n\n`).join(""),
  },
  {
    name: "a contents list of fifty thousand tables.txt",
    content: () =>
      `目录\n\n${Array.from({ length: 50_000 }, (_, i) => `${i}、一般公共预算支出第${i}表`).join("\n")}\n\n${opening}`,
  },
]

function table(title: string, head: string, row: string, rows: number): string {
  return `某市某局2024年部门预算公开\n\n${title}\n\n单位：万元\n\n${head}\n${`${row}\n`.repeat(rows)}`
}
