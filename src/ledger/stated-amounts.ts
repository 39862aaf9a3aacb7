import { type Coordinate, coordinateKey, withDimensions } from "#fiscal"
import type { Ledger, StatedAmount } from "./ledger.ts"

/** The phase a document of this kind means when it names none. */
export const ownPhase = { budget: "approved", accounts: "outturn" } as const

/**
 * The coordinate as questions and stated amounts are compared: the ledger's own year and phase left out, and what a
 * figure implies by itself too (three-public money is expenditure of R1).
 */
export function bareCoordinate(coordinate: Coordinate, ledger: Ledger): Coordinate {
  const { year, kind } = ledger.publisher
  if (isBare(coordinate)) return coordinate
  const changes: { year?: null; phase?: null; flow?: null; source?: null } = {}
  if (coordinate.year === `${year}`) changes.year = null
  if (coordinate.phase === ownPhase[kind]) changes.phase = null
  const implied = coordinate.threePublic ?? coordinate.procurement ?? coordinate.topic
  if (implied !== undefined && coordinate.flow === "expenditure") changes.flow = null
  if (coordinate.threePublic !== undefined && coordinate.source === "R1") changes.source = null
  return withDimensions(coordinate, changes)
}

/** The common question has nothing to leave out. */
function isBare({ year, phase, threePublic, procurement, topic }: Coordinate): boolean {
  return (year ?? phase ?? threePublic ?? procurement ?? topic) === undefined
}

/** Finds stated amounts by their exact coordinate. */
export class StatedAmounts {
  private readonly byKey = new Map<string, StatedAmount>()
  readonly all: readonly { readonly coordinate: Coordinate; readonly stated: StatedAmount }[]
  /** What is stated of the publisher is stated of its only unit, and of the department it is. */
  private readonly own: ReadonlySet<string>

  constructor(ledger: Ledger) {
    const { units, publisher } = ledger
    this.own = new Set(
      units.length === 1 ? [units[0]!.code, units[0]!.name, publisher.name, publisher.departmentCode ?? ""] : [],
    )
    this.all = ledger.totals.map((stated) => ({ coordinate: bareCoordinate(stated.coordinate, ledger), stated }))
    for (const { coordinate, stated } of this.all) {
      const key = coordinateKey(coordinate)
      if (!this.byKey.has(key)) this.byKey.set(key, stated)
    }
  }

  /**
   * What is stated of a bare coordinate (and its key, where it is at hand). A three-public amount stated without a source stands for the scope the family
   * prints (R11 or R1). Where there is one unit, what is stated without a unit is stated of it. Last year's 收入总计 and 支出总计 are equal by definition, so that one stands for the other.
   */
  of(bare: Coordinate, key?: string): StatedAmount | undefined {
    if (this.byKey.size === 0) return undefined
    const exact = this.byKey.get(key ?? coordinateKey(bare))
    if (exact) return exact
    if (bare.unit !== undefined && this.own.has(bare.unit)) return this.of(withDimensions(bare, { unit: null }))
    if (bare.threePublic !== undefined && bare.source === "R11")
      return this.byKey.get(coordinateKey(withDimensions(bare, { source: null })))
    if (bare.year !== undefined && (bare.flow === "resources" || bare.flow === "uses"))
      return this.byKey.get(coordinateKey(withDimensions(bare, { flow: bare.flow === "uses" ? "resources" : "uses" })))
    return undefined
  }
}
