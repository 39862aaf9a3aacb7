import { printableText } from "../../printable-text.ts"

const lengthMost = 31
/** What no name of a sheet may hold, and how it looks in Chinese writing. */
const wide: Readonly<Record<string, string>> = {
  ...{ "[": "［", "]": "］", ":": "：", "*": "＊", "?": "？", "/": "／", "\\": "＼" },
}

/** Gives every worksheet a name that Excel takes: at most 31 characters, none forbidden, no two alike. */
export class SheetNames {
  readonly #taken = new Set<string>()

  /** The wanted name, or what comes near to it. */
  name(wanted: string): string {
    const spaced = printableText(wanted).replace(/\s+/g, " ")
    const bare = spaced.replace(/[[\]:*?/\\]/g, (mark) => wide[mark]!)
    // A name may not begin or end with an apostrophe; History is Excel's own.
    const base = cut(bare.replace(/^[' ]+|[' ]+$/g, ""), lengthMost) || "表"
    for (let count = 1; ; count++) {
      const mark = count === 1 ? "" : ` (${count})`
      const name = cut(base, lengthMost - mark.length) + mark
      const key = name.toUpperCase()
      if (key === "HISTORY" || this.#taken.has(key)) continue
      this.#taken.add(key)
      return name
    }
  }
}

/** A reference to a sheet in a formula or link. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}

/** Cuts without leaving half a character, or an apostrophe, at the end. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  return text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/[' ]+$/, "")
}
