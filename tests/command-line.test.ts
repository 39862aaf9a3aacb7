import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ranCommand } from "../tools/ran-command.ts"

const root = fileURLToPath(new URL("../", import.meta.url))
const example = join(root, "examples", "xiangfu-2024-budget.md")
let folder = ""
beforeAll(() => {
  mkdirSync(join(root, ".cache"), { recursive: true })
  folder = mkdtempSync(join(root, ".cache", "command-line-"))
  writeFileSync(join(folder, "b.md"), readFileSync(example))
  writeFileSync(join(folder, "a.bin"), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))
})
afterAll(() => rmSync(folder, { recursive: true }))

const ran = (...args: string[]) => ranCommand(args)

interface ReportJson {
  format: string
  document: { name: string }
  verdict?: string
  findings: { severity: string; rule: string; fingerprint: string; at: { pieces: { line: number }[] } }[]
  problem?: { code: string }
}

describe("check", () => {
  it("prints one JSON report for one file, and nothing else", async () => {
    const { status, out, err } = await ran("check", example, "--format", "json")
    const report = JSON.parse(out) as ReportJson
    expect([report.format, report.document.name, err]).toEqual(["mingzhang/report@1", "xiangfu-2024-budget.md", ""])
    expect(status).toBe(report.findings.some((f) => f.severity === "error") ? 1 : 0)
    expect(report.verdict).toBe("does-not-conform")
  })

  it("gives an array for a folder, in order of names, with an entry for what could not be read, and status 3", async () => {
    const { status, out } = await ran("check", folder, "--format", "json")
    const entries = JSON.parse(out) as ReportJson[]
    expect(entries.map((entry) => entry.document.name)).toEqual(["a.bin", "b.md"])
    expect(entries[0]!.problem?.code).toBeTruthy()
    expect(entries[1]!.findings.length).toBeGreaterThan(0)
    expect(status).toBe(3)
  })

  it("gives an array for several files in the order of the arguments", async () => {
    const { out } = await ran("check", example, join(folder, "a.bin"), "--format", "json")
    expect((JSON.parse(out) as ReportJson[]).map((entry) => entry.document.name)).toEqual([
      "xiangfu-2024-budget.md",
      "a.bin",
    ])
  })

  it("has status 3 for a file that is not there, and for a folder without files", async () => {
    expect((await ran("check", join(folder, "absent.pdf"))).status).toBe(3)
    mkdirSync(join(folder, "empty"), { recursive: true })
    const { status, out, err } = await ran("check", join(folder, "empty"), "--format", "json")
    expect([status, JSON.parse(out), err]).toEqual([3, [], "there is no file to check\n"])
  })

  it("says beside the one report that a companion could not be read, and has status 3", async () => {
    const { status, out, err } = await ran("check", example, "--with", join(folder, "absent.md"), "--format", "json")
    expect((JSON.parse(out) as ReportJson).document.name).toBe("xiangfu-2024-budget.md")
    expect(status).toBe(3)
    expect(err).toMatch(/absent\.md: \S/)
  })

  it("writes text, SARIF and one HTML page", async () => {
    expect((await ran("check", example)).out).toMatch(/error\[[a-z-]+\]/)
    const sarif = JSON.parse((await ran("check", example, "--format", "sarif")).out) as { version: string }
    expect(sarif.version).toBe("2.1.0")
    const path = join(folder, "out", "report.html")
    const { status, out, err } = await ran("check", example, "--format", "html", "--out", path)
    expect([status, out, err]).toEqual([1, "", `written to ${path}\n`])
    expect(readFileSync(path, "utf8")).toMatch(/^<!doctype html>/i)
  })

  it("puts a report into a folder under its own name", async () => {
    await ran("check", example, "--format", "json", "--out", `${folder}/reports/`)
    expect(existsSync(join(folder, "reports", "report.json"))).toBe(true)
  })

  it("never overwrites a file it reads, and ends with 2 when it cannot write", async () => {
    const copy = join(folder, "b.md")
    const { status, err } = await ran("check", copy, "--out", copy)
    expect(status).toBe(2)
    expect(err).toContain("would overwrite a file to be read")
    expect(readFileSync(copy)).toEqual(readFileSync(example))
    expect((await ran("check", copy, "--out", join(copy, "inside.txt"))).status).toBe(2)
  })

  it("refuses an unknown family before reading, and names the nearest", async () => {
    const { status, err } = await ran("check", example, "--family", "henan-department-11")
    expect(status).toBe(2)
    expect(err).toContain("did you mean henan-department-12?")
  })
})

describe("read", () => {
  it("prints a document that check takes, with the same findings", async () => {
    const path = join(folder, "document.json")
    expect((await ran("read", example, "--out", path)).status).toBe(0)
    const found = async (file: string) => {
      const report = JSON.parse((await ran("check", file, "--format", "json")).out) as ReportJson
      return report.findings.map((f) => [f.rule, f.fingerprint, f.at.pieces])
    }
    expect(await found(path)).toEqual(await found(example))
    expect((await found(path)).length).toBeGreaterThan(0)
  })

  it("prints facts, one figure a line, and the document as recognised", async () => {
    const facts = (await ran("read", example, "--format", "facts")).out.trimEnd().split("\r\n")
    expect(facts.length).toBeGreaterThan(100)
    expect(facts[0]).toMatch(/^source,form,rowKey,columnKey,section,claim,/)
    expect((await ran("read", example, "--format", "text")).out).toContain("family: henan-department-12")
  })

  it("has status 3 and says why when a file cannot be read", async () => {
    const { status, out, err } = await ran("read", join(folder, "a.bin"))
    expect(status).toBe(3)
    expect(JSON.parse(out)).toMatchObject({ name: "a.bin", problem: { code: expect.any(String) } })
    expect(err).toMatch(/^a\.bin: \S/)
  })

  it("takes one file and no folder", async () => {
    expect((await ran("read", folder)).status).toBe(2)
  })
})
