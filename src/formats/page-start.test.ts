import { describe, expect, it } from "vitest"
import type { PublishedBlock } from "#documents"
import { headingRoom, startsPage } from "./page-start.ts"

const table = (bookmark: boolean): PublishedBlock => ({
  ...{
    kind: "table",
    anchor: "t",
    title: "收入总表",
    sheet: "t",
    columns: [],
    headRows: 0,
    rows: 0,
    cells: [],
    notes: [],
  },
  bookmark,
})
const heading: PublishedBlock = { kind: "heading", level: 1, text: "第二部分 报表", anchor: "h" }
const text: PublishedBlock = { kind: "paragraph", style: "body", runs: [{ text: "见下表。" }] }
const starts = (blocks: readonly PublishedBlock[], orientation: "portrait" | "landscape" = "portrait"): boolean[] =>
  blocks.map((_, index) => startsPage(blocks, index, orientation))

describe("a page begins", () => {
  it("with a statement, not with the first block of a section", () => {
    expect(starts([table(true), table(true)])).toEqual([false, true])
    expect(starts([text, table(true)])).toEqual([false, true])
  })

  it("with the first of the headings above a statement, not between them", () => {
    expect(starts([text, heading, heading, table(true)])).toEqual([false, true, false, false])
    expect(starts([text, heading, text])).toEqual([false, false, false])
  })

  it("with a table of the text only on wide pages", () => {
    expect(starts([text, table(false)])).toEqual([false, false])
    expect(starts([text, table(false)], "landscape")).toEqual([false, true])
  })

  it("with room for the headings above its first table", () => {
    expect(headingRoom([text, table(true)], 1)).toBe(0)
    const one = headingRoom([heading, table(true)], 1)
    expect(one).toBeGreaterThan(40)
    expect(headingRoom([{ ...heading, level: 2 }, table(true)], 1)).toBeLessThan(one)
    expect(headingRoom([heading, heading, table(true)], 2)).toBe(2 * one)
    expect(headingRoom([{ ...heading, text: "某".repeat(30) }, table(true)], 1)).toBeGreaterThan(one)
  })

  it("not twice", () => {
    expect(starts([text, { kind: "page-break" }, table(true)])).toEqual([false, false, false])
  })
})
