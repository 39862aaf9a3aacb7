import { onePoint, pointsText, type ProjectRescoring, reachableTotal, type ScoreRow } from "#performance"
import { projectName } from "#recognition"
import { rescoringOf } from "../../scoring/score-cards.ts"
import { concluded } from "./conclusion.ts"
import { type CheckContext, defineRule, type Issue, inOrder } from "../../rule.ts"

type Message = "above" | "below" | "lost" | "report" | "conclusion"

/** Half of the last of the two decimals that totals have. */
const slack = onePoint / 200

/**
 * A score of which the document shows only a part follows from that part and the rubric, what is not shown taken as full
 * (A-37, E-09): a text that names a score and the money, a report whose table leaves execution and fund management out.
 * @zh 公布的得分可以得到
 */
export const rule = defineRule<Message>({
  name: "published-scores-can-be-reached",
  checks: ["A-37", "E-09"],
  severity: "error",
  title: {
    zh: "公布的项目得分按评分办法可以得到",
    en: "A published score can be reached by the rubric",
  },
  citation: "财预〔2020〕10号；豫财效〔2024〕1号",
  messages: {
    above: {
      zh: "“{project}”公布{found}分，按{rubric}最多{high}分：{formula}，其中{assumed}没有列出得分，已按满分计。请核对得分和执行数。",
      en: "{project}: {found} points are published; by the {rubricEn} at most {high} are possible: {formula}, with full points for {assumed}, which are not shown. Check the score and the outturn.",
    },
    below: {
      zh: "“{project}”公布{found}分，列出的各项按{rubric}至少{low}分：{formula}。请核对得分。",
      en: "{project}: {found} points are published; what is shown gives at least {low} by the {rubricEn}: {formula}. Check the score.",
    },
    lost: {
      zh: "“{project}”公布{found}分；{assumed}没有列出得分，按满分计为{high}分（{formula}），公布的得分意味着其中失{lost}分，没有说明",
      en: "{project}: {found} points are published; with full points for {assumed}, which are not shown, {high} would follow ({formula}): {lost} points were lost there without a word",
    },
    report: {
      zh: "“{project}”的得分：文字{found}，评分表总分{expected}",
      en: "{project}: {found} points in the text, {expected} in the report's table",
    },
    conclusion: {
      zh: "“{project}”的得分：评价结论写{found}分，别处公布{expected}分",
      en: "{project}: the conclusion gives {found} points, elsewhere {expected} are published",
    },
  },
  *inspect(context): Iterable<Issue<Message> | typeof inOrder> {
    for (const project of rescoringOf(context).projects) {
      yield* told(project)
      yield* concluded(project, context)
      yield* judged(project, context)
    }
  },
})

/** The text's score is that of the report's table; a sheet's is compared by project-sentences-match-their-sheets. */
function* told({ project, shown, card, statement, statementDifference }: ProjectRescoring) {
  const total = card.evaluation.totalScore
  if (shown.includes("sheet") || !statement?.score?.place || !total) return
  if (statementDifference === undefined) {
    yield inOrder
    return
  }
  yield {
    message: "report" as const,
    at: statement.score.place,
    subject: `${projectName(project)}/report-score`,
    data: { project, found: statement.score.printed, expected: total.printed },
    found: points(statement.score.printed),
    expected: points(total.printed),
    unit: "分",
    related: total.place ? [{ label: "评分表", at: total.place }] : [],
  }
}

function* judged({ project, card, published }: ProjectRescoring, context: CheckContext) {
  const rows = card.rows.filter(({ method }) => method === "assumed")
  const value = published?.quantity.value
  if (rows.length === 0 || card.total === undefined || value === undefined || !published?.place) return
  // The total of the rows shown alone, or with points that are told to be wrong row by row, is not told again.
  const misprinted = card.rows.map(({ difference = 0 }) => difference)
  const { low, high } = reachableTotal(card.rows, card.total)
  const most = high + misprinted.reduce((sum, one) => sum + Math.max(0, one), 0) + slack
  const least = low + misprinted.reduce((sum, one) => sum + Math.min(0, one), 0) - slack
  const alone = card.rows.reduce(
    (sum, row) => sum + (row.method === "assumed" ? 0 : (row.printed?.quantity.value ?? row.points ?? 0)),
    0,
  )
  const full =
    reachableTotal(
      card.rows.filter((row) => row.method !== "assumed"),
      card.total,
    ).low - slack
  if ((value >= full && value <= most) || Math.abs(value - alone) <= slack) {
    yield inOrder
    return
  }
  const message: Message = value > most ? "above" : value < least ? "below" : "lost"
  const bound = message === "below" ? low : card.total
  const lost = card.total - value
  yield {
    message,
    at: published.place,
    subject: `${projectName(project)}/score`,
    severity:
      message === "lost"
        ? ("info" as const)
        : binds(card.rows, context, card.rubric.region)
          ? ("error" as const)
          : ("warning" as const),
    data: {
      project,
      found: published.printed,
      rubric: card.rubric.zh,
      rubricEn: card.rubric.en,
      high: pointsText(card.total),
      low: pointsText(low),
      lost: pointsText(lost),
      formula: card.derivation.formula ?? "",
      assumed: rows.map(({ name }) => name).join("、"),
    },
    found: points(published.printed),
    ...(message === "lost" ? {} : { expected: { text: `${pointsText(bound)}分`, value: pointsText(bound) } }),
    unit: "分",
    related: evidence(card.rows),
  }
}

/**
 * Whether the rubric is certain: points printed for the project or the document's other projects fit it, or it is the
 * region's own. The national one alone gives weights only "in principle".
 */
function binds(rows: readonly ScoreRow[], context: CheckContext, region: string): boolean {
  if (region !== "national" || rows.some(({ kind, printed }) => kind === "indicator" && printed)) return true
  return rescoringOf(context).projects.some(({ card }) =>
    card.rows.some(({ kind, printed }) => kind === "indicator" && printed),
  )
}

/** The money that the execution's points come from. */
function evidence(rows: readonly ScoreRow[]) {
  const execution = rows.find(({ kind, method }) => kind === "execution" && method === "execution")
  return (execution?.derivation.inputs[0]?.inputs ?? []).flatMap(({ of, place: at }) =>
    at ? [{ label: of.zh, at }] : [],
  )
}

const points = (printed: string) => ({ text: `${printed}分`, value: printed })
