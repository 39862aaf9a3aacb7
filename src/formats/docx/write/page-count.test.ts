import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { PageCount } from "./page-count.ts"

/** Lines of 28 points. */
const lines = (count: number) => Array.from({ length: count }, () => 28)

function counted(height = 280): PageCount {
  const count = new PageCount()
  count.beginSection(height, true)
  return count
}

describe("PageCount", () => {
  it("turns the page when the lines are full, inside a paragraph too", () => {
    const count = counted()
    count.add({ heights: lines(9), anchors: ["a"] })
    count.add({ heights: lines(2), anchors: ["b"] })
    count.add({ heights: lines(9), anchors: ["c"] })
    count.add({ heights: lines(1), anchors: ["d"] })
    expect(["a", "b", "c", "d"].map((anchor) => count.pageOf(anchor))).toEqual([1, 1, 2, 3])
    expect(count.pageOf("nowhere")).toBeUndefined()
  })

  it("keeps a heading with the first line below it", () => {
    const count = counted()
    count.add({ heights: lines(9) })
    count.add({ heights: lines(1), keepNext: true, anchors: ["heading"] })
    count.add({ heights: lines(3), anchors: ["text"] })
    expect([count.pageOf("heading"), count.pageOf("text")]).toEqual([2, 2])
  })

  it("takes a table to the next page when its head and first row do not fit, and repeats the head", () => {
    const count = counted()
    count.add({ heights: lines(8) })
    count.add({ heights: lines(12), repeated: 2, anchors: ["table"] })
    // 10 rows fill page 2; the head and the last 2 take 4 lines of page 3, so 6 are left.
    count.add({ heights: lines(6), anchors: ["below"] })
    count.add({ heights: lines(1), anchors: ["next"] })
    expect(["table", "below", "next"].map((anchor) => count.pageOf(anchor))).toEqual([2, 3, 4])
  })

  it("begins pages where breaks and sections are, numbers anew where it is told", () => {
    const count = counted()
    count.add({ heights: lines(1), pageBreak: true, anchors: ["top"] })
    count.add({ heights: lines(1), pageBreak: true, anchors: ["second"] })
    count.beginSection(280, false)
    count.add({ heights: lines(1), anchors: ["third"] })
    count.beginSection(280, true)
    count.add({ heights: lines(1), anchors: ["anew"] })
    expect(["top", "second", "third", "anew"].map((anchor) => count.pageOf(anchor))).toEqual([1, 2, 3, 1])
  })

  it("counts what is higher than a page without end", () => {
    const count = counted(100)
    count.add({ heights: [250, 250], repeated: 1 })
    count.add({ heights: [10], anchors: ["end"] })
    expect(count.pageOf("end")).toBe(3)
  })

  it("counts lines like a typist", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 }), (paragraphs) => {
        const count = counted()
        let before = 0
        for (const [i, length] of paragraphs.entries()) {
          count.add({ heights: lines(length), anchors: [`p${i}`] })
          expect(count.pageOf(`p${i}`)).toBe(Math.floor(before / 10) + 1)
          before += length
        }
      }),
    )
  })
})
