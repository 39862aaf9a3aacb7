import { describe, expect, it } from "vitest"
import { loadStatutes } from "#workflow"
import { assumedFor } from "./assumed.ts"
import { bookOf } from "./book-of.ts"
import { sampleLedger, sampleLine } from "./sample-ledger.ts"

const line = { ...sampleLine({ function: "2130301" }, 5), assumed: "未公布经济科目" }
const economic = { ...line, assumedIn: ["economicDepartment"] as const }

describe("why a figure is assumed", () => {
  it("is told of every sum when the amount itself is assumed", () => {
    expect(assumedFor(line, {})).toBe("未公布经济科目")
    expect(assumedFor(line, { function: "213" })).toBe("未公布经济科目")
  })

  it("is told only where the question uses what was assumed", () => {
    expect(assumedFor(economic, { function: "213", nature: "project" })).toBeUndefined()
    expect(assumedFor(economic, {})).toBeUndefined()
    expect(assumedFor(economic, { economicDepartment: "302" })).toBe("未公布经济科目")
  })

  it("is told of what follows from it: governmental sections and the three public expenses", () => {
    expect(assumedFor(economic, { economicGovernment: "502" })).toBe("未公布经济科目")
    expect(assumedFor(economic, { threePublic: "total" })).toBe("未公布经济科目")
    expect(assumedFor({ ...line, assumedIn: ["function"] }, { threePublic: "total" })).toBeUndefined()
  })

  it("is nothing for what was published", () => {
    expect(assumedFor(sampleLine({ function: "2130301" }, 5), { function: "213" })).toBeUndefined()
  })

  it("reaches the amounts of the book", async () => {
    const sample = sampleLedger()
    const added = { ...economic, coordinate: { ...economic.coordinate, economicDepartment: "30299" } }
    const book = bookOf({ ...sample, lines: [...sample.lines, added] }, await loadStatutes())
    expect(book.amount({ function: "2130301" })?.assumed).toEqual([])
    expect(book.amount({ economicDepartment: "302" })?.assumed).toEqual(["未公布经济科目"])
  })
})
