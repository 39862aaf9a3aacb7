import { describe, expect, it } from "vitest"
import { catalogue } from "#checks"
import { ranCommand } from "../../../tools/ran-command.ts"
import { explain } from "./explain.ts"

const ran = (...args: string[]) => ranCommand(args)

describe("rules", () => {
  it("lists every rule of the catalogue with severity, title and checks", async () => {
    const { status, out } = await ran("rules")
    expect(status).toBe(0)
    for (const rule of catalogue)
      expect(out).toContain(`${rule.name}\n  ${rule.severity} · ${rule.title.en} · ${rule.checks.join(" ")}\n`)
    expect(catalogue.length).toBeGreaterThan(0)
  })

  it("is one JSON array for programs", async () => {
    const listed = JSON.parse((await ran("rules", "--format", "json")).out) as { rule: string }[]
    expect(listed.map((entry) => entry.rule)).toEqual(catalogue.map((rule) => rule.name))
  })
})

describe("explain", () => {
  it("shows a rule's head and its page", async () => {
    for (const rule of catalogue) {
      const { status, out } = await ran("explain", rule.name)
      expect(status, rule.name).toBe(0)
      expect(out).toContain(`${rule.name}\n  ${rule.title.en}\n`)
      expect(out).toContain(rule.citation)
      expect(out.length, `${rule.name} has a page`).toBeGreaterThan(300)
    }
  })

  it("takes the id of a check, in any case", async () => {
    const rule = catalogue.find((r) => r.checks.length > 0)!
    expect((await ran("explain", rule.checks[0]!.toLowerCase())).out).toContain(`${rule.name}\n`)
  })

  it("suggests the nearest name with status 2", async () => {
    const [{ name }] = catalogue as unknown as [{ name: string }]
    const { status, out, err } = await ran("explain", name.slice(0, -1))
    expect([status, out]).toEqual([2, ""])
    expect(err).toContain(`did you mean ${name}?`)
  })

  it("has an example in its help that works", async () => {
    for (const { line } of explain.examples) expect((await ran(...line.split(" ").slice(1))).status, line).toBe(0)
  })
})

describe("families", () => {
  it("lists every family with kind, unit and its tables in order", async () => {
    const { out } = await ran("families")
    expect(out).toMatch(/^henan-department-12 +\S.*\n +budget · 万元 · 12 tables: B01 B02 .*B12\n/m)
    const listed = JSON.parse((await ran("families", "--format", "json")).out) as { id: string; tables: unknown[] }[]
    for (const id of ["henan-department-12", "henan-unit-11", "shaanxi-15", "jiangsu-12"])
      expect(listed.map((family) => family.id)).toContain(id)
    for (const { id, tables } of listed) expect(tables.length, id).toBe(Number(/\d+$/.exec(id)?.[0] ?? tables.length))
  })
})
