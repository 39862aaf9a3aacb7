import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { catalogue } from "#checks"
import { readText } from "#formats"
import { recognise } from "#recognition"
import { publicationText } from "#disclosure"
import { compileDisclosure, loadStatutes, nodeEnvironment, readLedger } from "#workflow"
import { coveragePage, seeds } from "../tools/seed-coverage/coverage-page.ts"
import { type CoverageRow, coverageRows, kinds, states } from "../tools/seed-coverage/coverage-row.ts"
import { isNamed, isPrintedIn } from "../tools/seed-coverage/printed-name.ts"
import { layoutOf, missingReference, type Surroundings } from "../tools/seed-coverage/reference.ts"

const root = fileURLToPath(new URL("../", import.meta.url))
const text = (path: string) => readFileSync(join(root, path), "utf8")
const statutes = await loadStatutes()
const rows = coverageRows(text("docs/coverage.csv"))
const shown = (row: CoverageRow) => `${row.seed}:${row.from} ${row.kind} ${row.names.join("；")}`

const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
  .map((path) => text(join("src", path)))
const around: Surroundings = {
  statutes,
  exists: (path) => existsSync(join(root, path)),
  rules: new Set(catalogue.map((rule) => rule.name)),
  quoted: (word) => sources.some((source) => source.includes(`"${word}"`)),
}

describe("the table of coverage", () => {
  it("is the page people read", () => {
    expect(coveragePage(rows) === text("docs/coverage.md"), "run npm run generate").toBe(true)
  })

  it("knows its documents, kinds and states, and says what each thing is", () => {
    const lawful = (row: CoverageRow) =>
      row.seed in seeds && row.kind in kinds && row.state in states && row.names.length > 0 && row.from <= row.to
    expect(rows.filter((row) => !lawful(row)).map(shown)).toEqual([])
    expect(Object.keys(seeds).filter((seed) => !rows.some((row) => row.seed === seed))).toEqual([])
  })

  it("names only what is in the product", () => {
    const missing = rows.flatMap((row) =>
      row.product.flatMap((reference) => {
        const said = missingReference(reference, around)
        return said === undefined ? [] : [`${shown(row)}: ${said}`]
      }),
    )
    expect(missing).toEqual([])
    expect(rows.filter((row) => row.product.length === 0).map(shown)).toEqual([])
  })

  it("would notice what is not there", () => {
    const wrong = [
      "layout:henan-B99",
      "form:X1",
      "family:none",
      "section:henan-department-12/nowhere",
      "chart:henan-department-12/transfers",
      "step:henan-department-12/nowhere",
      "term:henan-department-12/无",
      "text:no-such-slot-anywhere",
      "count:unicorns",
      "ledger:texts.nothing",
      "standard:无",
      "rule:nothing-is-wrong",
      "src/nowhere.ts",
    ]
    expect(wrong.filter((reference) => missingReference(reference, around) === undefined)).toEqual([])
  })

  it("names a test for all that works or is kept as data, and a reason for all that does not work", () => {
    const tested = (row: CoverageRow) =>
      row.tests.length > 0 && row.tests.every((path) => path.endsWith(".test.ts") && existsSync(join(root, path)))
    expect(rows.filter((row) => row.state !== "left out" && !tested(row)).map(shown)).toEqual([])
    expect(rows.filter((row) => row.state === "left out" && row.tests.length > 0).map(shown)).toEqual([])
    expect(rows.filter((row) => (row.state === "works") !== (row.why === "")).map(shown)).toEqual([])
  })

  it("calls a column or note covered only where a layout it names prints it", () => {
    const wrong = rows.flatMap((row) => {
      const layouts = row.product.filter((reference) => reference.startsWith("layout:")).map((r) => r.slice(7))
      if (row.state !== "works" || !["column", "note", "table"].includes(row.kind) || layouts.length === 0) return []
      const printed = layouts.map(printedBy).join("\n")
      const names =
        row.kind === "table" ? row.names.filter((name) => isPrintedIn(printed, name)).slice(0, 1) : row.names
      const lost = names.filter((name) => !isPrintedIn(printed, name))
      return lost.length === 0 && names.length > 0 ? [] : [`${shown(row)}: ${lost.join("；")}`]
    })
    expect(wrong).toEqual([])
  })
})

/** Everything the families that use a layout print in their tables: the golden copies, and the words of the layout. */
function printedBy(id: string): string {
  const families = statutes.families.filter((family) =>
    family.tables.some((table) => statutes.layout(table.form, family.id, table.number)?.id === id),
  )
  const golden = families.map((family) => text(`src/statements/golden/${family.id}.txt`))
  return [JSON.stringify(layoutOf(id, statutes)), ...golden].join("\n")
}

/** The ledgers of examples/ that stand for the seeds. */
const examples: Readonly<Record<string, string>> = {
  "000": "xinxiang-city-2024-budget",
  "001": "xinxiang-county-2024-accounts",
  "002": "xiangfu-2024-budget",
  "003": "linyou-2024-budget",
  "004": "xinyang-2024-budget",
}
/** Kinds whose names a package prints as the seed does; texts and headings are the product's own words. */
const printedAlike = ["table", "column", "row", "indicator", "office", "staff"]

describe.each(Object.keys(seeds))("the example of seed %s", (seed) => {
  it("prints as published what the rows name, but where a row says that it does not", async () => {
    const read = await readLedger(join(root, "examples", examples[seed]!), nodeEnvironment())
    if ("problem" in read) throw new Error(read.problem.message.en)
    const { disclosure } = compileDisclosure(read.ledger, statutes, { asPublished: true, draft: true })
    const printed = publicationText(disclosure!.publication)
    const lost = rows
      .filter((row) => row.seed === seed && printedAlike.includes(row.kind) && !row.why.includes("示例账册未收"))
      .flatMap((row) => row.names.filter((name) => !isPrintedIn(printed, name)).map((name) => `${shown(row)}: ${name}`))
    expect(lost).toEqual([])
  })
})

const folder = fileURLToPath(new URL("../../shared/seeds/", import.meta.url))
const present = existsSync(folder)
if (!present) console.info(`coverage of the seeds skipped: ${folder} is absent`)

describe.skipIf(!present).each(Object.keys(seeds))("seed %s", (seed) => {
  const own = rows.filter((row) => row.seed === seed)
  const read = () => {
    const file = readdirSync(folder).find((name) => name.startsWith(seed))!
    const source = readFileSync(join(folder, file), "utf8")
    const outcome = readText(source)
    if (!("blocks" in outcome)) throw new Error(`${file} cannot be read`)
    const { blocks } = outcome
    const recognition = recognise(
      {
        format: "mingzhang/document@1",
        source: { name: file, sha256: "", mediaType: "text/plain" },
        pages: [],
        blocks,
      },
      statutes,
    )
    const indicators = (recognition.performance ?? []).flatMap((table) =>
      table.kind === "target-summary"
        ? table.projects.flatMap((project) => project.indicators)
        : "indicators" in table
          ? table.indicators
          : [],
    )
    return {
      lines: source.split("\n"),
      headings: blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : [])),
      titles: recognition.tables.map((table) => table.title),
      indicators: indicators.map((indicator) => indicator.name.text),
    }
  }
  const covers = (kind: (row: CoverageRow) => boolean, printed: string) =>
    own.filter((row) => kind(row) && row.names.some((name) => isNamed(printed, name)))

  it("prints every row's names in the lines the row gives", () => {
    const { lines } = read()
    const lost = own.flatMap((row) => {
      const printed = lines.slice(row.from - 1, row.to).join("")
      return row.names.filter((name) => !isPrintedIn(printed, name)).map((name) => `${shown(row)}: ${name}`)
    })
    expect(lost).toEqual([])
  })

  it("has a row for every heading and every table", () => {
    const { headings, titles } = read()
    expect(headings.filter((heading) => covers(({ kind }) => kind !== "indicator", heading).length === 0)).toEqual([])
    const tabled = ({ kind }: CoverageRow) => kind === "table" || kind === "contents"
    expect(titles.filter((title) => covers(tabled, title).length === 0)).toEqual([])
  })

  it("has each indicator in one row, as often as the row says", () => {
    const { indicators } = read()
    const indicating = ({ kind }: CoverageRow) => kind === "indicator"
    expect(indicators.filter((name) => covers(indicating, name).length !== 1)).toEqual([])
    const counted = own
      .filter(indicating)
      .map((row) => [shown(row), indicators.filter((name) => row.names.some((n) => isNamed(name, n))).length] as const)
    expect(counted).toEqual(own.filter(indicating).map((row) => [shown(row), row.count]))
  })
})
