import { parseArguments } from "./arguments.ts"
import { commands, laterCommands } from "./commands/index.ts"
import type { Command, Invocation } from "./command.ts"
import type { ExitStatus } from "./exit-status.ts"
import { commandHelp, generalHelp } from "./help.ts"
import { environmentLanguage, type Language, namedLanguage } from "./language.ts"
import { nearest } from "./nearest.ts"
import type { Terminal } from "./terminal.ts"

/** Carries out one command line (without the program's name) and gives its exit status. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const at = commandIndex(args)
  const name = args[at]
  const language = languageOf(args, terminal)
  const command = commands.find((c) => c.name === name)
  if (command) return runCommand(command, [...args.slice(0, at), ...args.slice(at + 1)], language, terminal)
  if (name === "help") {
    const topic = commands.find((c) => c.name === args[at + 1])
    terminal.out(topic ? commandHelp(topic, language) : generalHelp(commands, language))
    return 0
  }
  if (name !== undefined) return unknownCommand(name, language, terminal)
  const parsed = parseArguments(args, { options: [{ name: "version", meaning: { zh: "", en: "" } }] })
  if ("wrong" in parsed) return wrong(parsed.wrong[language], "--help", language, terminal)
  if (parsed.options.has("version")) terminal.out(`mingzhang ${await version()}\n`)
  else if (parsed.options.has("help")) terminal.out(generalHelp(commands, language))
  else {
    terminal.err(generalHelp(commands, language))
    return 2
  }
  return 0
}

/** Where the command stands: the first argument that is no option, --lang's value apart. */
function commandIndex(args: readonly string[]): number {
  const at = args.findIndex((arg, i) => !arg.startsWith("-") && args[i - 1] !== "--lang")
  return at === -1 ? args.length : at
}

function languageOf(args: readonly string[], terminal: Terminal): Language {
  const at = args.lastIndexOf("--lang")
  const asked = at === -1 ? args.findLast((arg) => arg.startsWith("--lang="))?.slice("--lang=".length) : args[at + 1]
  return namedLanguage(asked ?? "") ?? environmentLanguage(terminal.environment)
}

async function runCommand(
  command: Command,
  args: readonly string[],
  language: Language,
  terminal: Terminal,
): Promise<ExitStatus> {
  const parsed = parseArguments(args, command)
  const usage = `${command.name} --help`
  if ("wrong" in parsed) return wrong(parsed.wrong[language], usage, language, terminal)
  if (parsed.options.has("help")) {
    terminal.out(commandHelp(command, language))
    return 0
  }
  const { words, options } = parsed
  if (words.length < command.count.least)
    return wrong(
      language === "zh" ? `${command.name} 后缺少 ${command.words}` : `${command.name} needs ${command.words}`,
      usage,
      language,
      terminal,
    )
  if (words.length > command.count.most) {
    const surplus = words.slice(command.count.most).join(" ")
    return wrong(
      language === "zh" ? `多余的参数：${surplus}` : `too many arguments: ${surplus}`,
      usage,
      language,
      terminal,
    )
  }
  const invocation: Invocation = {
    words,
    value: (option) => options.get(option)?.at(-1),
    given: (option) => options.has(option),
    values: (option) => options.get(option) ?? [],
    language,
    terminal,
    wrong: (message) => wrong(message[language], usage, language, terminal),
  }
  return command.run(invocation)
}

function unknownCommand(name: string, language: Language, terminal: Terminal): ExitStatus {
  if (laterCommands.includes(name))
    return wrong(
      language === "zh" ? `${name} 将在以后的版本提供` : `${name} comes in a later release`,
      "--help",
      language,
      terminal,
    )
  const near = nearest(
    name,
    commands.map((c) => c.name),
  )
  const zh = `没有命令 ${name}${near ? `，是否想用 ${near}？` : ""}`
  const en = `there is no command ${name}${near ? `; did you mean ${near}?` : ""}`
  return wrong(language === "zh" ? zh : en, "--help", language, terminal)
}

function wrong(message: string, help: string, language: Language, terminal: Terminal): ExitStatus {
  terminal.err(`mingzhang: ${message}\n${language === "zh" ? "帮助" : "help"}: mingzhang ${help}\n`)
  return 2
}

async function version(): Promise<string> {
  return (await import("./product.ts")).productVersion()
}
