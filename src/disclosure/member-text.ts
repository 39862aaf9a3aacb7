import { type Statutes, parentCode } from "#statutes"
import type { Member } from "./members.ts"
import type { SelfEvaluations } from "./self-evaluations.ts"

const levels = ["类", "款", "项"]

/**
 * What a member says of itself in words; empty where it could and does not, undefined where this is not a question of
 * words (then it asks for a figure).
 */
export function memberText(
  member: Member | undefined,
  ask: string | undefined,
  statutes: Statutes,
  evaluations: SelfEvaluations,
): string | undefined {
  if (!member) return undefined
  const { project, evaluation } = member
  switch (ask) {
    case "name":
      return member.name
    case "code":
      return member.code ?? ""
    case "path":
      return subjectPath(member.code ?? "", statutes)
    case "purpose":
      return ended(project?.purpose ?? project?.brief ?? "")
    case "brief":
      return ended(project?.brief ?? project?.purpose ?? "")
    case "score":
      return (evaluation && evaluations.of(evaluation)?.totalScore) ?? ""
    case "achieved":
      return ended(evaluation?.achieved ?? "")
    case "expected":
      return ended(evaluation?.expected ?? project?.objective ?? "")
    case "problems":
      return ended(evaluation?.problems ?? "")
    case "measures":
      return ended(evaluation?.measures ?? "")
    default:
      return undefined
  }
}

/** 社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）. */
export function subjectPath(code: string, statutes: Statutes): string {
  const codes: string[] = []
  for (let at: string | undefined = code; at; at = parentCode(at)) codes.unshift(at)
  const list = statutes.classifications.ofCode(code)
  return codes.map((c, i) => `${list?.byCode(c)?.name ?? c}（${levels[i]}）`).join("")
}

function ended(text: string): string {
  return text.replace(/[。；;.\s]+$/, "")
}
