import { describe, expect, it } from "vitest"
import { explained, told } from "./sample-explanation.ts"

const accounts = (...lines: string[]) => explained("accounts", 2024, ...lines).claims.map(told)

describe("accounts by item", () => {
  it("binds initial budget, outturn, completion and comparison of each item", () => {
    const { claims } = explained(
      "accounts",
      2024,
      "# 五、一般公共预算财政拨款支出决算情况说明",
      "# （三）具体情况。",
      "2024年度一般公共预算财政拨款支出年初预算为20.00万元，支出决算为19.00万元，完成年初预算的95.00%。其中：",
      "1. 社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）。年初预算为8.00万元，支出决算为8.40万元，完成年初预算的105.00%。决算数与年初预算数存在差异的主要原因是追加取暖费。",
      "2. 一般公共服务支出（类）财政事务（款）行政运行（项）。主要用于：机关的基本支出。年初预算为 12.00 万元，支出决算为10.60万元。决算数小于预算数的主要原因：人员减少。",
    )
    expect(claims.map(told)).toEqual([
      "amount 20.00万元 phase=approved;flow=expenditure;source=R11",
      "amount 19.00万元 flow=expenditure;source=R11",
      "completion 95.00% flow=expenditure;source=R11 19.00 of 20.00",
      "amount 8.00万元 phase=approved;flow=expenditure;source=R11;function=2080502",
      "amount 8.40万元 flow=expenditure;source=R11;function=2080502",
      "completion 105.00% flow=expenditure;source=R11;function=2080502 8.40 of 8.00",
      "comparison flow=expenditure;source=R11;function=2080502 8.40 of 8.00",
      "amount 12.00万元 phase=approved;flow=expenditure;source=R11;function=2010601",
      "amount 10.60万元 flow=expenditure;source=R11;function=2010601",
      "comparison down flow=expenditure;source=R11;function=2010601 10.60 of 12.00",
    ])
    expect(claims[6]).toMatchObject({ word: { text: "存在差异" }, reason: { text: "追加取暖费" } })
    expect(claims[9]).toMatchObject({ word: { text: "小于" }, reason: { text: "人员减少" } })
  })

  it("says a share of another section's whole", () => {
    expect(
      accounts(
        "# 三、支出决算情况说明",
        "本年支出合计50.00万元，其中：基本支出30.00万元，占60.00%；项目支出20.00万元，占40.00%。",
        "# 五、一般公共预算财政拨款支出决算情况说明",
        "2024年度一般公共预算财政拨款支出45.00万元，占支出合计的90.00%。与上年度相比，一般公共预算财政拨款支出减少5.00万元，下降10.00%。",
      ).slice(5),
    ).toEqual([
      "amount 45.00万元 flow=expenditure;source=R11",
      "share 90.00% flow=expenditure;source=R11 45.00 of 50.00",
      "change 5.00万元 flow=expenditure;source=R11 down from 2023 of 45.00",
      "rate 10.00% flow=expenditure;source=R11 down from 2023 of 45.00",
    ])
  })

  it("notices a share without its sign", () => {
    const { claims } = explained(
      "accounts",
      2024,
      "# 三、支出决算情况说明",
      "本年支出合计50.00万元，其中：基本支出30.00万元，占60.00；项目支出20.00万元，占40.00%。",
    )
    expect(claims[2]).toMatchObject({ kind: "share", bare: true, figure: { printed: "60.00" } })
  })

  it("reads opening and closing balances as parts of the totals (Xinjiang style)", () => {
    expect(
      accounts(
        "# 一、收入支出决算总体情况说明",
        "2024年度收入总计31.50万元，其中：本年收入合计30.00万元，使用非财政拨款结余（含专用结余）0.50万元，年初结转和结余1.00万元。",
        "2024年度支出总计31.50万元，其中：本年支出合计31.00万元，结余分配0.00万元，年末结转和结余0.50万元。",
        "收入支出总计与上年相比，增加1.50万元，增长5.00%。",
      ),
    ).toEqual([
      "amount 31.50万元 flow=resources",
      "amount 30.00万元 flow=revenue",
      "amount 0.50万元 flow=surplus-use",
      "amount 1.00万元 flow=carry-in",
      "amount 31.50万元 flow=uses",
      "amount 31.00万元 flow=expenditure",
      "amount 0.00万元 flow=allocation",
      "amount 0.50万元 flow=carry-out",
      "change 1.50万元 flow=resources up from 2023 of 31.50/31.50",
      "rate 5.00% flow=resources up from 2023 of 31.50/31.50",
    ])
  })

  it("lists the economic lines of basic expenditure with their places", () => {
    const { claims } = explained(
      "accounts",
      2024,
      "# 六、一般公共预算财政拨款基本支出决算情况说明",
      "2024年度一般公共预算财政拨款基本支出30.00万元。其中：人员经费25.00万元，主要包括：基本工资、津贴补贴、维修（护）费等；公用经费5.00万元，主要包括：办公费。",
    )
    expect(claims.map(told)).toEqual([
      "amount 30.00万元 flow=expenditure;source=R11;nature=basic",
      "amount 25.00万元 flow=expenditure;source=R11;nature=basic.personnel",
      "list flow=expenditure;source=R11;nature=basic.personnel 基本工资|津贴补贴|维修(护)费",
      "amount 5.00万元 flow=expenditure;source=R11;nature=basic.operating",
      "list flow=expenditure;source=R11;nature=basic.operating 办公费",
    ])
    expect(claims[2]).toMatchObject({ names: [{ place: { block: 1, span: [48, 52] } }, {}, {}] })
  })
})

describe("phases", () => {
  it("go on over a list until another phase is named", () => {
    expect(
      accounts(
        "# 一、2024年度预算执行情况分析",
        "（一）收入支出预算安排情况。2024年初预算收入总计100.00万元，支出总计100.00万元。",
        "# 二、收入支出决算总体情况说明",
        "2024年度收入总计110.00万元，比年初预算增加10.00万元，增长10.00%。",
      ),
    ).toEqual([
      "amount 100.00万元 phase=approved;flow=resources",
      "amount 100.00万元 phase=approved;flow=uses",
      "amount 110.00万元 flow=resources",
      "change 10.00万元 flow=resources up from approved of 110.00",
      "rate 10.00% flow=resources up from approved of 110.00",
    ])
  })
})

describe("three public expenses of accounts", () => {
  it("takes the budget as the full-year one, and looks completion up over the section", () => {
    expect(
      accounts(
        "# 九、一般公共预算财政拨款“三公”经费支出决算情况说明",
        "2024年度一般公共预算财政拨款“三公”经费支出预算为2.50万元，支出决算为2.20万元，完成预算的88.00%。",
        "2024年度一般公共预算财政拨款“三公”经费支出决算中，因公出国（境）费支出决算0万元，完成预算的0%，占0%；公务接待费支出决算2.20万元，占100.00%。具体情况如下：",
        "1. 因公出国（境）费预算为0万元，支出决算为0万元，完成预算的0%。决算数与预算数无差异。全年因公出国（境）团组0个，累计0人次。",
      ),
    ).toEqual([
      "amount 2.50万元 phase=adjusted;threePublic=total",
      "amount 2.20万元 threePublic=total",
      "completion 88.00% threePublic=total 2.20 of 2.50",
      "amount 0万元 threePublic=overseas",
      "completion 0% threePublic=overseas 0 of 0",
      "share 0% threePublic=overseas 0 of 2.20",
      "amount 2.20万元 threePublic=reception",
      "share 100.00% threePublic=reception 2.20 of 2.20",
      "amount 0万元 phase=adjusted;threePublic=overseas",
      "amount 0万元 threePublic=overseas",
      "completion 0% threePublic=overseas 0 of 0",
      "comparison flat threePublic=overseas 0 of 0",
      "count 0个 topic=three-public/overseas/因公出国(境)团组",
      "count 0人次 topic=three-public/overseas/人次",
    ])
  })

  it("compares with the year before item by item (Yunnan style)", () => {
    expect(
      accounts(
        "# 四、财政拨款“三公”经费支出决算情况说明",
        "2024年度“三公”经费支出年初预算为20.00万元，决算为18.00万元，完成年初预算的90.00%。其中：公务用车购置及运行维护费支出年初预算为15.00万元，决算为14.00万元；公务接待费支出年初预算为5.00万元，决算为4.00万元。",
        "“三公”经费支出决算数比2023年减少2.00万元，下降10.00%。其中：因公出国（境）费支出决算无增减变化；公务用车购置及运行维护费支出决算减少1.00万元，下降6.67%。",
      ).slice(7),
    ).toEqual([
      "change 2.00万元 threePublic=total down from 2023 of 18.00",
      "rate 10.00% threePublic=total down from 2023 of 18.00",
      "change flat threePublic=overseas flat from 2023 of ",
      "change 1.00万元 threePublic=vehicles down from 2023 of 14.00",
      "rate 6.67% threePublic=vehicles down from 2023 of 14.00",
    ])
  })
})

describe("procurement of accounts", () => {
  it("takes each share from its own whole", () => {
    expect(
      accounts(
        "# 十一、政府采购支出情况说明",
        "2024年度政府采购支出总额20.00万元，其中：政府采购货物支出15.00万元、政府采购服务支出5.00万元。授予中小企业合同金额16.00万元，占政府采购支出总额的80.00%，其中：授予小微企业合同金额4.00万元，占授予中小企业合同金额的25.00%。",
      ),
    ).toEqual([
      "amount 20.00万元 procurement=total",
      "amount 15.00万元 procurement=goods",
      "amount 5.00万元 procurement=services",
      "amount 16.00万元 procurement=sme",
      "share 80.00% procurement=sme 16.00 of 20.00",
      "amount 4.00万元 procurement=micro",
      "share 25.00% procurement=micro 4.00 of 16.00",
    ])
  })

  it("keeps money reserved apart from money won", () => {
    expect(
      accounts(
        "# （二）政府采购支出情况",
        "面向中小企业预留政府采购项目预算金额9.00万元，面向小微企业预留政府采购项目预算金额2.00万元。在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额8.00万元。",
      ),
    ).toEqual([
      "amount 9.00万元 phase=approved;procurement=sme;topic=reserved",
      "amount 2.00万元 phase=approved;procurement=micro;topic=reserved",
      "amount 8.00万元 procurement=sme;topic=won",
    ])
  })
})
