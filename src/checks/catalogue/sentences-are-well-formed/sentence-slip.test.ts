import { describe, expect, test } from "vitest"
import { slipsIn } from "./sentence-slip.ts"

const found = (text: string, year = 2024) =>
  slipsIn(text, year).map((s) => `${s.kind} ${text.slice(s.start, s.end)} → ${s.expected ?? "-"}`)

describe("slips of form", () => {
  test.each([
    ["支出的的主要原因是增人。", ["doubled 的的 → 的"]],
    ["2024年2024年收入12万元。", ["doubled 2024年2024年 → 2024年"]],
    ["支出12万元万元。", ["doubled 万元万元 → 万元"]],
    ["财政拨款财政拨款支出12万元。", ["doubled 财政拨款财政拨款 → 财政拨款"]],
    ["支出12万元，，增加1万元。", ["punctuation ，， → ，"]],
    ["支出12万元，。", ["punctuation ，。 → 。"]],
    ["某局2024机构运转经费支出12万元。", ["year 2024 → 2024年"]],
    ["主要用于无公务用车购置费预算数与2023年无差异。", ["stop 用于无 → 用于无。"]],
    ["主要用于燃油支出2024年期末，保有量1辆。", ["stop 支出 → 支出。"]],
    ["支出12万元。主要原因是增加设备", ["ending 备 → 备。"]],
    ["支出12万元(含采购。", ["bracket ( → -"]],
    ["支出12万元。“三公经费增加。", ["quotation “ → -"]],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test.each([
    "2024年年初预算12万元。",
    "豫财〔2024〕1号、2024版系统、2024个，共12万元。",
    "1)收入12万元；2)支出12万元。",
    "(一)收入12万元。",
    "项目支出包括：一是采购；二是维护……。",
    "本年收入合计12万元，其中",
    "支出12万元(含“三公”经费)。",
    "以及及时拨付12万元。",
  ])("none in %s", (text) => {
    expect(found(text)).toEqual([])
  })

  test("a year far from the document's is a number", () => {
    expect(found("共2024收入", 2030)).toEqual([])
  })
})
