import { describe, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import { type Absences, absencesOf, meetings } from "./agreement-law.ts"
import { partitionIdentities } from "./partition-law.ts"
import { printed, tablesRead } from "./sample-laws.ts"

const statutes = await loadStatutes()
const everything: Absences = { ...absencesOf([]), carriedOver: true, otherSources: true, otherBudgets: true }

function identities(...tables: Parameters<typeof tablesRead>[1][]) {
  const read = tablesRead(statutes, ...tables)
  return partitionIdentities(
    read,
    meetings(
      read.flatMap((t) => t.figures),
      everything,
    ),
    everything,
    (form) => [form],
  )
}

const summary = [
  "部门收支总体情况表",
  "支出|\n项目|金额\n一、社会保障和就业支出|5.00\n二、农林水支出|8.00\n本年支出合计|13.00",
] as const

describe("the items of a class", () => {
  test("sum to the class that another table prints", () => {
    const found = identities(summary, [
      "部门支出总表",
      "科目编码|科目名称|合计\n|合计|13.00\n2080505|养老保险|5.00\n2130101|行政运行|6.00\n2130106|技术推广|2.00",
    ])
    expect(found.map(printed)).toEqual(["5.00 = 5.00", "8.00 = 6.00 + 2.00"])
    expect(found[1]).toMatchObject({
      rule: "items-sum-to-their-class",
      checks: ["B03"],
      statement: { zh: "部门收支总体情况表 · 二、农林水支出 · 金额 = 部门支出总表中213各项之和（2项）" },
    })
  })

  test("do not, where their own table prints the class", () => {
    expect(
      identities(summary, [
        "部门支出总表",
        "科目编码|科目名称|合计\n208|社会保障|5.00\n2080505|养老保险|5.00\n213|农林水支出|8.00\n2130101|行政运行|8.00",
      ]),
    ).toEqual([])
  })

  test("of the economic classification sum to the columns of another table", () => {
    const found = identities(
      [
        "一般公共预算支出情况表",
        "科目编码|科目名称|基本支出|||\n||小计|工资福利支出|商品和服务支出|对个人和家庭的补助\n|合计|10.00|8.00|2.00|",
      ],
      [
        "一般公共预算基本支出情况表",
        "科目编码|科目名称|合计|人员经费|公用经费\n30101|基本工资|5.00|5.00|\n30102|津贴补贴|3.00|3.00|\n30201|办公费|2.00||2.00",
      ],
    )
    expect(found.map(printed)).toEqual(["8.00 = 5.00 + 3.00", "8.00 = 5.00 + 3.00", "2.00 = 2.00", "2.00 = 2.00"])
  })
})

describe("the projects of a kind", () => {
  test("sum to the kind that another table prints", () => {
    const found = identities(
      ["部门支出总表", "科目编码|科目名称|合计|项目支出|||\n|||小计|其他运转类|特定目标类\n|合计|9.00|9.00|2.00|7.00"],
      [
        "项目支出表",
        "类型|项目名称|项目单位|合计\n|合计||9.00\n其他运转类|业务经费|本级|2.00\n特定目标类|良种补贴|本级|4.00\n特定目标类|防汛物资|本级|3.00",
      ],
    )
    expect(found.map(printed)).toEqual(["2.00 = 2.00", "7.00 = 4.00 + 3.00"])
  })
})

describe("personnel and operating money", () => {
  const items =
    "人员经费|||公用经费||\n科目编码|科目名称|决算数|科目编码|科目名称|决算数\n301|工资福利支出|8.00|302|商品和服务支出|2.00\n人员经费合计||8.00|公用经费合计||2.00"

  test("sum to the basic expenditure that another table prints", () => {
    const found = identities(
      ["一般公共预算财政拨款支出决算表", "编码|名称|小计|基本支出|项目支出\n|合计|15.00|10.00|5.00"],
      ["一般公共预算财政拨款基本支出决算明细表", items],
    )
    expect(found.map(printed)).toEqual(["10.00 = 8.00 + 2.00"])
    expect(found[0]).toMatchObject({ rule: "items-sum-to-their-class", checks: ["GK06"] })
  })

  test("ask nothing where no table prints it", () => {
    expect(identities(["一般公共预算财政拨款基本支出决算明细表", items])).toEqual([])
  })
})

test("nothing is asked of blanks", () => {
  expect(identities(summary, ["部门支出总表", "科目编码|科目名称|合计|基本支出\n2060101|科学技术|5.00|5.00"])).toEqual(
    [],
  )
})
