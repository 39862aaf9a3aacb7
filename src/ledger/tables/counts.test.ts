import { describe, expect, it } from "vitest"
import { loadStatutes } from "#workflow"

const statutes = await loadStatutes()

describe("counted things", () => {
  it("that explanations print can be entered", () => {
    const known = new Set(statutes.counts.map(({ id }) => id))
    const asked = statutes.families.flatMap(({ id }) => {
      const narrative = statutes.narrative(id)
      if (!narrative) return []
      const texts = JSON.stringify([narrative.sections, narrative.phrases, narrative.outline])
      const listed = Object.values(narrative.lists).flatMap(({ counts }) => Object.values(counts ?? {}))
      return [...[...texts.matchAll(/count:([a-z.-]+)/g)].map((match) => match[1]!), ...listed]
    })
    expect(asked.length).toBeGreaterThan(20)
    expect([...new Set(asked.filter((id) => !known.has(id)))]).toEqual([])
  })

  it("each stand once, with both names and a unit", () => {
    expect(new Set(statutes.counts.map(({ id }) => id)).size).toBe(statutes.counts.length)
    expect(new Set(statutes.counts.map(({ zh }) => zh)).size).toBe(statutes.counts.length)
    for (const { id, zh, en, unit } of statutes.counts)
      expect([id, zh && en && unit ? "told" : "blank"]).toEqual([id, "told"])
  })
})
