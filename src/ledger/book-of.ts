import { type Coordinate, coordinateKey, withDimensions } from "#fiscal"
import type { Statutes } from "#statutes"
import type { Book, LedgerAmount, ListedDimension } from "./book.ts"
import type { Ledger, LedgerLine, StatedAmount } from "./ledger.ts"
import { LineIndex, type Member } from "./line-index.ts"
import { governmentSection, membersOfLine, type Surroundings, surroundingsOf, unitOf } from "./line-members.ts"
import { SummedAmount, TakenAmount } from "./amounts.ts"
import { procured } from "./procured.ts"
import { bareCoordinate, ownPhase, StatedAmounts } from "./stated-amounts.ts"

/** Opens a ledger for questions. Lines are indexed once, answers are kept. */
export function bookOf(ledger: Ledger, statutes: Statutes): Book {
  return new IndexedBook(ledger, statutes)
}

/** Totals of the three public expenses and their parts. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  total: ["overseas", "vehicles", "reception"],
  vehicles: ["vehicles.purchase", "vehicles.running"],
}

class IndexedBook implements Book {
  readonly ledger: Ledger
  private readonly around: Surroundings
  private readonly index: LineIndex
  private readonly stated: StatedAmounts
  private readonly known = new Map<string, LedgerAmount | undefined>()
  private readonly phase: string
  private readonly statedMembers = new Map<Coordinate, readonly Member[]>()

  constructor(ledger: Ledger, statutes: Statutes) {
    this.ledger = ledger
    this.around = surroundingsOf(ledger, statutes)
    this.index = new LineIndex(ledger.lines, (line) => membersOfLine(line, this.around))
    this.stated = new StatedAmounts(ledger)
    this.phase = ownPhase[ledger.publisher.kind]
  }

  amount(coordinate: Coordinate): LedgerAmount | undefined {
    const bare = bareCoordinate(coordinate, this.ledger)
    const key = coordinateKey(bare)
    const known = this.known.get(key)
    if (known !== undefined || this.known.has(key)) return known
    const amount = this.answer(bare, key)
    this.known.set(key, amount)
    return amount
  }

  fen(coordinate: Coordinate): number {
    return this.amount(coordinate)?.fen ?? 0
  }

  members(dimension: ListedDimension, under: Coordinate, digits?: 3 | 5 | 7): readonly string[] {
    const bare = bareCoordinate(under, this.ledger)
    const members = new Set<string>()
    const add = (value: string | undefined) => {
      if (value === undefined) return
      if (digits === undefined) members.add(value)
      else if (value.length >= digits) members.add(value.slice(0, digits))
    }
    if (bare.year === undefined)
      for (const line of this.index.at(this.positions(bare))) add(this.memberOf(line, dimension))
    for (const { coordinate } of this.stated.all)
      if (coordinate[dimension] !== undefined && this.isWithin(coordinate, bare)) add(coordinate[dimension])
    return [...members].sort((a, b) => (a < b ? -1 : 1))
  }

  private answer(bare: Coordinate, key: string): LedgerAmount | undefined {
    const stated = this.stated.of(bare, key)
    if (stated) return this.fromStated(stated, bare)
    const { threePublic } = bare
    const parts = threePublic === undefined ? undefined : partsOf[threePublic]
    if (parts && this.anyStated(bare, parts)) return this.joined(parts.map((part) => ({ ...bare, threePublic: part })))
    if (bare.year !== undefined) return undefined
    if (bare.procurement !== undefined) return this.procured(bare)
    if (bare.topic !== undefined) return this.topic(bare)
    if (bare.phase !== undefined && !this.index.has("phase", bare.phase)) return undefined
    return this.fromLines(this.positions(bare), bare)
  }

  private anyStated(bare: Coordinate, parts: readonly string[]): boolean {
    return parts.some((part) => {
      const coordinate = { ...bare, threePublic: part }
      return this.stated.of(coordinate) || this.anyStated(bare, partsOf[part] ?? [])
    })
  }

  private joined(coordinates: readonly Coordinate[]): LedgerAmount | undefined {
    const amounts = coordinates.map((coordinate) => this.amount(coordinate))
    if (amounts.some((amount) => amount === undefined)) return undefined
    return {
      fen: amounts.reduce((sum, amount) => sum + amount!.fen, 0),
      lines: amounts.flatMap((amount) => amount!.lines),
      assumed: [...new Set(amounts.flatMap((amount) => amount!.assumed))],
    }
  }

  private procured(bare: Coordinate): LedgerAmount | undefined {
    if (bare.phase !== undefined) return undefined
    const bought = procured(this.ledger, bare)
    return bought && { ...bought, lines: [], assumed: [] }
  }

  /** 机关运行经费 where it is not stated: 公用经费 of the general public budget of 行政 and 参公 units, or of those of one nature. */
  private topic(bare: Coordinate): LedgerAmount | undefined {
    const [name, nature] = (bare.topic ?? "").split(".")
    if (bare.topic !== undefined && this.index.has("topic", bare.topic))
      return this.fromLines(this.positions(bare), bare)
    if (name !== "agency-operating") return undefined
    const operating = withDimensions({ source: "R11", ...bare }, { topic: null, nature: "basic.operating" })
    const of = (one: string) => this.positions(operating, [["unitNature", one]])
    if (nature !== undefined) return this.fromLines(of(nature), bare)
    // institutions have none; where no unit says what it is, all of it is taken for theirs
    if (!this.index.has("unitNature", "institution")) return this.amount(operating)
    return this.fromLines([...of("administrative"), ...of("civil-service")], bare)
  }

  private positions(bare: Coordinate, more: readonly Member[] = []): readonly number[] {
    const members: Member[] = [["phase", bare.phase ?? this.phase], ...more]
    if (bare.flow === undefined) members.push(["flow", "expenditure"])
    if (bare.threePublic !== undefined && bare.source === undefined) members.push(["source", "R1"])
    for (const dimension of indexed) {
      const value = bare[dimension]
      if (value !== undefined) members.push([dimension, value])
    }
    return this.index.under(members)
  }

  private fromLines(positions: readonly number[], asked: Coordinate): LedgerAmount {
    return new SummedAmount(this.index, positions, asked)
  }

  private fromStated(stated: StatedAmount, bare: Coordinate): LedgerAmount {
    return new TakenAmount(stated, () => (bare.year === undefined ? this.index.at(this.positions(bare)) : []))
  }

  private memberOf(line: LedgerLine, dimension: ListedDimension): string | undefined {
    const value = line.coordinate[dimension]
    switch (dimension) {
      case "economicGovernment":
        return governmentSection(line, this.around)
      case "unit":
        return unitOf(line, this.around)?.code ?? value
      case "project":
        return value === undefined ? undefined : (this.around.projects.get(value)?.[0] ?? value)
      default:
        return value
    }
  }

  /** Whether a stated coordinate lies under another: it has every member of it, or one below. */
  private isWithin(stated: Coordinate, under: Coordinate): boolean {
    if (stated.year !== under.year || stated.phase !== under.phase) return false
    const members = this.membersOfStated(stated)
    return indexed.every((dimension) => {
      const value = dimension === "flow" ? (under.flow ?? "expenditure") : under[dimension]
      return value === undefined || members.some(([name, member]) => name === dimension && member === value)
    })
  }

  private membersOfStated(stated: Coordinate): readonly Member[] {
    let members = this.statedMembers.get(stated)
    if (!members) {
      const line = { coordinate: stated, posting: "outturn", fen: 0, at: { table: "totals", row: 1 } } as const
      members = membersOfLine(line, this.around)
      this.statedMembers.set(stated, members)
    }
    return members
  }
}

const indexed = [
  "unit",
  "flow",
  "source",
  "vintage",
  "nature",
  "function",
  "economicDepartment",
  "economicGovernment",
  "project",
  "threePublic",
  "topic",
] as const
