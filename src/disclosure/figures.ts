import { type Coordinate, coordinateKey, withDimensions } from "#fiscal"
import type { Book, LedgerAmount, ListedDimension } from "#ledger"
import type { Narrative, NarrativeFigure } from "#statutes"

/** A figure of the text: what it is called in the narrative and what it means. */
export interface NamedFigure {
  readonly name: string
  readonly coordinate: Coordinate
  readonly stated?: Coordinate
  readonly over?: "evaluations"
  /** Whole 分 by phase, where an entry of its own says them (self-evaluation). */
  readonly own?: Readonly<Record<string, number>>
  /** Dimension a list runs over: last year's members are known when any of them is. */
  readonly along?: ListedDimension
}

const ownPhase = { budget: "approved", accounts: "outturn" } as const

/** Answers what the figures of a narrative amount to, this year and the last. */
export class Figures {
  private readonly known = new Map<string, LedgerAmount | undefined>()
  private readonly byName = new Map<string, NamedFigure | undefined>()
  private readonly amounts = new WeakMap<NamedFigure, { readonly amount: LedgerAmount | undefined }>()
  private readonly priors = new WeakMap<NamedFigure, { readonly amount: LedgerAmount | undefined }>()
  /** Whether anything in the ledger is assumed: else nobody asks each amount. */
  private readonly someAssumed: boolean
  private readonly book: Book
  private readonly narrative: Narrative

  constructor(book: Book, narrative: Narrative) {
    this.book = book
    this.narrative = narrative
    this.someAssumed = [...book.ledger.lines, ...book.ledger.totals].some((entry) => entry.assumed !== undefined)
  }

  /** The figure of a name, at a phase where one is given. */
  named(name: string, phase?: string): NamedFigure | undefined {
    const key = phase === undefined ? name : `${name}@${phase}`
    const known = this.byName.get(key)
    if (known || this.byName.has(key)) return known
    const figure = this.entered(name, phase)
    this.byName.set(key, figure)
    return figure
  }

  amount(figure: NamedFigure): LedgerAmount | undefined {
    return remembered(this.amounts, figure, () => this.amountOf(figure))
  }

  /** Why a figure is assumed, where it is. */
  assumed(figure: NamedFigure): string | undefined {
    return this.someAssumed ? this.amount(figure)?.assumed[0] : undefined
  }

  private entered(name: string, phase: string | undefined): NamedFigure | undefined {
    const entry: NarrativeFigure | undefined = this.narrative.figures[name]
    if (!entry) return undefined
    const { stated, over, ...coordinate } = entry
    const figure = {
      name,
      coordinate,
      ...(stated ? { stated } : {}),
      ...(over ? { over } : {}),
    }
    return phase === undefined ? figure : atPhase(figure, phase)
  }

  private amountOf(figure: NamedFigure): LedgerAmount | undefined {
    const own = figure.own?.[figure.coordinate.phase ?? ownPhase[this.book.ledger.publisher.kind]]
    if (own !== undefined && figure.coordinate.year === undefined) return { fen: own, lines: [], assumed: [] }
    const stated = figure.stated && this.asked(figure.stated)
    if (stated?.stated) return stated
    if (figure.over === "evaluations" && figure.coordinate.year === undefined) return this.evaluated(figure.coordinate)
    return this.asked(figure.coordinate)
  }

  fen(figure: NamedFigure): number {
    return this.amount(figure)?.fen ?? 0
  }

  /**
   * Last year's amount; undefined when nobody entered it. A member of a list whose other members were entered for last
   * year had nothing then.
   */
  prior(figure: NamedFigure): LedgerAmount | undefined {
    return remembered(this.priors, figure, () => this.priorOf(figure))
  }

  private priorOf(figure: NamedFigure): LedgerAmount | undefined {
    const before = lastYear(figure, this.book.ledger.publisher.year)
    const amount = this.asked(before.coordinate) ?? (before.stated && this.asked(before.stated))
    if (amount || figure.along === undefined) return amount
    const others = withDimensions(before.coordinate, { [figure.along]: null })
    const length = figure.coordinate[figure.along]?.length
    const known = this.book.members(figure.along, others).some((member) => member.length === length)
    return known ? { fen: 0, lines: [], assumed: [] } : undefined
  }

  private evaluated(coordinate: Coordinate): LedgerAmount {
    const amounts = this.book.ledger.evaluations.map(({ project }) => this.asked({ ...coordinate, project }))
    return {
      fen: amounts.reduce((sum, amount) => sum + (amount?.fen ?? 0), 0),
      lines: amounts.flatMap((amount) => amount?.lines ?? []),
      assumed: [...new Set(amounts.flatMap((amount) => amount?.assumed ?? []))],
    }
  }

  private asked(coordinate: Coordinate): LedgerAmount | undefined {
    const key = coordinateKey(coordinate)
    if (this.known.has(key)) return this.known.get(key)
    const amount = this.book.amount(coordinate)
    this.known.set(key, amount)
    return amount
  }
}

const phased = new WeakMap<NamedFigure, Map<string, NamedFigure>>()

/** A figure at another phase. */
export function atPhase(figure: NamedFigure, phase: string): NamedFigure {
  const known = phased.get(figure)?.get(phase)
  if (known) return known
  const made = {
    ...figure,
    coordinate: { ...figure.coordinate, phase },
    ...(figure.stated ? { stated: { ...figure.stated, phase } } : {}),
  }
  const phases = phased.get(figure) ?? new Map<string, NamedFigure>()
  phased.set(figure, phases.set(phase, made))
  return made
}

function remembered<T>(known: WeakMap<NamedFigure, { readonly amount: T }>, figure: NamedFigure, make: () => T): T {
  const found = known.get(figure)
  if (found) return found.amount
  const amount = make()
  known.set(figure, { amount })
  return amount
}

function lastYear(figure: NamedFigure, year: number): NamedFigure {
  const before = (coordinate: Coordinate) => withDimensions(coordinate, { year: `${year - 1}` })
  return {
    ...figure,
    coordinate: before(figure.coordinate),
    ...(figure.stated ? { stated: before(figure.stated) } : {}),
  }
}
