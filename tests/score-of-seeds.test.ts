import { existsSync, readdirSync, readFileSync } from "node:fs"
import { beforeAll, describe, expect, it } from "vitest"
import { readDocument } from "#formats"
import { pointsText, type Rescoring, rescore } from "#performance"
import { publishedPerformance, recognise } from "#recognition"
import { loadStatutes } from "#workflow"

const folder = new URL("../../shared/seeds/", import.meta.url)
const present = existsSync(folder)
if (!present) console.log("score-of-seeds: skipped, ../shared/seeds is absent")

describe.skipIf(!present)("the self-evaluations of seed 001, scored anew", () => {
  let result: Rescoring
  beforeAll(async () => {
    const name = readdirSync(folder).find((one) => one.startsWith("001"))!
    const read = await readDocument(readFileSync(new URL(name, folder)), name)
    if ("problem" in read) throw new Error(read.problem.message.en)
    const statutes = await loadStatutes()
    const recognition = recognise(read.document, statutes)
    result = rescore(publishedPerformance(recognition), statutes.rubrics, { region: "henan", year: 2024 })
  })
  const text = (micro: number | undefined) => (micro === undefined ? "" : pointsText(micro))

  it("give the published total of every sheet, report and statement", () => {
    expect(
      result.projects.map(({ shown, card, published }) => [shown[0], text(card.total), published?.printed]),
    ).toEqual([
      ["sheet", "100", "100"],
      ["sheet", "100", "100"],
      ["sheet", "100", "100"],
      ["sheet", "97.4", "97.4"],
      ["sheet", "100", "100"],
      ["report", "98.66", "98.66"],
      ["statement", "99.41", "99.41"],
    ])
  })

  it("give every printed row of the five sheets", () => {
    const rows = result.projects.slice(0, 5).flatMap(({ card }) => card.rows)
    expect(rows).toHaveLength(5 * 11 + 3)
    for (const row of rows) {
      expect(row.printed, row.name).toBeDefined()
      expect(row.difference, row.name).toBeUndefined()
      expect(row.derivation.value).toBe(`${text(row.points)}分`)
    }
  })

  it("name what was assumed for the totals of the report and the statement", () => {
    expect(result.projects.map(({ card }) => text(card.assumed))).toEqual(["0", "0", "0", "0", "0", "20", "90"])
    expect(result.projects[5]?.assumed.map(({ of }) => of.zh)).toEqual(["资金管理得分"])
  })

  it("show the execution of the initial budget, or why there is none", () => {
    expect(result.projects.map(({ execution }) => text(execution?.ofInitial))).toEqual([
      "89.29",
      "66.28",
      "38",
      "77.44",
      "99.11",
      "",
      "",
    ])
    expect(result.projects[5]?.execution?.derivation.obstacle?.zh).toContain("年初预算数为0")
    expect(result.projects[6]?.execution?.derivation.obstacle?.zh).toContain("没有列出年初预算数")
  })

  it("leave two announced projects unshown, with their money and what they must have scored", () => {
    const { unshown } = result
    expect([unshown?.announced, unshown?.count, unshown?.money?.fen]).toEqual([9, 2, 720_000])
    expect([text(unshown?.together?.low), text(unshown?.least), unshown?.possible]).toEqual(["199.58", "99.58", true])
  })

  it("tell the value that cannot occur, and the sentences answered by a percentage", () => {
    const of = (kind: string) => result.remarks.filter((remark) => remark.kind === kind)
    expect(of("cannot-occur")).toHaveLength(1)
    expect(of("cannot-occur")[0]?.message.zh).toContain("12次")
    expect(of("result-without-measure")).toHaveLength(6)
  })
})
