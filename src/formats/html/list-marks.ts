import { numberWord } from "../list-words/index.ts"
import type { HtmlElement } from "./bounded-tree.ts"
import { attribute, styleOf } from "./element.ts"

const formatOfType: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
}
const formatOfStyle: Readonly<Record<string, string>> = {
  decimal: "decimal",
  "decimal-leading-zero": "decimalZero",
  "lower-alpha": "lowerLetter",
  "lower-latin": "lowerLetter",
  "upper-alpha": "upperLetter",
  "upper-latin": "upperLetter",
  "lower-roman": "lowerRoman",
  "upper-roman": "upperRoman",
  "cjk-ideographic": "chineseCountingThousand",
  "trad-chinese-informal": "chineseCountingThousand",
  "simp-chinese-informal": "chineseCountingThousand",
  "cjk-decimal": "ideographDigital",
  "cjk-heavenly-stem": "ideographTraditional",
  none: "none",
}

/** What a list prints before its items: a number with its mark, a bullet (which is no text), or nothing. */
export class ListMarks {
  readonly #ordered: boolean
  readonly #format: string
  readonly #step: number
  #next: number

  constructor(list: HtmlElement, items: number) {
    this.#ordered = list.tagName === "ol"
    this.#format = styleFormat(list) ?? formatOfType[attribute(list, "type") ?? "1"] ?? "decimal"
    const reversed = attribute(list, "reversed") !== undefined
    this.#step = reversed ? -1 : 1
    this.#next = whole(attribute(list, "start")) ?? (reversed ? items : 1)
  }

  /** The mark of the next item: a number's text, "bullet", or "" for none. */
  next(item: HtmlElement): string {
    const own = styleFormat(item) ?? formatOfType[attribute(item, "type") ?? ""]
    const format = own ?? this.#format
    if (!this.#ordered) return format === "none" ? "" : "bullet"
    const number = whole(attribute(item, "value")) ?? this.#next
    this.#next = number + this.#step
    const word = numberWord(number, format)
    if (word === "") return ""
    return `${word}${/[\d a-z]$/i.test(word) ? "." : "、"}`
  }
}

function styleFormat(element: HtmlElement): string | undefined {
  const name = /(?:^|;)list-style(?:-type)?:([a-z-]{1,30})/.exec(styleOf(element))?.[1]
  return name === undefined ? undefined : formatOfStyle[name]
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\s{0,9}[+-]?\d{1,9}/.test(text) ? Number.parseInt(text, 10) : undefined
}
