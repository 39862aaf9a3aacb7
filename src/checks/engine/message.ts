import type { Bilingual } from "../finding.ts"

/** Fills the {slots} of a message; a slot without data stays visible, which a test of every rule would show. */
export function filled(message: Bilingual, data: Readonly<Record<string, string | number>>): Bilingual {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in data ? String(data[name]) : whole))
  return { zh: fill(message.zh), en: fill(message.en) }
}
