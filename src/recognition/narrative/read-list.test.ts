import { describe, expect, it } from "vitest"
import { explained, told } from "./sample-explanation.ts"

const lists = (sentence: string) =>
  explained("accounts", 2024, "# 六、一般公共预算财政拨款基本支出决算情况说明", sentence)
    .claims.map(told)
    .filter((line) => line.startsWith("list"))

describe("主要包括", () => {
  it("ends with its clause, without 等支出", () => {
    expect(
      lists(
        "基本支出9.00万元。其中：公用经费4.00万元，主要包括：办公费、因公出国（境）费、水费等支出；人员经费5.00万元。",
      ),
    ).toEqual(["list flow=expenditure;source=R11;nature=basic.operating 办公费|因公出国(境)费|水费"])
  })

  it("does not part names at marks inside their brackets", () => {
    expect(lists("公用经费4.00万元，主要包括：维修（护、保养）费、差旅费。")).toEqual([
      "list flow=expenditure;source=R11;nature=basic.operating 维修(护、保养)费|差旅费",
    ])
  })

  it("is no list when figures stand in it: they are read as claims", () => {
    const { claims } = explained(
      "accounts",
      2024,
      "# 六、一般公共预算财政拨款基本支出决算情况说明",
      "基本支出9.00万元，主要包括人员经费5.00万元、公用经费4.00万元。",
    )
    expect(claims.map(told)).toEqual([
      "amount 9.00万元 flow=expenditure;source=R11;nature=basic",
      "amount 5.00万元 flow=expenditure;source=R11;nature=basic.personnel",
      "amount 4.00万元 flow=expenditure;source=R11;nature=basic.operating",
    ])
  })

  it("says nothing without a subject to list the lines of", () => {
    expect(explained("budget", 2024, "# 二、收入预算情况", "主要包括：甲、乙。").claims).toEqual([])
  })
})
