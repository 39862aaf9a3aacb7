import { en } from "./en.ts"
import type { Language, Texts } from "./texts.ts"
import { zh } from "./zh.ts"

/** The interface in a language. */
export function textsOf(language: Language): Texts {
  return language === "zh" ? zh : en
}
