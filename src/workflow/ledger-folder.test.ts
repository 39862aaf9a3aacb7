import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { anyLedger, withoutPlaces } from "../../tools/any-ledger/index.ts"
import { randomLedger } from "../../tools/random-ledger/index.ts"
import { nodeEnvironment } from "./environment.ts"
import { readLedgerFolder, writeLedgerFolder } from "./ledger-folder.ts"
import { blankLedger } from "./make-template.ts"
import { readLedger } from "./read-ledger.ts"

const environment = nodeEnvironment()
const statutes = await environment.statutes()
const { ledger } = randomLedger(0, statutes.families[0]!, statutes)
let root = ""
let count = 0
const fresh = () => join(root, `账册${count++}`)
const problemOf = async (outcome: Promise<unknown>) =>
  ((await outcome) as { problem?: { code: string } } | undefined)?.problem?.code

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "mingzhang-"))
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe("a ledger folder", () => {
  it("gives back what was written, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger(statutes), async (any) => {
        const path = fresh()
        expect(await problemOf(writeLedgerFolder(any, path, environment))).toBeUndefined()
        const read = await readLedgerFolder(path, environment)
        if ("problem" in read) throw new Error(read.problem.code)
        expect(read.findings).toEqual([])
        expect(withoutPlaces(read.ledger)).toEqual(withoutPlaces(any))
      }),
      { numRuns: 15 },
    )
  })

  it("names each fault by file and line, behind cells that run over lines", async () => {
    const path = fresh()
    await writeLedgerFolder(ledger, path, environment)
    await writeFile(join(path, "texts.csv"), '栏目,文字\n主要职责,"第一\n第二"\n,没有栏目\n')
    const read = await readLedgerFolder(path, environment)
    expect("findings" in read && read.findings.map(({ code, at }) => [code, at.source])).toEqual([
      ["missing-value", "texts.csv:4"],
    ])
  })

  it("may hold other files, which stay; a CSV file that is no table is mentioned", async () => {
    const path = fresh()
    await writeLedgerFolder(ledger, path, environment)
    await writeFile(join(path, "记事.md"), "留着")
    await writeFile(join(path, "别的.csv"), "a,b\n")
    await mkdir(join(path, ".git"))
    expect(await problemOf(writeLedgerFolder(ledger, path, environment))).toBeUndefined()
    expect(await readFile(join(path, "记事.md"), "utf8")).toBe("留着")
    expect((await readdir(path)).filter((name) => name.endsWith(".part"))).toEqual([])
    const read = await readLedgerFolder(path, environment)
    expect("findings" in read && read.findings).toMatchObject([
      { code: "unknown-table", severity: "info", found: "别的.csv" },
    ])
  })

  it("has no table of performance records it does not use; a table that lost its last entry is emptied", async () => {
    const path = fresh()
    const suggestion = { of: "overall", source: "monitoring", text: "加快", outcome: "pending" } as const
    const at = { table: "recommendations", row: 2 }
    await writeLedgerFolder({ ...ledger, recommendations: [{ ...suggestion, at }] }, path, environment)
    const written = await readdir(path)
    expect(written).toContain("recommendations.csv")
    expect(written).not.toContain("monitoring.csv")
    expect(await problemOf(writeLedgerFolder(ledger, path, environment))).toBeUndefined()
    const read = await readLedgerFolder(path, environment)
    expect("ledger" in read && [read.ledger.recommendations, read.findings]).toEqual([[], []])
  })

  it("to be filled in has every table and column", async () => {
    const path = fresh()
    await writeLedgerFolder(blankLedger(statutes), path, environment)
    const tables = ["monitoring", "answers", "recommendations", "department-evaluations"].map((id) => `${id}.csv`)
    expect(await readdir(path)).toEqual(expect.arrayContaining(tables))
    expect(await readFile(join(path, "indicators.csv"), "utf8")).toContain("基准值,佐证材料")
    expect(await readFile(join(path, "tasks.csv"), "utf8")).toContain("对应项目,完成情况")
  })

  it("is not written over a folder of something else, nor over a file", async () => {
    const path = fresh()
    await mkdir(path)
    await writeFile(join(path, "论文.docx"), "x")
    expect(await problemOf(writeLedgerFolder(ledger, path, environment))).toBe("not-empty")
    expect(await problemOf(writeLedgerFolder(ledger, join(path, "论文.docx"), environment))).toBe("not-a-folder")
    expect(await readdir(path)).toEqual(["论文.docx"])
  })

  it("stays as it was when writing fails", async () => {
    const path = fresh()
    await writeLedgerFolder(ledger, path, environment)
    const before = await readFile(join(path, "unit.csv"), "utf8")
    const files = new Map([
      ["unit.csv", "新"],
      [`${"长".repeat(300)}.csv`, "x"],
    ])
    expect(await problemOf(environment.replaceFiles(path, files))).toBe("not-written")
    expect(await readFile(join(path, "unit.csv"), "utf8")).toBe(before)
    expect((await readdir(path)).length).toBe(14)
    expect(await problemOf(environment.replaceFiles(join(path, "unit.csv", "x"), files))).toBe("not-written")
  })
})

describe("readLedger", () => {
  it("adds what the entries say together once every cell could be read", async () => {
    const path = fresh()
    await writeLedgerFolder({ ...ledger, lines: ledger.lines.slice(0, 1) }, path, environment)
    const read = await readLedger(path, environment)
    expect("findings" in read && read.findings.map(({ code }) => code)).toContain("no-revenue")
  })

  it.each([
    ["nothing there", async () => undefined, "not-found"],
    ["a folder without unit.csv", (path: string) => mkdir(path), "not-a-ledger"],
    ["a file that is no workbook", (path: string) => writeFile(path, "%PDF-1.4"), "unsupported"],
    ["a CSV file alone", (path: string) => writeFile(path, "a,b\n1,2\n"), "not-a-ledger"],
    [
      "a table that is no text",
      async (path: string) => {
        await mkdir(path)
        await writeFile(join(path, "unit.csv"), new Uint8Array([0, 1, 0, 2]))
      },
      "unsupported",
    ],
  ])("refuses %s in words", async (_, make, code) => {
    const path = fresh()
    await make(path)
    expect(await problemOf(readLedger(path, environment))).toBe(code)
  })
})
