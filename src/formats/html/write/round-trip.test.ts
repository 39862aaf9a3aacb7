import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { publicationSample } from "../../../../tools/publication-sample.ts"
import { randomPublication } from "../../../../tools/random-publication/index.ts"
import { saidByBlocks, saidByVolume } from "../../../../tools/said-text.ts"
import type { Block, Publication } from "#documents"
import { readHtml } from "../index.ts"
import { writeHtml } from "./index.ts"

function readBack(publication: Publication): readonly Block[] {
  const outcome = readHtml(Buffer.from(writeHtml(publication)))
  if ("problem" in outcome) throw new Error(outcome.problem.message.en)
  return outcome.blocks
}

describe("a web page read back", () => {
  it("says what the sample package says, and nothing else", () => {
    const sample = publicationSample()
    expect(saidByBlocks(readBack(sample))).toEqual(saidByVolume(sample.volumes[0]!))
  })

  it("finds headings, titles, bodies, units and charts where they were", () => {
    const blocks = readBack(publicationSample())
    const tables = blocks.filter((block) => block.kind === "table")
    expect(tables).toHaveLength(4)
    for (const { titleBlock, unitBlock, cells } of tables) {
      expect(blocks[titleBlock!]).toMatchObject({ kind: "heading", text: expect.stringMatching(/表$/) })
      expect(blocks[unitBlock!]).toMatchObject({ text: "单位：万元" })
      expect(blocks[unitBlock! - 1]).toMatchObject({ text: "部门名称：河源新区水务局" })
      expect(cells.filter(({ header }) => header).length).toBeLessThan(cells.length)
    }
    expect(blocks.filter((block) => block.kind === "heading").slice(0, 3)).toMatchObject([
      { level: 1, text: "河源新区水务局2025年度部门预算公开" },
      { level: 2, text: expect.stringMatching(/^第一部分/) },
      { level: 3, text: "一、河源新区水务局主要职责" },
    ])
    expect(blocks.filter((block) => block.kind === "chart").map(({ text }) => text)).toEqual([
      "2025年支出预算由人员经费、公用经费、其他运转类项目和特定目标类项目构成，人员经费最多。",
      "公务用车运行费与公务接待费两年持平，没有因公出国（境）费。",
    ])
  })

  it("says what any publication says, whatever stands in it", () => {
    fc.assert(
      fc.property(randomPublication, (publication) => {
        fc.pre(saidByVolume(publication.volumes[0]!).length > 0)
        expect(saidByBlocks(readBack(publication))).toEqual(saidByVolume(publication.volumes[0]!))
      }),
      { numRuns: 100 },
    )
  })
})
