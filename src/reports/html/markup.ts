import { visible } from "../visible.ts"

/** HTML that is safe to write out: made only by `html` and `joined`. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in an `html` template; texts are escaped, markup is not, nothing and false are left out. */
export type Content = string | number | Markup | readonly Content[] | null | undefined | false

/**
 * HTML from a template: every value is escaped unless it is markup itself, and characters that act unseen are
 * written out. Values may stand in text and inside double-quoted attributes, nowhere else.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let text = strings[0] ?? ""
  values.forEach((value, i) => {
    text += written(value) + (strings[i + 1] ?? "")
  })
  return new Markup(text)
}

/** Several pieces one after the other, with something between them. */
export function joined(pieces: readonly Content[], between = ""): Markup {
  return new Markup(pieces.map(written).join(escaped(between)))
}

function written(value: Content): string {
  if (value === null || value === undefined || value === false) return ""
  if (value instanceof Markup) return value.text
  if (typeof value === "string") return escaped(value)
  if (typeof value === "number") return String(value)
  return value.map(written).join("")
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
