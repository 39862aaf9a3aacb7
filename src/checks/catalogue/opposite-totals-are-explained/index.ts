import { coordinateKey } from "#fiscal"
import type { ChangeClaim } from "#recognition"
import { chapterOf, claimsOf, stated, textOf } from "../../claims/claim-index.ts"
import { shown } from "../../claims/compare-amounts.ts"
import { defineRule, inOrder } from "../../rule.ts"

/** Income up and expenditure down in one document needs money carried over to explain it (N-06). @zh 收支反向变动 */
export const rule = defineRule({
  name: "opposite-totals-are-explained",
  checks: ["N-06"],
  severity: "info",
  title: { zh: "收入、支出反向变动时有结转或其他收入的说明", en: "Income and expenditure moving apart is explained" },
  citation: "部门预决算公开说明编写要求",
  messages: {
    apart: {
      zh: "收入{income}，支出{expenditure}，方向相反，文中没有说明结转结余或其他来源。请核对，并说明差额的来源。",
      en: "Income: {income}; expenditure: {expenditure}. They move apart and nothing carried over is mentioned.",
    },
  },
  *inspect(context) {
    const { document } = context.recognition
    const changes = claimsOf(context, "change").filter(
      (claim) => claim.figure && claim.direction !== "flat" && claim.figure.quantity.value > 0,
    )
    for (const income of changes) {
      const side = income.subject.flow
      // totals of both sides are equal in every year: theirs is a matter of words, not of explanation
      if (side !== "revenue") continue
      const wanted = coordinateKey({ ...income.subject, flow: "expenditure" })
      const expenditure = changes.find(
        (claim) =>
          coordinateKey(claim.subject) === wanted &&
          claim.base.year === income.base.year &&
          chapterOf(claim) === chapterOf(income),
      )
      if (!expenditure) continue
      const explained = [income, expenditure].some((claim) =>
        /结转|结余|其他收入|使用非财政/.test(textOf(document, claim.at.block)),
      )
      if (expenditure.direction === income.direction || explained) {
        yield inOrder
        continue
      }
      yield {
        message: "apart" as const,
        at: expenditure.word.place,
        subject: `apart/${expenditure.id}`,
        data: { income: told(income), expenditure: told(expenditure) },
        found: stated(told(expenditure)),
        related: [{ label: `收入${told(income)}`, at: income.word.place }],
      }
    }
  },
})

function told({ word, figure }: ChangeClaim): string {
  return `${word.text}${figure ? shown(figure) : ""}`
}
