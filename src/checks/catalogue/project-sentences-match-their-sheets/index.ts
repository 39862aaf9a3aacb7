import { printedValue } from "#performance"
import type { Figure } from "#identities"
import { amountQuantity, type DisplayUnit } from "#money"
import {
  type EvaluationSentence,
  evaluationSentences,
  likeness,
  projectName,
  type ScoreSheet,
  type SentenceNumber,
} from "#recognition"
import { defineRule, inOrder } from "../../rule.ts"

/** What the text says of a project's self-evaluation is what its sheet prints. @zh 项目自评文字与附表一致 */
export const rule = defineRule({
  name: "project-sentences-match-their-sheets",
  checks: ["A-37"],
  severity: "error",
  title: { zh: "项目自评的文字说明与自评表一致", en: "The text on each project matches its self-evaluation sheet" },
  citation: "财预〔2020〕10号；部门决算公开说明",
  messages: {
    score: {
      zh: "“{project}”的得分：文字{found}，自评表{expected}",
      en: "{project}: score {found} in the text, {expected} in the sheet",
    },
    budget: {
      zh: "“{project}”的全年预算数：文字{found}，自评表{expected}",
      en: "{project}: full-year budget {found} in the text, {expected} in the sheet",
    },
    executed: {
      zh: "“{project}”的执行数：文字{found}，自评表{expected}",
      en: "{project}: executed {found} in the text, {expected} in the sheet",
    },
    rate: {
      zh: "“{project}”的执行率：文字{found}，自评表{expected}",
      en: "{project}: rate {found} in the text, {expected} in the sheet",
    },
    own: {
      zh: "“{project}”的完成比例应为{expected}%，印为{found}%",
      en: "{project}: executed over budget is {expected} %, printed {found} %",
    },
    name: {
      zh: "项目名称“{found}”与自评表的“{expected}”不一致",
      en: "the project {found} is called {expected} in its sheet",
    },
    absent: {
      zh: "文字说明了“{project}”的自评结果，附件中没有该项目的自评表",
      en: "{project} is reported in the text but has no sheet",
    },
  },
  *inspect({ recognition }) {
    const tables = recognition.performance ?? []
    const sheets = tables.filter((t) => t.kind === "score-sheet").filter((t) => t.project)
    const reported = tables
      .filter((t) => t.kind === "score-table" || t.kind === "execution-table")
      .flatMap((t) => t.project ?? [])
    // More than any department has; the work stays bounded.
    const sentences = evaluationSentences(recognition.document).slice(0, 500)
    const free = new Set<ScoreSheet>(sheets)
    const pairs = new Map<EvaluationSentence, ScoreSheet>()
    for (const sentence of sentences) {
      const sheet = sheets.find((s) => projectName(s.project!.text) === projectName(sentence.project.text))
      if (sheet) pairs.set(sentence, sheet)
      if (sheet) free.delete(sheet)
    }
    for (const sentence of sentences) {
      yield* ownRate(sentence)
      const sheet = pairs.get(sentence) ?? similar(sentence, free)
      if (sheet) {
        free.delete(sheet)
        yield* compare(sentence, sheet)
      } else if (sheets.length > 0 && !reported.some((r) => projectName(r.text) === projectName(sentence.project.text)))
        yield {
          message: "absent",
          at: sentence.project.place,
          subject: `${projectName(sentence.project.text)}/sheet`,
          severity: "warning",
          data: { project: sentence.project.text },
        }
    }
  },
})

/** The sheet under another name: names alike, and budget and executed amount equal. */
function similar(sentence: EvaluationSentence, free: ReadonlySet<ScoreSheet>): ScoreSheet | undefined {
  for (const sheet of free) {
    const total = sheet.money.find((line) => line.part === "total")
    const alike = likeness(projectName(sentence.project.text), projectName(sheet.project!.text))
    const money =
      agrees(sentence.executed, total?.executed) && agrees(sentence.budget, total?.adjusted ?? total?.initial)
    if (alike > 0.75 && money && sentence.executed) return sheet
  }
  return undefined
}

function* compare(sentence: EvaluationSentence, sheet: ScoreSheet) {
  const project = sentence.project.text
  const subject = projectName(sheet.project!.text)
  const total = sheet.money.find((line) => line.part === "total")
  if (projectName(project) !== subject)
    yield {
      message: "name" as const,
      at: sentence.project.place,
      subject: `${subject}/name`,
      severity: "warning" as const,
      data: { project, found: project, expected: sheet.project!.text },
      found: { text: project, value: project },
      expected: { text: sheet.project!.text, value: sheet.project!.text },
      related: [{ label: "表中", at: sheet.project!.place }],
    }
  const list: readonly (readonly [
    "score" | "budget" | "executed" | "rate",
    SentenceNumber | undefined,
    Figure | undefined,
  ])[] = [
    ["score", sentence.score, sheet.totalScore],
    ["budget", sentence.budget, total?.adjusted ?? total?.initial],
    ["executed", sentence.executed, total?.executed],
    ["rate", sentence.rate, total?.rate],
  ]
  for (const [message, said, printed] of list) {
    if (!said || !printed || printed.blank) continue
    // Stated as an identity by told-scores-equal-their-sheets where the names are equal.
    if (message === "score" && projectName(project) === subject) continue
    if (agrees(said, printed)) yield inOrder
    else
      yield {
        message,
        at: said.place,
        subject: `${subject}/${message}`,
        data: { project, found: said.number.text, expected: printed.printed },
        found: { text: `${said.number.text}${said.unit}`, value: said.number.text },
        expected: { text: `${printed.printed}${printed.unit}`, value: printed.printed },
        unit: said.unit,
        related: [{ label: "表中", at: printed.place }],
      }
  }
}

/** Equal within what the coarser of the two prints. */
function agrees(said: SentenceNumber | undefined, printed: Figure | undefined): boolean {
  if (!said || !printed) return true
  if (said.unit.endsWith("元")) {
    const quantity = amountQuantity(said.number, said.unit as DisplayUnit)
    return !quantity || (quantity.low <= printed.quantity.high && quantity.high >= printed.quantity.low)
  }
  const micro = 1_000_000 / 10 ** said.number.decimals
  const value = said.number.scaled * micro
  const coarse = Math.max(micro, printed.quantity.ulp)
  // Points are exact in both places; a rate printed more coarsely than the other may differ by its rounding.
  return said.unit === "分" ? value === printed.quantity.value : Math.abs(value - printed.quantity.value) <= coarse / 2
}

/** The sentence's own rate follows from its own amounts. */
function* ownRate({ project, budget, executed, rate }: EvaluationSentence) {
  if (!budget || !executed || !rate) return
  const spent = amountQuantity(executed.number, executed.unit as DisplayUnit)
  const whole = amountQuantity(budget.number, budget.unit as DisplayUnit)
  if (!spent || !whole || whole.low <= 0) return
  const half = 0.5 / 10 ** rate.number.decimals
  const printed = printedValue(rate.number)
  if (
    printed >= (spent.low / whole.high) * 100 - half - 1e-9 &&
    printed <= (spent.high / whole.low) * 100 + half + 1e-9
  ) {
    yield inOrder
    return
  }
  const expected = ((spent.value / whole.value) * 100).toFixed(Math.max(2, rate.number.decimals))
  yield {
    message: "own" as const,
    at: rate.place,
    subject: `${projectName(project.text)}/own-rate`,
    data: { project: project.text, found: rate.number.text, expected },
    found: { text: `${rate.number.text}%`, value: rate.number.text },
    expected: { text: `${expected}%`, value: expected },
    unit: "%",
    related: [
      { label: "文字", at: executed.place },
      { label: "文字", at: budget.place },
    ],
  }
}
