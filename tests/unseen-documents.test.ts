import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { checkDocument, type Finding } from "#checks"
import type { LocatedDocument, Piece } from "#documents"
import { readPdf, readText } from "#formats"
import { type Recognition, recognise } from "#recognition"
import { loadStatutes } from "#workflow"
import { fixtures } from "../tools/fixtures/index.ts"
import { mistakesIn } from "../tools/fixtures/mistakes.ts"
import { paperPdf, type Rules } from "../tools/fixtures/paper-pdf.ts"

const folder = fileURLToPath(new URL("../fixtures/disclosures/", import.meta.url))
const statutes = await loadStatutes()
const names = Object.keys(fixtures)
const textOf = (name: string) => readFileSync(`${folder}${name}.md`, "utf8")

function documentOf(name: string, blocks: LocatedDocument["blocks"]): LocatedDocument {
  return { format: "mingzhang/document@1", source: { name, sha256: "", mediaType: "text/plain" }, pages: [], blocks }
}

function read(name: string, text: string): Recognition {
  const outcome = readText(text)
  if (!("blocks" in outcome)) throw new Error(`${name} cannot be read`)
  return recognise(documentOf(name, outcome.blocks), statutes)
}

async function readPages(name: string, rules: Rules): Promise<Recognition> {
  const outcome = await readPdf(paperPdf(fixtures[name]!(), rules))
  if (!("blocks" in outcome)) throw new Error(`${name} cannot be read`)
  return recognise({ ...documentOf(name, outcome.blocks), pages: outcome.pages ?? [] }, statutes)
}

const faults = (recognition: Recognition): Finding[] =>
  checkDocument(recognition, statutes).findings.filter((f) => f.severity !== "info")
const shown = (f: Finding) => `${f.severity} ${f.rule} ${f.at.quote} → ${f.expected?.text}`
const stands = (place: { readonly pieces?: readonly Piece[] }, line: number) =>
  (place.pieces ?? []).some((piece) => "line" in piece && piece.line === line)
const bare = (text: string) => text.replaceAll(",", "").replace(/\.?0+$/, "")

/** Numbers of tables that have no meaning, and heads no lexicon knows. */
const lost = (recognition: Recognition) =>
  recognition.tables.flatMap((t) => [
    ...t.unmapped.map((u) => `${t.title}: ${u.reason}`),
    ...t.columns.filter((c) => c.role.kind === "unknown").map((c) => `${t.title}: ${c.path.join("/")}`),
  ])

describe("invented documents of many provinces", () => {
  it("are the files in fixtures/disclosures, as their makers print them", () => {
    expect(readdirSync(folder).sort()).toEqual(names.map((n) => `${n}.md`).sort())
    for (const name of names) expect(fixtures[name]!().markdown()).toBe(textOf(name))
  })

  it.each(names)("%s: clean, every table named, every number understood", (name) => {
    const recognition = read(name, textOf(name))
    expect(faults(recognition).map(shown)).toEqual([])
    expect(recognition.unrecognised).toEqual([])
    expect(lost(recognition)).toEqual([])
    const bound = recognition.claims.length
    expect(bound / (bound + recognition.unbound.length)).toBeGreaterThanOrEqual(0.95)
  })

  it.each([
    ["sichuan-water-2024-budget", "sichuan-12"],
    ["guizhou-civil-2025-budget", "guizhou-11"],
    ["henan-forest-2024-budget", "henan-department-12"],
    ["hubei-farm-2024-budget", "budget-8"],
    ["shaanxi-school-2025-budget", "shaanxi-15"],
    ["zhejiang-market-2024-budget", "zhejiang-9"],
    ["central-grain-2024-budget", "budget-9"],
    ["national-science-2023-accounts", "national-accounts-9"],
    ["ningxia-audit-2024-accounts", "accounts-9-three-public-seventh"],
    ["yunnan-forest-2023-accounts", "yunnan-accounts-11"],
    ["neimeng-land-2023-accounts", "neimenggu-accounts-11"],
  ])("%s is of the family %s", (name, family) => {
    expect(read(name, textOf(name)).profile.family).toBe(family)
  })

  it("reads last year's outturn and the change beside this year's budget", () => {
    const { tables } = read("central", textOf("central-grain-2024-budget"))
    const general = tables.find((t) => t.form === "B05")!
    const roles = general.columns.flatMap(({ role }) =>
      role.kind === "amount" ? [[role.measure ?? "amount", role.coordinate.year, role.coordinate.phase]] : [],
    )
    expect(roles).toEqual([
      ["amount", "2023", "outturn"],
      ["amount", undefined, undefined],
      ["amount", undefined, undefined],
      ["amount", undefined, undefined],
      ["difference", "2023", "outturn"],
      ["difference-rate", "2023", "outturn"],
    ])
  })
})

describe("mistakes planted in them", () => {
  describe.each(names)("%s", (name) => {
    const planted = mistakesIn(textOf(name))

    it("has a place for most kinds", () => expect(planted.length).toBeGreaterThanOrEqual(6))

    it.each(planted.map((p) => [p.kind, p] as const))("%s is noticed in its line", (_, { text, line, expected }) => {
      const found = faults(read(name, text))
      const here = found.filter((f) => stands(f.at, line))
      const beside = found.filter((f) => f.related.some((r) => stands(r.at, line)))
      // a single subject printed in one table only: its total and itself explain the difference alike
      expect([...here, ...beside].map(shown)).not.toEqual([])
      if (here.length === 0 || expected === undefined) return
      expect(here.map((f) => bare(f.expected?.text ?? "")).join(" ")).toContain(bare(expected))
    })
  })
})

describe("two of them as pages", () => {
  it.each(["sichuan-water-2024-budget", "national-science-2023-accounts"])(
    "%s, ruled, heads merged, tables over several pages",
    async (name) => {
      const recognition = await readPages(name, "ruled")
      expect(recognition.tables.map((t) => t.form)).toEqual(read(name, textOf(name)).tables.map((t) => t.form))
      expect(lost(recognition)).toEqual([])
      expect(faults(recognition).map(shown)).toEqual([])
    },
  )

  it("ningxia-audit-2024-accounts, three-line: what is read wrong is said, and no number is called wrong for it", async () => {
    const recognition = await readPages("ningxia-audit-2024-accounts", "three-line")
    expect(recognition.tables.length).toBeGreaterThanOrEqual(6)
    expect(
      faults(recognition)
        .filter((f) => f.severity === "error")
        .map(shown),
    ).toEqual([])
  })
})
