import { describe, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import type { RecognisedColumn } from "../recognition.ts"
import { tableOf } from "../sample-statement.ts"
import { columnsOf } from "./columns.ts"
import { gridOf } from "./grid.ts"
import { headOf } from "./head.ts"

const statutes = await loadStatutes()

function columns(form: string, text: string): RecognisedColumn[] {
  const grid = gridOf(tableOf(text))
  return columnsOf(grid, headOf(grid, statutes.lexicon), statutes.form(form)!, statutes.lexicon, {
    fiscalYear: 2024,
    kind: "budget",
  })
}

/** One column in a word: its code or name, or what its money is. */
function told({ panel, role }: RecognisedColumn): string {
  const what =
    role.kind === "code"
      ? `code of ${role.of}${role.part ? ` (${role.part})` : ""}`
      : role.kind === "name"
        ? `name of ${role.of}`
        : role.kind === "amount"
          ? Object.entries(role.coordinate)
              .map(([dimension, value]) => `${dimension} ${value}`)
              .join(", ") || "amount"
          : role.kind
  return panel === 0 ? what : `panel ${panel}: ${what}`
}

describe("columns of expenditure by function", () => {
  const read = columns(
    "B03",
    `
科目编码|||单位代码|单位（科目名称）|合计|基本支出|||项目支出||
类|款|项||||小计|人员经费|公用经费|小计|其他运转类|特定目标类
213|01|01||行政运行|412.60|412.60|330.80|81.80|||
`,
  )

  test("are codes in three parts, the unit and the name", () => {
    expect(read.slice(0, 5).map(told)).toEqual([
      "code of function (class)",
      "code of function (section)",
      "code of function (item)",
      "code of unit",
      "name of function",
    ])
  })

  test("are money by its nature, each as far as its heads say", () => {
    expect(read.slice(5).map(told)).toEqual([
      "flow expenditure",
      "flow expenditure, nature basic",
      "flow expenditure, nature basic.personnel",
      "flow expenditure, nature basic.operating",
      "flow expenditure, nature project",
      "flow expenditure, nature project.other-operational",
      "flow expenditure, nature project.targeted",
    ])
  })

  test("have their heads as key, from top to bottom", () => {
    expect(read[7]!.path).toEqual(["基本支出", "人员经费"])
    expect(read[7]!.role).toMatchObject({ kind: "amount", key: "基本支出/人员经费" })
  })
})

describe("columns of a summary", () => {
  test("make two panels: names that follow money begin a new one", () => {
    const read = columns("B01", "收入||支出|\n项目|金额|项目|金额\n一、一般公共预算|622.00|一、一般公共服务|5.00")
    expect(read.map(told)).toEqual(["name of row", "amount", "panel 1: name of row", "panel 1: amount"])
    expect(read[1]!.role).toMatchObject({ key: "金额" })
  })

  test("make four panels where three classifications stand side by side", () => {
    const read = columns(
      "B04",
      "收入||支出|||||\n项目|预算数|支出功能分类科目（按大类）|预算数|部门预算支出经济分类科目（按大类）|预算数|政府预算支出经济分类科目（按大类）|预算数\n一、财政拨款|5.00|一、财政拨款|5.00|一、财政拨款|5.00|一、财政拨款|5.00",
    )
    expect(read.map((c) => c.panel)).toEqual([0, 0, 1, 1, 2, 2, 3, 3])
  })

  test("number their lines without making a panel of it", () => {
    const read = columns(
      "GK01",
      "收入|||支出||\n项目|行次|决算数|项目|行次|决算数\n一、财政拨款收入|1|5.00|一、国防支出|32|5.00",
    )
    expect(read.map(told)).toEqual([
      "name of row",
      "ordinal",
      "amount",
      "panel 1: name of row",
      "panel 1: ordinal",
      "panel 1: amount",
    ])
  })
})

describe("columns of sources", () => {
  test("are revenue in a revenue table, also where no head above says so", () => {
    const read = columns("B02", "单位代码|单位名称|总计|一般公共预算|事业收入|上年结转\n412|甲局|7.00|5.00|1.00|1.00")
    expect(read.slice(2).map(told)).toEqual([
      "flow resources",
      "flow revenue, source R11",
      "flow revenue, source R31",
      "flow carry-in",
    ])
  })

  test("are what the heads above say, each level more exact", () => {
    const read = columns(
      "B02",
      "单位代码|单位名称|总计|本年收入|||上年结转结余|\n|||合计|一般公共预算||合计|政府性基金\n||||小计|其中：财政拨款||\n412|甲局|7.00|6.00|6.00|6.00|1.00|1.00",
    )
    expect(read.slice(2).map(told)).toEqual([
      "flow resources",
      "flow revenue",
      "flow revenue, source R11",
      "flow revenue, source R11.fiscal",
      "flow carry-in",
      "flow carry-in, source R12",
    ])
  })
})

describe("columns of three public expenses", () => {
  test("are its items", () => {
    const read = columns(
      "B08",
      "“三公”经费合计|因公出国（境）费|公务用车购置及运行费|||公务接待费\n||小计|公务用车购置费|公务用车运行费|\n16.00|0.00|12.00|0.00|12.00|4.00",
    )
    expect(read.map(told)).toEqual([
      "threePublic total",
      "threePublic overseas",
      "threePublic vehicles",
      "threePublic vehicles.purchase",
      "threePublic vehicles.running",
      "threePublic reception",
    ])
  })

  test("of two phases are told apart", () => {
    const read = columns(
      "GK09",
      "预算数|||决算数||\n合计|因公出国（境）费|公务接待费|合计|因公出国（境）费|公务接待费\n1|2|3|4|5|6\n3.00|0.00|3.00|2.60|0.00|2.60",
    )
    expect(read.map(told)).toEqual([
      "phase adjusted, threePublic total",
      "phase adjusted, threePublic overseas",
      "phase adjusted, threePublic reception",
      "threePublic total",
      "threePublic overseas",
      "threePublic reception",
    ])
  })

  test("whose first total takes in conferences and training say so", () => {
    const read = columns(
      "B08",
      "合计|“三公”经费|||会议费|培训费\n|小计|因公出国（境）费|公务接待费||\n9.00|4.00|0.00|4.00|3.00|2.00",
    )
    expect(read.map(told)).toEqual([
      "threePublic with-meetings",
      "threePublic total",
      "threePublic overseas",
      "threePublic reception",
      "threePublic conference",
      "threePublic training",
    ])
  })
})

describe("heads that nobody knows", () => {
  test("are unknown over figures and blank over nothing", () => {
    const read = columns("B03", "科目编码|科目名称|合计|神秘列|空列\n213|农林水支出|5.00|1.00|")
    expect(read.slice(2).map(told)).toEqual(["flow expenditure", "unknown", "blank"])
  })

  test("a column of figures without any head is unknown where the source knows its merged cells", () => {
    expect(columns("B03", "科目|<|合计|\n编码|名称|^|\n213|农林水支出|5.00|1.00").map(told)[3]).toBe("unknown")
  })

  test("that are words of the machine are unknown like all others", () => {
    expect(
      columns("B03", "科目编码|科目名称|合计|constructor|toString\n213|农林水支出|5.00|1.00|").slice(3).map(told),
    ).toEqual(["unknown", "blank"])
  })

  test("are known without their year, unit or a closing 数", () => {
    const read = columns(
      "B03",
      "科目编码|科目名称|2024年合计|基本支出（万元）|项目支出数\n213|农林水支出|5.00|3.00|2.00",
    )
    expect(read.slice(2).map(told)).toEqual([
      "flow expenditure",
      "flow expenditure, nature basic",
      "flow expenditure, nature project",
    ])
  })
})

test("an economic class under 基本支出 is personnel or operating money", () => {
  const read = columns(
    "B03",
    "科目编码|科目名称|基本支出||\n||工资福利支出|商品和服务支出|资本性支出\n213|农林水支出|3.00|2.00|1.00",
  )
  expect(read.slice(2).map(told)).toEqual([
    "flow expenditure, nature basic.personnel, economicDepartment 301",
    "flow expenditure, nature basic.operating, economicDepartment 302",
    "flow expenditure, nature basic.operating, economicDepartment 310",
  ])
})

describe("columns of another year", () => {
  const read = (head: string) =>
    columns("B03", `科目编码|科目名称|${head}\n213|农林水支出|5.00|6.00`).slice(2).map(told)

  test("are that year's, last year's outturn beside a budget", () => {
    expect(read("2023年执行数|2024年预算数")).toEqual([
      "flow expenditure, year 2023, phase outturn",
      "flow expenditure",
    ])
    expect(read("上年预算数|本年预算数")).toEqual(["flow expenditure, year 2023", "flow expenditure"])
  })
})
