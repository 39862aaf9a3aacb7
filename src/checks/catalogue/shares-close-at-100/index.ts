import { printMicro } from "#money"
import { residualShares, type ShareClaim, shareGroups } from "#recognition"
import { claimsOf, stated } from "../../claims/claim-index.ts"
import { shown } from "../../claims/compare-amounts.ts"
import { checksOf } from "../../claims/section-checks.ts"
import { defineRule, inOrder } from "../../rule.ts"

/** Shares of every part of a whole sum to 100 % (B-35, A-25). @zh 占比合计为100% */
export const rule = defineRule({
  name: "shares-close-at-100",
  checks: ["B-35", "A-25"],
  severity: "error",
  title: { zh: "各部分占比之和为100%", en: "The shares of all parts sum to 100 %" },
  citation: "部门预决算公开说明编写要求",
  messages: {
    open: {
      zh: "各部分占比{list}之和为{sum}%，不等于100%，{count}项四舍五入最多相差{tolerance}个百分点。各部分金额之和等于总额，请重新计算占比。",
      en: "The shares {list} sum to {sum} %, not 100; rounding {count} shares explains at most {tolerance}. Compute them again.",
    },
    residual: {
      zh: "{found}直接计算为{expected}，为使占比之和等于100%而调整了末位，属于通行做法。",
      en: "{found} is {expected} when computed; its last digit was adjusted so that the shares close at 100 %.",
    },
  },
  *inspect(context) {
    const shares = claimsOf(context, "share")
    for (const group of shareGroups(shares)) {
      if (!group.complete || group.shares.length < 2) continue
      const tolerance = group.shares.reduce((sum, share) => sum + share.figure.quantity.ulp, 0) / 2
      if (Math.abs(group.gap) <= tolerance || group.shares.some((share) => ownShareFails(share))) {
        yield inOrder
        continue
      }
      const sum = printMicro(100_000_000 + group.gap, 2)
      yield {
        message: "open" as const,
        at: group.shares[group.shares.length - 1]!.figure.place,
        subject: `open/${group.shares[0]!.id}`,
        checks: checksOf(context, group.shares[0]!),
        data: {
          list: group.shares.map((share) => shown(share.figure)).join("、"),
          sum,
          count: group.shares.length,
          tolerance: printMicro(tolerance, 3),
        },
        found: stated(`${sum}%`),
        expected: stated("100%"),
        difference: printMicro(group.gap, 2),
        tolerance: printMicro(tolerance, 3),
        unit: "%",
        related: group.shares.slice(0, -1).map((share) => ({ label: shown(share.figure), at: share.figure.place })),
      }
    }
    for (const [share, own] of residualShares(shares)) {
      const expected = `${printMicro(own, share.figure.decimals)}%`
      yield {
        message: "residual" as const,
        severity: "info" as const,
        at: share.figure.place,
        subject: `residual/${share.id}`,
        checks: checksOf(context, share),
        data: { found: shown(share.figure), expected },
        found: stated(shown(share.figure)),
        expected: stated(expected),
      }
    }
  },
})

/** A share that does not follow from its own amount is reported as such; the open sum is only its symptom. */
function ownShareFails({ figure, part, whole }: ShareClaim): boolean {
  if (!part || !whole) return false
  const own = (part.quantity.value / whole.quantity.value) * 1e8
  return Math.abs(own - figure.quantity.value) > figure.quantity.ulp
}
