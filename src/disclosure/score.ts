import type { SelfEvaluation } from "#ledger"

/** Scores as millionths, read exactly from their print; undefined for what is no number. */
export function scoreMicro(printed: string | undefined): number | undefined {
  const match = /^(\d{1,6})(?:\.(\d{1,6}))?$/.exec(printed?.trim() ?? "")
  return match ? Number(match[1]) * 1_000_000 + Number((match[2] ?? "").padEnd(6, "0")) : undefined
}

/** The mean of the total scores, half up with one decimal, without a closing zero: 99.5, 100. Undefined without scores. */
export function meanScore(evaluations: readonly SelfEvaluation[]): string | undefined {
  const scores = evaluations.flatMap((evaluation) => scoreMicro(evaluation.totalScore) ?? [])
  if (scores.length === 0) return undefined
  const tenths = Math.floor(scores.reduce((sum, score) => sum + score, 0) / scores.length / 100_000 + 0.5)
  return tenths % 10 === 0 ? `${tenths / 10}` : (tenths / 10).toFixed(1)
}

/** 优 from 90, 良 from 80, 中 from 60, else 差 (财预〔2020〕10号). */
export function gradeOf(score: string | undefined): string {
  const micro = scoreMicro(score)
  if (micro === undefined) return ""
  if (micro >= 90_000_000) return "优"
  return micro >= 80_000_000 ? "良" : micro >= 60_000_000 ? "中" : "差"
}
