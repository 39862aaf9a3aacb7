/**
 * Scoring: `npm run bench:score`. How long 10,000 indicators take, as one evaluation and as a thousand; and, where the
 * documents are present, what re-scoring the published self-evaluations of ../shared/seeds gives.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { readDocument } from "#formats"
import { chosenRubric, pointsText, type ProjectEvaluation, rescore, scoreEvaluation, targetValue } from "#performance"
import { exactQuantity, printedNumber } from "#money"
import { publishedPerformance, recognise } from "#recognition"
import { nodeEnvironment } from "#workflow"

const statutes = await nodeEnvironment().statutes()
const rubric = chosenRubric({ money: [], management: [], indicators: [] }, statutes.rubrics, { id: "henan-2024" })!

/** Targets and results of every method, none twice. */
const kinds: readonly ((n: number) => readonly [string, string])[] = [
  (n) => [`≥${n + 10}人次`, `${n + 3}人次`],
  (n) => [`≤${n + 20}.5万元`, `${n + 22}万元`],
  (n) => [`≥${(n % 90) + 10}%`, `${(n % 90) + 9}.${n % 10}%`],
  (n) => ["有效提高", `${(n % 40) + 60}%`],
  () => ["每月10日前", "91.67%"],
  (n) => [`=${n + 1}万页`, `${n}万页`],
]

function points(text: string) {
  const number = printedNumber(text)!
  const value = number.scaled * 10 ** (6 - number.decimals)
  return { printed: text, decimals: number.decimals, quantity: exactQuantity("micro", value, 1) }
}

function evaluation(count: number, from: number): ProjectEvaluation {
  return {
    project: { text: `项目${from}` },
    money: [],
    management: [],
    indicators: Array.from({ length: count }, (_, index) => {
      const n = from + index
      const [target, actual] = kinds[n % kinds.length]!(n)
      return {
        first: { text: "产出指标" },
        name: { text: `指标${n}` },
        target: { text: target },
        value: targetValue(target),
        actual: { text: actual },
        weight: points("7"),
        score: points("6.5"),
      }
    }),
  }
}

/** Best and median of several runs, warm, milliseconds; reading the targets is part of it. */
function timed(run: () => void): { best: number; median: number } {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  }).sort((a, b) => a - b)
  return { best: times[0]!, median: times[4]! }
}

console.log("10,000 indicators, targets parsed and scored with derivations (bound: 1 s)")
const start = performance.now()
scoreEvaluation(evaluation(10_000, 0), rubric)
console.log(`  cold, one evaluation of 10,000   ${(performance.now() - start).toFixed(0)} ms`)
for (const [name, run] of [
  ["one evaluation of 10,000", () => void scoreEvaluation(evaluation(10_000, 0), rubric)],
  [
    "1,000 evaluations of 10",
    () => {
      for (let one = 0; one < 1_000; one++) scoreEvaluation(evaluation(10, one * 10), rubric)
    },
  ],
] as const) {
  const { best, median } = timed(run)
  console.log(`  warm, ${name.padEnd(26)} ${median.toFixed(0)} ms median of 9, best ${best.toFixed(0)} ms`)
}

const seeds = new URL("../../shared/seeds/", import.meta.url)
if (!existsSync(seeds)) console.log("published self-evaluations: ../shared/seeds is absent")
else
  for (const name of readdirSync(seeds).filter((one) => one.endsWith(".txt"))) {
    const read = await readDocument(readFileSync(new URL(name, seeds)), name)
    if ("problem" in read) continue
    const recognition = recognise(read.document, statutes)
    const result = rescore(publishedPerformance(recognition), statutes.rubrics, { region: "henan", year: 2024 })
    if (result.projects.length === 0) continue
    console.log(`\n${name}`)
    for (const { project, shown, published, card, assumed } of result.projects) {
      const rows = card.rows.filter((row) => row.method !== "assumed")
      const equal = rows.filter((row) => row.difference === undefined && row.points !== undefined).length
      const named = assumed.map(({ of, value }) => `${of.zh} ${value}`).join("、")
      console.log(
        `  ${shown[0]!.padEnd(9)} published ${published?.printed ?? "–"}, follows ${card.total === undefined ? "–" : pointsText(card.total)}, rows ${equal}/${rows.length}${named ? `, assumed: ${named}` : ""} · ${project}`,
      )
    }
    const { unshown } = result
    if (unshown)
      console.log(
        `  not shown: ${unshown.count} of ${unshown.announced}, ${(unshown.money?.fen ?? 0) / 1_000_000}万元, together ${unshown.derivation.value}`,
      )
  }
