import { type DisplayUnit, printFen, printMicro } from "#money"
import type { Figure } from "./figure.ts"
import type { Identity } from "./identity.ts"
import { claim, mirror, ratio, sample, sum, term } from "./sample-figures.ts"

/** A small budget for property tests: every figure with its print, and the identities built over other prints. */
export interface SampleBudget {
  readonly names: readonly string[]
  /** The identities, with some figures printed otherwise. */
  build(prints?: ReadonlyMap<string, string>): {
    readonly identities: Identity[]
    readonly figures: ReadonlyMap<string, Figure>
  }
}

/**
 * One table of subjects by natures (小计, 合计), its totals repeated in a second table (in its own unit) and in
 * sentences, with shares and a rate of change. Every figure is rounded by itself from whole fen.
 * `cells` are the exact amounts row by row, four natures each; `prior` last year's total.
 */
export function sampleBudget(
  cells: readonly (readonly number[])[],
  prior: number,
  second: DisplayUnit = "万元",
): SampleBudget {
  const exact = new Map<string, { print: string; unit: string; row?: number; column?: number; said?: true }>()
  const put = (name: string, fen: number, row?: number, column?: number, unit: DisplayUnit = "万元"): void => {
    exact.set(name, { print: printFen(fen, unit, 2), unit, ...(row === undefined ? {} : { row, column: column! }) })
  }
  const natures = [0, 1, 2, 3]
  const columns = natures.map((c) => cells.reduce((all, row) => all + row[c]!, 0))
  const all = columns.reduce((a, b) => a + b, 0)
  const lines = [
    ...cells.map((amounts, r) => [`r${r}`, amounts, r] as const),
    ["total", columns, cells.length] as const,
  ]
  for (const [name, amounts, r] of lines) {
    const [a, b, c, d] = amounts as [number, number, number, number]
    put(`${name}.all`, a + b + c + d, r, 0)
    put(`${name}.basic`, a + b, r, 1)
    put(`${name}.project`, c + d, r, 4)
    for (const nature of natures) put(`${name}.${nature}`, amounts[nature]!, r, nature < 2 ? nature + 2 : nature + 3)
  }
  for (const [r, row] of cells.entries())
    put(
      `again.r${r}`,
      row.reduce((x, y) => x + y, 0),
      r,
      0,
      second,
    )
  put("again.total", all, cells.length, 0, second)
  put("again.prior", prior, cells.length, 1, second)
  const say = (name: string, print: string, unit: string): void => void exact.set(name, { print, unit, said: true })
  say("said.all", printFen(all, "万元", 2), "万元")
  say("said.basic", printFen(columns[0]! + columns[1]!, "万元", 2), "万元")
  say("said.project", printFen(columns[2]! + columns[3]!, "万元", 2), "万元")
  const percent = (part: number, whole: number): string => printMicro(Math.round((1e8 * part) / whole), 2)
  if (all > 0) {
    say("share.basic", percent(columns[0]! + columns[1]!, all), "%")
    say("share.project", percent(columns[2]! + columns[3]!, all), "%")
  }
  if (prior > 0) {
    say("said.change", printFen(Math.abs(all - prior), "万元", 2), "万元")
    say("rate", percent(Math.abs(all - prior), prior), "%")
  }
  return {
    names: [...exact.keys()],
    build: (prints = new Map()) => built(exact, cells.length, all >= prior ? 1 : -1, prints),
  }
}

/** again.r1 and r1.all mean the same, as do said.basic and total.basic. */
function meaning(name: string): string {
  return name.startsWith("again.r") || name === "again.total" ? `${name.slice(6)}.all` : name.replace("said.", "total.")
}

function built(
  exact: ReadonlyMap<string, { print: string; unit: string; row?: number; column?: number; said?: true }>,
  rows: number,
  direction: number,
  prints: ReadonlyMap<string, string>,
): { identities: Identity[]; figures: Map<string, Figure> } {
  const figures = new Map<string, Figure>()
  for (const [name, { print, unit, row, column, said }] of exact) {
    const block = name.startsWith("again") ? 1 : 0
    const place = row === undefined ? { block: 2 } : { block, row, column: column! }
    figures.set(name, (said ? claim : sample)(name, prints.get(name) ?? print, { unit, place, key: meaning(name) }))
  }
  const at = (name: string): Figure => figures.get(name)!
  const identities: Identity[] = []
  const lines = [...Array.from({ length: rows }, (_, r) => `r${r}`), "total"]
  for (const line of lines) {
    identities.push(sum(at(`${line}.all`), at(`${line}.basic`), at(`${line}.project`)))
    identities.push(sum(at(`${line}.basic`), at(`${line}.0`), at(`${line}.1`)))
    identities.push(sum(at(`${line}.project`), at(`${line}.2`), at(`${line}.3`)))
    identities.push(mirror(at(`again.${line}`), at(`${line}.all`)))
  }
  for (const column of ["all", "basic", "project", "0", "1", "2", "3"])
    identities.push(sum(at(`total.${column}`), ...lines.slice(0, rows).map((line) => at(`${line}.${column}`))))
  identities.push(sum(at("again.total"), ...lines.slice(0, rows).map((line) => at(`again.${line}`))))
  for (const column of ["all", "basic", "project"]) identities.push(mirror(at(`said.${column}`), at(`total.${column}`)))
  if (figures.has("share.basic"))
    for (const part of ["basic", "project"])
      identities.push(ratio(at(`share.${part}`), [term(at(`said.${part}`))], [term(at("said.all"))]))
  if (figures.has("rate")) {
    const change = at("said.change")
    identities.push({
      ...sum(change),
      id: "change",
      terms: [term(change), term(at("again.total"), -direction), term(at("again.prior"), direction)],
    })
    identities.push(
      ratio(at("rate"), [term(at("again.total")), term(at("again.prior"), -1)], [term(at("again.prior"))]),
    )
  }
  return { identities, figures }
}
