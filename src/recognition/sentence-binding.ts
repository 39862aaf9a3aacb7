import type { Coordinate } from "#fiscal"
import { figureKey } from "#identities"
import { projectName } from "#statutes"
import type { AmountClaim, Claim } from "./claim.ts"
import type { EvaluationSentence, SentenceNumber } from "./performance/index.ts"

/**
 * Binds amounts again that stand in what the text says of a project's self-evaluation: the project is named at the
 * beginning, each amount by its own label, so that a budget is never taken for an outturn nor for another project's.
 */
export function boundBySentences(claims: readonly Claim[], sentences: readonly EvaluationSentence[]): Claim[] {
  const meant = new Map<string, Coordinate>()
  for (const { project, initial, budget, executed } of sentences)
    for (const [number, phase] of [
      [initial, "approved"],
      [budget, "adjusted"],
      [executed, undefined],
    ] as const)
      if (number)
        meant.set(keyOf(number.place), {
          flow: "expenditure",
          nature: "project",
          project: projectName(project.text),
          ...(phase ? { phase } : {}),
        })
  if (meant.size === 0) return [...claims]
  return claims.map((claim) => {
    const subject = claim.kind === "amount" ? meant.get(keyOf(claim.figure.place)) : undefined
    if (claim.kind !== "amount" || !subject || saysSo(claim, subject)) return claim
    return { ...claim, subject, figure: { ...claim.figure, coordinate: subject, key: figureKey("amount", subject) } }
  })
}

const saysSo = ({ subject }: AmountClaim, meant: Coordinate) =>
  projectName(subject.project ?? "") === projectName(meant.project!) && subject.phase === meant.phase

const keyOf = ({ block, span }: SentenceNumber["place"]) => `${block}/${span?.[0]}`
