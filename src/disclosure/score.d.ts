import type { SelfEvaluation } from "#ledger"
/** Scores as millionths, read exactly from their print; undefined for what is no number. */
export declare function scoreMicro(printed: string | undefined): number | undefined
/** The mean of the total scores, half up with one decimal, without a closing zero: 99.5, 100. Undefined without scores. */
export declare function meanScore(evaluations: readonly SelfEvaluation[]): string | undefined
/** 优 from 90, 良 from 80, 中 from 60, else 差 (财预〔2020〕10号). */
export declare function gradeOf(score: string | undefined): string
