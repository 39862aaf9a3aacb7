import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { HostileFile } from "./hostile/hostile-file.ts"
import { jsons, longJsons } from "./hostile/json-files.ts"
import { longPages, pages } from "./hostile/page-files.ts"
import { pdfs } from "./hostile/pdf-files.ts"
import { longTexts, sentences, texts } from "./hostile/text-files.ts"
import { longWords, words } from "./hostile/word-files.ts"
import { workbooks } from "./hostile/workbook-files.ts"

const root = fileURLToPath(new URL("../", import.meta.url))
const bin = join(root, "dist", "bin", "mingzhang.js")
/** What issue and docs/limits.md promise for a file, whatever it holds. */
const secondsMost = 30
const memoryMost = 1024 * 1024 * 1024

let folder = ""
beforeAll(() => {
  mkdirSync(join(root, ".cache"), { recursive: true })
  folder = mkdtempSync(join(root, ".cache", "hostile-"))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A document in order but for one row, so that a run shows whether it was still checked. */
const soundName = "zz-sound.txt"
const sound =
  "某市某局2024年部门预算公开\n\n支出总体情况表\n\n单位：万元\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n2010301\t行政运行\t9.00\t1.00\t2.00\n"

interface Entry {
  readonly document: { readonly name: string }
  readonly verdict?: string
  readonly problem?: { readonly code: string; readonly message: { readonly zh: string; readonly en: string } }
  readonly findings?: readonly { readonly rule: string; readonly unit: string }[]
}

interface Run {
  readonly status: number | null
  readonly entries: readonly Entry[]
  readonly seconds: number
  readonly memory: number
  readonly err: string
}

/** Checks paths with the built program in a process of its own, and measures it. */
function checked(...paths: string[]): Run {
  const memoryFile = join(folder, "memory")
  const hook = `import{writeFileSync as w}from"node:fs";process.on("exit",()=>w(${JSON.stringify(memoryFile)},String(process.resourceUsage().maxRSS)))`
  const since = performance.now()
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(hook)}`, bin, "check", ...paths, "--format", "json"],
    { encoding: "utf8", maxBuffer: 1024 * 1024 * 1024, timeout: 240_000 },
  )
  const seconds = (performance.now() - since) / 1000
  return {
    status,
    entries: JSON.parse(stdout) as Entry[],
    seconds,
    memory: Number(readFileSync(memoryFile, "utf8")) * 1024,
    err: stderr,
  }
}

/** Writes files beside the sound one and gives the folder. */
function made(name: string, files: readonly HostileFile[]): string {
  const place = join(folder, name)
  mkdirSync(place)
  for (const file of files) writeFileSync(join(place, file.name), file.content())
  writeFileSync(join(place, soundName), sound)
  return place
}

/** Entries stand in the order of the files' names; one of JSON bears the name of the file it was read from. */
function expectSaid(entries: readonly Entry[], files: readonly HostileFile[]): void {
  const ordered = files.toSorted((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
  expect(entries.length).toBe(ordered.length + 1)
  for (const [index, { name, problem, word }] of ordered.entries()) {
    const entry = entries[index]!
    expect([name, entry.problem?.code]).toEqual([name, problem])
    if (problem) {
      expect(entry.problem?.message.zh).toContain(word ?? "。")
      expect(entry.problem?.message.en).toMatch(/\.$/)
    } else expect([name, typeof entry.verdict]).toEqual([name, "string"])
  }
  const still = entries.at(-1)!
  expect([still.document.name, still.verdict]).toEqual([soundName, "does-not-conform"])
  expect(still.findings).toMatchObject([{ rule: "statement-row-equals-its-parts", unit: "万元" }])
}

function expectBounded({ seconds, memory }: Run, files = 1): void {
  // A run of many files may take as long as each of them may; the folders here stay far below.
  expect(seconds).toBeLessThan(secondsMost * files)
  expect(memory).toBeLessThan(memoryMost)
}

describe.skipIf(!existsSync(bin))("hostile files (needs the built program: npm run build)", () => {
  it.each([
    ["PDF", pdfs],
    ["texts", texts],
    ["JSON", jsons],
    ["workbooks", workbooks],
    ["Word files", words],
    ["web pages", pages],
  ] as const)(
    "of a folder of %s are each told apart in words, and the sound one is checked",
    (name, files) => {
      const run = checked(made(name, files))
      expectSaid(run.entries, files)
      expect(run.status).toBe(3)
      expectBounded(run, 2)
    },
    120_000,
  )

  it("of sentences that trap patterns are read in a moment each", () => {
    const run = checked(made("sentences", sentences))
    expectSaid(run.entries, sentences)
    expectBounded(run, 2)
    expect([1, 3]).toContain(run.status)
  }, 120_000)

  it.each([...longTexts, ...longJsons, ...longWords, ...longPages].map((file) => [file.name, file] as const))(
    "keep to the limits: %s",
    (name, file) => {
      const place = made(basename(name, ".txt"), [file])
      const run = checked(place)
      expectSaid(run.entries, [file])
      expectBounded(run)
      rmSync(place, { recursive: true })
    },
    120_000,
  )

  it("that are no files are named or passed by: pipes, devices, links in a circle, too deep folders", () => {
    const place = made("places", [])
    symlinkSync(place, join(place, "a circle"))
    symlinkSync(join(place, "nothing"), join(place, "to nothing"))
    const pipe = join(place, "a pipe")
    const piped = spawnSync("mkfifo", [pipe]).status === 0
    let deep = place
    for (let i = 0; i < 24; i++) deep = join(deep, "d")
    mkdirSync(deep, { recursive: true })
    writeFileSync(join(deep, "too deep.txt"), sound)
    const whole = checked(place)
    expect(whole.entries.map((entry) => entry.document.name)).toEqual([soundName])
    expectBounded(whole)
    const named = checked(join(place, "to nothing"), "/dev/zero", ...(piped ? [pipe] : []), join(place, soundName))
    expect(named.entries.map((entry) => entry.problem?.code ?? entry.verdict)).toEqual([
      "not-found",
      "not-a-document",
      ...(piped ? ["not-a-document"] : []),
      "does-not-conform",
    ])
    expect(named.status).toBe(3)
  })

  it.skipIf(process.getuid?.() === 0)("that may not be read are named (left out for root, who may read all)", () => {
    const place = made("rights", [])
    mkdirSync(join(place, "closed"), { mode: 0o000 })
    const { entries, status } = checked(place)
    expect(entries.map((entry) => entry.problem?.code ?? entry.verdict)).toEqual(["not-accessible", "does-not-conform"])
    expect(status).toBe(3)
  })

  it("that grow while they are read are read as far as they were", () => {
    const place = made("growing", [])
    const grower = `const fs=require("node:fs");const f=${JSON.stringify(join(place, soundName))};const t=setInterval(()=>fs.appendFileSync(f,"\\n说明。\\n"),1);setTimeout(()=>clearInterval(t),3000)`
    const script = `const{spawn}=require("node:child_process");const g=spawn(process.execPath,["-e",${JSON.stringify(grower)}]);const c=spawn(process.execPath,[${JSON.stringify(bin)},"check",${JSON.stringify(place)},"--format","json"]);let o="";c.stdout.on("data",d=>o+=d);c.on("exit",s=>{g.kill();process.stdout.write(JSON.stringify([s,JSON.parse(o)[0].verdict]))})`
    const { stdout } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8", timeout: 60_000 })
    expect(JSON.parse(stdout)).toEqual([1, "does-not-conform"])
  })
})
