import { coordinateKey, withDimensions } from "#fiscal"
import type { Identity } from "#identities"
import type { ChangeClaim } from "#recognition"
import { claimsOf } from "../../claims/claim-index.ts"
import { shown } from "../../claims/compare-amounts.ts"
import { checksOf } from "../../claims/section-checks.ts"
import { tableAmounts } from "../../claims/table-amounts.ts"
import { type CheckContext, defineIdentityRule } from "../../rule.ts"

/**
 * Where last year's figure is printed in the document, in a table or a sentence, a stated change is this year's figure less that one (N-01).
 * 持平 states a change of nothing.
 * @zh 增减额等于本年数减上年数
 */
export const rule = defineIdentityRule({
  name: "changes-follow-from-last-year",
  checks: ["N-01", "B-38"],
  severity: "error",
  title: { zh: "增减额等于本年数减上年数", en: "A stated change is this year's figure less last year's" },
  citation: "《地方预决算公开操作规程》（财预〔2016〕143号）",
  messages: {
    differs: {
      zh: "{statement}，印为{found}，应为{expected}，相差{difference}（容差{tolerance}）。",
      en: "{statementEn}: printed {found}, should be {expected}; the difference is {difference} (tolerance {tolerance}).",
    },
    exceeds: {
      zh: "{statement}，印为{found}，应为{expected}。",
      en: "{statementEn}: printed {found}, should be {expected}.",
    },
  },
  *identities(context) {
    const prior = priorAmounts(context)
    if (prior.size === 0) return
    for (const claim of claimsOf(context, "change")) {
      const identity = identityOf(claim, prior, context)
      if (identity) yield identity
    }
  },
})

type Prior = ReturnType<typeof tableAmounts>

/** Amounts of an earlier year that tables or sentences print; a table leads. */
function priorAmounts(context: CheckContext): Prior {
  const result = new Map([...tableAmounts(context)].filter(([, figures]) => figures[0]!.coordinate.year !== undefined))
  for (const { figure, subject } of claimsOf(context, "amount")) {
    const key = coordinateKey(figure.coordinate)
    if (subject.year !== undefined && !result.has(key)) result.set(key, [figure])
  }
  return result
}

function identityOf(claim: ChangeClaim, prior: Prior, context: CheckContext): Identity | undefined {
  const { year } = claim.base
  const amount = claim.of[0]
  if (year === undefined || !amount) return undefined
  const base = prior.get(coordinateKey(withDimensions(claim.subject, { year, phase: claim.base.phase ?? null })))?.[0]
  if (!base || base.quantity.scale !== amount.quantity.scale) return undefined
  const names = { now: shown(amount), before: shown(base) }
  const flat = claim.direction === "flat" || !claim.figure
  return {
    kind: "sum",
    id: `changes-follow-from-last-year:${claim.id}`,
    rule: "changes-follow-from-last-year",
    checks: ["N-01", ...checksOf(context, claim)],
    relation: "=",
    statement: flat
      ? {
          zh: `持平：本年${names.now}应等于上年${names.before}`,
          en: `unchanged: ${names.now} must equal last year's ${names.before}`,
        }
      : {
          zh: `${claim.word.text}${shown(claim.figure!)}应等于本年${names.now}与上年${names.before}之差`,
          en: `the change ${shown(claim.figure!)} must be the difference of ${names.now} and last year's ${names.before}`,
        },
    terms: [
      ...(flat ? [] : [{ figure: claim.figure!, coefficient: claim.direction === "down" ? -1 : 1 }]),
      { figure: amount, coefficient: -1 },
      { figure: base, coefficient: 1 },
    ],
  }
}
