import { describe, expect, it } from "vitest"
import { Bookmarks } from "./bookmarks.ts"

describe("Bookmarks", () => {
  it("names an anchor with what Word accepts, always the same", () => {
    const bookmarks = new Bookmarks()
    expect(bookmarks.name("tables/1/表一")).toBe("_tables_1_表一")
    expect(bookmarks.name("tables/1/表一")).toBe("_tables_1_表一")
    expect(bookmarks.name("x".repeat(90))).toHaveLength(25)
    expect(bookmarks.name("𠮷".repeat(30))).toBe(`_${"𠮷".repeat(24)}`)
  })

  it("tells apart anchors that would have one name, whatever their case", () => {
    const bookmarks = new Bookmarks()
    expect(["a/b", "a b", "A-B", ""].map((anchor) => bookmarks.name(anchor))).toEqual(["_a_b", "_a_b_2", "_A_B_3", "_"])
  })

  it("marks an anchor once, each mark with a number of its own", () => {
    const bookmarks = new Bookmarks()
    expect(bookmarks.has("a")).toBe(false)
    expect(bookmarks.around("a", "x")).toBe('<w:bookmarkStart w:id="0" w:name="_a"/>x<w:bookmarkEnd w:id="0"/>')
    expect(bookmarks.has("a")).toBe(true)
    expect(bookmarks.around("a", "x")).toBe("x")
    expect(bookmarks.around("b", "")).toContain('w:id="1"')
  })
})
