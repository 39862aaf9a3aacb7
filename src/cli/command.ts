import type { Bilingual } from "#checks"
import type { ExitStatus } from "./exit-status.ts"
import type { Language } from "./language.ts"
import type { Terminal } from "./terminal.ts"

/** An option of a command; one with `value` takes a value, `values` lists the only ones allowed. */
export interface CommandOption {
  readonly name: string
  /** What the value is called in the help; absent for a switch. */
  readonly value?: string
  readonly values?: readonly string[]
  /** May be given several times, and takes the words behind it up to the next option. */
  readonly many?: true
  readonly meaning: Bilingual
}

/** What was asked of a command, and where its answer goes. */
export interface Invocation {
  readonly words: readonly string[]
  /** The last value of an option; undefined when not given. */
  value(option: string): string | undefined
  values(option: string): readonly string[]
  /** Whether a switch was given. */
  given(option: string): boolean
  readonly language: Language
  readonly terminal: Terminal
  /** Says on standard error what is wrong with the usage, and gives status 2. */
  wrong(message: Bilingual): ExitStatus
}

/** One command: how it is called, what `--help` teaches of it, and what it does. */
export interface Command {
  readonly name: string
  /** The words behind the name, e.g. "FILE|FOLDER…". */
  readonly words: string
  /** How many words it takes. */
  readonly count: { readonly least: number; readonly most: number }
  readonly summary: Bilingual
  readonly description: Bilingual
  readonly options: readonly CommandOption[]
  readonly examples: readonly { readonly line: string; readonly shows: Bilingual }[]
  run(invocation: Invocation): Promise<ExitStatus>
}

/** The option every command that answers with a list or page has. */
export const formatOption = (...values: readonly string[]): CommandOption => ({
  name: "format",
  value: values.join("|"),
  values,
  meaning: { zh: `输出格式，默认 ${values[0]}`, en: `form of the answer, ${values[0]} unless told` },
})
