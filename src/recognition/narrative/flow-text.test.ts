import { describe, expect, it } from "vitest"
import { flowText, foldText } from "./flow-text.ts"

describe("foldText", () => {
  it("drops white space, quotes and emphasis and folds full-width signs", () => {
    expect(foldText(" **“三公” 经费**（１２．５ 万元），占８％；")).toBe("三公经费(12.5万元),占8%;")
  })
})

describe("flowText", () => {
  it("joins what goes on in a sentence and parts what does not", () => {
    const flow = flowText([
      { block: 3, text: "预算数比上年增", joined: false },
      { block: 4, text: "加5万元。", joined: true },
      { block: 5, text: "其中：", joined: false },
    ])
    expect(flow.text).toBe("预算数比上年增加5万元。\n其中:")
  })

  it("knows the place of every character, spaces of justified lines included", () => {
    const flow = flowText([{ block: 7, text: "收 入 总 计\n21,955.35 万 元", joined: false }])
    expect(flow.text).toBe("收入总计21,955.35万元")
    expect(flow.place(4, 13)).toEqual({ block: 7, span: [8, 17] })
    expect(flow.place(13, 15)).toEqual({ block: 7, span: [18, 21] })
  })

  it("keeps numbers apart that only a space parts", () => {
    expect(flowText([{ block: 0, text: "共 12 3 项", joined: false }]).text).toBe("共12 3项")
  })

  it("cuts a range over two blocks at the end of the first", () => {
    const flow = flowText([
      { block: 1, text: "共计12.", joined: false },
      { block: 2, text: "50万元", joined: true },
    ])
    expect(flow.place(2, 7)).toEqual({ block: 1, span: [2, 5] })
    expect(flow.place(5, 7)).toEqual({ block: 2, span: [0, 2] })
  })

  it("answers for empty text", () => {
    expect(flowText([]).place(0, 1)).toEqual({ block: 0 })
  })
})
