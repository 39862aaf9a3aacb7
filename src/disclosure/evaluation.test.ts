import type { LocatedDocument } from "#documents"
import { evaluate } from "#identities"
import { bookOf, type Ledger } from "#ledger"
import { performanceIdentities, performanceTables } from "#recognition"
import { readText } from "#formats"
import type { Statutes } from "#statutes"
import { beforeAll, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import { disclosureOf } from "./disclosure-of.ts"
import { evaluationFacts } from "./evaluation-facts.ts"
import { executionRate } from "./evaluation-money.ts"
import { publicationText } from "./printed-text.ts"
import { sampleLedger } from "./sample-ledger.ts"

let statutes: Statutes
beforeAll(async () => {
  statutes = await loadStatutes()
})
const sample = () => sampleLedger(statutes.families.find((f) => f.id === "national-accounts-9")!, "rich", statutes)

function tablesOf(ledger: Ledger, asPublished = false) {
  const family = statutes.families.find((f) => f.id === ledger.publisher.family)!
  const { publication, findings } = disclosureOf(bookOf(ledger, statutes), [], family, statutes, { asPublished })
  expect(findings.filter(({ code }) => code === "unused-deviation")).toEqual([])
  const text = publicationText(publication)
  const outcome = readText(text)
  if ("problem" in outcome) throw new Error("not read")
  return performanceTables({
    format: "mingzhang/document@1",
    source: { name: "a.md", sha256: "", mediaType: "text/markdown" },
    ...outcome,
  } satisfies LocatedDocument)
}

test("every sheet and the report's tables are read again, and all that must hold in them holds", () => {
  const ledger = sample()
  const tables = tablesOf(ledger)
  expect(tables.map((table) => table.kind)).toEqual([
    ...ledger.evaluations.map(() => "score-sheet"),
    "execution-table",
    "score-table",
  ])
  const { judgements, violated } = evaluate(performanceIdentities(tables))
  expect(violated).toEqual([])
  expect(judgements.length).toBeGreaterThan(80)
})

test("a sheet that was not published is left out as published, and only then", () => {
  const ledger = sample()
  const slot = ledger.evaluations[0]!.project
  const deviation = {
    section: "evaluations",
    slot,
    kind: "table",
    printed: "",
    at: { table: "deviations", row: 2 },
  } as const
  const without = { ...ledger, deviations: [deviation] }
  const sheets = (asPublished: boolean) =>
    tablesOf(without, asPublished).filter(({ kind }) => kind === "score-sheet").length
  expect(sheets(false)).toBe(ledger.evaluations.length)
  expect(sheets(true)).toBe(ledger.evaluations.length - 1)
})

test("points nobody entered follow from the money and the indicators", () => {
  const ledger = sample()
  const [first] = ledger.evaluations
  const { executionScore: _, totalScore: __, ...rest } = first!
  const evaluation = {
    ...rest,
    funds: [{ source: "R1", approvedFen: 20_00, adjustedFen: 18_00, outturnFen: 15_59 } as const],
  }
  const facts = evaluationFacts(bookOf({ ...ledger, evaluations: [evaluation] }, statutes), evaluation, statutes)
  expect(executionRate(facts.money[0]!)).toBe("86.61%")
  expect(facts.executionScore).toBe("8.66")
  expect(facts.totalScore).toBe("98.66")
})

test("money that is not there has no rate", () => {
  expect(executionRate({ label: "", approved: 0, adjusted: 0, outturn: 0 })).toBe("")
})
