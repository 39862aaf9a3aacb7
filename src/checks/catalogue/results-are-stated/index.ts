import { indicatorSentences, lettersOnly, plain, type Recognition, type ScoredIndicator } from "#recognition"
import { matchingRow } from "../../scoring/matching-row.ts"
import { scoredTables } from "../../scoring/score-cards.ts"
import { defineRule, type Issue, inOrder } from "../../rule.ts"

type Message = "row" | "full" | "table" | "sentence"

/** More sentences than a report has are not looked at. */
const mostSentences = 500

/** Points rest on a result that is stated, and a report gives the result beside each target (E-04, E-06, E-11). @zh 完成值已填写 */
export const rule = defineRule<Message>({
  name: "results-are-stated",
  checks: ["E-04", "E-06", "E-11"],
  severity: "warning",
  title: { zh: "给了分的指标须填写实际完成值", en: "Every indicator with points states its result" },
  citation: "财预〔2020〕10号",
  messages: {
    row: {
      zh: "{name}：分值{weight}，得分{score}，没有填写实际完成值，得分没有依据。请填写实际完成值。",
      en: "{name}: {score} of {weight} points without a stated result. State the result.",
    },
    full: {
      zh: "{name}：没有填写实际完成值，却得满分{score}分，得分没有依据。请填写实际完成值。",
      en: "{name}: full points ({score}) without a stated result. State the result.",
    },
    table: {
      zh: "“{project}”的{count}个指标都给了分，没有一个填写实际完成值，得分没有依据。请补填实际完成值。",
      en: "{project}: {count} indicators have points, none states its result. State the results.",
    },
    sentence: {
      zh: "{name}：写了目标值{target}，没有写实际完成结果，评分表中也没有这一指标。请补充完成结果。",
      en: "{name}: the target {target} is given without a result, and no table of scores has this indicator. Add the result.",
    },
  },
  *inspect(context): Iterable<Issue<Message> | typeof inOrder> {
    for (const { table, card } of scoredTables(context)) {
      const project = table.project?.text ?? ""
      const rows = card.rows.flatMap((row) => {
        const indicator = row.kind === "indicator" && row.index >= 0 ? table.indicators[row.index] : undefined
        return indicator?.score && indicator.score.quantity.value > 0 ? [{ row, indicator }] : []
      })
      const without = rows.filter(({ row }) => row.defects.includes("no-result"))
      if (without.length > 1 && without.length === rows.length) {
        yield {
          message: "table",
          at: without[0]!.indicator.score!.place,
          subject: `${project}/results`,
          data: { project: project || table.title, count: without.length },
          related: without.slice(1, 13).map(({ indicator }) => place(indicator)),
        }
        continue
      }
      for (const { row, indicator } of rows)
        yield without.some((one) => one.row === row) ? blank(project, indicator) : inOrder
    }
    yield* sentences(context.recognition)
  },
})

const place = ({ name, score }: ScoredIndicator) => ({ label: plain(name.text), at: score!.place })

function blank(project: string, indicator: ScoredIndicator): Issue<Message> {
  const { weight, score, target } = indicator
  const name = plain(indicator.name.text)
  return {
    message: weight && weight.quantity.value === score!.quantity.value ? "full" : "row",
    at: score!.place,
    subject: `${project}/${lettersOnly(name)}/no-result`,
    data: { name, weight: weight?.printed ?? "", score: score!.printed },
    found: { text: `${score!.printed}分`, value: score!.printed },
    related: target ? [{ label: "指标值", at: target.place }] : [],
  }
}

/**
 * A report that tells results tells each. Sentences whose indicator stands in a table are compared with it elsewhere, and
 * a document that only sets targets tells no result at all.
 */
function* sentences(recognition: Recognition): Iterable<Issue<Message> | typeof inOrder> {
  const all = indicatorSentences(recognition.document).slice(0, mostSentences)
  if (!all.some(({ actual }) => actual)) return
  for (const sentence of all) {
    if (sentence.actual) yield inOrder
    else if (!matchingRow(sentence, recognition)) {
      const name = plain(sentence.name.text)
      yield {
        message: "sentence",
        at: sentence.name.place,
        subject: `report/${lettersOnly(name)}/no-result`,
        data: { name, target: sentence.target.text },
        related: [{ label: "目标值", at: sentence.target.place }],
      }
    }
  }
}
