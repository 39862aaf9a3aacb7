import { describe, expect, test } from "vitest"
import { pathsIn } from "./subject-path.ts"

const words = (text: string) => pathsIn(text).map((p) => [p.class?.text, p.section?.text, p.item?.text])

describe("paths of subjects", () => {
  test("are three names in a row", () => {
    expect(words("1.农林水支出(类)水利(款)行政运行(项)。年初预算为7万元")).toEqual([["农林水支出", "水利", "行政运行"]])
  })

  test("stand in quotation marks, many in a paragraph", () => {
    expect(
      words("“农林水支出(类)水利(款)行政运行(项)”7万元；“住房保障支出(类)住房改革支出(款)住房公积金(项)”3万元"),
    ).toHaveLength(2)
  })

  test("may lack the class or the item", () => {
    expect(words("水利(款)行政运行(项)7万元")).toEqual([[undefined, "水利", "行政运行"]])
    expect(words("农林水支出(类)水利(款)7万元")).toEqual([["农林水支出", "水利", undefined]])
  })

  test("one name alone is no path, nor are names far apart", () => {
    expect(words("农林水(类)支出7万元，占100%；住房保障(类)支出3万元")).toEqual([])
    expect(words("水利(款)：2024年支出合计7万元。其中行政运行(项)7万元")).toEqual([])
  })

  test("names keep brackets of their own", () => {
    expect(pathsIn("其他支出(类)彩票(福利)公益金(款)其他(项)")[0]?.item?.text).toBe("其他")
  })

  test("the places are the names' own", () => {
    const text = "1.农林水支出(类)水利(款)行政运行(项)"
    const item = pathsIn(text)[0]!.item!
    expect(text.slice(item.start, item.start + item.text.length)).toBe("行政运行")
  })
})
