import { printFen, type DisplayUnit } from "#money"
import { type AmountClaim, type CountClaim, projectName } from "#recognition"
import { chapterOf, claimsOf, stated } from "../../claims/claim-index.ts"
import { shown } from "../../claims/compare-amounts.ts"
import { projectsBesideText } from "../../scoring/score-cards.ts"
import { type CheckContext, defineRule, type Issue, inOrder } from "../../rule.ts"

type Message = "fewer" | "money"

/** The projects a text announces as evaluated are those it describes, and so is their money. @zh 公布的自评项目与逐项说明一致 */
export const rule = defineRule<Message>({
  name: "evaluated-projects-are-described",
  checks: ["A-36"],
  severity: "warning",
  title: {
    zh: "公布的评价项目资金与逐项说明合计一致",
    en: "The money of evaluated projects is that of the projects described",
  },
  citation: "部门决算公开说明编写要求",
  messages: {
    fewer: {
      zh: "公布{count}个项目{amount}，逐项说明的{described}个项目合计{sum}，其余{missing}个项目应为{rest}，正文没有说明。",
      en: "{count} projects with {amount} are announced; the {described} described sum to {sum}, leaving {rest} for {missing} that are not described.",
    },
    money: {
      zh: "公布{count}个项目{amount}，逐项说明的{described}个项目全年预算合计{budget}、执行合计{sum}，都与公布的金额不符。请核对。",
      en: "{count} projects with {amount} are announced; those described have budgets of {budget} and outturns of {sum}, neither of which agrees.",
    },
  },
  *inspect(context): Iterable<Issue<Message> | typeof inOrder> {
    if (context.recognition.profile.kind !== "accounts") return
    const announced = announcement(claimsOf(context, "count"), claimsOf(context, "amount"))
    if (!announced) return
    const { count, amount } = announced
    const executed = new Map<string, AmountClaim>()
    const budgets = new Map<string, AmountClaim>()
    for (const claim of claimsOf(context, "amount")) {
      const { project, year, phase, topic } = claim.subject
      if (project === undefined || year || topic || project.includes("/")) continue
      const into = phase === undefined ? executed : budgets
      if (!into.has(projectName(project))) into.set(projectName(project), claim)
    }
    const shownOnly = context.recognition.performance?.length ? undescribed(context, executed) : []
    const described = executed.size + shownOnly.length
    const number = count.figure.quantity.value / 1_000_000
    if (described === 0 || described > number) return
    const total = (of: ReadonlyMap<string, AmountClaim>) =>
      [...of.values()].reduce((sum, claim) => sum + claim.figure.quantity.value, 0) +
      shownOnly.reduce((sum, project) => sum + (of === executed ? project.executed : project.budget), 0)
    const slack =
      [...executed.values()].reduce((sum, claim) => sum + claim.figure.quantity.ulp, amount.figure.quantity.ulp) / 2
    const near = (value: number) => Math.abs(amount.figure.quantity.value - value) <= slack
    const unit = amount.figure.unit as DisplayUnit
    const print = (fen: number) => `${printFen(fen, unit, Math.max(2, amount.figure.decimals))}${unit}`
    if (near(total(executed)) || near(total(budgets))) {
      yield inOrder
      return
    }
    const fewer = described < number
    yield {
      message: fewer ? "fewer" : "money",
      // a text may describe a choice of its projects
      ...(fewer ? { severity: "info" as const } : {}),
      at: amount.figure.place,
      subject: "described",
      data: {
        count: number,
        amount: shown(amount.figure),
        described,
        sum: print(total(executed)),
        budget: print(total(budgets)),
        missing: number - described,
        rest: print(amount.figure.quantity.value - total(executed)),
      },
      found: { text: shown(amount.figure), value: amount.figure.printed },
      ...(fewer ? {} : { expected: stated(print(total(executed))) }),
      related: [...executed.values()]
        .slice(0, 12)
        .map((claim) => ({ label: `${claim.subject.project} ${shown(claim.figure)}`, at: claim.figure.place })),
    }
  },
})

/**
 * Projects of which only a sheet or a report is shown; the text does not describe them, but they are shown with their money.
 * None where the text describes all that it announces.
 */
function undescribed(context: CheckContext, executed: ReadonlyMap<string, AmountClaim>) {
  return projectsBesideText(context).flatMap(({ project, execution }) =>
    !execution || executed.has(projectName(project))
      ? []
      : [{ executed: execution.executed, budget: execution.adjusted ?? execution.initial ?? execution.executed }],
  )
}

/** Number and money of the self-evaluated general-budget projects, said in one paragraph. */
function announcement(
  counts: readonly CountClaim[],
  amounts: readonly AmountClaim[],
): { count: CountClaim; amount: AmountClaim } | undefined {
  for (const count of counts) {
    if (
      !count.subject.topic?.startsWith("performance/performance.self-evaluation/项目") ||
      count.figure.quantity.value === 0
    )
      continue
    const amount = amounts.find(
      ({ subject, at }) =>
        subject.topic === "performance.self-evaluation" &&
        !subject.year &&
        at.block === count.at.block &&
        (at.span?.[0] ?? 0) > (count.at.span?.[0] ?? 0) &&
        chapterOf(count) !== "",
    )
    if (amount) return { count, amount }
  }
  return undefined
}
