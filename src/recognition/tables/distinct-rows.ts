import { withDimensions } from "#fiscal"
import { normaliseLabel, splitOrdinal } from "#statutes"
import type { RecognisedRow } from "../recognition.ts"

/**
 * Tells rows of one code apart where a table prints it more than once: by unit when subjects are nested under
 * several units, by the governmental subject beside it, else by their order.
 */
export function distinctRows(rows: readonly RecognisedRow[]): RecognisedRow[] {
  const units = new Set(rows.filter((r) => r.codeKind === "unit" && r.kind === "item").map((r) => r.key))
  const nested = new Set(
    rows.filter((r) => r.codeKind !== "unit" && r.kind === "item" && r.unit !== undefined).map((r) => r.unit),
  )
  const byUnit = nested.size > 1
  const seen = new Map<string, number>()
  const repeated = new Set<string>()
  for (const row of rows) {
    if (row.kind !== "item" || row.codeKind === "unit" || row.codeKind === undefined) continue
    const key = identity(row, byUnit)
    if (seen.has(key)) repeated.add(key)
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const order = new Map<string, number>()
  return rows.map((row) => {
    if (row.kind !== "item") return row
    if (row.codeKind === "unit")
      return units.size > 2 || (row.key.length > 3 && countLeaves(units) > 1)
        ? { ...row, coordinate: withDimensions(row.coordinate, { unit: row.key }) }
        : row
    const key = identity(row, byUnit)
    let coordinate =
      byUnit && row.unit !== undefined ? withDimensions(row.coordinate, { unit: row.unit }) : row.coordinate
    if (repeated.has(key)) {
      const government = row.codes.find((c) => c.kind === "economicGovernment")
      const nth = (order.get(`${key}:${government?.code ?? ""}`) ?? 0) + 1
      order.set(`${key}:${government?.code ?? ""}`, nth)
      if (government) coordinate = withDimensions(coordinate, { economicGovernment: government.code })
      if (nth > 1) coordinate = withDimensions(coordinate, { project: `${coordinate.project ?? ""}#${nth}` })
    }
    return coordinate === row.coordinate ? row : { ...row, coordinate }
  })
}

function identity(row: RecognisedRow, byUnit: boolean): string {
  return `${row.panel}:${row.codeKind}:${row.key}:${byUnit ? row.unit : ""}`
}

function countLeaves(units: ReadonlySet<string>): number {
  let count = 0
  for (const unit of units) if (unit.length !== 3) count++
  return count
}

const digits = "零一二三四五六七八九"

/** The number a Chinese ordinal up to 99 stands for; 0 when it is none. */
function ordinalNumber(text: string): number {
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text)
  if (!match || text === "") return 0
  const [, tens, ten, ones] = match
  if (!ten) return digits.indexOf(tens || ones || "零")
  return (tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0)
}

/**
 * Tells labelled rows apart that name one class twice: an outdated label kept beside the present one. In tables
 * whose ordinals are the class codes less 200 (rules.md §5.1) the ordinal says which class the other row is.
 */
export function distinctClasses(rows: readonly RecognisedRow[]): RecognisedRow[] {
  const byClass = new Map<string, RecognisedRow[]>()
  for (const row of rows) {
    const code = row.coordinate.function
    if (code) byClass.set(`${row.panel}:${code}`, [...(byClass.get(`${row.panel}:${code}`) ?? []), row])
  }
  const ordinalOf = (row: RecognisedRow) => ordinalNumber(splitOrdinal(normaliseLabel(row.label)).ordinal ?? "")
  const counted = rows.filter(
    (r) => r.coordinate.function && String(200 + ordinalOf(r)) === r.coordinate.function,
  ).length
  const ordinalsAreCodes = counted * 3 > rows.filter((r) => r.coordinate.function).length * 2
  return rows.map((row) => {
    const twins = byClass.get(`${row.panel}:${row.coordinate.function}`)
    if (!row.coordinate.function || !twins || twins.length < 2) return row
    const code = String(200 + ordinalOf(row))
    if (ordinalsAreCodes && code === row.coordinate.function) return row
    const free = ordinalsAreCodes && ordinalOf(row) > 0 && !byClass.has(`${row.panel}:${code}`)
    if (!ordinalsAreCodes && twins[twins.length - 1] === row) return row
    return {
      ...row,
      coordinate: withDimensions(row.coordinate, { function: free ? code : `${row.coordinate.function}#${row.index}` }),
    }
  })
}
