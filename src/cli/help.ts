import type { Bilingual } from "#checks"
import { globalOptions } from "./arguments.ts"
import type { Command, CommandOption } from "./command.ts"
import type { Language } from "./language.ts"

const words = {
  usage: { zh: "用法", en: "Usage" },
  commands: { zh: "命令", en: "Commands" },
  options: { zh: "选项", en: "Options" },
  examples: { zh: "例", en: "Examples" },
  status: { zh: "退出状态", en: "Exit status" },
  what: {
    zh: "明账 mingzhang：读取公开的部门预算、决算，指出其中的错误、所在位置和应有的数值。",
    en: "mingzhang (明账): reads published budgets and final accounts, and says what is wrong in them, where, and what it should be.",
  },
  more: { zh: "每个命令的说明：mingzhang COMMAND --help", en: "More of a command: mingzhang COMMAND --help" },
  reads: {
    zh: "可读：PDF、Word（DOCX）、Excel（XLSX、XLS）、CSV、网页（HTML）、以制表符分列的文本（.txt、.md）、read 命令输出的 JSON；按内容识别，不看扩展名。",
    en: "Reads PDF, Word (DOCX), Excel (XLSX, XLS), CSV, web pages (HTML), text with tab-separated tables (.txt, .md), and the JSON that `read` prints; told apart by content, not by name.",
  },
} as const satisfies Record<string, Bilingual>

const statuses: readonly (readonly [string, Bilingual])[] = [
  ["0", { zh: "没有发现错误（可能有提示）", en: "no error was found (there may be warnings)" }],
  ["1", { zh: "至少有一个错误", en: "at least one finding is an error" }],
  ["3", { zh: "有文件无法读取或无法识别", en: "something could not be read or recognised" }],
  ["2", { zh: "用法有误", en: "wrong usage" }],
]

/** What `mingzhang --help` prints. */
export function generalHelp(commands: readonly Command[], language: Language): string {
  const rows = commands.map((c) => [`${c.name} ${c.words}`.trimEnd(), c.summary[language]] as const)
  const examples = commands.flatMap((c) => c.examples.slice(0, 1).map((e) => [e.line, e.shows[language]] as const))
  return [
    words.what[language],
    "",
    `${words.usage[language]}: mingzhang COMMAND …`,
    section(words.commands[language], rows),
    section(words.options[language], optionRows(globalOptions, language)),
    section(words.examples[language], examples),
    section(
      words.status[language],
      statuses.map(([status, meaning]) => [status, meaning[language]]),
    ),
    "",
    words.reads[language],
    words.more[language],
    "",
  ].join("\n")
}

/** What `mingzhang COMMAND --help` prints. */
export function commandHelp(command: Command, language: Language): string {
  return [
    `${words.usage[language]}: mingzhang ${command.name} ${command.words}${command.options.map((o) => ` [${optionForm(o)}]`).join("")}`,
    "",
    command.description[language],
    section(words.options[language], optionRows([...command.options, ...globalOptions], language)),
    section(
      words.examples[language],
      command.examples.map((e) => [e.line, e.shows[language]]),
    ),
    "",
  ].join("\n")
}

function optionRows(options: readonly CommandOption[], language: Language): (readonly [string, string])[] {
  return options.map((o) => [optionForm(o), o.meaning[language]])
}

function optionForm({ name, value, many }: CommandOption): string {
  return `--${name}${value ? ` ${value}` : ""}${many ? "…" : ""}`
}

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.min(44, Math.max(...rows.map(([left]) => columns(left))))
  const lines = rows.map(([left, right]) => {
    const blanks = " ".repeat(Math.max(0, width - columns(left)))
    return columns(left) > width ? `  ${left}\n  ${" ".repeat(width)}  ${right}` : `  ${left}${blanks}  ${right}`
  })
  return `\n${title}:\n${lines.join("\n")}`
}

/** Columns of a terminal; Chinese characters take two. */
function columns(text: string): number {
  let count = 0
  for (const c of text) count += c >= "\u2e80" && c <= "\uffe6" ? 2 : 1
  return count
}
