import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { publicationSample } from "../../../../tools/publication-sample.ts"
import { randomPublication } from "../../../../tools/random-publication/index.ts"
import { saidByBlocks, saidByVolume } from "../../../../tools/said-text.ts"
import type { Block, Publication } from "#documents"
import { readDocument } from "../../index.ts"
import { writeDocx } from "./index.ts"

async function readBack(publication: Publication): Promise<readonly Block[]> {
  const outcome = await readDocument(await writeDocx(publication.volumes[0]!, publication), "x.docx")
  if ("problem" in outcome) throw new Error(outcome.problem.message.en)
  return outcome.document.blocks
}

const isEmpty = (publication: Publication) => saidByVolume(publication.volumes[0]!).length === 0

describe("a Word document read back", () => {
  it("says what the sample package says, its contents between cover and text", async () => {
    const sample = publicationSample()
    const said = saidByBlocks(await readBack(sample))
    const [first, ...rest] = saidByVolume(sample.volumes[0]!)
    const [read, ...others] = said
    expect(others).toEqual(rest)
    const contents = sample.volumes[0]!.sections.flatMap(({ blocks }) => blocks).flatMap((block) =>
      block.kind === "contents" ? block.entries : [],
    )
    const withoutContents = (read as string).replace("目录", "")
    const entries = new RegExp(
      contents.map(({ text }) => `${text.replace(/[\s]/g, "").replace(/[()[\]{}.]/g, "\\$&")}\\d+`).join(""),
    )
    expect(withoutContents).toMatch(entries)
    expect(withoutContents.replace(entries, "")).toBe(first)
  })

  it("finds headings, titles, bodies and units where they were", async () => {
    const blocks = await readBack(publicationSample())
    const tables = blocks.filter((block) => block.kind === "table")
    expect(tables).toHaveLength(4)
    for (const { titleBlock, unitBlock, cells } of tables) {
      expect(blocks[titleBlock!]).toMatchObject({ kind: "heading", text: expect.stringMatching(/表$/) })
      expect(blocks[unitBlock!]).toMatchObject({ text: "单位：万元" })
      expect(blocks[unitBlock! - 1]).toMatchObject({ text: "部门名称：河源新区水务局" })
      expect(cells.some(({ header }) => header)).toBe(true)
    }
    expect(blocks.filter((block) => block.kind === "heading").slice(0, 4)).toMatchObject([
      { level: 1, text: "河源新区水务局2025年度部门预算公开" },
      { level: 2, text: "目  录" },
      { level: 2, text: "第一部分  河源新区水务局概况" },
      { level: 3, text: "一、河源新区水务局主要职责" },
    ])
  })

  it("says what any publication says, whatever stands in it", async () => {
    await fc.assert(
      fc.asyncProperty(randomPublication, async (publication) => {
        fc.pre(!isEmpty(publication))
        expect(saidByBlocks(await readBack(publication))).toEqual(saidByVolume(publication.volumes[0]!))
      }),
      { numRuns: 150 },
    )
  })
})
