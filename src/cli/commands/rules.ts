import { type Command, formatOption } from "../command.ts"
import { loadProduct } from "../product.ts"
import { severityNames } from "../severity-names.ts"

/** `rules`: every rule with its severity and title. */
export const rules: Command = {
  name: "rules",
  words: "",
  count: { least: 0, most: 0 },
  summary: { zh: "列出全部规则", en: "lists every rule" },
  description: {
    zh: "列出全部规则：名称（说明文件没有问题时应满足的要求）、级别、内容和对应的检查点。",
    en: "Lists every rule: its name (the requirement that holds when all is well), severity, title and the checks it carries out.",
  },
  options: [formatOption("text", "json")],
  examples: [
    { line: "mingzhang rules", shows: { zh: "全部规则", en: "all of them" } },
    { line: "mingzhang rules --format json", shows: { zh: "供程序使用", en: "for a program" } },
  ],
  async run({ terminal, language, value }) {
    const product = await loadProduct()
    if (value("format") === "json") {
      const listed = product.rules.map(({ name, checks, severity, title, citation }) => ({
        rule: name,
        checks,
        severity,
        title,
        citation,
      }))
      terminal.out(`${JSON.stringify(listed, null, 2)}\n`)
    } else
      for (const rule of product.rules) {
        terminal.out(
          `${rule.name}\n  ${severityNames[rule.severity][language]} · ${rule.title[language]} · ${rule.checks.join(" ")}\n`,
        )
      }
    return 0
  },
}
