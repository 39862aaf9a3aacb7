import type { Bilingual } from "./finding.ts"

/** What is said of an identity that does not hold, where a rule has no words of its own. */
export const identityMessages: Readonly<Record<"differs" | "exceeds", Bilingual>> = {
  differs: {
    zh: "{statement}：印为{found}，应为{expected}，相差{difference}（容差{tolerance}）。请核对后更正。",
    en: "{statementEn}: printed {found}, should be {expected}; difference {difference} (tolerance {tolerance}). Check and mend it.",
  },
  exceeds: {
    zh: "{statement}：印为{found}，最多为{expected}，超出{difference}。请核对后更正。",
    en: "{statementEn}: printed {found}, at most {expected}; exceeds by {difference}. Check and mend it.",
  },
}
