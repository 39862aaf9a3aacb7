/**
 * One score, weight, result or target of a self-evaluation changed at a time: what the check notices and where it
 * points. `npm run bench:score-mutation -- [--random 40] [--most 0] [--sources published,example,random,with-budget] [--share 1] [--misses FILE]`.
 * Every cell of the published and of our example sheets is changed in every way; of random sheets `--most` cells each;
 * `--share 0.2` takes a fifth of all of it.
 */
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import type { Finding } from "#checks"
import type { Place } from "#documents"
import { recognise } from "#recognition"
import { checkLocated, loadStatutes } from "#workflow"
import { seededRandom } from "./mutation/operators.ts"
import { isKnowable } from "./score-mutation/knowable.ts"
import { type ScoredCell, scoredCells, withCell } from "./score-mutation/scored-cells.ts"
import { slipsOf } from "./score-mutation/slips.ts"
import { sources } from "./score-mutation/sources.ts"
import { Tally } from "./score-mutation/tally.ts"

const { values } = parseArgs({
  options: {
    random: { type: "string", default: "40" },
    most: { type: "string", default: "40" },
    share: { type: "string", default: "1" },
    sources: { type: "string", default: "published,example,random,with-budget" },
    misses: { type: "string" },
  },
})
const statutes = await loadStatutes()
const tally = new Tally()
const misses: string[] = []
const since = performance.now()
for await (const source of sources(statutes, Number(values.random), new Set(values.sources.split(",")))) {
  const { document, others } = source
  const random = seededRandom(20_261_122)
  const tables = recognise(document, statutes).performance ?? []
  const clean = checkLocated(document, statutes, undefined, others).report.findings
  const known = new Set(clean.map(signature))
  const wrong = new Set(clean.filter((f) => f.severity !== "info").map((f) => keyOf(f.at)))
  const beside = [...tables, ...others.flatMap((other) => other.performance ?? [])]
  const all = scoredCells(document, tables)
  tally.document(source.kind, tables.filter((t) => t.kind === "score-sheet" || t.kind === "score-table").length)
  const cells = source.kind === "random" || source.kind === "with-budget" ? some(all, Number(values.most), random) : all
  for (const cell of cells) {
    // What is wrong already says nothing when it is made wrong again.
    if (wrong.has(keyOf(cell.place))) continue
    const column = all.filter((c) => c.category === cell.category && c.table === cell.table).map((c) => c.text)
    for (const slip of slipsOf(cell, column, random)) {
      if (random() >= Number(values.share)) continue
      const after = checkLocated(withCell(document, cell.place, slip.text), statutes, undefined, others).report.findings
      const fresh = after.filter((f) => f.severity !== "info" && !known.has(signature(f)))
      const causes = fresh.filter((f) => f.cause === null)
      const noticed = fresh.length > 0
      const located = causes.some((f) => keyOf(f.at) === keyOf(cell.place))
      const knowable = isKnowable(cell, slip.text, beside, document)
      tally.add(source.kind, cell.category, { noticed, located, knowable, causes: causes.length })
      if (!located) misses.push(miss(noticed ? "ELSEWHERE" : knowable ? "MISSED" : "UNKNOWABLE", cell, slip, causes))
    }
  }

  function miss(
    how: string,
    cell: ScoredCell,
    slip: { name: string; text: string },
    causes: readonly Finding[],
  ): string {
    const told = causes.map(
      (f) =>
        `${f.rule} b${f.at.block} r${f.at.row} c${f.at.column} “${f.at.quote.slice(0, 24)}”→${f.expected?.text ?? "-"}`,
    )
    const beside = cell.indicator ? `${cell.indicator.target?.text} / ${cell.indicator.actual?.text}` : ""
    return [
      how,
      source.kind,
      source.name.slice(0, 40),
      cell.category,
      slip.name,
      cell.row,
      beside,
      `${cell.text} → ${slip.text}`,
      ...told,
    ].join(" | ")
  }
}
tally.print()
console.log(`${((performance.now() - since) / 1000).toFixed(0)} s`)
if (values.misses) writeFileSync(values.misses, `${misses.join("\n")}\n`)

function some<T>(items: readonly T[], most: number, random: () => number): readonly T[] {
  const left = [...items]
  const chosen: T[] = []
  while (left.length > 0 && chosen.length < most) chosen.push(left.splice(Math.floor(random() * left.length), 1)[0]!)
  return chosen
}

function keyOf({ block, row, column, span }: Place): string {
  return row === undefined ? `${block}@${span?.join("-") ?? ""}` : `${block}:${row}:${column}`
}

function signature(f: Finding): string {
  return `${f.severity}|${f.fingerprint}|${f.found?.value ?? ""}|${f.expected?.value ?? ""}|${f.at.quote}`
}
