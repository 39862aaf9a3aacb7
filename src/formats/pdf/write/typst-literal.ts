import { printableText } from "../../printable-text.ts"

/**
 * A text as a string of Typst's code. Everything written into a document goes through here and is printed literally:
 * no character of it is ever markup or code. All but ASCII is escaped, for the compiler takes over unchanged stretches
 * of the document before by their bytes, and may so put another document's character into this one (》 is E3 80 8B,
 * 程 E7 A8 8B: with the same text behind, one became the other).
 */
export function literal(text: string): string {
  let result = '"'
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (character === '"' || character === "\\") result += `\\${character}`
    else if (code < 0x20 || code > 0x7e) result += `\\u{${code.toString(16)}}`
    else result += character
  }
  return `${result}"`
}

/** Points with two decimals, as Typst writes lengths. */
export const points = (value: number): string => `${Math.round(value * 100) / 100}pt`

/** Letters and digits that no line may break; longer stretches than this many would run over the margin. */
const longestWord = 24

/** Lets a line break inside an endless word, such as an address of the web, without a visible mark. */
export const breakable = (text: string, longest: number = longestWord): string =>
  text.replace(new RegExp(`[!-~]{${longest + 1},}`, "g"), (word) => [...word].join("\u200b"))

/** A text with its line breaks, as content; nothing that no page may hold is left in it. */
export const content = (text: string): string =>
  printableText(text)
    .split("\n")
    .map((line) => literal(breakable(line)))
    .join(" + linebreak() + ")
