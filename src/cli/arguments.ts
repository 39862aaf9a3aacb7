import { parseArgs } from "node:util"
import type { Bilingual } from "#checks"
import type { Command, CommandOption } from "./command.ts"
import { nearest } from "./nearest.ts"

/** The options every command knows. */
export const globalOptions: readonly CommandOption[] = [
  {
    name: "lang",
    value: "zh|en",
    values: ["zh", "en"],
    meaning: { zh: "语言，默认按系统设置", en: "language, by the system's settings unless told" },
  },
  { name: "help", meaning: { zh: "显示帮助", en: "shows this help" } },
]

/** Words and options as given. */
export interface Arguments {
  readonly words: readonly string[]
  readonly options: ReadonlyMap<string, readonly string[]>
}

/**
 * Sorts arguments into words and options. An option that takes many values takes the words behind it up to the next
 * option; where that would leave no words for the command, it takes one. Gives what is wrong instead, for people.
 */
export function parseArguments(
  args: readonly string[],
  command: Pick<Command, "options">,
): Arguments | { readonly wrong: Bilingual } {
  const known = [...command.options, ...globalOptions]
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: {
      ...Object.fromEntries(known.map((o) => [o.name, { type: o.value ? "string" : "boolean" } as const])),
      help: { type: "boolean", short: "h" },
    },
  })
  const options = new Map<string, string[]>()
  const words: string[] = []
  const claimed: string[] = []
  let collecting: string[] | undefined
  for (const token of tokens) {
    if (token.kind === "option-terminator") collecting = undefined
    else if (token.kind === "positional") {
      collecting?.push(token.value)
      ;(collecting ? claimed : words).push(token.value)
    } else {
      const option = known.find((o) => o.name === token.name)
      const wrong = wrongOption(token, option, known)
      if (wrong) return { wrong }
      const given = options.get(token.name) ?? []
      options.set(token.name, given)
      if (token.value !== undefined) given.push(token.value)
      collecting = option?.many && !token.inlineValue ? given : undefined
    }
  }
  if (words.length > 0 || claimed.length === 0) return { words, options }
  for (const [name, values] of options)
    options.set(
      name,
      values.filter((value) => !claimed.includes(value)),
    )
  return { words: claimed, options }
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
}

function wrongOption(
  token: OptionToken,
  option: CommandOption | undefined,
  known: readonly CommandOption[],
): Bilingual | undefined {
  const { rawName, value } = token
  if (!option) {
    const near = nearest(
      token.name,
      known.map((o) => o.name),
    )
    return {
      zh: `没有选项 ${rawName}${near ? `，是否想用 --${near}？` : ""}`,
      en: `there is no option ${rawName}${near ? `; did you mean --${near}?` : ""}`,
    }
  }
  if (!option.value)
    return value === undefined ? undefined : { zh: `${rawName} 不带值`, en: `${rawName} takes no value` }
  if (
    value === undefined ||
    value === "" ||
    (value.startsWith("-") && value.length > 1 && known.some((o) => value === `--${o.name}`))
  )
    return { zh: `${rawName} 后缺少 ${option.value}`, en: `${rawName} needs ${option.value}` }
  if (option.values && !option.values.includes(value)) {
    const near = nearest(value, option.values)
    const all = option.values.join(", ")
    return {
      zh: `${rawName} 不能是 ${value}，可用：${all}${near ? `；是否想用 ${near}？` : ""}`,
      en: `${rawName} cannot be ${value}; it is one of ${all}${near ? `; did you mean ${near}?` : ""}`,
    }
  }
  return undefined
}
