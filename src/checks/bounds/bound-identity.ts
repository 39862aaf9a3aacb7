import type { Figure, SumIdentity } from "#identities"

/** What a bound or an equality between two sets of figures needs besides the figures. */
export interface BoundStatement {
  readonly rule: string
  readonly subject: string
  readonly checks: readonly string[]
  readonly relation: "=" | "≤"
  readonly statement: SumIdentity["statement"]
}

/** Σ parts ≤ (or =) Σ whole. */
export function boundIdentity(parts: readonly Figure[], whole: readonly Figure[], said: BoundStatement): SumIdentity {
  return {
    kind: "sum",
    id: `${said.rule}:${said.subject}`,
    rule: said.rule,
    checks: said.checks,
    relation: said.relation,
    terms: [
      ...parts.map((figure) => ({ figure, coefficient: 1 })),
      ...whole.map((figure) => ({ figure, coefficient: -1 })),
    ],
    statement: said.statement,
  }
}
