import { describe, expect, it } from "vitest"
import { absoluteWord } from "./absolute-words.ts"

describe("words for none and for all", () => {
  it.each(["确保零事故", "无安全事故", "不发生", "未发生", "零发生", "无投诉", "未发生群体性事件"])(
    "%s is none",
    (text) => {
      expect(absoluteWord(text)).toMatchObject({ number: { scaled: 0 }, unit: "起" })
    },
  )

  it.each(["全覆盖", "全部完成", "应保尽保", "应收尽收、应支尽支", "百分之百", "全额发放"])("%s is all", (text) => {
    expect(absoluteWord(text)).toMatchObject({ number: { scaled: 100 }, unit: "%" })
  })

  it.each([
    "0",
    "无",
    "基本完成",
    "全面提升",
    "无障碍设施",
    "应急",
    "全部学生都参加了本年度组织的各项文体活动和培训活动",
  ])("%s is neither", (text) => {
    expect(absoluteWord(text)).toBeUndefined()
  })
})
