import { cellAt } from "../cell-name.ts"
import { type CellReference, depthMost, type Expression } from "./expression.ts"

const lengthMost = 8192
const token =
  /\s*(?:(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|"(?<text>(?:[^"]|"")*)"|(?<sheet>'(?:[^']|'')+'!|[\p{L}\p{N}_.]+!)?(?<cell>\$?[A-Za-z]{1,3}\$?\d{1,7})(?![\p{L}\p{N}_(.])|(?<word>[A-Za-z_][A-Za-z0-9_.]*)|(?<sign><=|>=|<>|[-+*/^&=<>(),:%]))/uy

type Token = {
  readonly kind: "number" | "text" | "cell" | "word" | "sign"
  readonly text: string
  readonly sheet?: string
}

/** Signs by how tightly they bind, loosest first. */
const levels: readonly (readonly string[])[] = [["=", "<>", "<", "<=", ">", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]]

/** Takes a formula apart; undefined for what this program does not work out: names, other files, arrays. */
export function parseFormula(formula: string): Expression | undefined {
  if (formula.length > lengthMost) return undefined
  const tokens = tokensOf(formula)
  if (!tokens) return undefined
  const parser = new Parser(tokens)
  const found = parser.expression(0, 0)
  return parser.ended ? found : undefined
}

function tokensOf(formula: string): Token[] | undefined {
  const tokens: Token[] = []
  const source = formula.trimEnd()
  for (let at = 0; at < source.length; at = token.lastIndex) {
    token.lastIndex = at
    const groups = token.exec(source)?.groups
    if (!groups) return undefined
    const { number, text, cell, sheet, word, sign } = groups
    if (number !== undefined) tokens.push({ kind: "number", text: number })
    else if (text !== undefined) tokens.push({ kind: "text", text: text.replaceAll('""', '"') })
    else if (cell !== undefined) {
      const name = sheet?.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'")
      tokens.push({ kind: "cell", text: cell, ...(name !== undefined && { sheet: name }) })
    } else if (word !== undefined) tokens.push({ kind: "word", text: word.toUpperCase() })
    else tokens.push({ kind: "sign", text: sign! })
  }
  return tokens
}

class Parser {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  get ended(): boolean {
    return this.#at >= this.#tokens.length
  }

  expression(level: number, depth: number): Expression | undefined {
    if (depth > depthMost) return undefined
    const signs = levels[level]
    if (!signs) return this.#signed(depth)
    let left = this.expression(level + 1, depth)
    for (;;) {
      const sign = this.#tokens[this.#at]
      if (!left || sign?.kind !== "sign" || !signs.includes(sign.text)) return left
      this.#at++
      const right = this.expression(level + 1, depth)
      left = right && { kind: "operator", sign: sign.text, left, right }
    }
  }

  #takes(text: string): boolean {
    const next = this.#tokens[this.#at]
    if (next?.kind !== "sign" || next.text !== text) return false
    this.#at++
    return true
  }

  #signed(depth: number): Expression | undefined {
    let negative = false
    for (;;)
      if (this.#takes("-")) negative = !negative
      else if (!this.#takes("+")) break
    let of = this.#primary(depth)
    while (of && this.#takes("%")) of = { kind: "percent", of }
    return of && negative ? { kind: "negative", of } : of
  }

  #primary(depth: number): Expression | undefined {
    const next = this.#tokens[this.#at]
    if (!next) return undefined
    if (this.#takes("(")) {
      const inner = this.expression(0, depth + 1)
      return inner && this.#takes(")") ? inner : undefined
    }
    this.#at++
    if (next.kind === "number") return { kind: "value", value: Number(next.text) }
    if (next.kind === "text") return { kind: "value", value: next.text }
    if (next.kind === "cell") return this.#range(next)
    if (next.kind !== "word") return undefined
    if (this.#takes("(")) return this.#call(next.text, depth)
    return next.text === "TRUE" || next.text === "FALSE" ? { kind: "value", value: next.text === "TRUE" } : undefined
  }

  #range({ text, sheet }: Token): Expression | undefined {
    const from = reference(text)
    const named = sheet === undefined ? {} : { sheet }
    if (!from || !this.#takes(":")) return from && { kind: "range", ...named, from, to: from }
    const last = this.#tokens[this.#at++]
    const to = last?.kind === "cell" && last.sheet === undefined ? reference(last.text) : undefined
    return to && { kind: "range", ...named, from, to }
  }

  #call(name: string, depth: number): Expression | undefined {
    const args: Expression[] = []
    if (this.#takes(")")) return { kind: "call", name, args }
    do {
      const arg = this.expression(0, depth + 1)
      if (!arg) return undefined
      args.push(arg)
    } while (this.#takes(","))
    return this.#takes(")") ? { kind: "call", name, args } : undefined
  }
}

function reference(text: string): CellReference | undefined {
  const cell = cellAt(text)
  return cell && { ...cell, fixedColumn: text.startsWith("$"), fixedRow: text.lastIndexOf("$") > 0 }
}
