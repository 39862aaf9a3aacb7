import { risesFromNothing } from "#recognition"
import { claimsOf, stated } from "../../claims/claim-index.ts"
import { isZero, shown } from "../../claims/compare-amounts.ts"
import { checksOf } from "../../claims/section-checks.ts"
import { type CheckContext, defineRule, type Issue, inOrder } from "../../rule.ts"
import { percentagesOfNothing } from "./percentages-of-nothing.ts"

export type Message = "rate" | "completion" | "share" | "nothing" | "flat-rate" | "flat-amount" | "no-change"

/** No percentage of nothing; what did not change is 持平 (N-02, A-28, N-03). @zh 基数为零不计算百分比 */
export const rule = defineRule<Message>({
  name: "rates-have-a-base",
  checks: ["N-02", "A-28", "N-03"],
  severity: "error",
  title: { zh: "基数为零时不写百分比，没有增减时写持平", en: "No percentage without a base, no rate without a change" },
  citation: "部门预决算公开说明编写要求",
  messages: {
    rate: {
      zh: "增加额{change}与本期数{amount}相同，说明上期数为0，增减率没有意义，不应写{found}。请改为说明上期没有此项收支。",
      en: "The increase {change} equals the amount {amount} itself: there was nothing the year before, so {found} is meaningless. Say that there was none.",
    },
    completion: {
      zh: "预算数为0，决算数为{amount}，完成率没有意义，不应写{found}。请改为说明年初未安排预算。",
      en: "The budget is 0 and the outturn {amount}: {found} is meaningless. Say that nothing was budgeted.",
    },
    share: {
      zh: "总额为0，占比没有意义，不应写{found}。",
      en: "The whole is 0: the share {found} is meaningless.",
    },
    nothing: {
      zh: "全文有{count}处在0除以0时写{found}。预算数（总额）为0时完成率、占比没有意义，可不写。",
      en: "In {count} places a percentage of nothing is printed as {found}; it may be left out.",
    },
    "flat-rate": {
      zh: "没有增减却写“{found}”，应写“{expected}”。",
      en: "Nothing changed, but the sentence says {found}; write {expected}.",
    },
    "flat-amount": {
      zh: "增减额为0，写作“{found}”，宜写“{expected}”。",
      en: "The change is 0, written as {found}; better write {expected}.",
    },
    "no-change": {
      zh: "增减额为0，增减率却印为{found}。两者不能同时成立。",
      en: "The change is 0 but the rate is printed as {found}.",
    },
  },
  *inspect(context) {
    yield* rates(context)
    yield* changes(context)
    yield* percentagesOfNothing(context)
  },
})

function* rates(context: CheckContext): Iterable<Issue<Message> | typeof inOrder> {
  let told = false
  for (const claim of claimsOf(context, "rate")) {
    const { figure, change, of } = claim
    if (figure.unit !== "%" || claim.direction === "flat") continue
    const found = `${claim.word.text}${shown(figure)}`
    const common = {
      at: figure.place,
      found: stated(shown(figure)),
      related: change ? [{ label: `增减额 ${shown(change)}`, at: change.place }] : [],
    }
    if (risesFromNothing(claim))
      yield {
        ...common,
        message: "rate",
        subject: `rate/${claim.id}`,
        checks: ["N-02", ...checksOf(context, claim)],
        data: { change: shown(change!), amount: shown(of[0]!), found },
        expected: stated("上期为0，不写增减率"),
      }
    else if (isZero(figure) && (change ? isZero(change) : of.every(isZero))) {
      yield {
        ...common,
        message: "flat-rate",
        subject: `flat/${claim.id}`,
        // a habit of the whole text is told once
        severity: told ? "info" : "warning",
        checks: ["N-03"],
        data: { found, expected: "与上年持平" },
        expected: stated("与上年持平"),
      }
      told = true
    } else if (change && isZero(change) && !isZero(figure) && of.length > 0 && of.every(isZero))
      yield {
        ...common,
        message: "no-change",
        subject: `no-change/${claim.id}`,
        checks: ["N-02"],
        data: { found },
        expected: stated("与上年持平"),
      }
    else yield inOrder
  }
}

/** 增加0万元 says what 持平 says. */
function* changes(context: CheckContext): Iterable<Issue<Message> | typeof inOrder> {
  const rated = new Set(
    claimsOf(context, "rate").flatMap((claim) => (isZero(claim.figure) && claim.change ? [claim.change] : [])),
  )
  for (const claim of claimsOf(context, "change")) {
    if (!claim.figure || claim.direction === "flat" || !isZero(claim.figure) || rated.has(claim.figure)) continue
    const found = `${claim.word.text}${shown(claim.figure)}`
    yield {
      message: "flat-amount",
      severity: "info",
      at: claim.figure.place,
      subject: `zero/${claim.id}`,
      checks: ["N-03"],
      data: { found, expected: "与上年持平" },
      found: stated(found),
      expected: stated("与上年持平"),
    }
  }
}
