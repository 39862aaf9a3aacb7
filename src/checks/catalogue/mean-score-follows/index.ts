import { printedValue, amountText, onePoint, pointsText, type UnshownProjects } from "#performance"
import { evaluationSentences, type MeanScore, meanScores, projectName } from "#recognition"
import { projectsBesideText, rescoringOf } from "../../scoring/score-cards.ts"
import { type CheckContext, defineRule, inOrder } from "../../rule.ts"

/** The mean score is the sum of the projects' scores over their number, and every announced project is reported (A-37). @zh 自评平均得分 */
export const rule = defineRule({
  name: "mean-score-follows",
  checks: ["A-37"],
  severity: "error",
  title: { zh: "自评平均得分等于各项目得分的平均数", en: "The mean score follows from the projects' scores" },
  citation: "部门决算公开说明",
  messages: {
    differs: {
      zh: "{count}个项目得分的平均数为{expected}，印为{found}",
      en: "the mean of {count} scores is {expected}, printed {found}",
    },
    unattainable: {
      zh: "已列{listed}个项目，其余{missing}个即使得0分或满分，平均得分也只能在{low}与{high}之间，印为{found}",
      en: "with {listed} scores given, the mean can only lie between {low} and {high}, printed {found}",
    },
    unlisted: {
      zh: "文中称开展自评的项目{count}个，逐项说明的只有{listed}个",
      en: "{count} evaluated projects are announced, {listed} are reported",
    },
    unshown: {
      zh: "文中称开展自评的项目{count}个，列示的只有{listed}个，{missing}个没有列示{about}；要得出平均{mean}分，这{missing}个项目合计须得{low}～{high}分，每个至少{least}分",
      en: "{count} evaluated projects are announced, {listed} are shown, {missing} are not{aboutEn}; for the mean of {mean} these must have {low} to {high} points together, each at least {least}",
    },
    surplus: {
      zh: "文中称开展自评的项目{count}个，逐项说明的有{listed}个",
      en: "{count} evaluated projects are announced, {listed} are reported",
    },
  },
  *inspect(context) {
    const [mean] = meanScores(context.recognition.document)
    if (!mean) return
    const scores = shownScores(context, mean)
    if (scores.length > 0) yield* judge(mean, scores, rescoringOf(context).unshown)
  },
})

/** The scores that the text, or a list of all scores, gives; where they give fewer than it announces, also those that only a sheet or a report shows. */
function shownScores(context: CheckContext, { count }: MeanScore): readonly number[] {
  const scores = new Map<string, number>()
  for (const { project, score } of evaluationSentences(context.recognition.document))
    if (score) scores.set(projectName(project.text), printedValue(score.number))
  for (const table of context.recognition.performance ?? [])
    for (const { name, score } of table.kind === "score-summary" ? table.projects : [])
      if (!scores.has(projectName(name.text))) scores.set(projectName(name.text), score.quantity.value / onePoint)
  const told = [...scores.values()]
  if (told.length === 0 || count === undefined || told.length >= count.number.scaled) return told
  const beside = projectsBesideText(context).flatMap(({ published }) => published ?? [])
  return [...told, ...beside.map(({ quantity }) => quantity.value / onePoint)]
}

function* judge({ mean, count }: MeanScore, scores: readonly number[], unshown: UnshownProjects | undefined) {
  const announced = count?.number.scaled ?? scores.length
  const listed = scores.length
  if (count && announced !== listed) {
    const due =
      unshown?.announced === announced && unshown.shown === listed ? duty(unshown, mean.number.text) : undefined
    yield {
      message: announced < listed ? ("surplus" as const) : due ? ("unshown" as const) : ("unlisted" as const),
      at: count.place,
      subject: "mean-score/count",
      severity: "warning" as const,
      data: { count: announced, listed, ...due },
      found: { text: `${announced}个`, value: String(announced) },
      related: due ? [{ label: "平均得分", at: mean.place }] : [],
    }
  }
  if (announced < listed) return
  const sum = scores.reduce((a, b) => a + b, 0)
  const missing = announced - listed
  const low = sum / announced
  const high = (sum + 100 * missing) / announced
  const printed = printedValue(mean.number)
  const half = 0.5 / 10 ** mean.number.decimals + 1e-9
  if (printed >= low - half && printed <= high + half) {
    yield inOrder
    return
  }
  const expected = low.toFixed(Math.max(1, mean.number.decimals))
  const found = { text: `${mean.number.text}分`, value: mean.number.text }
  const data = {
    count: announced,
    listed,
    missing,
    low: low.toFixed(2),
    high: high.toFixed(2),
    found: mean.number.text,
    expected,
  }
  if (missing === 0)
    yield {
      message: "differs" as const,
      at: mean.place,
      subject: "mean-score",
      data,
      found,
      expected: { text: `${expected}分`, value: expected },
      unit: "分",
    }
  else yield { message: "unattainable" as const, at: mean.place, subject: "mean-score", data, found, unit: "分" }
}

/** How many projects are not shown, with how much money, and what they must have scored; undefined where they cannot have. */
function duty({ count, money, together, least, possible }: UnshownProjects, mean: string) {
  if (!together || !possible || least === undefined) return undefined
  const amount = money && amountText(money.fen)
  return {
    missing: count,
    about: amount ? `，涉及${amount}` : "",
    aboutEn: amount ? ` (${amount})` : "",
    mean,
    low: pointsText(Math.max(0, together.low)),
    high: pointsText(Math.min(together.high, 100 * onePoint * count)),
    least: pointsText(least),
  }
}
