import { checkDocument } from "#checks"
import type { LocatedDocument } from "#documents"
import { type Coordinate, coordinateKey, type Dimension } from "#fiscal"
import { readText } from "#formats"
import { bookOf, type Ledger } from "#ledger"
import { type Claim, recognise, type Recognition } from "#recognition"
import { statementsOf } from "#statements"
import type { Family, Statutes } from "#statutes"
import { beforeAll, describe, expect, test } from "vitest"
import { randomLedger } from "../../tools/random-ledger/index.ts"
import { loadStatutes } from "#workflow"
import { type Disclosure, disclosureOf } from "./disclosure-of.ts"
import { publicationText } from "./printed-text.ts"
import { printedPlaces } from "./read-back.ts"
import { type SampleShape, sampleLedger } from "./sample-ledger.ts"
import { completedLedger } from "./sample-year.ts"
import type { ToldFigure } from "./telling.ts"

const families = [
  "henan-department-12",
  "henan-unit-11",
  "shaanxi-15",
  "national-accounts-9",
  "accounts-9-three-public-seventh",
  "budget-8",
  "budget-9",
  "shanghai-budget-9",
  "shanghai-accounts-9",
  "jiangsu-12",
  "sichuan-12",
  "guizhou-11",
  "zhejiang-9",
  "yunnan-accounts-11",
  "neimenggu-accounts-11",
]

let statutes: Statutes
beforeAll(async () => {
  statutes = await loadStatutes()
})
const familyOf = (id: string) => statutes.families.find((family) => family.id === id)!

interface Round {
  readonly disclosure: Disclosure
  readonly document: LocatedDocument
  readonly recognition: Recognition
  readonly ledger: Ledger
}

/** Writes a ledger's disclosure as text and reads it back. */
function written(ledger: Ledger, family: Family, options: { asPublished?: boolean; draft?: boolean } = {}): Round {
  const book = bookOf(ledger, statutes)
  const { statements } = statementsOf(book, family, statutes)
  const disclosure = disclosureOf(book, statements, family, statutes, options)
  const outcome = readText(publicationText(disclosure.publication))
  if ("problem" in outcome) throw new Error("the text was not read")
  const document: LocatedDocument = {
    format: "mingzhang/document@1",
    source: { name: `${family.id}.md`, sha256: "", mediaType: "text/markdown" },
    ...outcome,
  }
  return { disclosure, document, recognition: recognise(document, statutes), ledger }
}

/** Findings of level error or warning that a sentence is to blame for. */
function proseFindings({ document, recognition }: Round): string[] {
  return checkDocument(recognition, statutes)
    .findings.filter(
      (finding) => finding.severity !== "info" && document.blocks[finding.at.block]?.kind === "paragraph",
    )
    .filter((finding) => !/目标表$/.test(finding.at.quote))
    .map((finding) => `${finding.rule}: ${finding.message.zh}`)
}

const outsideOfReading = /^(?:units|henan-units|staff)\//

/** Told figures that reading did not find again at the same place, with the same meaning and kind. */
function notFoundAgain({ disclosure, document, recognition, ledger }: Round): string[] {
  const places = printedPlaces(disclosure.publication)
  const blocks = new Map(document.blocks.map((block, index) => ["text" in block ? block.text : "", index]))
  const names = new Map(ledger.projects.map((project) => [project.code, project.name]))
  return disclosure.told
    .filter((told) => !outsideOfReading.test(told.anchor))
    .flatMap((told) => {
      const place = places.get(told.anchor)
      const block = place && blocks.get(place.paragraph)
      if (!place || block === undefined) return [`${told.anchor}: its paragraph was not read`]
      const here = recognition.claims.filter((claim) => {
        const { block: at, span } = placeOf(claim)
        return at === block && span !== undefined && span[0] >= place.start && span[1] <= place.end
      })
      const alike = here.filter((claim) => kindOf(claim) === told.measure && readsAs(claim, told, names))
      return alike.length > 0
        ? []
        : [`${told.anchor} ${told.printed}: ${here.map((c) => `${c.kind} ${coordinateKey(c.subject)}`).join(" | ")}`]
    })
}

const placeOf = (claim: Claim) =>
  "figure" in claim && claim.figure ? claim.figure.place : "word" in claim ? claim.word.place : claim.at

const kindOf = (claim: Claim) => (claim.kind === "list" || claim.kind === "none" ? undefined : claim.kind)

/** The same meaning; where the sentence says less than the ledger knows, what it says must be so. */
function readsAs(claim: Claim, told: ToldFigure, names: ReadonlyMap<string, string>): boolean {
  if (told.measure === "count") return "figure" in claim && claim.figure?.printed === told.printed
  const plain = (text: string) => text.replace(/[（(]/g, "(").replace(/[）)]/g, ")")
  const own = told.coordinate
  const meant: Coordinate = own.project ? { ...own, project: names.get(own.project) ?? own.project } : own
  const read = claim.subject as Coordinate
  const same = (dimension: Dimension) => plain(read[dimension] ?? "") === plain(meant[dimension] ?? "")
  return [...new Set([...Object.keys(read), ...Object.keys(meant)] as Dimension[])].every(
    (dimension) =>
      same(dimension) || (read[dimension] === undefined && (dimension === "source" || dimension === "vintage")),
  )
}

describe.each(families)("%s", (id) => {
  test.each<SampleShape>(["rich", "minimal", "edge"])(
    "%s: what is told is found again, and nothing is wrong",
    (shape) => {
      const family = familyOf(id)
      const round = written(sampleLedger(family, shape, statutes), family)
      expect(notFoundAgain(round)).toEqual([])
      expect(round.recognition.unbound).toEqual([])
      expect(proseFindings(round)).toEqual([])
      expect(round.disclosure.findings.filter((f) => f.severity === "error")).toEqual([])
      if (shape !== "minimal") expect(round.disclosure.findings).toEqual([])
      expect(round.recognition.profile).toMatchObject({ unit: "丰原市水利局", kind: family.kind })
      expect(round.disclosure.told.length).toBeGreaterThan(shape === "rich" ? 50 : 15)
    },
  )

  test("any ledger", () => {
    const family = familyOf(id)
    for (const index of [6, 18]) {
      const { ledger } = randomLedger(index, family, statutes)
      const round = written(completedLedger(ledger, statutes, index % 2 ? "grown" : "shrunk"), family)
      expect([...notFoundAgain(round), ...proseFindings(round)], `random ledger ${index}`).toEqual([])
    }
  })

  test("lists in its contents what stands in its pages, and every part of the family is there", () => {
    const family = familyOf(id)
    const { publication, manifest } = written(sampleLedger(family, "rich", statutes), family).disclosure
    for (const volume of publication.volumes) {
      const blocks = volume.sections.flatMap((section) => section.blocks)
      const anchors = new Set(blocks.flatMap((b) => (b.kind === "heading" || b.kind === "table" ? [b.anchor] : [])))
      for (const block of blocks)
        if (block.kind === "contents") {
          expect(block.entries.length).toBeGreaterThan(0)
          for (const entry of block.entries) expect(anchors).toContain(entry.anchor)
        }
      const told = blocks.flatMap((b) => (b.kind === "paragraph" ? b.runs.flatMap((run) => run.anchor ?? []) : []))
      expect(new Set(told).size).toBe(told.length)
    }
    expect(manifest.tables.length).toBeGreaterThanOrEqual(family.tables.filter((table) => !table.repeats).length)
    expect(manifest.volumes.flatMap((volume) => volume.charts).length).toBeGreaterThan(0)
  })
})

describe("what is missing", () => {
  const bare = (ledger: Ledger, changes: Partial<Ledger>): Ledger => ({ ...ledger, ...changes })

  test("a reason: a marked gap, and an error that names the figure and where to enter it", () => {
    const family = familyOf("henan-unit-11")
    const ledger = bare(sampleLedger(family, "rich", statutes), { reasons: [] })
    const { disclosure } = written(ledger, family)
    const first = disclosure.findings[0]!
    expect(first).toMatchObject({
      code: "missing-reason",
      severity: "error",
      section: "summary",
      slot: "income.reason",
    })
    expect(first.message.zh).toContain("收支“收入总计”")
    expect(publicationText(disclosure.publication)).toContain("主要原因是【待填写：原因】")
    expect(new Set(disclosure.findings.map((f) => f.code))).toEqual(new Set(["missing-reason"]))
    expect(written(ledger, family, { draft: true }).disclosure.findings.map((f) => f.severity)).not.toContain("error")
  })

  test("last year: the comparison is left out, with a warning", () => {
    const family = familyOf("henan-unit-11")
    const { disclosure } = written(bare(sampleLedger(family, "rich", statutes), { totals: [] }), family)
    expect(publicationText(disclosure.publication)).not.toMatch(/增加|减少|持平/)
    expect(new Set(disclosure.findings.map((f) => `${f.severity} ${f.code}`))).toEqual(
      new Set(["warning missing-prior-year"]),
    )
  })
})

describe("published deviations", () => {
  const at = { table: "deviations", row: 2 }
  const deviating = (family: Family): Ledger => ({
    ...sampleLedger(family, "rich", statutes),
    deviations: [
      { section: "summary", slot: "income.rate", kind: "value", printed: "增长6.2%", at },
      { section: "revenue", slot: "p1", kind: "sentence", printed: "收入情况见附表。", at },
      { section: "fund", slot: "p1", kind: "sentence", printed: "", at },
      { section: "fund", slot: "p1+", kind: "sentence", printed: "另附说明。", at },
      { section: "nowhere", slot: "p1", kind: "sentence", printed: "x", at },
    ],
  })

  test("stand in place of what the ledger says, only when compiled as published", () => {
    const family = familyOf("henan-unit-11")
    const published = written(deviating(family), family, { asPublished: true }).disclosure
    const text = publicationText(published.publication)
    expect(text).toContain("增长6.2%，主要原因是")
    expect(text).toContain("### 二、收入预算总体情况说明\n\n收入情况见附表。")
    expect(text).toContain("### 八、政府性基金预算支出情况说明\n\n另附说明。\n\n###")
    expect(published.findings.map((f) => `${f.code} ${f.section}`)).toEqual(["unused-deviation nowhere"])
    expect(published.told.find((told) => told.anchor === "summary/income.rate")).toMatchObject({
      printed: "增长6.2%",
      deviates: true,
    })
    const compiled = publicationText(written(deviating(family), family).disclosure.publication)
    expect(compiled).toContain("增长6.19%")
    expect(compiled).not.toContain("另附说明")
  })
})

describe("assumed figures", () => {
  test("carry their reason, and a note below the section says so", () => {
    const family = familyOf("budget-9")
    const sample = sampleLedger(family, "rich", statutes)
    const counts = sample.counts.map((count) =>
      count.id === "equipment.large" ? { ...count, assumed: "公开文件未列明" } : count,
    )
    const round = written({ ...sample, counts }, family)
    expect(publicationText(round.disclosure.publication)).toContain(
      "注：未见公布、按假定列示的数字：1台（公开文件未列明）。",
    )
    expect([...notFoundAgain(round), ...proseFindings(round)]).toEqual([])
    expect(round.disclosure.manifest.assumed).toEqual(["公开文件未列明"])
  })
})

describe("shares that close at 100", () => {
  test("put the rest on the largest part and say so", () => {
    const family = familyOf("henan-department-12")
    const sample = sampleLedger(family, "rich", statutes)
    const closing = written({ ...sample, publisher: { ...sample.publisher, sharesClose: true } }, family).disclosure
    const shares = closing.told.filter((told) => /^general\/general-classes\/\d+\.share$/.test(told.anchor))
    const sum = shares.reduce((total, share) => total + Math.round(Number.parseFloat(share.printed) * 100), 0)
    expect(sum).toBe(10_000)
    expect(closing.findings.filter((f) => f.code === "shares-adjusted").every((f) => f.severity === "info")).toBe(true)
  })
})

test("two volumes where the publisher wants them", () => {
  const family = familyOf("shaanxi-15")
  const sample = sampleLedger(family, "rich", statutes)
  const volumes = (wanted: "one" | "two") =>
    written({ ...sample, publisher: { ...sample.publisher, volumes: wanted } }, family).disclosure.publication.volumes
  expect(volumes("one").map((volume) => volume.id)).toEqual(["package"])
  expect(volumes("two").map((volume) => volume.id)).toEqual(["explanation", "statements"])
  expect(publicationText({ ...written(sample, family).disclosure.publication })).toContain("保密审查情况：已审查")
})

describe("pages", () => {
  const blocksOf = (family: string) => {
    const made = written(sampleLedger(familyOf(family), "rich", statutes), familyOf(family)).disclosure
    return made.publication.volumes.flatMap(({ sections }) => sections)
  }

  test.each(["budget-9", "sichuan-12", "henan-department-12"])(
    "of %s: parts begin one, contents lead to what is there",
    (id) => {
      const sections = blocksOf(id)
      for (const { blocks } of sections)
        for (const [at, block] of blocks.entries())
          if (block.kind === "heading" && block.level === 1 && at > 0) expect(blocks[at - 1]?.kind).toBe("page-break")
      const blocks = sections.flatMap((section) => section.blocks)
      const anchors = new Set(
        blocks.flatMap((block) => {
          if (block.kind === "paragraph") return block.runs.flatMap(({ anchor }) => anchor ?? [])
          return "anchor" in block ? [block.anchor] : []
        }),
      )
      const entries = blocks.flatMap((block) => (block.kind === "contents" ? block.entries : []))
      expect(entries.length).toBeGreaterThan(8)
      expect(entries.filter(({ anchor }) => !anchors.has(anchor))).toEqual([])
    },
  )

  test("say the caption of a chart in the chart alone, numbered from 1", () => {
    const blocks = blocksOf("budget-9").flatMap((section) => section.blocks)
    const captions = blocks.flatMap((block) => (block.kind === "chart" ? [block.caption] : []))
    expect(captions.length).toBeGreaterThan(0)
    for (const [i, caption] of captions.entries()) expect(caption).toMatch(new RegExp(`^图${i + 1}：.`))
    const said = blocks.flatMap((block) => (block.kind === "paragraph" ? block.runs.map(({ text }) => text) : []))
    expect(said.filter((text) => captions.includes(text))).toEqual([])
  })
})
