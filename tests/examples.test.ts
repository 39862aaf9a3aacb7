import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import type { Finding } from "#checks"
import { loadStatutes } from "#workflow"
import { compareFacts, factsOf } from "../bench/round-trip/compare-facts.ts"
import { copiedRuns } from "../tools/examples/copied-runs.ts"
import {
  compiledExample,
  examples,
  ledgerOf,
  officialNames,
  publishedOf,
  readAgain,
  seedOf,
} from "../tools/examples/examples.ts"
import { literalFacts } from "../tools/examples/published-facts.ts"

const statutes = await loadStatutes()
const seeds = examples.flatMap((example) => seedOf(example) ?? [])
if (seeds.length < examples.length)
  console.warn("examples: ../shared/seeds is not here; what was published is not compared")
const withSeeds = test.skipIf(seeds.length < examples.length)

const serious = ({ severity }: { readonly severity: string }) => severity !== "info"

/** What only the agency could mend: a ledger keeps its stated results, also one of 99 % of twelve monthly reports. */
const kept: Readonly<Record<string, readonly string[]>> = {
  "xinxiang-county-2024-accounts": ["results-can-occur: 99%"],
}
const told = (findings: readonly Finding[]) => findings.filter(serious).map(({ rule, at }) => `${rule}: ${at.quote}`)

describe.each(examples.map((example) => [example.name, example] as const))("%s", (_, example) => {
  test("is a ledger that compiles to a document in which nothing is wrong that a ledger could mend", async () => {
    const compiled = compiledExample(await ledgerOf(example), statutes, false)
    expect(compiled.findings.filter(serious)).toEqual([])
    const { findings } = await readAgain(compiled, "text", statutes)
    expect(told(findings)).toEqual(kept[example.name] ?? [])
  })

  test("uses every published deviation, and says of each what is wrong", async () => {
    const ledger = await ledgerOf(example)
    expect(compiledExample(ledger, statutes, true).findings.filter(serious)).toEqual([])
    expect(ledger.deviations.filter(({ note }) => !note)).toEqual([])
  })

  withSeeds("prints as published every figure that the agency printed", async () => {
    const published = (await publishedOf(example, statutes))!
    const ledger = await ledgerOf(example)
    const compared = async (asPublished: boolean) => {
      const { recognitions } = await readAgain(compiledExample(ledger, statutes, asPublished), "text", statutes)
      return compareFacts(factsOf(published), recognitions.flatMap(factsOf))
    }
    const { cells, sentences } = await compared(true)
    expect(cells.missing).toEqual([])
    expect(sentences.found / sentences.all, JSON.stringify(sentences.missing)).toBeGreaterThanOrEqual(0.98)
    const plain = await compared(false)
    expect(plain.cells.missing.length + plain.sentences.missing.length).toBeGreaterThan(0)
  })

  withSeeds("has no sentence of the agency's", async () => {
    const texts = seeds.map((path) => readFileSync(path, "utf8"))
    expect(copiedRuns(await ledgerOf(example), texts, statutes, officialNames)).toEqual([])
  })
})

describe("the county's accounts in every format", () => {
  const example = examples.find(({ name }) => name === "xinxiang-county-2024-accounts")!
  test.each(["docx", "pdf", "xlsx", "html"] as const)(
    "%s: nothing is wrong that a ledger could mend, and everything is found again",
    async (format) => {
      const ledger = await ledgerOf(example)
      const { findings } = await readAgain(compiledExample(ledger, statutes, false), format, statutes)
      expect(told(findings)).toEqual(kept[example.name] ?? [])
      const published = await publishedOf(example, statutes)
      if (!published) return
      const compiled = compiledExample(ledger, statutes, true)
      const { recognitions } = await readAgain(compiled, format, statutes)
      const { cells, sentences } = compareFacts(
        literalFacts(published, compiled.statements),
        recognitions.flatMap(factsOf),
      )
      expect([...cells.missing, ...sentences.missing]).toEqual([])
    },
  )
})

test("a value alone in a wrong column is looked for where it was printed, all else where it was read", async () => {
  const example = examples.find(({ name }) => name === "xinxiang-city-2024-budget")!
  const published = await publishedOf(example, statutes)
  if (!published) return
  const { statements } = compiledExample(await ledgerOf(example), statutes, true)
  const literal = literalFacts(published, statements)
  const read = factsOf(published)
  const differing = literal.filter((fact, i) => fact.key !== read[i]!.key)
  expect(differing.map(({ key, printed }) => `${key} ${printed}`)).toEqual([
    "B08/金额/公务接待费|amount|threePublic=reception|万元 1.10",
  ])
})

test("a copied sentence is found, names and terms are not", async () => {
  const ledger = await ledgerOf(examples[0]!)
  const said = "负责组织城乡居民参加医疗保险并及时发放各项待遇"
  const text = (own: string) => ({ ...ledger, texts: [{ slot: "duties", text: own, at: { table: "texts", row: 2 } }] })
  const runs = (own: string) => copiedRuns(text(own), [`一、${said}。`], statutes, ["某某市医疗保障服务中心办公室"])
  expect(runs(`1.${said.slice(2, 18)}。`)).toEqual([{ table: "texts", row: 2, text: said.slice(2, 18) }])
  expect(runs("组织居民参保，发放待遇")).toEqual([])
  expect(
    copiedRuns(text("某某市医疗保障服务中心办公室负责"), ["某某市医疗保障服务中心办公室"], statutes, [
      "某某市医疗保障服务中心办公室",
    ]),
  ).toEqual([])
})

test("every count that an explanation tells is a count a ledger can enter", () => {
  const known = new Set(statutes.counts.map(({ id }) => id))
  const used = statutes.families.flatMap(({ id }) => {
    const narrative = statutes.narrative(id)
    if (!narrative) return []
    const told = [...JSON.stringify(narrative).matchAll(/count:([\w.-]+)/g)].map(([, count]) => count!)
    return [...told, ...Object.values(narrative.lists).flatMap(({ counts }) => Object.values(counts ?? {}))]
  })
  expect(used.length).toBeGreaterThan(20)
  expect([...new Set(used)].filter((id) => !known.has(id))).toEqual([])
})
