import { describe, expect, it } from "vitest"
import { flowText } from "./flow-text.ts"
import { tokens } from "./tokens.ts"
import type { Topic } from "./topic.ts"

/** Tokens as short texts: words by themselves, numbers by sort, marks, levels and numberings. */
function shape(text: string, topic?: Topic): string[] {
  const flow = flowText([{ block: 0, text, joined: false }])
  return tokens(flow, topic).map((token) => {
    if (token.kind === "word") return token.word.text
    if (token.kind === "number") return `<${token.sort} ${token.printed.text}>`
    if (token.kind === "mark") return token.mark
    return token.kind === "level" ? `level ${token.level}` : `numbering ${token.level}`
  })
}

describe("tokens", () => {
  it("takes the longest word", () => {
    expect(shape("一般公共预算财政拨款支出年初预算为3万元")).toEqual([
      "一般公共预算财政拨款",
      "支出",
      "年初预算",
      "<amount 3>",
    ])
    expect(shape("公务用车购置及运行费，其中：公务用车购置费")).toEqual([
      "公务用车购置及运行费",
      ",",
      "其中",
      ":",
      "公务用车购置费",
    ])
  })

  it("knows numberings at the start of a line or sentence only", () => {
    expect(shape("（一）收入5万元。2.支出6万元")).toEqual([
      "numbering 3",
      "收入",
      "<amount 5>",
      "。",
      "numbering 4",
      "支出",
      "<amount 6>",
    ])
    expect(shape("支出6.5万元")).toEqual(["支出", "<amount 6.5>"])
  })

  it("marks the levels of subject names", () => {
    expect(shape("某支出（类）某事务（款）某工作（项）")).toEqual(["支出", "level 0", "level 1", "level 2"])
  })

  it("gives some words a meaning in their own sections only", () => {
    expect(shape("采购货物3万元", "procurement")).toEqual(["货物", "<amount 3>"])
    expect(shape("采购货物3万元", "overall")).toEqual(["<amount 3>"])
  })
})
