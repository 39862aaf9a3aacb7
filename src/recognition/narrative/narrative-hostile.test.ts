import { quote } from "#documents"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { claimIdentities, narrative } from "./index.ts"
import { explained, sampleDocument, sampleLexicon, sampleProfile } from "./sample-explanation.ts"
import { vocabulary } from "./vocabulary.ts"

const read = (text: string, heading: string) =>
  narrative(sampleDocument([`# ${heading}`, text]), sampleProfile("budget", 2024), sampleLexicon)

const headings = ["一、收入支出预算总体情况说明", "三、绩效目标情况说明", "五、一般公共预算支出情况说明"]

describe("hostile text", () => {
  it.each([
    ["a sentence without an end", "收入合计12.5万元，比2023年增加3.1万元，增长24.8%，其中：基本支出1万元，占8%、"],
    ["nothing but digits", "1"],
    ["thousands separators", "1,111,"],
    ["brackets never closed", "（"],
    ["names in endless lists", "公诉、审判、侦查（项）"],
    ["lists broken by digits", "主要包括办公费、印刷费等3项、"],
    ["counts in counts", "车辆3辆，其中：轿车1辆、"],
  ])("is read in linear time: %s", (_, unit) => {
    const time = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length))
      const start = performance.now()
      for (const heading of headings) read(text, heading)
      return performance.now() - start
    }
    time(5_000)
    const small = Math.max(time(20_000), 20)
    expect(time(160_000)).toBeLessThan(small * 40)
  })

  it("reads a megabyte in a breath", () => {
    const text = "收".repeat(1_000_000)
    const start = performance.now()
    expect(read(text, headings[0]!)).toEqual({ claims: [], unbound: [] })
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  it("never throws, and every figure's place shows what was printed", () => {
    const words = vocabulary.map((word) => word.text)
    const piece = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(
        "（类）",
        "（款）",
        "（项）",
        "，",
        "；",
        "。",
        "、",
        "：",
        "（",
        "）",
        "\n",
        "一、",
        "（一）",
        "1.",
      ),
      fc.constantFrom("12.5万元", "3,000元", "8%", "2023年", "5辆", "0个", "97.4分", "16倍", "（2080505）", "7"),
      fc.string({ maxLength: 3 }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...headings), fc.array(piece, { maxLength: 60 }), (heading, pieces) => {
        const document = sampleDocument([`# ${heading}`, pieces.join("")])
        const { claims, unbound } = narrative(document, sampleProfile("accounts", 2024), sampleLexicon)
        for (const claim of claims)
          if ("figure" in claim && claim.figure)
            expect(quote(document, claim.figure.place).replace(/\s/g, "").endsWith(claim.figure.printed)).toBe(true)
        for (const { at, text } of unbound) expect(quote(document, at).length).toBeGreaterThanOrEqual(text.length)
        for (const identity of claimIdentities(claims)) expect(identity.statement.zh).not.toBe("")
      }),
      { numRuns: 300 },
    )
  })

  it("gives no two claims one id", () => {
    const { claims } = explained(
      "budget",
      2024,
      "# 三、支出预算总体情况说明",
      "支出合计5万元。支出合计5万元。支出合计6万元。",
    )
    expect(claims.map((claim) => claim.id)).toEqual([
      "expenditure/amount/flow=expenditure",
      "expenditure/amount/flow=expenditure#2",
      "expenditure/amount/flow=expenditure#3",
    ])
  })

  it("says so when a number cannot be held exactly", () => {
    const { claims, unbound } = explained("budget", 2024, "# 三、支出预算总体情况说明", "支出合计99999999999999亿元。")
    expect(claims).toEqual([])
    expect(unbound).toMatchObject([{ text: "99999999999999", reason: "too large or too fine to be held exactly" }])
  })
})
