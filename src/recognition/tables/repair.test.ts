import { describe, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import { figuresTold, tableRead } from "./sample-table.ts"

const statutes = await loadStatutes()
const head = "科目编码|科目名称|合计|基本支出|||项目支出||\n|||小计|人员经费|公用经费|小计|其他运转类|特定目标类"
const read = (...lines: string[]) => tableRead(statutes, "部门支出总体情况表", [head, ...lines].join("\n"))
const repairs = (...lines: string[]) =>
  read(...lines).repairs.map((r) => [r.at.row, r.at.column, r.belongs.column, r.values])

const total = "|合计|18.00|10.00|7.00|3.00|8.00|2.00|6.00"

describe("a row as printed", () => {
  test("whose sums hold is left alone", () => {
    expect(
      repairs(total, "2130101|行政运行|10.00|10.00|7.00|3.00|||", "2130106|技术推广|8.00||||8.00|2.00|6.00"),
    ).toEqual([])
  })

  test("with one wrong figure is left alone: its columns are where the totals stand", () => {
    expect(
      repairs(total, "2130101|行政运行|10.00|10.00|7.00|3.00|||", "2130106|技术推广|8.00||||8.00|2.00|60.00"),
    ).toEqual([])
    expect(
      repairs(total, "2130101|行政运行|10.00|10.00|70.00|3.00|||", "2130106|技术推广|8.00||||8.00|2.00|6.00"),
    ).toEqual([])
  })

  test("is never moved into columns where nothing else stands", () => {
    // 8.00 under 小计 and 60.00 under 特定目标类 could be moved one to the left to hold; nothing stands there
    expect(repairs("|合计|8.00||||8.00||8.00", "2130106|技术推广|8.00||||8.00||9.00")).toEqual([])
  })
})

describe("values that conversion moved", () => {
  test("are put back where the sums of the row hold", () => {
    // a blank slot was dropped in front of 项目支出: its three figures stand one to the left
    const table = read(total, "2130101|行政运行|10.00|10.00|7.00|3.00|||", "2130106|技术推广|8.00|||8.00|2.00|6.00|")
    expect(table.repairs.map((r) => [r.at, r.belongs, r.values])).toEqual([
      [{ block: 0, row: 4, column: 5 }, { block: 0, row: 4, column: 6 }, 3],
      [{ block: 0, row: 4, column: 6 }, { block: 0, row: 4, column: 7 }, 3],
      [{ block: 0, row: 4, column: 7 }, { block: 0, row: 4, column: 8 }, 3],
    ])
    expect(figuresTold(table).slice(-4)).toEqual([
      "8.00 flow=expenditure;function=2130106",
      "8.00 flow=expenditure;nature=project;function=2130106",
      "2.00 flow=expenditure;nature=project.other-operational;function=2130106",
      "6.00 flow=expenditure;nature=project.targeted;function=2130106",
    ])
  })

  test("keep the place where they are printed", () => {
    const table = read(total, "2130101|行政运行|10.00|10.00|7.00|3.00|||", "2130106|技术推广|8.00|||8.00|2.00|6.00|")
    expect(
      table.figures.find((f) => f.coordinate.nature === "project.targeted" && f.coordinate.function === "2130106")
        ?.place,
    ).toEqual({ block: 0, row: 4, column: 7 })
  })

  test("say by which evidence", () => {
    const { repairs } = read(total, "2130101|行政运行|10.00|10.00|7.00|3.00|||", "2130106|技术推广|8.00|||8.00|||8.00")
    expect(repairs).toHaveLength(1)
    expect(repairs[0]).toMatchObject({ at: { row: 4, column: 5 }, belongs: { row: 4, column: 6 }, values: 1 })
    expect(repairs[0]!.evidence.zh).toBe(
      "“技术推广”行的8.00印在“基本支出/公用经费”列；放在“项目支出/小计”列时本行（列）合计才成立",
    )
  })
})

describe("totals one column beside their items", () => {
  test("belong where all items stand", () => {
    const found = repairs(
      "|合计|8.00||||8.00|8.00|",
      "2130106|技术推广|5.00||||5.00||5.00",
      "2130119|防灾救灾|3.00||||3.00||3.00",
    )
    expect(found).toEqual([[2, 7, 8, 1]])
  })
})

test("a source that knows its cells has nothing moved", () => {
  const text = [
    head,
    total,
    "2130101|行政运行|10.00|10.00|7.00|3.00|||",
    "2130106|技术推广|8.00|||8.00|2.00|6.00|",
  ].join("\n")
  expect(tableRead(statutes, "部门支出总体情况表", text, { exact: true }).repairs).toEqual([])
})

describe("三公 figures", () => {
  const line = (values: string) =>
    tableRead(
      statutes,
      "一般公共预算“三公”经费支出情况表",
      `“三公”经费合计|因公出国（境）费|公务用车购置及运行费|||公务接待费\n||小计|公务用车购置费|公务用车运行费|\n${values}`,
    ).repairs.map((r) => [r.at.column, r.belongs.column])

  test("are put back by their own tree", () => {
    expect(line("12.00||12.00|||12.00")).toEqual([[5, 4]])
  })

  test("are left alone where the tree holds, or holds in no order", () => {
    expect(line("16.00|0.00|12.00|0.00|12.00|4.00")).toEqual([])
    expect(line("99.00|0.00|12.00|0.00|12.00|4.00")).toEqual([])
  })
})
