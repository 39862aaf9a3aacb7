import { type Coordinate, coordinateKey, withDimensions } from "#fiscal"
import type { Identity } from "#identities"
import type { AmountClaim } from "#recognition"
import { claimsOf } from "../../claims/claim-index.ts"
import { shown } from "../../claims/compare-amounts.ts"
import { checksOf } from "../../claims/section-checks.ts"
import { type CheckContext, defineIdentityRule } from "../../rule.ts"

const names: Readonly<Record<string, string>> = { total: "政府采购总额", sme: "中小企业", micro: "小微企业" }

/** What goes to small firms is within what goes to small and medium ones, and that within the whole (B-40, A-34). @zh 采购：小微 ≤ 中小 ≤ 总额 */
export const rule = defineIdentityRule({
  name: "procurement-parts-within-whole",
  checks: ["B-40", "A-34"],
  severity: "error",
  title: {
    zh: "小微企业份额不大于中小企业份额，中小企业份额不大于采购总额",
    en: "Micro firms within small and medium firms, these within all procurement",
  },
  citation: "财库〔2020〕46号《政府采购促进中小企业发展管理办法》",
  messages: {
    differs: {
      zh: "{statement}，印为{found}，应为{expected}。",
      en: "{statementEn}: printed {found}, should be {expected}.",
    },
    exceeds: {
      zh: "{statement}，印为{found}，应不大于{expected}，超出{difference}。",
      en: "{statementEn}: printed {found}, must not exceed {expected}; it is {difference} more.",
    },
  },
  *identities(context) {
    const said = new Map<string, AmountClaim>()
    for (const claim of claimsOf(context, "amount"))
      if (claim.subject.procurement) said.set(coordinateKey(claim.subject), claim)
    for (const claim of said.values()) {
      const whole = wholeOf(claim.subject, said)
      if (whole) yield within(claim, whole, context)
    }
  },
})

/** The amount a share of procurement is part of: money reserved is part of money reserved, else of all of it. */
function wholeOf(subject: Coordinate, said: ReadonlyMap<string, AmountClaim>): AmountClaim | undefined {
  const of = (procurement: string, topic: string | null) =>
    said.get(coordinateKey(withDimensions(subject, { procurement, topic })))
  if (subject.topic?.startsWith("won")) return undefined
  if (subject.procurement === "micro") return of("sme", subject.topic ?? null)
  return subject.procurement === "sme" ? of("total", null) : undefined
}

function within(part: AmountClaim, whole: AmountClaim, context: CheckContext): Identity {
  const label = { part: names[part.subject.procurement!] ?? "", whole: names[whole.subject.procurement!] ?? "" }
  return {
    kind: "sum",
    id: `procurement-parts-within-whole:${part.id}`,
    rule: "procurement-parts-within-whole",
    checks: checksOf(context, part),
    relation: "≤",
    statement: {
      zh: `${label.part} ${shown(part.figure)} 应不大于${label.whole} ${shown(whole.figure)}`,
      en: `${label.part} ${shown(part.figure)} must not exceed ${label.whole} ${shown(whole.figure)}`,
    },
    terms: [
      { figure: part.figure, coefficient: 1 },
      { figure: whole.figure, coefficient: -1 },
    ],
  }
}
