import type { Coordinate } from "#fiscal"
import type { Book, Project, SelfEvaluation } from "#ledger"
import type { Narrative, NarrativeList, Statutes } from "#statutes"
import { atPhase, type Figures, type NamedFigure } from "./figures.ts"
import { type AmountForm, printsAsZero } from "./printed-figure.ts"

/** One member of a list that the text runs through. */
export interface Member {
  readonly key: string
  readonly name: string
  readonly code?: string
  readonly figure?: NamedFigure
  readonly project?: Project
  readonly evaluation?: SelfEvaluation
  /** Id of a counted thing. */
  readonly count?: string
}

/** Gives the members of a narrative's lists, each list once. */
export class Members {
  private readonly known = new Map<string, readonly Member[]>()
  private readonly book: Book
  private readonly narrative: Narrative
  private readonly statutes: Statutes
  private readonly figures: Figures
  private readonly form: AmountForm

  constructor(book: Book, narrative: Narrative, statutes: Statutes, figures: Figures, form: AmountForm) {
    this.form = form
    this.book = book
    this.narrative = narrative
    this.statutes = statutes
    this.figures = figures
  }

  of(name: string): readonly Member[] {
    let members = this.known.get(name)
    if (!members) {
      const list = this.narrative.lists[name]
      members = list ? this.made(name, list) : []
      this.known.set(name, members)
    }
    return members
  }

  private made(name: string, list: NarrativeList): readonly Member[] {
    if (list.parts)
      return Object.entries(list.parts)
        .map(([printed, figure]) => ({ key: figure, name: printed, figure: this.figures.named(figure)! }))
        .filter((member) => this.isTold(member.figure, list))
    if (list.counts) return Object.entries(list.counts).map(([printed, id]) => ({ key: id, name: printed, count: id }))
    if (list.units) return this.units(list.units)
    if (list.projects) return this.projects(list)
    if (list.evaluations) return this.evaluations(list)
    return list.dimension ? this.membersOf(name, list) : []
  }

  private membersOf(name: string, list: NarrativeList): readonly Member[] {
    const under = (list.of && this.figures.named(list.of)?.coordinate) || {}
    const dimension = list.dimension!
    const codes = new Set<string>()
    for (const phase of [undefined, ...(list.phases ?? [])])
      for (const code of this.book.members(dimension, phase ? { ...under, phase } : under, list.digits)) codes.add(code)
    if (list.prior)
      for (const code of this.book.members(dimension, { ...under, year: this.lastYear() }, list.digits)) codes.add(code)
    return [...codes]
      .sort((a, b) => (a < b ? -1 : 1))
      .map((code) => ({
        key: code,
        code,
        name: this.nameOf(dimension, code),
        figure: {
          name: `${name}/${code}`,
          coordinate: { ...under, [dimension]: code } as Coordinate,
          along: dimension,
        },
      }))
      .filter((member) => this.isTold(member.figure, list))
  }

  private units(of: NonNullable<NarrativeList["units"]>): readonly Member[] {
    return this.book.ledger.units
      .filter((unit) => of === "all" || (unit.nature === "institution") === (of === "institution"))
      .map((unit) => ({ key: unit.code, code: unit.code, name: unit.name }))
  }

  private projects(list: NarrativeList): readonly Member[] {
    const under = (list.of && this.figures.named(list.of)?.coordinate) || {}
    return this.book.ledger.projects
      .filter((project) => list.projects === "all" || project.key === true)
      .map((project) => ({
        key: project.code,
        code: project.code,
        name: project.name,
        project,
        figure: { name: project.code, coordinate: { ...under, project: project.code } as Coordinate },
      }))
      .filter((member) => this.isTold(member.figure, list))
  }

  private evaluations(list: NarrativeList): readonly Member[] {
    const { evaluations, projects } = this.book.ledger
    return evaluations
      .filter((evaluation) => list.evaluations === "all" || evaluation.report === true)
      .map((evaluation) => {
        const project = projects.find((p) => p.code === evaluation.project)
        return {
          key: evaluation.project,
          code: evaluation.project,
          name: project?.name ?? evaluation.project,
          evaluation,
          ...(project ? { project } : {}),
          figure: {
            name: evaluation.project,
            coordinate: { flow: "expenditure", nature: "project", project: evaluation.project },
            own: fundsOf(evaluation),
          },
        }
      })
  }

  private isTold(figure: NamedFigure, list: NarrativeList): boolean {
    const fen = this.figures.fen(figure)
    if (list.shown) return !printsAsZero(fen, this.form)
    if (list.zeros || fen !== 0) return true
    const phases = list.phases ?? []
    if (phases.some((phase) => this.figures.fen(atPhase(figure, phase)) !== 0)) return true
    return list.prior === true && (this.figures.prior(figure)?.fen ?? 0) !== 0
  }

  private nameOf(dimension: NonNullable<NarrativeList["dimension"]>, code: string): string {
    const { classifications } = this.statutes
    const { units, projects } = this.book.ledger
    switch (dimension) {
      case "unit":
        return units.find((unit) => unit.code === code)?.name ?? code
      case "project":
        return projects.find((project) => project.code === code)?.name ?? code
      case "source":
        return classifications.revenue.byId(code)?.budgetName ?? code
      default:
        return classifications.byId(dimension).byCode(code)?.name ?? code
    }
  }

  private lastYear(): string {
    return `${this.book.ledger.publisher.year - 1}`
  }
}

/** The money a self-evaluation states, by phase. */
function fundsOf(evaluation: SelfEvaluation): Readonly<Record<string, number>> {
  const sum = (of: "approvedFen" | "adjustedFen" | "outturnFen") =>
    evaluation.funds.reduce((total, fund) => total + fund[of], 0)
  return { approved: sum("approvedFen"), adjusted: sum("adjustedFen"), outturn: sum("outturnFen") }
}
