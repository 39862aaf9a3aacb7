import type { Place } from "#documents"
import type { Coordinate } from "#fiscal"
import { type Form, type OrdinalLabel, splitOrdinal, type Statutes } from "#statutes"
import type { RecognisedRow } from "../recognition.ts"
import { classNamed } from "./class-names.ts"
import type { PanelInput } from "./coded-rows.ts"
import { canonical, narrowed } from "./meaning.ts"

/** Which side of a table a panel is: labels such as 合计 mean another thing on each. */
export type Side = "revenue" | "expenditure"

/** Reads labelled rows: sources of revenue, functional or economic classes, totals; ordinals give the tree. */
export function fixedRows(input: PanelInput, form: Form, side: Side): RecognisedRow[] {
  const rows: RecognisedRow[] = []
  const styles: OrdinalLabel["style"][] = []
  let inherited: Coordinate | undefined
  let group: RecognisedRow | undefined
  for (let r = input.bodyStart; r < input.grid.rows; r++) {
    if (input.grid.repeated(r)) continue
    const labels = panelLabels(input, r)
    const last = labels[labels.length - 1]
    if (!last) {
      if (input.columns.some((c) => c.role.kind === "amount" && input.grid.number(r, c.index)))
        rows.push(nameless(input, r))
      continue
    }
    const outer =
      labels.length > 1 ? groupMeaning(splitOrdinal(labels[0]!.label).bare, side, input.statutes) : undefined
    const row = fixedRow(input, r, last, form, side, styles, outer)
    rows.push(within(nest(inherit(row, side), last)))
  }
  return rows

  /** A source that belongs to one printed above it at the same depth (事业收入 below 其他资金) is a part of it. */
  function within(row: RecognisedRow): RecognisedRow {
    const { source, flow } = row.coordinate
    if (row.kind !== "item" || !source) return row
    const whole = rows.findLast(
      (above) => above.kind === "item" && above.coordinate.flow === flow && isPartOf(source, above.coordinate.source),
    )
    if (!whole || whole.level < row.level || rows.slice(rows.indexOf(whole)).some((r) => r.kind === "total")) return row
    return { ...row, level: whole.level + 1 }
  }

  /** Lines without a number under 一、本年收入 (一、本年支出, 二、上年结转) are its parts. */
  function nest(row: RecognisedRow, label: Label): RecognisedRow {
    const numbered = splitOrdinal(label.label).style !== "none"
    if (numbered || row.kind === "total") group = numbered && isGroup(row.coordinate) ? row : undefined
    else if (group && group.level >= row.level && row.kind === "item" && !isGroup(row.coordinate))
      return { ...row, level: group.level + 1 }
    return row
  }

  /** Sources that follow 上年结转 (年初结转和结余) are carried over until the next total. */
  function inherit(row: RecognisedRow, of: Side): RecognisedRow {
    const flow = row.coordinate.flow
    if (flow === "carry-in" || flow === "carry-out") inherited = { flow }
    else if (row.kind === "total") inherited = undefined
    if (!inherited || row.kind === "total" || row.coordinate.flow === inherited.flow) return row
    if (row.coordinate.source && of === "revenue")
      return { ...row, level: row.level + 1, coordinate: narrowed(row.coordinate, inherited) }
    return row
  }
}

/**
 * Ids of fund sources continue those of the source they are part of: R31 of R3 (单位资金、其他资金). Fiscal appropriation is
 * left out: its parts are told by 其中 or by their numbers.
 */
function isPartOf(source: string, whole: string | undefined): boolean {
  return whole === "R3" && source.length > whole.length && source.startsWith(whole)
}

/** A line that names a side or what is carried over, and nothing else. */
function isGroup(coordinate: Coordinate): boolean {
  return coordinate.flow !== undefined && Object.keys(coordinate).length === 1
}

interface Label {
  readonly printed: string
  readonly label: string
  readonly at: Place
}

function panelLabels(input: PanelInput, r: number): Label[] {
  const result: Label[] = []
  for (const column of input.columns) {
    if (column.role.kind !== "name" && column.role.kind !== "text") continue
    const label = input.grid.label(r, column.index)
    if (label === "" || /^\d+$/.test(label) || result.some((l) => l.label === label)) continue
    const cell = input.grid.cell(r, column.index)
    result.push({
      printed: cell.text.replace(/\s+/g, ""),
      label,
      at: { block: input.block, row: cell.row, column: cell.column },
    })
  }
  return result
}

function nameless(input: PanelInput, r: number): RecognisedRow {
  const at: Place = { block: input.block, row: r, column: input.columns[0]?.index ?? 0 }
  return {
    index: r,
    panel: input.panel,
    kind: "unknown",
    key: "",
    label: "",
    codes: [],
    coordinate: {},
    level: 9,
    labelAt: at,
  }
}

function fixedRow(
  input: PanelInput,
  r: number,
  printed: Label,
  form: Form,
  side: Side,
  styles: OrdinalLabel["style"][],
  outer: Coordinate | undefined,
): RecognisedRow {
  const { bare, style } = splitOrdinal(printed.label)
  const label = bare.replace(/[:。(（]+$/, "")
  const ofWhich = input.statutes.lexicon.ofWhich.some((word) => label.startsWith(word))
  const name = ofWhich ? label.replace(/^其中:?/, "") : label
  const base = { index: r, panel: input.panel, codes: [], key: label, label: printed.printed, labelAt: printed.at }
  const total = totalOf(name, style, form, side, input.statutes)
  if (total) {
    const level = style === "none" ? 0 : levelOf(style, styles)
    return {
      ...base,
      kind:
        total.flow === "carry-in" ||
        total.flow === "carry-out" ||
        total.flow === "surplus-use" ||
        total.flow === "allocation"
          ? "item"
          : style === "none"
            ? "total"
            : "item",
      coordinate: total,
      level: style === "none" && isTotalFlow(total) ? 0 : Math.max(1, level),
    }
  }
  const meaning = form.labels?.[name] ?? meaningOf(name, side, input.statutes)
  const level = style === "none" ? (styles.length === 0 ? 1 : ofWhich ? styles.length + 1 : 1) : levelOf(style, styles)
  if (!meaning) {
    const group = outer && (name === "小计" || input.statutes.lexicon.totals.includes(name))
    if (group) return { ...base, kind: "item", coordinate: withFlow(outer, form, side), level: 1 }
    // a line of its own inside a known group: it has no meaning elsewhere, but counts in its group
    if (outer)
      return {
        ...base,
        kind: ofWhich ? "of-which" : "item",
        coordinate: withFlow({ ...outer, topic: name }, form, side),
        level: 2,
      }
    return { ...base, kind: "unknown", coordinate: {}, level: Math.max(1, level) }
  }
  // what a form says of a row of its own needs no side
  const coordinate = form.labels?.[name] ?? withFlow(outer ? narrowed(outer, meaning) : meaning, form, side)
  if (ofWhich) {
    const source = coordinate.source === "R1" ? "R11.fiscal" : coordinate.source
    return {
      ...base,
      kind: "of-which",
      coordinate: source ? { ...coordinate, source } : coordinate,
      level: level + (style === "none" ? 0 : 0),
    }
  }
  return { ...base, kind: "item", coordinate: canonical(coordinate), level: outer ? 2 : level }
}

function isTotalFlow(coordinate: Coordinate): boolean {
  return ["revenue", "expenditure", "resources", "uses"].includes(coordinate.flow ?? "")
}

function totalOf(
  name: string,
  style: OrdinalLabel["style"],
  form: Form,
  side: Side,
  statutes: Statutes,
): Coordinate | undefined {
  const totals = side === "revenue" ? statutes.lexicon.revenueTotals : statutes.lexicon.expenditureTotals
  const found = totals[name]
  if (found) return form.coordinate.source ? { ...found } : found
  if (style !== "none") return undefined
  const other = side === "revenue" ? statutes.lexicon.expenditureTotals : statutes.lexicon.revenueTotals
  return /^(?:收入|支出)/.test(name) || /^本年/.test(name) ? other[name] : undefined
}

function withFlow(coordinate: Coordinate, form: Form, side: Side): Coordinate {
  return coordinate.flow || (form.coordinate.flow && form.coordinate.flow !== "resources")
    ? coordinate
    : { flow: side === "revenue" ? "revenue" : "expenditure", ...coordinate }
}

/** Depth of an ordinal style: styles nest in the order in which they first appear. */
function levelOf(style: OrdinalLabel["style"], styles: OrdinalLabel["style"][]): number {
  const known = styles.indexOf(style)
  if (known >= 0) {
    styles.length = known + 1
    return known + 1
  }
  styles.push(style)
  return styles.length
}

/** What the first of two labels says for the rows beside it. */
function groupMeaning(name: string, side: Side, statutes: Statutes): Coordinate | undefined {
  return (
    meaningOf(name, side, statutes) ??
    (side === "revenue" ? statutes.lexicon.revenueTotals : statutes.lexicon.expenditureTotals)[name]
  )
}

function meaningOf(name: string, side: Side, statutes: Statutes): Coordinate | undefined {
  const { lexicon } = statutes
  const meaning = lexicon.rows[name] ?? lexicon.rows[name.replace(/收入$/, "")]
  if (side === "revenue") return meaning
  if (meaning?.nature || meaning?.source === "R1") return meaning
  const cls = classNamed(name, "function", statutes)
  return cls ? { function: cls } : undefined
}
