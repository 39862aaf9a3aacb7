import type { Bilingual } from "#checks"

/** The language a person is spoken to in. */
export type Language = keyof Bilingual

/** The language asked for by LC_ALL, LC_MESSAGES or LANG, the first that is set; Chinese when none says English. */
export function environmentLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ""
  return locale.toLowerCase().startsWith("en") ? "en" : "zh"
}

/** A language by its name on the command line. */
export function namedLanguage(name: string): Language | undefined {
  return name === "zh" || name === "en" ? name : undefined
}
