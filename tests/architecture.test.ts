import { existsSync, readdirSync, readFileSync } from "node:fs"
import { builtinModules } from "node:module"
import { dirname, join, relative, resolve, sep } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

const root = fileURLToPath(new URL("../", import.meta.url))
const src = join(root, "src")
/** Modules that may touch the machine: files, processes, the clock. Every other one is pure. */
const machine = ["formats", "workflow", "cli", "store", "server"]
const namesNothing = /^(utils?|helpers?|common|lib|misc|manager|.*-(utils?|helpers?|manager))$/

const modules = readdirSync(src, { withFileTypes: true })
  .filter((e) => e.isDirectory())
  .map((e) => e.name)
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((e) => e.isFile() && /\.tsx?$/.test(e.name))
  .map((e) => relative(root, join(e.parentPath, e.name)).split(sep).join("/"))
  .sort()
const sources = files.filter((f) => !f.endsWith(".test.ts"))
const text = (path: string) => readFileSync(join(root, path), "utf8")
const moduleOf = (path: string) => path.split("/")[1] ?? ""

/** The specifiers a file imports or exports from, also by import(). */
function imports(path: string): string[] {
  const found = text(path).matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|^\s*import\s+)"([^"\n]+)"/gm)
  return [...found].map((match) => match[1]!)
}

/** Modules a module's tsconfig lets it import. */
function references(module: string): string[] {
  const config = JSON.parse(text(`src/${module}/tsconfig.json`)) as { references?: { path: string }[] }
  return (config.references ?? []).map((r) => r.path.replace("../", ""))
}

const offenders = (wrong: (path: string, specifier: string) => boolean, among = sources) =>
  among.flatMap((path) =>
    imports(path)
      .filter((s) => wrong(path, s))
      .map((s) => `${path}: ${s}`),
  )

describe("imports", () => {
  it("are seen by this test at all", () => {
    expect(imports("src/checks/rule.ts")).toContain("#identities")
    expect(sources.length).toBeGreaterThan(20)
  })

  it("by a relative path stay inside the module; a test may also reach for what tools/ makes", () => {
    const leaves = (path: string, s: string) => {
      if (!s.startsWith(".")) return false
      const target = relative(root, resolve(root, dirname(path), s))
        .split(sep)
        .join("/")
      const isTool = path.endsWith(".test.ts") && target.startsWith("tools/")
      return !isTool && !target.startsWith(`src/${moduleOf(path)}/`)
    }
    expect(offenders(leaves, files)).toEqual([])
  })

  it("between modules name the module alone: #module, never #module/inside", () => {
    expect(offenders((_, s) => /^#[^/]+\//.test(s), files)).toEqual([])
  })

  it("between modules follow the references of the module's tsconfig", () => {
    const unreferenced = (path: string, s: string) =>
      s.startsWith("#") && !references(moduleOf(path)).includes(s.slice(1))
    expect(offenders(unreferenced)).toEqual([])
  })

  it("of pure modules reach neither Node nor a package", () => {
    const pure = sources.filter((path) => !machine.includes(moduleOf(path)))
    expect(offenders((_, s) => !s.startsWith(".") && !s.startsWith("#"), pure)).toEqual([])
  })

  it("of Node's own modules carry node:", () => {
    expect(offenders((_, s) => builtinModules.includes(s), files)).toEqual([])
  })

  it("of the command line go through the workflow, never to a format", () => {
    expect(offenders((path, s) => moduleOf(path) === "cli" && ["#formats", "#recognition"].includes(s))).toEqual([])
  })
})

describe("modules", () => {
  it.each(modules)("%s is a project of its own, listed in tsconfig.json", (module) => {
    expect(existsSync(join(src, module, "tsconfig.json"))).toBe(true)
    expect(text("tsconfig.json")).toContain(`"src/${module}"`)
  })

  it.each(modules)("%s has a face for the others", (module) => {
    expect(existsSync(join(src, module, module === "cli" ? "main.ts" : "index.ts"))).toBe(true)
  })

  it("have no cycle", () => {
    const reaches = (from: string, seen = new Set<string>()): Set<string> => {
      for (const next of references(from)) if (!seen.has(next)) reaches(next, seen.add(next))
      return seen
    }
    expect(modules.filter((m) => reaches(m).has(m))).toEqual([])
  })

  it("give pure code no types of Node", () => {
    for (const module of modules.filter((m) => !machine.includes(m)))
      expect(JSON.parse(text(`src/${module}/tsconfig.json`)).compilerOptions.types, module).toEqual([])
  })
})

describe("files", () => {
  it("have at most 450 lines", () => {
    expect(files.filter((path) => text(path).split("\n").length > 451)).toEqual([])
  })

  it("are named in kebab-case, by what is in them", () => {
    const names = files.flatMap((path) =>
      path
        .replace(/(\.test)?\.tsx?$/, "")
        .split("/")
        .slice(1)
        .map((name) => [path, name] as const),
    )
    expect(
      names
        .filter(([, name]) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || namesNothing.test(name))
        .map(([path]) => path),
    ).toEqual([])
  })

  it("leave no exclusive test behind", () => {
    const tests = files.filter((path) => path.endsWith(".test.ts"))
    expect(tests.filter((path) => /\b(?:it|test|describe)\.only\b/.test(text(path)))).toEqual([])
  })
})
