import type { Place } from "#documents"
import { defectWords } from "../scoring/defects.ts"
import { amountText, pointsText } from "../scoring/points.ts"
import { reachableTotal } from "../scoring/reachable-total.ts"
import type { ScoreRow } from "../scoring/score-card.ts"
import type { ProjectRescoring } from "./project-rescoring.ts"
import type { Remark } from "./remark.ts"

/** Share of the initial budget below which an execution of (nearly) all of the adjusted one is worth a word, per cent. */
const lowExecution = 90

/** What re-scoring says of one project: differences, results without support, execution, assumptions. */
export function projectRemarks(rescoring: ProjectRescoring): readonly Remark[] {
  const { project } = rescoring
  const of = (kind: Remark["kind"], level: Remark["level"], zh: string, en: string, at?: Place): Remark => ({
    kind,
    level,
    project,
    message: { zh, en },
    ...(at ? { at } : {}),
  })
  return [
    ...rescoring.card.rows.flatMap((row) => rowRemarks(row, of)),
    ...totals(rescoring, of),
    ...execution(rescoring, of),
    ...assumptions(rescoring, of),
    ...(rescoring.shown.includes("sheet") || rescoring.shown.includes("report")
      ? []
      : [
          of(
            "no-sheet",
            "warning",
            rescoring.statement?.listed
              ? "只在汇总表中列出，没有公布自评表，除执行率外的得分无从核对"
              : "只有文字说明，没有公布自评表，除执行率外的得分无从核对",
            `${rescoring.statement?.listed ? "listed" : "described in the text"} only: without its sheet nothing but the execution can be verified`,
            rescoring.statement?.project.place,
          ),
        ]),
  ]
}

type Of = (kind: Remark["kind"], level: Remark["level"], zh: string, en: string, at?: Place) => Remark

/** One remark for all that was assumed: which rows, and how many points of the total. */
function assumptions({ card }: ProjectRescoring, of: Of): readonly Remark[] {
  const rows = card.rows.filter(({ method }) => method === "assumed")
  if (rows.length === 0) return []
  const points = pointsText(card.assumed)
  return [
    of(
      "assumed",
      "info",
      `没有列出${rows.map(({ name }) => name).join("、")}的得分，按满分共${points}分假定；总分中只有其余部分可以核对`,
      `no points are printed for ${rows.map(({ derivation }) => derivation.of.en.replace(/^points for /, "")).join(", ")}; ${points} points (full) are assumed, only the rest of the total is verified`,
    ),
  ]
}

function rowRemarks(row: ScoreRow, of: Of): readonly Remark[] {
  const remarks: Remark[] = []
  const at = row.printed?.place
  const printed = row.printed && pointsText(row.printed.quantity.value)
  if (row.difference !== undefined && row.points !== undefined)
    remarks.push(
      of(
        "row-differs",
        row.method === "execution" || row.method === "proportional" ? "error" : "warning",
        `${row.name}：应得${pointsText(row.points)}分（${row.derivation.formula}），印为${printed}分`,
        `${row.name}: ${pointsText(row.points)} points follow (${row.derivation.formula}), printed ${printed}`,
        at,
      ),
    )
  for (const defect of row.defects) {
    if (!row.indicator) {
      remarks.push(
        of(
          defect,
          "info",
          `${row.name}：${row.derivation.obstacle?.zh ?? ""}`,
          `${row.name}: ${row.derivation.obstacle?.en ?? ""}`,
          at,
        ),
      )
      continue
    }
    const full = defect === "no-result" && row.printed && row.printed.quantity.value === row.weight
    const words = defectWords(defect, row.indicator)
    remarks.push(
      of(
        full ? "full-without-result" : defect,
        defect === "cannot-occur" || defect === "no-result" ? "warning" : "info",
        `${row.name}：${words.zh}${full ? `，却得满分${printed}分` : ""}`,
        `${row.name}: ${words.en}${full ? `, yet full points (${printed}) were given` : ""}`,
        row.indicator.actual?.place ?? row.indicator.name.place,
      ),
    )
  }
  if (row.surpassed)
    remarks.push(
      of(
        "surpassed",
        "info",
        `${row.name}：完成值是指标值的${pointsText(Math.round((row.ratio ?? 0) * 1_000_000))}倍，指标值可能定得偏低`,
        `${row.name}: the result is ${pointsText(Math.round((row.ratio ?? 0) * 1_000_000))} times the target, which may have been set too low`,
        row.indicator?.actual?.place,
      ),
    )
  return remarks
}

function totals(
  { card, published, difference, statement, statementDifference }: ProjectRescoring,
  of: Of,
): readonly Remark[] {
  const remarks: Remark[] = []
  const reachable = card.total === undefined ? undefined : reachableTotal(card.rows, card.total)
  const within =
    reachable && published && published.quantity.value >= reachable.low && published.quantity.value <= reachable.high
  if (difference !== undefined && published && card.total !== undefined && within)
    remarks.push(
      of(
        "total-differs",
        "info",
        `公布${published.printed}分；没有列出的各项按满分计为${pointsText(card.total)}分（${card.derivation.formula}），即其中失${pointsText(-difference)}分，没有说明`,
        `${published.printed} points are published; full points for what is not shown would give ${pointsText(card.total)} (${card.derivation.formula}): ${pointsText(-difference)} were lost there without a word`,
        published.place,
      ),
    )
  else if (difference !== undefined && published && card.total !== undefined)
    remarks.push(
      of(
        "total-differs",
        card.rows.some((row) => row.method === "assumed") ? "warning" : "error",
        `总分应为${pointsText(card.total)}分（${card.derivation.formula}），公布为${published.printed}分`,
        `the total that follows is ${pointsText(card.total)} (${card.derivation.formula}), published is ${published.printed}`,
        published.place,
      ),
    )
  if (statementDifference !== undefined && statement?.score)
    remarks.push(
      of(
        "statement-differs",
        "error",
        `文中得分${statement.score.printed}分，自评表总分${published?.printed}分`,
        `the text gives ${statement.score.printed} points, the sheet ${published?.printed}`,
        statement.score.place,
      ),
    )
  return remarks
}

function execution({ execution: review, card }: ProjectRescoring, of: Of): readonly Remark[] {
  if (!review || review.adjusted === undefined) return []
  if (review.initial === undefined)
    return [
      of(
        "initial-execution",
        "info",
        "没有公布年初预算数，对年初预算的执行率无从计算",
        "no initial budget is published; its execution cannot be computed",
      ),
    ]
  const at = card.rows.find(({ kind }) => kind === "execution")?.printed?.place
  const [initial, adjusted, executed] = [review.initial, review.adjusted, review.executed].map(amountText)
  if (review.ofInitial === undefined)
    return review.adjusted > 0
      ? [
          of(
            "initial-execution",
            "info",
            `年初没有预算，全年预算${adjusted}都是年中追加，执行${executed}，对年初预算没有执行率`,
            `nothing was budgeted initially; all of ${adjusted} was added in the year, ${executed} was spent: no rate of the initial budget`,
            at,
          ),
        ]
      : []
  if (review.ofAdjusted === undefined || review.ofInitial / 1_000_000 >= lowExecution) return []
  if (review.ofInitial >= review.ofAdjusted) return []
  const [ofInitial, ofAdjusted] = [review.ofInitial, review.ofAdjusted].map((rate) => `${pointsText(rate)}%`)
  const points = pointsText(review.pointsOfInitial!)
  return [
    of(
      "initial-execution",
      "info",
      `年初预算${initial}，全年预算${adjusted}，执行${executed}：执行率对全年预算${ofAdjusted}，对年初预算只有${ofInitial}（按年初预算该项得${points}分）`,
      `the initial budget of ${initial} became ${adjusted}, ${executed} was spent: ${ofAdjusted} of the adjusted budget, only ${ofInitial} of the initial one (which would give ${points} points)`,
      at,
    ),
  ]
}
