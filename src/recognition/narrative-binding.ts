import { type Coordinate, withDimensions } from "#fiscal"
import { type Figure, figureKey } from "#identities"
import type { AmountClaim, Claim } from "./claim.ts"
import type { RecognisedTable } from "./recognition.ts"

/**
 * Binds amounts of sentences again where the tables show what was meant: a subject whose printed code and name
 * contradict each other is the one whose table figure it repeats, and 公用经费 printed without 其他交通费用 (Shaanxi;
 * rules.md §13) is not the tables' 公用经费. The contradiction of code and name is a finding of its own.
 */
export function boundByTables(claims: readonly Claim[], tables: readonly RecognisedTable[]): Claim[] {
  if (!claims.some((c) => c.kind === "amount" && (c.code || c.subject.nature === "basic.operating"))) return [...claims]
  const figures = tables.flatMap((t) => t.figures).filter((f) => !f.blank)
  return claims.map((claim) => {
    if (claim.kind !== "amount") return claim
    const meant = byCode(claim, figures) ?? withoutTransport(claim, figures)
    return meant ? rebound(claim, meant) : claim
  })
}

function rebound(claim: AmountClaim, subject: Coordinate): AmountClaim {
  return { ...claim, subject, figure: { ...claim.figure, coordinate: subject, key: figureKey("amount", subject) } }
}

function byCode(claim: AmountClaim, figures: readonly Figure[]): Coordinate | undefined {
  const code = claim.code?.text.replace(/\D/g, "")
  if (!code) return undefined
  const dimension = code.startsWith("2")
    ? "function"
    : code.startsWith("3")
      ? "economicDepartment"
      : "economicGovernment"
  if (claim.subject[dimension] === code) return undefined
  const named = claim.subject[dimension]
  const prints = (value: string | undefined) =>
    value !== undefined &&
    figures.some((f) => f.coordinate[dimension] === value && f.quantity.value === claim.figure.quantity.value)
  return prints(code) && !prints(named)
    ? withDimensions(claim.subject, {
        function: null,
        economicDepartment: null,
        economicGovernment: null,
        [dimension]: code,
      })
    : undefined
}

/** 其他交通费用: paid to staff in place of official cars, left out of 公用经费 by some provinces' explanations. */
const transportAllowance = "30239"

function withoutTransport(claim: AmountClaim, figures: readonly Figure[]): Coordinate | undefined {
  if (claim.subject.nature !== "basic.operating" || claim.subject.function || claim.subject.economicDepartment)
    return undefined
  const totals = figures.filter(
    (f) =>
      f.coordinate.nature === "basic.operating" &&
      !f.coordinate.function &&
      !f.coordinate.economicDepartment &&
      !f.coordinate.project,
  )
  const allowances = figures.filter((f) => f.coordinate.economicDepartment === transportAllowance)
  const value = claim.figure.quantity.value
  if (totals.some((t) => t.quantity.value === value)) return undefined
  const meant = totals.some((t) =>
    allowances.some((a) => Math.abs(t.quantity.value - a.quantity.value - value) < claim.figure.quantity.ulp),
  )
  return meant ? { topic: "operating-without-transport" } : undefined
}
