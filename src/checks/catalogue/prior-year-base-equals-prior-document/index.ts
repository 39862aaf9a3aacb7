import { withDimensions } from "#fiscal"
import type { Figure } from "#identities"
import { printFen } from "#money"
import type { ChangeClaim, Recognition } from "#recognition"
import { canBeEqual, companionsOf, nameOf, printedElsewhere } from "../../companions.ts"
import { type CheckContext, defineRule, inOrder } from "../../rule.ts"

/** Last year's figures, printed or implied by a change, are those of last year's document (A-40, B-34). @zh 与上年相比的基数等于上年公开数 */
export const rule = defineRule({
  name: "prior-year-base-equals-prior-document",
  checks: ["A-40", "B-34"],
  severity: "warning",
  title: { zh: "与上年相比的基数等于上年公开数", en: "Comparisons start from what last year's document printed" },
  citation: "财预〔2016〕143号；部门预决算公开操作规程",
  messages: {
    change: {
      zh: "{what}本年{amount}，比上年{word}{change}，推算上年为{base}；{document}为{prior}。应写{expected}。上年数作过口径调整的，应说明。",
      en: "{what}: {amount} this year, {word} {change}, which implies {base} last year; {document} has {prior}. It should be {expected}.",
    },
    printed: {
      zh: "{what}印为{found}，{document}为{expected}，上年数应与上年公开数一致。",
      en: "{what} is printed as {found}; {document} has {expected}.",
    },
  },
  *inspect(context) {
    const { before } = companionsOf(context)
    if (!before) return
    const year = String(before.profile.fiscalYear)
    const check = context.recognition.profile.kind === "accounts" ? ["A-40"] : ["B-34"]
    for (const claim of context.recognition.claims) {
      const issue = claim.kind === "change" && claim.base.year === year ? changed(claim, before) : undefined
      if (issue) yield issue === inOrder ? inOrder : { ...issue, checks: check }
    }
    for (const figure of lastYearsFigures(context, year)) {
      const prior = printedElsewhere(before, withDimensions(figure.coordinate, { year: null }))
      if (!prior) continue
      if (canBeEqual(figure, prior)) {
        yield inOrder
        continue
      }
      yield {
        message: "printed" as const,
        checks: check,
        at: figure.place,
        subject: `${figure.key}/prior`,
        data: {
          what: figure.label,
          found: `${figure.printed}${figure.unit}`,
          document: nameOf(before),
          expected: `${prior.printed}${prior.unit}`,
        },
        found: { text: `${figure.printed}${figure.unit}`, value: figure.printed.replaceAll(",", "") },
        expected: { text: `${prior.printed}${prior.unit}`, value: prior.printed.replaceAll(",", "") },
        unit: figure.unit,
      }
    }
  },
})

/** Whether a change leads back to last year's figure. Flat claims without an amount say that both are equal. */
function changed(claim: ChangeClaim, before: Recognition) {
  const now = claim.of[0]
  if (now?.measure !== "amount" || !isMoney(now)) return undefined
  const prior = printedElsewhere(before, withDimensions(claim.base, { year: null }))
  if (!prior) return undefined
  const sign = claim.direction === "up" ? -1 : 1
  const [low, high] = claim.figure ? [claim.figure.quantity.low, claim.figure.quantity.high] : [0, 0]
  const bounds =
    sign < 0 ? [now.quantity.low - high, now.quantity.high - low] : [now.quantity.low + low, now.quantity.high + high]
  if (prior.quantity.low <= bounds[1]! && bounds[0]! <= prior.quantity.high) return inOrder
  // words like 无差异 without an amount are often said of rounded amounts: nothing to correct to the cent
  if (!claim.figure && Math.abs(prior.quantity.value - now.quantity.value) <= now.quantity.ulp) return inOrder
  const unit = now.unit as "万元"
  const decimals = Math.max(now.decimals, claim.figure?.decimals ?? 0)
  const print = (fen: number) => `${printFen(fen, unit, decimals)}${unit}`
  const difference = now.quantity.value - prior.quantity.value
  const expected = difference === 0 ? "与上年持平" : `${difference > 0 ? "增加" : "减少"}${print(Math.abs(difference))}`
  const change = claim.figure ? `${claim.figure.printed}${claim.figure.unit}` : ""
  return {
    message: "change" as const,
    at: claim.figure?.place ?? claim.word.place,
    subject: `${claim.id}/base`,
    data: {
      what: now.label,
      amount: `${now.printed}${now.unit}`,
      word: claim.word.text,
      change,
      base: print(now.quantity.value + sign * (claim.figure?.quantity.value ?? 0)),
      document: nameOf(before),
      prior: `${prior.printed}${prior.unit}`,
      expected,
    },
    related: [{ label: now.label, at: now.place }],
    found: { text: `${claim.word.text}${change}`, value: claim.figure?.printed.replaceAll(",", "") ?? "" },
    expected: { text: expected, value: printFen(Math.abs(difference), unit, decimals) },
    unit,
  }
}

/** Amounts of last year that the document itself prints. */
function lastYearsFigures({ recognition }: CheckContext, year: string): Figure[] {
  const sentences = recognition.claims.flatMap((c) => (c.kind === "amount" ? [c.figure] : []))
  const cells = recognition.tables.flatMap((t) => t.figures)
  return [...sentences, ...cells].filter(
    (f) => f.coordinate.year === year && f.measure === "amount" && !f.blank && isMoney(f),
  )
}

/** Money of the budget itself; what was procured or evaluated is compared by nobody. */
function isMoney(figure: Figure): boolean {
  const { flow, threePublic, topic, procurement, project, phase } = figure.coordinate
  return (
    (flow !== undefined || threePublic !== undefined || topic === "agency-operating") &&
    (topic === undefined || topic === "agency-operating") &&
    procurement === undefined &&
    project === undefined &&
    phase === undefined
  )
}
