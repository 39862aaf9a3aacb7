import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import type { Finding } from "#checks"
import type { LocatedDocument } from "#documents"
import { readDocument } from "#formats"
import { identitiesOf, recognise } from "#recognition"
import type { Statutes } from "#statutes"
import { checkLocated, loadStatutes } from "#workflow"
import { type Candidate, candidatesOf, type Category } from "./candidates.ts"
import { operators, seededRandom } from "./operators.ts"
import { redundancyOf } from "./redundancy.ts"

/**
 * `npm run bench:mutation [-- --documents seeds,samples,examples --most 60 --misses FILE]`: changes one printed figure
 * at a time and counts what the check notices, whether it points at that very figure with its original value, and how
 * many causes it names.
 */
interface Tally {
  tried: number
  redundant: number
  noticed: number
  noticedRedundant: number
  located: number
  causes: number
  tolerated: number
}

const argument = (name: string, fallback: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at > 0 ? (process.argv[at + 1] ?? fallback) : fallback
}
const most = Number(argument("most", "60"))
const seed = Number(argument("seed", "20261121"))
const folders: Record<string, string> = { seeds: "../shared/seeds", samples: "../shared/samples", examples: "examples" }
const statutes = await loadStatutes()
const misses: string[] = []
const totals = new Map<Category, Tally>()
const byOperator = new Map<string, Tally>()

const chosen = files(argument("documents", "seeds,samples"))
for (const file of chosen.length > 0 ? chosen : files("examples")) await benchFile(file)
for (const [name, tally] of [...totals, ...byOperator]) print(name, tally)
const missesFile = argument("misses", "")
if (missesFile) writeFileSync(missesFile, `${misses.join("\n")}\n`)

function files(names: string): string[] {
  return names.split(",").flatMap((name) => {
    const folder = folders[name] ?? name
    if (!existsSync(folder)) {
      console.log(`left out: ${folder} is not here`)
      return []
    }
    return readdirSync(folder)
      .filter((f) => /\.(pdf|txt|md)$/.test(f) && !/README|template/.test(f))
      .sort()
      .map((f) => join(folder, f))
  })
}

async function benchFile(file: string): Promise<void> {
  const outcome = await readDocument(readFileSync(file), basename(file))
  if ("problem" in outcome) throw new Error(`${file}: ${outcome.problem.message.en}`)
  const { document } = outcome
  const random = seededRandom(seed)
  const clean = checkLocated(document, statutes).report.findings
  const known = new Set(clean.map(signature))
  const alreadyWrong = new Set(clean.filter((f) => f.severity !== "info").map(placeKey))
  const redundant = redundancyOf(document)
  const bound = boundPlaces(document, statutes)
  const own = new Map<Category, Tally>()
  for (const category of ["cell", "amount", "percentage"] as const) {
    const candidates = shuffled(
      candidatesOf(document).filter((c) => c.category === category && !alreadyWrong.has(candidateKey(c))),
      random,
    ).slice(0, most)
    for (const candidate of candidates)
      for (const operator of operators) {
        const neighbour = neighbourOf(document, candidate, random)
        const text = operator.apply(candidate.text, neighbour, random)
        if (text === undefined) continue
        if (withinTolerance(candidate.text, text)) {
          for (const tally of tallies(own, category, operator.name)) tally.tolerated++
          continue
        }
        const after = checkLocated(mutated(document, candidate, text), statutes).report.findings
        const fresh = after.filter((f) => f.severity !== "info" && !known.has(signature(f)))
        const noticed = fresh.length > 0
        const located = fresh.some(
          (f) =>
            f.cause === null &&
            placeKey(f) === candidateKey(candidate) &&
            f.expected !== null &&
            same(f.expected.value, candidate.text),
        )
        const causes = fresh.filter((f) => f.cause === null).length
        const isRedundant = redundant(candidate) || bound.has(candidateKey(candidate))
        for (const tally of tallies(own, category, operator.name)) {
          tally.tried++
          if (isRedundant) tally.redundant++
          if (noticed) tally.noticed++
          if (noticed && isRedundant) tally.noticedRedundant++
          if (located) tally.located++
          if (noticed) tally.causes += causes
        }
        if (!noticed && isRedundant)
          misses.push(
            `NOT NOTICED ${basename(file)} ${category} ${operator.name} ${candidate.text}→${text} | ${candidate.context}`,
          )
        else if (noticed && !located)
          misses.push(
            `ELSEWHERE ${basename(file)} ${category} ${operator.name} ${candidate.text}→${text} | ${candidate.context} | ${fresh
              .filter((f) => f.cause === null)
              .slice(0, 3)
              .map(
                (f) =>
                  `${f.rule} b${f.at.block} r${f.at.row} c${f.at.column} ${f.at.span} "${f.at.quote.slice(0, 20)}"→${f.expected?.text}`,
              )
              .join(" ; ")}`,
          )
      }
  }
  console.log(basename(file))
  for (const [name, tally] of own) print(`  ${name}`, tally)
}

function tallies(own: Map<Category, Tally>, category: Category, operator: string): Tally[] {
  return [tallyIn(own, category), tallyIn(totals, category), tallyIn(byOperator, operator)]
}

function tallyIn<K>(map: Map<K, Tally>, key: K): Tally {
  const found = map.get(key)
  if (found) return found
  const tally: Tally = { tried: 0, redundant: 0, noticed: 0, noticedRedundant: 0, located: 0, causes: 0, tolerated: 0 }
  map.set(key, tally)
  return tally
}

function print(name: string, t: Tally): void {
  const of = (a: number, b: number) => (b === 0 ? "–" : `${((a / b) * 100).toFixed(1)} %`)
  console.log(
    `${name.padEnd(14)} tried ${t.tried}, with redundancy ${t.redundant} (ceiling ${of(t.redundant, t.tried)}), noticed ${of(t.noticed, t.tried)} of all, ${of(t.noticedRedundant, t.redundant)} of redundant; located ${of(t.located, t.noticed)}; causes ${t.noticed ? (t.causes / t.noticed).toFixed(2) : "–"}; inside tolerance ${t.tolerated}`,
  )
}

/** Places of figures that some identity of the clean document speaks of. */
function boundPlaces(document: LocatedDocument, statutes: Statutes): Set<string> {
  const result = new Set<string>()
  const recognition = recognise(document, statutes)
  for (const identity of identitiesOf(recognition, statutes)) {
    if (identity.kind === "sum" && identity.relation === "≤") continue
    const figures =
      identity.kind === "ratio"
        ? [
            identity.percentage,
            ...identity.numerator.map((t) => t.figure),
            ...identity.denominator.map((t) => t.figure),
          ]
        : identity.terms.map((t) => t.figure)
    for (const figure of figures)
      result.add(
        `${figure.place.block}:${figure.place.row ?? ""}:${figure.place.column ?? ""}:${figure.place.row === undefined ? (figure.place.span?.[0] ?? "") : ""}`,
      )
  }
  return result
}

function candidateKey(candidate: Candidate): string {
  const { block, row, column } = candidate.place
  return `${block}:${row ?? ""}:${column ?? ""}:${row === undefined ? candidate.span[0] : ""}`
}

function placeKey(finding: Finding): string {
  const { block, row, column, span } = finding.at
  return `${block}:${row ?? ""}:${column ?? ""}:${row === undefined ? (span?.[0] ?? "") : ""}`
}

function signature(finding: Finding): string {
  return `${finding.severity}|${finding.fingerprint}|${finding.found?.value ?? ""}|${finding.expected?.value ?? ""}|${finding.at.quote}`
}

function same(expected: string, original: string): boolean {
  return Number(expected.replaceAll(",", "")) === Number(original.replaceAll(",", ""))
}

/** A last-digit change of one is what rounding may do; it is counted apart. */
function withinTolerance(before: string, after: string): boolean {
  const decimals = before.split(".")[1]?.length ?? 0
  return (
    decimals > 0 &&
    Math.abs(Number(before.replaceAll(",", "")) - Number(after.replaceAll(",", ""))) <= 1.001 * 10 ** -decimals
  )
}

function mutated(document: LocatedDocument, candidate: Candidate, text: string): LocatedDocument {
  const blocks = document.blocks.map((block, index) => {
    if (index !== candidate.place.block) return block
    const put = (whole: string) => whole.slice(0, candidate.span[0]) + text + whole.slice(candidate.span[1])
    if (block.kind === "table")
      return {
        ...block,
        cells: block.cells.map((c) =>
          c.row === candidate.place.row && c.column === candidate.place.column ? { ...c, text: put(c.text) } : c,
        ),
      }
    return "text" in block ? { ...block, text: put(block.text) } : block
  })
  return { ...document, blocks } as LocatedDocument
}

function neighbourOf(document: LocatedDocument, candidate: Candidate, random: () => number): string | undefined {
  const near = candidatesOf(document).filter(
    (c) =>
      c.category === candidate.category &&
      c.place.block === candidate.place.block &&
      candidateKey(c) !== candidateKey(candidate),
  )
  const adjacent =
    candidate.category === "cell"
      ? near.filter(
          (c) =>
            Math.abs(c.place.row! - candidate.place.row!) + Math.abs(c.place.column! - candidate.place.column!) <= 1,
        )
      : near
  const pool = adjacent.length > 0 ? adjacent : near
  return pool.length === 0 ? undefined : pool[Math.floor(random() * pool.length)]!.text
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[result[i], result[j]] = [result[j]!, result[i]!]
  }
  return result
}
