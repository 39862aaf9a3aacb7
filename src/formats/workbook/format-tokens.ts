/** A part of a number format. Dates: text is the run of letters (yyyy, mm, [h], AM/PM). */
export interface FormatToken {
  readonly kind:
    | "literal"
    | "digit"
    | "point"
    | "comma"
    | "percent"
    | "exponent"
    | "fraction"
    | "general"
    | "text"
    | "date"
  readonly text: string
}

/** What stands between semicolons; `condition` from brackets such as [>=100]. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[]
  readonly condition?: (value: number) => boolean
}

/** No program writes longer codes; Excel's own limit. */
const codeMost = 255
const dateRun = /^(?:AM\/PM|A\/P|上午\/下午|y+|m+|d+|h+|s+|a{3,4}|e+|g+|b+)/i

/** The sections of a format code; undefined for General and for what is no format. */
export function formatSections(code: string): FormatSection[] | undefined {
  if (code === "" || code.length > codeMost || /^general$/i.test(code)) return undefined
  const sections: FormatSection[] = []
  let tokens: FormatToken[] = []
  let condition: ((value: number) => boolean) | undefined
  const end = () => {
    sections.push({ tokens, ...(condition && { condition }) })
    tokens = []
    condition = undefined
  }
  const add = (kind: FormatToken["kind"], text: string) => {
    tokens.push({ kind, text })
    return text.length
  }
  for (let at = 0; at < code.length; ) {
    const rest = code.slice(at)
    const c = rest[0]!
    if (c === ";") {
      end()
      at++
    } else if (c === '"') {
      const close = rest.indexOf('"', 1)
      add("literal", rest.slice(1, close < 0 ? undefined : close))
      at += close < 0 ? rest.length : close + 1
    } else if (c === "\\" || c === "_" || c === "*") {
      // _x is a space as wide as x, *x fills the cell with x: neither is text.
      if (c !== "*") add("literal", c === "_" ? " " : rest.slice(1, 2))
      at += 2
    } else if (c === "[") {
      const close = rest.indexOf("]")
      const inside = rest.slice(1, close < 0 ? undefined : close)
      condition = comparison(inside) ?? condition
      bracket(inside, add)
      at += close < 0 ? rest.length : close + 1
    } else if (/^general/i.test(rest)) at += add("general", rest.slice(0, 7))
    else if (/^E[+-]/i.test(rest)) at += add("exponent", rest.slice(0, 2))
    else {
      const date = dateRun.exec(rest)?.[0]
      at += date ? add("date", date) : add(kindOf(c, tokens), c)
    }
  }
  end()
  return sections.length > 4 ? undefined : sections
}

function kindOf(c: string, before: readonly FormatToken[]): FormatToken["kind"] {
  if (c === "0" || c === "#" || c === "?") return "digit"
  if (c === ".") return "point"
  if (c === ",") return before.some((t) => t.kind === "date") ? "literal" : "comma"
  if (c === "%") return "percent"
  if (c === "@") return "text"
  // "# ?/?" shows a fraction, "yyyy/m" a date.
  if (c === "/") return before.some((t) => t.kind === "digit") ? "fraction" : "literal"
  return "literal"
}

/** [Red] and [DBNum1] leave no text, [$¥-804] its sign, [h] counts hours on. */
function bracket(inside: string, add: (kind: FormatToken["kind"], text: string) => number): void {
  if (/^\$-(?:F800|x-sysdate)/i.test(inside)) {
    for (const [kind, text] of longDate) add(kind, text)
  } else if (inside.startsWith("$")) {
    const sign = inside.slice(1).split("-")[0]!
    if (sign !== "") add("literal", sign)
  } else if (/^(?:h+|m+|s+)$/i.test(inside)) add("date", `[${inside.toLowerCase()}]`)
}

/** The long date of a Chinese system, which [$-F800] asks for; what follows in the code says the same in English. */
const longDate = [
  ["date", "yyyy"],
  ["literal", "年"],
  ["date", "m"],
  ["literal", "月"],
  ["date", "d"],
  ["literal", "日"],
  ["date", "end"],
] as const

function comparison(inside: string): ((value: number) => boolean) | undefined {
  const match = /^(<=|>=|<>|<|>|=)(-?\d{1,15}(?:\.\d{1,15})?)$/.exec(inside.replaceAll(" ", ""))
  if (!match) return undefined
  const [, sign, printed] = match
  const bound = Number(printed)
  switch (sign) {
    case "<":
      return (value) => value < bound
    case "<=":
      return (value) => value <= bound
    case ">":
      return (value) => value > bound
    case ">=":
      return (value) => value >= bound
    case "=":
      return (value) => value === bound
    default:
      return (value) => value !== bound
  }
}
