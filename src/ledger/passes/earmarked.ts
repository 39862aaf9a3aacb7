import { atColumn, finding, type Pass, yuan } from "./pass.ts"

/** 专项资金细化率: what is already detailed is part of what the department has a say in. */
export const earmarkedPass: Pass = ({ ledger, book }) => {
  const isOwn = (year: string | undefined) => year === undefined || year === `${ledger.publisher.year}`
  return ledger.totals.flatMap(({ coordinate, fen, at }) => {
    if (coordinate.topic !== "earmarked.detailed" || !isOwn(coordinate.year)) return []
    const whole = book.amount({ ...coordinate, topic: "earmarked.participated" })
    if (!whole?.stated)
      return [
        finding(
          "warning",
          "whole-not-stated",
          atColumn(at, "事项"),
          "填了已细化资金数，没有填“部门参与分配资金总数”，无法计算专项资金细化率",
          "what is detailed is stated, but not the money the department helps to allocate (earmarked.participated)",
          { expected: "部门参与分配资金总数" },
        ),
      ]
    if (fen <= whole.fen) return []
    return [
      finding(
        "error",
        "part-over-whole",
        atColumn(at, "金额"),
        `已细化资金${yuan(fen)}超过部门参与分配资金总数${yuan(whole.fen)}`,
        `the detailed ${yuan(fen)} exceeds the ${yuan(whole.fen)} the department helps to allocate`,
        { found: yuan(fen), expected: `≤${yuan(whole.fen)}` },
      ),
    ]
  })
}
