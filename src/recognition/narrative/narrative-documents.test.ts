import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { LocatedDocument } from "#documents"
import { quote } from "#documents"
import type { DocumentKind } from "#fiscal"
import { readDocument } from "#formats"
import { describe, expect, it } from "vitest"
import { claimIdentities, narrative } from "./index.ts"
import type { NarrativeLexicon } from "./lexicon.ts"
import { sampleProfile } from "./sample-explanation.ts"

const shared = join(import.meta.dirname, "../../../../shared")
const lists = join(shared, "standards/classification")

interface Expected {
  readonly kind: DocumentKind
  readonly year: number
  /** Fewest figures bound to claims. */
  readonly figures: number
  readonly identities: number
}

/** Documents by the start of their names. */
const seeds: Readonly<Record<string, Expected>> = {
  "000": { kind: "budget", year: 2024, figures: 55, identities: 19 },
  "001": { kind: "accounts", year: 2024, figures: 166, identities: 51 },
  "002": { kind: "budget", year: 2024, figures: 59, identities: 17 },
  "003": { kind: "budget", year: 2024, figures: 75, identities: 13 },
  "004": { kind: "budget", year: 2024, figures: 61, identities: 20 },
}
const samples: Readonly<Record<string, Expected>> = {
  "jiangsu-procuratorate": { kind: "budget", year: 2018, figures: 102, identities: 28 },
  "putuo-commerce": { kind: "budget", year: 2025, figures: 84, identities: 11 },
  "putuo-finance-2024": { kind: "accounts", year: 2024, figures: 100, identities: 28 },
  "putuo-finance-2025": { kind: "budget", year: 2025, figures: 66, identities: 9 },
}

function lexicon(): NarrativeLexicon {
  const byName = (...files: string[]) => {
    const codes = new Map<string, string[]>()
    for (const file of files)
      for (const line of readFileSync(join(lists, file), "utf8").split("\n").slice(1)) {
        const [code, name] = line.split(",")
        if (!code || !name) continue
        const key = name.replaceAll("（", "(").replaceAll("）", ")")
        if (file === "aliases.csv" && codes.has(key)) continue
        codes.set(key, [...(codes.get(key) ?? []), code])
      }
    return (name: string, parent = "") => (codes.get(name) ?? []).filter((c) => c.startsWith(parent) && c !== parent)
  }
  return {
    functionByName: byName("functional.csv", "aliases.csv"),
    departmentByName: byName("economic-department.csv"),
    governmentByName: byName("economic-government.csv"),
  }
}

async function open(folder: string, prefix: string): Promise<LocatedDocument> {
  const name = readdirSync(join(shared, folder)).find((file) => file.startsWith(prefix))!
  const outcome = await readDocument(new Uint8Array(readFileSync(join(shared, folder, name))), name)
  if (!("document" in outcome)) throw new Error(outcome.problem.message.en)
  return outcome.document
}

function check(folder: string, prefix: string, expected: Expected) {
  it(`binds the figures of ${folder}/${prefix}`, async () => {
    const document = await open(folder, prefix)
    const names = lexicon()
    const { claims, unbound } = narrative(document, sampleProfile(expected.kind, expected.year), names)
    const places = new Set<string>()
    for (const claim of claims)
      if ("figure" in claim && claim.figure) {
        const { place, printed } = claim.figure
        places.add(`${place.block}:${place.span?.[0]}`)
        expect(quote(document, place).replace(/\s/g, "")).toBe(printed)
      }
    const ratio = places.size / (places.size + unbound.length)
    const start = performance.now()
    narrative(document, sampleProfile(expected.kind, expected.year), names)
    console.info(
      `${prefix}: ${places.size} bound, ${unbound.length} unbound (${(100 * ratio).toFixed(1)} %), ${(performance.now() - start).toFixed(1)} ms`,
    )
    for (const { text, reason } of unbound) console.info(`  unbound ${text}: ${reason}`)
    expect(ratio).toBeGreaterThanOrEqual(0.95)
    expect(places.size).toBeGreaterThanOrEqual(expected.figures)
    expect(new Set(claims.map((claim) => claim.id)).size).toBe(claims.length)
    const identities = claimIdentities(claims, expected.kind)
    expect(identities.length).toBeGreaterThanOrEqual(expected.identities)
    expect(new Set(identities.map((identity) => identity.id)).size).toBe(identities.length)
  })
}

const missing = (folder: string) => !existsSync(join(shared, folder)) || !existsSync(lists)
if (missing("seeds")) console.info("skipped: ../shared/seeds is not there")
if (missing("samples")) console.info("skipped: ../shared/samples is not there")

describe.skipIf(missing("seeds"))("published explanations, as text", () => {
  for (const [prefix, expected] of Object.entries(seeds)) check("seeds", prefix, expected)
})

describe.skipIf(missing("samples"))("published explanations, as PDF", () => {
  for (const [prefix, expected] of Object.entries(samples)) check("samples", prefix, expected)
})
