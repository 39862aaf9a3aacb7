import type { Book, SelfEvaluation } from "#ledger"
import { gradeFor, meanScore, pointsText } from "#performance"
import { regionOf, type Statutes } from "#statutes"
import { type EvaluationFacts, evaluationFacts } from "./evaluation-facts.ts"
import { evaluationFindings } from "./evaluation-findings.ts"
import type { WritingFinding } from "./writing-finding.ts"

/** The self-evaluations of a book, each scored once, by the rubric of the region whose template it is published in. */
export class SelfEvaluations {
  private readonly book: Book
  private readonly statutes: Statutes
  readonly region: string | undefined
  private known: ReadonlyMap<SelfEvaluation, EvaluationFacts> | undefined

  constructor(book: Book, statutes: Statutes) {
    this.book = book
    this.statutes = statutes
    this.region = regionOf(statutes, book.ledger.publisher.family)
  }

  /** All of them in the order entered. */
  get all(): readonly EvaluationFacts[] {
    return [...this.facts().values()]
  }

  of(evaluation: SelfEvaluation): EvaluationFacts | undefined {
    return this.facts().get(evaluation)
  }

  /** The mean of the totals as printed, 99.5; undefined without any. */
  get mean(): string | undefined {
    const mean = this.meanPoints()
    return mean === undefined ? undefined : pointsText(mean, 1)
  }

  /** The grade of the mean; empty without one. */
  get grade(): string {
    const mean = this.meanPoints()
    const grades = this.all.find(({ card }) => card)?.card?.rubric.grades
    return mean === undefined || !grades ? "" : gradeFor(mean, grades).zh
  }

  /** What was found while they were scored; nothing unless something printed them. */
  findings(draft: boolean): readonly WritingFinding[] {
    return this.known ? this.all.flatMap((facts) => evaluationFindings(facts, draft)) : []
  }

  private meanPoints(): number | undefined {
    return meanScore(this.all.flatMap(({ total }) => total ?? []))
  }

  private facts(): ReadonlyMap<SelfEvaluation, EvaluationFacts> {
    this.known ??= new Map(
      this.book.ledger.evaluations.map((one) => [one, evaluationFacts(this.book, one, this.statutes, this.region)]),
    )
    return this.known
  }
}
