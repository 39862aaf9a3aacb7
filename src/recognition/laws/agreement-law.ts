import { type Coordinate, coordinateKey, withDimensions } from "#fiscal"
import { type Figure, figureKey, type Measure, type SumIdentity } from "#identities"
import type { Statutes } from "#statutes"

/**
 * What a document has nothing of, so that figures of two meanings must be equal: no money carried over makes the
 * current year's expenditure all expenditure; no source beside the general public budget makes its money all money.
 */
export interface Absences {
  readonly carriedOver: boolean
  readonly otherSources: boolean
  readonly otherBudgets: boolean
  /** Agency operating expenses are printed as the operating part of basic expenditure: every unit is administrative. */
  readonly agencyIsOperating: boolean
  /** The table of general-budget expenditure, of this year's appropriation in some provinces, holds what was carried over as well. */
  readonly currentIsAll?: boolean
}

/** Reads the absences off the summary tables: a source counts as absent when every cell that names it is blank or zero. */
export function absencesOf(figures: readonly Figure[]): Absences {
  let carriedOver = false
  const operating = new Set<number>()
  const agency: Figure[] = []
  let otherSources = false
  let otherBudgets = false
  let summary = false
  for (const figure of figures) {
    const { flow, source, vintage } = figure.coordinate
    if (isOperatingTotal(figure)) operating.add(figure.quantity.value)
    if (
      figure.coordinate.topic === "agency-operating" &&
      !figure.coordinate.economicDepartment &&
      figure.origin.kind === "cell"
    )
      agency.push(figure)
    if (figure.origin.kind === "cell" && flow === "revenue" && source === "R11" && !figure.blank) summary = true
    if (figure.quantity.value === 0 || figure.measure !== "amount" || figure.coordinate.year) continue
    if (
      flow === "carry-in" ||
      flow === "carry-out" ||
      vintage === "carried" ||
      flow === "surplus-use" ||
      flow === "allocation"
    )
      carriedOver = true
    if (source === "R12" || source === "R13") otherBudgets = true
    if (source && source !== "R1" && !source.startsWith("R1")) otherSources = true
  }
  const operatingValues = Float64Array.from(operating).sort()
  return {
    // a document without a summary table says nothing of what it lacks
    carriedOver: carriedOver || !summary,
    otherSources: otherSources || !summary,
    otherBudgets: otherBudgets || !summary,
    agencyIsOperating: agency.some((f) => holdsOne(operatingValues, f.quantity.low, f.quantity.high)),
    currentIsAll: carriedOver && currentIsAll(figures),
  }
}

/**
 * Whether the table of this year's general-budget expenditure adds up to what the appropriation summary spends in
 * all, by its total or by its items: one of the two may be wrong.
 */
function currentIsAll(figures: readonly Figure[]): boolean {
  const all: Figure[] = []
  const carriedIn: Figure[] = []
  const totals: Figure[] = []
  const items = new Map<number, Figure[]>()
  for (const figure of figures) {
    const { coordinate, origin } = figure
    if (origin.kind !== "cell" || figure.measure !== "amount" || figure.blank || coordinate.source === undefined)
      continue
    if (coordinate.source !== "R11" && coordinate.source !== "R1") continue
    const { function: subject, vintage, ...rest } = coordinate
    const plain = Object.keys(rest).length === 2
    if (plain && rest.flow === "carry-in" && !subject && figure.quantity.value !== 0) carriedIn.push(figure)
    if (!plain || rest.flow !== "expenditure" || figure.unit === "%") continue
    if (vintage === undefined && !subject) all.push(figure)
    if (vintage === "current" && coordinate.source === "R11" && origin.form === "B05") {
      if (!subject) totals.push(figure)
      else if (subject.length === 7) items.set(figure.place.block, [...(items.get(figure.place.block) ?? []), figure])
    }
  }
  if (carriedIn.length === 0) return false
  const meets = (value: number, slack: number) => all.some((f) => Math.abs(f.quantity.value - value) <= slack)
  return (
    totals.some((f) => meets(f.quantity.value, 0)) ||
    [...items.values()].some((list) => {
      const slack = list.reduce((s, f) => s + (f.quantity.high - f.quantity.low) / 2 + 1, 0)
      return (
        meets(
          list.reduce((s, f) => s + f.quantity.value, 0),
          slack,
        ) && carriedIn.some((f) => f.quantity.value > 2 * slack)
      )
    })
  )
}

/** Whether one of ascending values lies within bounds. */
function holdsOne(values: Float64Array, low: number, high: number): boolean {
  let from = 0
  let to = values.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (values[middle]! < low) from = middle + 1
    else to = middle
  }
  return from < values.length && values[from]! <= high
}

function isOperatingTotal(figure: Figure): boolean {
  const { nature, function: functional, economicDepartment, project, unit } = figure.coordinate
  return (
    figure.origin.kind === "cell" &&
    nature === "basic.operating" &&
    !functional &&
    !economicDepartment &&
    !project &&
    !unit &&
    figure.quantity.value !== 0
  )
}

/** The coordinate under which a figure meets others, given what the document has nothing of. */
export function meetingKey(figure: Figure, absences: Absences): string {
  const coordinate = meetingCoordinate(figure.measure, figure.coordinate, absences)
  return coordinate === figure.coordinate ? figure.key : figureKey(figure.measure, coordinate)
}

/** The key under which a figure of a coordinate would meet others. */
export function meetingKeyAt(measure: Measure, coordinate: Coordinate, absences: Absences): string {
  return figureKey(measure, meetingCoordinate(measure, coordinate, absences))
}

function meetingCoordinate(measure: Measure, of: Coordinate, absences: Absences): Coordinate {
  let coordinate = of
  const { flow, vintage, topic } = coordinate
  // the evaluation of a whole unit speaks of all its money
  if (topic === "performance.overall-evaluation") coordinate = withDimensions(coordinate, { topic: null })
  if (absences.agencyIsOperating && topic === "agency-operating" && measure === "amount" && !coordinate.year)
    coordinate = withDimensions(coordinate, {
      topic: null,
      flow: "expenditure",
      source: "R11",
      vintage: "current",
      nature: "basic.operating",
    })
  // totals of both sides are equal in every year, so they change alike
  if ((measure === "change" || measure === "rate") && flow === "uses")
    coordinate = withDimensions(coordinate, { flow: "resources" })
  if (!absences.carriedOver) {
    if (vintage === "current" || coordinate.vintage === "current")
      coordinate = withDimensions(coordinate, { vintage: null })
    if (coordinate.flow === "resources") coordinate = withDimensions(coordinate, { flow: "revenue" })
    if (coordinate.flow === "uses") coordinate = withDimensions(coordinate, { flow: "expenditure" })
  }
  if (absences.currentIsAll && coordinate.vintage === "current" && coordinate.source?.startsWith("R11"))
    coordinate = withDimensions(coordinate, { vintage: null })
  if (!absences.otherBudgets && coordinate.source === "R11") coordinate = withDimensions(coordinate, { source: "R1" })
  if (!absences.otherSources && !absences.otherBudgets && coordinate.source === "R1" && !coordinate.threePublic)
    coordinate = withDimensions(coordinate, { source: null })
  return coordinate
}

/** Figures of one meaning by their meeting key; the first of a table leads. */
export function meetings(figures: readonly Figure[], absences: Absences): Map<string, Figure[]> {
  const result = new Map<string, Figure[]>()
  for (const figure of figures) {
    const key = meetingKey(figure, absences)
    const group = result.get(key)
    if (group) group.push(figure)
    else result.set(key, [figure])
  }
  return result
}

/**
 * Equal coordinates agree, wherever they are printed: each figure against the first one of its meaning.
 * @zh 同一指标各处应一致
 */
export function agreementIdentities(
  groups: ReadonlyMap<string, readonly Figure[]>,
  statutes: Statutes,
  sectionChecks: (figure: Figure) => readonly string[],
): SumIdentity[] {
  const result: SumIdentity[] = []
  for (const [key, group] of groups) {
    if (group.length < 2) continue
    const distinct = group.filter(
      (f) =>
        f.coordinate.flow !== undefined ||
        f.coordinate.threePublic !== undefined ||
        f.coordinate.topic !== undefined ||
        f.coordinate.procurement !== undefined ||
        f.measure !== "amount",
    )
    const hub = leading(distinct)
    if (!hub) continue
    for (const figure of distinct) {
      if (figure === hub || samePlace(figure, hub)) continue
      if (figure.blank && !mustBePrinted(figure, hub)) continue
      const literal = figure.key === hub.key
      const sentence = figure.origin.kind === "sentence"
      const rule = sentence
        ? hub.origin.kind === "sentence"
          ? "narrative-repeats-agree"
          : "narrative-amount-matches-statement"
        : literal
          ? "statements-agree"
          : "single-source-statements-agree"
      result.push({
        kind: "sum",
        id: `${rule}:${key}:${originKey(figure)}`,
        rule,
        checks:
          rule === "narrative-repeats-agree"
            ? repeatChecks(sectionChecks(figure))
            : sentence
              ? sectionChecks(figure)
              : agreementChecks(figure, hub, statutes),
        relation: "=",
        ...(figure.unit === hub.unit && figure.decimals === hub.decimals ? { mirror: true as const } : {}),
        terms: [
          { figure, coefficient: 1 },
          { figure: hub, coefficient: -1 },
        ],
        statement: { zh: `${figure.label}，应与${hub.label}一致`, en: `${figure.label} must equal ${hub.label}` },
      })
    }
  }
  return result
}

/** The figure the others are compared with: of the value that most tables print, the first. */
function leading(group: readonly Figure[]): Figure | undefined {
  const printed = group.filter((f) => !f.blank)
  const cells = printed.filter((f) => f.origin.kind === "cell")
  const from = cells.length > 0 ? cells : printed
  if (from.length < 3) return from[0]
  const counts = new Map<number, number>()
  for (const figure of printed) counts.set(figure.quantity.value, (counts.get(figure.quantity.value) ?? 0) + 1)
  let best = from[0]
  for (const figure of from) if (counts.get(figure.quantity.value)! > counts.get(best!.quantity.value)!) best = figure
  return best
}

/** Repetition within the text of accounts is a check of its own; of budgets it belongs to the section. */
function repeatChecks(section: readonly string[]): readonly string[] {
  return section.some((id) => id.startsWith("B-")) ? section : ["A-38", ...section]
}

/** Tables of targets have no form of money; what their totals agree with is said here. */
const targetChecks: Readonly<Record<string, readonly string[]>> = {
  "overall-performance-target": ["B-29"],
  "performance-target-sheet": ["B-30"],
  "performance-target-summary": ["B-30"],
}

/** The ids under which two tables agree: those of the later table's form, else of the first one's. */
function agreementChecks(figure: Figure, hub: Figure, statutes: Statutes): readonly string[] {
  const of = (form: string) => targetChecks[form] ?? statutes.form(form)?.checks?.agree ?? []
  const own = of(formOf(figure))
  return own.length > 0 ? own : of(formOf(hub))
}

/** A blank cell must be printed only where its own table prints the row of which it is the amount. */
function mustBePrinted(blank: Figure, hub: Figure): boolean {
  return hub.quantity.value !== 0 && blank.origin.kind === "cell"
}

function samePlace(a: Figure, b: Figure): boolean {
  return (
    a.place.block === b.place.block &&
    a.place.row === b.place.row &&
    a.place.column === b.place.column &&
    a.place.span?.[0] === b.place.span?.[0]
  )
}

function formOf(figure: Figure): string {
  return figure.origin.kind === "cell" ? figure.origin.form : ""
}

function originKey(figure: Figure): string {
  return figure.origin.kind === "cell"
    ? `${figure.origin.form}:${figure.origin.rowKey}:${figure.origin.columnKey}:${coordinateKey(figure.coordinate)}`
    : `${figure.origin.section}:${figure.origin.claim}`
}
