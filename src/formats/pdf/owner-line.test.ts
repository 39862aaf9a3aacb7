import { describe, expect, it } from "vitest"
import { makePdf, PageContent } from "../../../tools/test-pdf/index.ts"
import { readPdf } from "./read.ts"

async function texts(...pieces: readonly (readonly [x: number, text: string])[]): Promise<string[]> {
  const content = new PageContent()
  for (const [x, text] of pieces) content.text(x, 100, text, { size: 10 })
  const outcome = await readPdf(makePdf([{ content }]))
  if ("problem" in outcome) throw new Error(outcome.problem.code)
  return outcome.blocks.map((block) => ("text" in block ? block.text : block.kind))
}

describe("a line with owner and unit", () => {
  it("is two texts", async () => {
    expect(await texts([60, "部门名称：某市水务局"], [480, "单位：万元"])).toEqual([
      "部门名称：某市水务局",
      "单位：万元",
    ])
    expect(await texts([60, "编制单位：某局"], [260, "2025年"], [480, "金额单位：元"])).toEqual([
      "编制单位：某局 2025年",
      "金额单位：元",
    ])
  })

  it("is one where they stand side by side, or where one of them is something else", async () => {
    expect(await texts([60, "部门：某局"], [125, "单位：元"])).toEqual(["部门：某局 单位：元"])
    expect(await texts([60, "2025年预算"], [480, "单位：万元"])).toEqual(["2025年预算 单位：万元"])
    expect(await texts([60, "部门：某局"], [480, "日期：今日"])).toEqual(["部门：某局 日期：今日"])
  })
})
