import { describe, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import type { RecognisedColumn } from "../recognition.ts"
import { columnSums } from "./column-tree.ts"

const { lexicon } = await loadStatutes()

/** Money columns by their heads; sums told as "index = index + index", parts inside a whole as "part ≤ whole". */
function sums(...heads: readonly string[]): string[] {
  const columns = heads.map(
    (head, index): RecognisedColumn => ({
      index,
      panel: 0,
      path: head === "" ? [] : head.split("/"),
      role: { kind: "amount", coordinate: {}, key: head },
    }),
  )
  const { groups, inside } = columnSums(columns, 0, lexicon)
  return [...groups.map((g) => `${g.total} = ${g.parts.join(" + ")}`), ...inside.map((i) => `${i.part} ≤ ${i.whole}`)]
}

describe("the sums of a row", () => {
  test("are the total before its parts", () => {
    expect(sums("合计", "一般公共预算", "政府性基金", "国有资本经营预算")).toEqual(["0 = 1 + 2 + 3"])
  })

  test("are groups within groups, each standing for itself by its 小计", () => {
    expect(
      sums(
        "合计",
        "基本支出/小计",
        "基本支出/人员经费",
        "基本支出/公用经费",
        "项目支出/小计",
        "项目支出/其他运转类",
        "项目支出/特定目标类",
      ),
    ).toEqual(["1 = 2 + 3", "4 = 5 + 6", "0 = 1 + 4"])
  })

  test("take all columns of a group that has no 小计", () => {
    expect(sums("合计", "本年拨款/一般公共预算", "本年拨款/政府性基金", "结转/一般公共预算", "单位资金")).toEqual([
      "0 = 1 + 2 + 3 + 4",
    ])
  })

  test("go three levels deep", () => {
    expect(
      sums(
        "合计",
        "基本支出/小计",
        "基本支出/人员经费/工资福利支出",
        "基本支出/人员经费/对个人和家庭的补助",
        "基本支出/公用经费/商品和服务支出",
        "项目支出/小计",
      ),
    ).toEqual(["1 = 2 + 3 + 4", "0 = 1 + 5"])
  })

  test("leave out 其中: it lies within the column before", () => {
    expect(sums("合计", "一般公共预算/小计", "一般公共预算/其中:财政拨款", "政府性基金")).toEqual([
      "0 = 1 + 3",
      "2 ≤ 1",
    ])
    expect(sums("总计", "一般公共预算", "其中:财政拨款", "事业收入")).toEqual(["0 = 1 + 3", "2 ≤ 1"])
  })

  test("begin with 本年…合计 as well", () => {
    expect(sums("本年收入合计", "财政拨款收入", "事业收入")).toEqual(["0 = 1 + 2"])
    expect(sums("本年支出合计", "基本支出", "项目支出")).toEqual(["0 = 1 + 2"])
  })

  test("of stock and flow are those within 本年支出 only", () => {
    expect(
      sums("年初结转和结余", "本年收入", "本年支出/小计", "本年支出/基本支出", "本年支出/项目支出", "年末结转和结余"),
    ).toEqual(["2 = 3 + 4"])
  })

  test("are none without a total in front", () => {
    expect(sums("一般公共预算", "政府性基金")).toEqual([])
    expect(sums("基本支出", "合计")).toEqual([])
    expect(sums("合计")).toEqual([])
    expect(sums()).toEqual([])
  })

  test("do not mind heads over the whole panel", () => {
    expect(sums("支出/合计", "支出/一般公共预算/小计", "支出/一般公共预算/其中:财政拨款", "支出/政府性基金")).toEqual([
      "0 = 1 + 3",
      "2 ≤ 1",
    ])
  })
})
