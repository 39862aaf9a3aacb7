import { describe, expect, it } from "vitest"
import { readText } from "#formats"
import { loadStatutes } from "#workflow"
import { recognise } from "./recognise-document.ts"

const statutes = await loadStatutes()
const amounts = (text: string) => {
  const read = readText(`# 甲县商务局2023年度部门决算\n\n## 十、预算绩效情况说明\n\n${text}\n`)
  if ("problem" in read) throw new Error(read.problem.code)
  const source = { name: "a.txt", sha256: "", mediaType: "text/plain" }
  const { claims } = recognise({ format: "mingzhang/document@1", source, pages: [], blocks: read.blocks }, statutes)
  return claims.flatMap((claim) =>
    claim.kind === "amount" ? [[claim.subject.project, claim.subject.phase, claim.figure.printed]] : [],
  )
}

describe("amounts in what is told of a project's self-evaluation", () => {
  it("are that project's, each of the phase its label says", () => {
    expect(
      amounts("《会展业发展专项》绩效自评情况：自评得分92分。年初预算200万元，调整后预算180万元，实际支出162万元。"),
    ).toEqual([
      ["会展业发展专项", "approved", "200"],
      ["会展业发展专项", "adjusted", "180"],
      ["会展业发展专项", undefined, "162"],
    ])
  })

  it("stay as they were read where the sentence says nothing else", () => {
    expect(amounts("展会项目绩效自评情况：项目自评得分为97分。项目全年预算数为33.3万元，执行数为31万元。")).toEqual([
      ["展会", "adjusted", "33.3"],
      ["展会", undefined, "31"],
    ])
  })
})
