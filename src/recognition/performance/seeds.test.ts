import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { readText } from "#formats"
import { evaluate } from "#identities"
import { describe, expect, it } from "vitest"
import { performanceIdentities, performanceTables } from "./index.ts"

const folder = fileURLToPath(new URL("../../../../shared/seeds", import.meta.url))
const present = existsSync(folder)
if (!present) console.log(`skipped: no real documents at ${folder}`)

describe.skipIf(!present)("the five real documents", () => {
  const files = present ? readdirSync(folder).sort() : []
  const read = (start: string) => {
    const outcome = readText(readFileSync(`${folder}/${files.find((f) => f.startsWith(start))}`, "utf8"))
    if (!("blocks" in outcome)) throw new Error("unreadable")
    const source = { name: start, sha256: "", mediaType: "text/plain" }
    return performanceTables({ format: "mingzhang/document@1", source, pages: [], blocks: outcome.blocks })
  }

  it.each([
    ["000", ["overall-target", "target-summary"]],
    ["001", [...new Array<string>(5).fill("score-sheet"), "execution-table", "score-table"]],
    ["002", ["overall-target", "target-summary"]],
    ["003", [...new Array<string>(5).fill("target-sheet"), "overall-target", "target-sheet"]],
    ["004", new Array<string>(6).fill("target-sheet")],
  ])("%s: every table is recognised for what it is", (start, kinds) => {
    expect(read(start).map((t) => t.kind)).toEqual(kinds)
  })

  it.each([
    ["000", 24 + 20, 0],
    ["001", 6 + 6 + 6 + 9 + 6 + 17, 0],
    ["002", 24 + 73, 0],
    ["003", 6 + 6 + 7 + 7 + 6 + 9 + 9, 0],
    ["004", 7 + 9 + 8 + 8 + 7 + 0, 0],
  ])("%s: all %i indicators are read", (start, count) => {
    const indicators = read(start).flatMap((t) =>
      t.kind === "target-summary" ? t.projects.flatMap((p) => p.indicators) : "indicators" in t ? t.indicators : [],
    )
    expect(indicators.length).toBe(count)
    expect(indicators.filter((i) => i.first === undefined)).toEqual([])
    expect(indicators.filter((i) => i.target === undefined).map((i) => i.name.text)).toEqual([])
  })

  it("001: every point of the sheets is a figure, and all their sums hold", () => {
    const tables = read("001")
    const sheets = tables.filter((t) => t.kind === "score-sheet")
    expect(sheets.map((t) => t.indicators.filter((i) => !i.weight || !i.score || !i.deviation).length)).toEqual([
      0, 0, 0, 0, 0,
    ])
    expect(sheets.map((t) => [t.management.length, t.money.length])).toEqual(new Array(5).fill([4, 4]))
    const { judgements, violated } = evaluate(performanceIdentities(tables))
    expect(judgements.length).toBeGreaterThan(80)
    expect(violated).toEqual([])
  })

  it.each([
    ["000", ["overall-target-budget-equals-its-parts"]],
    ["002", []],
    ["003", ["tasks-money-sums-to-total", "tasks-money-sums-to-total"]],
    ["004", []],
  ])("%s: violated are %j", (start, rules) => {
    expect(evaluate(performanceIdentities(read(start))).violated.map((j) => j.identity.rule)).toEqual(rules)
  })
})
