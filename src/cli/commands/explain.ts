import type { Rule } from "#checks"
import { type Command, formatOption, type Invocation } from "../command.ts"
import type { ExitStatus } from "../exit-status.ts"
import type { Language } from "../language.ts"
import { nearest } from "../nearest.ts"
import { loadProduct, type Product } from "../product.ts"
import { severityNames } from "../severity-names.ts"

/** `explain RULE`: the rule's page. */
export const explain: Command = {
  name: "explain",
  words: "RULE",
  count: { least: 1, most: 1 },
  summary: {
    zh: "说明一条规则：依据、常见原因、如何改正",
    en: "explains a rule: its source, usual causes, how to mend",
  },
  description: {
    zh: "显示规则的说明页：检查内容、依据、常见原因、如何改正、例。也可以给检查点编号（如 B-06），列出执行它的规则。",
    en: "Shows a rule's page: what is checked, by which source, usual causes, how to mend, an example. The id of a check (such as B-06) shows the rules that carry it out.",
  },
  options: [formatOption("text", "json")],
  examples: [
    {
      line: "mingzhang explain statement-total-equals-its-items",
      shows: { zh: "一条规则（名称见 mingzhang rules）", en: "one rule (names: mingzhang rules)" },
    },
    { line: "mingzhang explain B-06", shows: { zh: "执行某个检查点的规则", en: "the rules that carry out a check" } },
  ],
  async run(invocation) {
    const product = await loadProduct()
    const asked = invocation.words[0]!
    const check = asked.toUpperCase()
    const named = product.rules.filter((rule) => rule.name === asked || rule.checks.includes(check))
    if (named.length === 0) return unknown(invocation, product, asked)
    if (invocation.value("format") === "json") {
      const entries = named.map((rule) => ({ ...described(rule), page: product.page(rule.name) ?? null }))
      invocation.terminal.out(`${JSON.stringify(named[0]!.name === asked ? entries[0] : entries, null, 2)}\n`)
    } else invocation.terminal.out(named.map((rule) => page(rule, product, invocation.language)).join("\n"))
    return 0
  },
}

function described({ name, checks, severity, title, citation }: Rule) {
  return { rule: name, checks, severity, title, citation }
}

function page(rule: Rule, product: Product, language: Language): string {
  const zh = language === "zh"
  const head = [
    rule.name,
    `  ${rule.title[language]}`,
    `  ${zh ? "级别" : "severity"}: ${severityNames[rule.severity][language]} · ${zh ? "检查点" : "checks"}: ${rule.checks.join(" ")}`,
    `  ${zh ? "依据" : "source"}: ${rule.citation}`,
  ]
  const text = product.page(rule.name)
  return `${head.join("\n")}\n${text ? `\n${text.trimEnd()}\n` : ""}`
}

function unknown(invocation: Invocation, product: Product, asked: string): ExitStatus {
  const near = nearest(
    asked,
    product.rules.map((rule) => rule.name),
  )
  return invocation.wrong({
    zh: `没有规则 ${asked}${near ? `，是否想看 ${near}？` : "；全部规则见 mingzhang rules"}`,
    en: `there is no rule ${asked}${near ? `; did you mean ${near}?` : "; mingzhang rules lists all"}`,
  })
}
