import { type CoverageRow, kinds, states } from "./coverage-row.ts"
import { referenceForms } from "./reference.ts"

/** The five published documents the product was measured by, by the first three digits of their file. */
export const seeds: Readonly<Record<string, string>> = {
  "000": "新乡市医疗保险中心 2024 年部门预算（河南，12 表）",
  "001": "新乡县医疗保障局 2024 年度部门决算（财政部，9 表，自评与报告）",
  "002": "开封市祥符区医疗保障局 2024 年部门预算（河南，12 表）",
  "003": "麟游县医疗保障经办机构 2024 年单位预算（陕西，15 表）",
  "004": "信阳市社会医疗保险中心 2024 年单位预算（河南，11 表）",
}

/** docs/coverage.md: what every seed prints, where the product has it, the test that shows it, and what is left out and why. */
export function coveragePage(rows: readonly CoverageRow[]): string {
  const reasons = commonReasons(rows)
  return [
    "<!-- Written by `npm run generate` from docs/coverage.csv. Do not edit. -->\n",
    "# 五份公开文件的覆盖情况 · Coverage of the five published documents\n\n",
    "每一张表、每一段文字、每一项职责和角色、每一个指标：在原文件第几行，在产品何处，由哪个测试说明，做到什么程度。数据在 `docs/coverage.csv`，由 `tests/coverage.test.ts` 核对：所指文件、版式、章节、账册栏、规则须都存在；原文件中识别出的表、标题和指标须各有一行；指标个数须相符。\n",
    "Every table, text, duty, role and indicator of the five documents: its line, its place in the product, the test that shows it, and how far it goes. Kept by `tests/coverage.test.ts`.\n\n",
    "- **可用 works**：编制和读取都做，有测试。\n",
    "- **仅数据 data only**：能录入、打印、读回，不由产品计算。\n",
    "- **未做 left out**：本期不做，写明原因。\n\n",
    summary(rows),
    "\n常见原因 · Common reasons:\n\n",
    ...reasons.map((why, i) => `- ${marks[i]} ${why}\n`),
    "\n“在产品何处”的写法 · How places are written:\n\n",
    ...Object.entries(referenceForms).map(([prefix, says]) => `- \`${prefix}\` ${says}\n`),
    "- 其余为本仓库的路径 · anything else is a path of the repository\n",
    ...Object.entries(seeds).flatMap(([seed, name]) => chapter(name, seed, rows, reasons)),
  ].join("")
}

const marks = "①②③④⑤⑥⑦⑧⑨⑩"

/** Reasons that stand in five rows or more, which the page says once. */
function commonReasons(rows: readonly CoverageRow[]): readonly string[] {
  const times = new Map<string, number>()
  for (const { why } of rows) if (why !== "") times.set(why, (times.get(why) ?? 0) + 1)
  return [...times].flatMap(([why, n]) => (n >= 5 ? [why] : [])).slice(0, marks.length)
}

function summary(rows: readonly CoverageRow[]): string {
  const names = Object.keys(states)
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |\n`
  const count = (among: readonly CoverageRow[]) => names.map((state) => among.filter((r) => r.state === state).length)
  return [
    line(["文件 Document", ...Object.entries(states).map(([id, zh]) => `${zh} ${id}`), "合计"]),
    line(["---", ...names.map(() => "---:"), "---:"]),
    ...Object.entries(seeds).map(([seed, name]) => {
      const own = rows.filter((row) => row.seed === seed)
      return line([`${seed} ${name}`, ...count(own), own.length])
    }),
    line(["合计 Total", ...count(rows), rows.length]),
  ].join("")
}

function chapter(
  name: string,
  seed: string,
  rows: readonly CoverageRow[],
  reasons: readonly string[],
): readonly string[] {
  return [
    `\n## ${seed} ${name}\n\n`,
    "| 行 | 类 | 印作 | 是什么 | 在产品何处 | 测试 | 程度 |\n| --- | --- | --- | --- | --- | --- | --- |\n",
    ...rows.filter((row) => row.seed === seed).map((row) => line(row, reasons)),
  ]
}

function line(row: CoverageRow, reasons: readonly string[]): string {
  const at = row.from === row.to ? `${row.from}` : `${row.from}–${row.to}`
  const what = row.count === undefined ? row.what : `${row.what}（${row.count} 个）`
  const coded = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(" ")
  const tests = row.tests
    .map((path) => `[${path.replace(/^.*\//, "").replace(/\.test\.ts$/, "")}](../${path})`)
    .join(" ")
  const state = states[row.state as keyof typeof states] ?? row.state
  const cells = [
    at,
    kinds[row.kind as keyof typeof kinds] ?? row.kind,
    row.names.join("；"),
    what,
    coded(row.product),
    tests || "—",
    row.why === ""
      ? state
      : reasons.includes(row.why)
        ? `${state} ${marks[reasons.indexOf(row.why)]}`
        : `${state}：${row.why}`,
  ]
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("*", "…")).join(" | ")} |\n`
}
