import type { CataloguedRule } from "./catalogue.ts"

const notice = "<!-- Written by `npm run generate`. Do not edit. -->\n"

/** docs/rules/README.md: every rule with its title, severity and the checks it carries out. */
export function rulesPage(rules: readonly CataloguedRule[]): string {
  const severities = { error: "错误 error", warning: "提示 warning", info: "说明 info" }
  const rows = rules.map(({ name, rule }) => {
    const page = `[\`${name}\`](../../src/checks/catalogue/${name}/rule.md)`
    return `| ${page} | ${cell(rule.title.zh)}<br>${cell(rule.title.en)} | ${severities[rule.severity]} | ${rule.checks.join(" ")} |\n`
  })
  return [
    notice,
    "# 规则 Rules\n\n",
    `${rules.length} 条规则，名称写的是文件没有问题时应满足的要求。 ${rules.length} rules, each named by the requirement that holds when all is well.\n`,
    "命令行查看 / on the command line: `mingzhang explain RULE`\n\n",
    "| 规则 Rule | 内容 Title | 级别 Severity | 检查点 Checks |\n| --- | --- | --- | --- |\n",
    ...rows,
  ].join("")
}

/** docs/checks.md: every check of statutes/national/checks.csv with the rules that carry it out. */
export function checksPage(
  checks: readonly Readonly<Record<string, string>>[],
  rules: readonly CataloguedRule[],
): string {
  const carriedOut = checks.map((check) => rules.filter(({ rule }) => rule.checks.includes(check.id ?? "")))
  const rows = checks.map((check, i) => {
    const names = carriedOut[i]!.map(({ name }) => `[\`${name}\`](../src/checks/catalogue/${name}/rule.md)`)
    const formula = cell(check.formula ?? "")
    return `| ${check.id} | ${cell(check.tables ?? "")} | ${formula} | ${names.join("<br>") || "—"} |\n`
  })
  const covered = carriedOut.filter((list) => list.length > 0).length
  return [
    notice,
    "# 检查点与规则 Checks and the rules that carry them out\n\n",
    `${checks.length} 个检查点，${covered} 个已有规则（\`—\` 为尚无）。 ${covered} of ${checks.length} checks have a rule.\n\n`,
    "| 检查点 Check | 表 Tables | 要求 Requirement | 规则 Rules |\n| --- | --- | --- | --- |\n",
    ...rows,
  ].join("")
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ")
}
