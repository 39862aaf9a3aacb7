import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { readText } from "#formats"
import { completionOf, directionIn, occasions, type TargetValue, targetValue } from "#performance"
import { performanceTables } from "#recognition"
import { printedIndicators } from "../bench/targets/printed-indicators.ts"

const folder = fileURLToPath(new URL("../../shared/seeds", import.meta.url))
const present = existsSync(folder)
if (!present) console.log(`skipped: no real documents at ${folder}`)

/** Every indicator that target tables and score sheets of the five documents print. */
const indicators = (present ? readdirSync(folder).sort() : []).flatMap((file) => {
  const outcome = readText(readFileSync(`${folder}/${file}`, "utf8"))
  if (!("blocks" in outcome)) throw new Error(`${file} cannot be read`)
  const source = { name: file, sha256: "", mediaType: "text/plain" }
  const document = { format: "mingzhang/document@1" as const, source, pages: [], blocks: outcome.blocks }
  return printedIndicators(performanceTables(document)).map((indicator) => ({ ...indicator, file: file.slice(0, 3) }))
})
const counts = (words: readonly (string | undefined)[]) => {
  const result: Record<string, number> = {}
  for (const word of words) if (word !== undefined) result[word] = (result[word] ?? 0) + 1
  return result
}
const shown = ({ name, target }: (typeof indicators)[number]) => `${name.text}: ${target?.text}`
const quantitative = ({ kind }: TargetValue) => kind === "quantitative" || kind === "frequency"

describe.skipIf(!present)("the targets of the five real documents", () => {
  it("are all classified", () => {
    expect(counts(indicators.map(({ value }) => value.kind))).toEqual({
      quantitative: 187,
      qualitative: 81,
      date: 8,
      comparison: 3,
      frequency: 1,
    })
    // A word states a grade, or there is a reason why it states none.
    expect(indicators.filter(({ value }) => value.kind === "qualitative" && !value.grade && !value.obstacle)).toEqual(
      [],
    )
  })

  it("have number, unit and side, except where the document itself prints no unit", () => {
    const incomplete = indicators.filter(
      ({ value }) => quantitative(value) && (!value.number || !value.unit || value.direction === "none"),
    )
    expect(incomplete.map(shown)).toEqual(["召开相关会议: 2"])
    expect(incomplete.map(({ value }) => value.obstacle)).toEqual(["no-unit"])
  })

  it("that cannot be measured have their reason", () => {
    expect(counts(indicators.map(({ value }) => value.obstacle))).toEqual({
      "refers-elsewhere": 13,
      vague: 9,
      sentence: 3,
      "no-base": 3,
      "no-unit": 1,
    })
  })

  it("that are days say how often a year they fall due", () => {
    const days = indicators.filter(({ value }) => value.kind === "date" || value.kind === "frequency")
    expect(counts(days.map(({ value }) => String(occasions(value))))).toEqual({ "1": 7, "12": 1, "24": 1 })
  })

  it("have costs for ceilings and satisfaction for floors", () => {
    const sides = (part: RegExp) =>
      counts(
        indicators
          .filter(({ first, second, value }) => quantitative(value) && part.test(`${first?.text}${second?.text}`))
          .map(({ first, second, name, value }) =>
            directionIn(value, { first: first?.text ?? "", second: second?.text ?? "", name: name.text }),
          ),
      )
    expect(Object.keys(sides(/^成本/)).sort()).toEqual(["at-least", "at-most"])
    expect(Object.keys(sides(/满意/))).toEqual(["at-least"])
  })

  it("have results that are read by the same parser", () => {
    const results = indicators.flatMap(({ actual }) => (actual ? [actual.text] : []))
    expect(results.length).toBe(50)
    const unread = results.filter((text) => !targetValue(text).number && completionOf(text) === undefined)
    expect(unread).toEqual([])
  })
})
