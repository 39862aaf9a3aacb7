import { describe, expect, it } from "vitest"
import { explained, told } from "./sample-explanation.ts"

const budget = (...lines: string[]) => explained("budget", 2024, ...lines).claims.map(told)

describe("totals of a budget (Henan style)", () => {
  it("binds both sides, each with its change, rate and reason", () => {
    const { claims, unbound } = explained(
      "budget",
      2024,
      "# 一、收入支出预算总体情况说明",
      "某局2024年收入总计500.50万元，支出总计500.50万元，与2023年预算相比，收入增加20.50万元，增长4.27%。主要原因：人员增加，故收入增加；支出增加20.50万元，增长4.27%。",
    )
    expect(claims.map(told)).toEqual([
      "amount 500.50万元 flow=resources",
      "amount 500.50万元 flow=uses",
      "change 20.50万元 flow=resources up from 2023 of 500.50",
      "rate 4.27% flow=resources up from 2023 of 500.50",
      "change 20.50万元 flow=uses up from 2023 of 500.50",
      "rate 4.27% flow=uses up from 2023 of 500.50",
    ])
    expect(claims[2]).toMatchObject({ reason: { text: "人员增加,故收入增加" }, word: { text: "增加" } })
    expect(unbound).toEqual([])
  })

  it("gives 收、支总计 as one figure for both sides", () => {
    expect(
      budget(
        "# 一、收入支出预算总体情况说明",
        "2024年收、支总计均为88.00万元。与上年相比，收、支总计各减少2.00万元，下降2.22%。",
      ),
    ).toEqual([
      "amount 88.00万元 flow=resources",
      "amount 88.00万元 flow=uses",
      "change 2.00万元 flow=resources down from 2023 of 88.00/88.00",
      "rate 2.22% flow=resources down from 2023 of 88.00/88.00",
    ])
  })

  it("lists sources, zeros too; money carried over makes the whole the total of the side", () => {
    expect(
      budget(
        "# 二、收入预算总体情况说明",
        "2024年收入合计70.53万元，其中：一般公共预算66.00万元；政府性基金预算拨款收入0万元；财政专户管理资金收入0万元；事业单位经营收入0万元；上年结转结余4.53万元。",
      ),
    ).toEqual([
      "amount 70.53万元 flow=resources",
      "amount 66.00万元 flow=revenue;source=R11",
      "amount 0万元 flow=revenue;source=R12",
      "amount 0万元 flow=revenue;source=R2",
      "amount 0万元 flow=revenue;source=R34",
      "amount 4.53万元 flow=carry-in",
    ])
  })

  it("reads 一般公共预算收支预算 on both sides, and its change", () => {
    expect(
      budget(
        "# 四、财政拨款收入支出总体情况说明",
        "某局2024年一般公共预算收支预算90万元，政府性基金收支预算0万元。与2023年相比，一般公共预算收支预算增加10万元，增长12.5%；主要原因：新增项目。政府性基金收支预算增加0万元，增长0%。",
      ),
    ).toEqual([
      "amount 90万元 flow=resources;source=R11",
      "amount 90万元 flow=uses;source=R11",
      "amount 0万元 flow=resources;source=R12",
      "amount 0万元 flow=uses;source=R12",
      "change 10万元 flow=resources;source=R11 up from 2023 of 90/90",
      "rate 12.5% flow=resources;source=R11 up from 2023 of 90/90",
      "change 0万元 flow=resources;source=R12 up from 2023 of 0/0",
      "rate 0% flow=resources;source=R12 up from 2023 of 0/0",
    ])
  })
})

describe("general public expenditure", () => {
  it("takes this year's money as the whole, and subjects by name under it", () => {
    expect(
      budget(
        "# 五、一般公共预算支出预算情况说明",
        "2024年一般公共预算支出年初预算为100.00万元。主要用于以下方面：一般公共服务（类）支出60.00万元，占60%；卫生健康（类）支出40.00万元，占40%。",
      ),
    ).toEqual([
      "amount 100.00万元 flow=expenditure;source=R11;vintage=current",
      "amount 60.00万元 flow=expenditure;source=R11;vintage=current;function=201",
      "share 60% flow=expenditure;source=R11;vintage=current;function=201 60.00 of 100.00",
      "amount 40.00万元 flow=expenditure;source=R11;vintage=current;function=210",
      "share 40% flow=expenditure;source=R11;vintage=current;function=210 40.00 of 100.00",
    ])
  })

  it("keeps the printed code beside the name, which decides (Shaanxi style)", () => {
    const { claims } = explained(
      "budget",
      2024,
      "# （三）一般公共预算拨款支出明细情况",
      "# 2.支出按功能科目分类的明细情况",
      "本单位当年一般公共预算支出300元，其中：",
      "（1）机关事业单位基本养老保险缴费支出（2080505）200元，较上年增加30元，原因是新招录一人；",
      "（2）机关事业单位职业年金缴费支出（2080505）100元，较上年增加17，原因是新招录一人。",
    )
    expect(claims.map(told)).toEqual([
      "amount 300元 flow=expenditure;source=R11;vintage=current",
      "amount 200元 flow=expenditure;source=R11;vintage=current;function=2080505",
      "change 30元 flow=expenditure;source=R11;vintage=current;function=2080505 up from 2023 of 200",
      "amount 100元 flow=expenditure;source=R11;vintage=current;function=2080506",
      "change 17元 flow=expenditure;source=R11;vintage=current;function=2080506 up from 2023 of 100",
    ])
    expect(claims[3]).toMatchObject({
      name: { text: "机关事业单位职业年金缴费支出", place: { block: 4, span: [3, 17] } },
      code: { text: "2080505", place: { block: 4, span: [18, 25] } },
    })
  })

  it("chooses the economic classification by the printed code's first digit", () => {
    expect(
      budget(
        "# （三）一般公共预算拨款支出明细情况",
        "本单位当年一般公共预算支出300元，其中：",
        "机关工资福利支出（501）280元，较上年减少5元；",
        "机关资本性支出（509）20元，较上年减少8元；",
        "资本性支出（310）20元。",
      ).filter((line) => line.startsWith("amount")),
    ).toEqual([
      "amount 300元 flow=expenditure;source=R11;vintage=current",
      "amount 280元 flow=expenditure;source=R11;vintage=current;economicGovernment=501",
      "amount 20元 flow=expenditure;source=R11;vintage=current;economicGovernment=503",
      "amount 20元 flow=expenditure;source=R11;vintage=current;economicDepartment=310",
    ])
  })

  it("carries the path of class and section over paragraphs (Jiangsu style)", () => {
    expect(
      explained(
        "budget",
        2024,
        "# 五、财政拨款支出预算情况说明",
        "本院2024年财政拨款预算支出90.00万元，占本年支出合计的99%。其中：",
        "（一）公共安全支出（类）",
        "检察（款）：2024年预算支出合计90.00万元。其中：",
        "1．行政运行（项）支出80.00万元，与上年相比增加9.00万元，增长12.68 %。主要原因是增资。",
        "2．公诉、审判和检察监督支出（项）10.00万元，与上年相比减少1.00万元，降幅9.09%。",
      ).claims.map(told),
    ).toEqual([
      "amount 90.00万元 flow=expenditure;source=R1",
      "share 99% flow=expenditure;source=R1 90.00 of undefined",
      "amount 90.00万元 flow=expenditure;source=R1;function=20404",
      "amount 80.00万元 flow=expenditure;source=R1;function=2040401",
      "change 9.00万元 flow=expenditure;source=R1;function=2040401 up from 2023 of 80.00",
      "rate 12.68% flow=expenditure;source=R1;function=2040401 up from 2023 of 80.00",
      "amount 10.00万元 flow=expenditure;source=R1;function=2040405",
      "change 1.00万元 flow=expenditure;source=R1;function=2040405 down from 2023 of 10.00",
      "rate 9.09% flow=expenditure;source=R1;function=2040405 down from 2023 of 10.00",
    ])
  })

  it("leaves an amount unbound when its subject is in no list", () => {
    const { claims, unbound } = explained(
      "budget",
      2024,
      "# 三、支出预算总体情况说明",
      "另有星际航行补贴类支出12.00万元。",
    )
    expect(claims).toEqual([])
    expect(unbound).toEqual([
      { at: { block: 1, span: [11, 16] }, text: "12.00", reason: "the sentence does not say what it is of" },
    ])
  })
})

describe("Shanghai style", () => {
  it("reads income, its fiscal part with its change, and a list of items", () => {
    expect(
      explained(
        "budget",
        2025,
        "# 2025年部门预算编制说明",
        "2025年，某局收入预算4,210.50万元，其中：财政拨款收入4,180.50万元，比2024年预算增加95.30万元；事业收入0万元；其他收入30.00万元。",
        "支出预算4,210.50万元，其中：财政拨款支出预算4,180.50万元，比2024年预算执行数增加95.30万元。财政拨款支出预算中，一般公共预算拨款支出预算4,180.50万元；政府性基金拨款支出预算0万元，与2024年预算持平。",
        "财政拨款支出主要内容如下：",
        "1.“一般公共服务支出（类）财政事务（款）行政运行（项）”2,700.10万元，主要用于机关的基本支出。",
        "2.“一般公共服务支出（类）财政事务（款）信息化建设（项）”1,480.40万元，主要用于运维。",
      ).claims.map(told),
    ).toEqual([
      "amount 4,210.50万元 flow=revenue",
      "amount 4,180.50万元 flow=revenue;source=R1",
      "change 95.30万元 flow=revenue;source=R1 up from 2024 of 4,180.50",
      "amount 0万元 flow=revenue;source=R31",
      "amount 30.00万元 flow=revenue;source=R39",
      "amount 4,210.50万元 flow=expenditure",
      "amount 4,180.50万元 flow=expenditure;source=R1",
      "change 95.30万元 flow=expenditure;source=R1 up from 2024outturn of 4,180.50",
      "amount 4,180.50万元 flow=expenditure;source=R11",
      "amount 0万元 flow=expenditure;source=R12",
      "change flat flow=expenditure;source=R12 flat from 2024 of 0",
      "amount 2,700.10万元 flow=expenditure;source=R1;function=2010601",
      "amount 1,480.40万元 flow=expenditure;source=R1;function=2010607",
    ])
  })

  it("names projects by the heading above and the words before", () => {
    expect(
      explained(
        "budget",
        2025,
        "# 产业扶持专项经费情况说明",
        "# 六、年度预算安排",
        "2025年度项目总预算120.00万，其中支持首店引进70.00万，支持稳增长50.00万元，合计120.00万。",
      ).claims.map(told),
    ).toEqual([
      "amount 120.00万元 flow=expenditure;nature=project;project=产业扶持专项",
      "amount 70.00万元 flow=expenditure;nature=project;project=产业扶持专项/支持首店引进",
      "amount 50.00万元 flow=expenditure;nature=project;project=产业扶持专项/支持稳增长",
      "amount 120.00万元 flow=expenditure;nature=project;project=产业扶持专项",
    ])
  })
})

describe("three public expenses of a budget", () => {
  it("binds each item's change to the item, in two steps for vehicles", () => {
    expect(
      budget(
        "# 七、“三公”经费支出情况说明",
        "2024年“三公”经费预算为3.1万元。2024年“三公”经费支出预算数比2023年减少0.3万元。",
        "具体支出情况如下：",
        "（一）因公出国（境）费0万元，主要用于因公出国的住宿费、旅费等支出。预算数与2023年无差异。",
        "（二）公务接待费1.0万元，主要用于公务接待支出。预算数比2023年增加0万元。主要原因：未作调整。",
        "（三）公务用车购置及运行费2.1万元，其中，公务用车购置费0万元；公务用车运行维护费2.1万元，主要用于燃料费、维修费等支出。公务用车运行维护费预算数比2023年减少0.3万元，主要原因：压缩开支。",
      ),
    ).toEqual([
      "amount 3.1万元 threePublic=total",
      "change 0.3万元 threePublic=total down from 2023 of 3.1",
      "amount 0万元 threePublic=overseas",
      "change flat threePublic=overseas flat from 2023 of 0",
      "amount 1.0万元 threePublic=reception",
      "change 0万元 threePublic=reception up from 2023 of 1.0",
      "amount 2.1万元 threePublic=vehicles",
      "amount 0万元 threePublic=vehicles.purchase",
      "amount 2.1万元 threePublic=vehicles.running",
      "change 0.3万元 threePublic=vehicles.running down from 2023 of 2.1",
    ])
  })

  it("reads 小于上年预算数 as a fall and an empty item as none", () => {
    expect(
      budget(
        "# 九、一般公共预算“三公”经费支出情况说明",
        "1．公务接待费预算支出16.5万元，本年数小于上年预算数4.05万元，主要是厉行节约。",
        "2．本年无公务用车购置预算安排。",
      ),
    ).toEqual([
      "amount 16.5万元 threePublic=reception",
      "change 4.05万元 threePublic=reception down from 2023 of 16.5",
      "none threePublic=vehicles.purchase",
    ])
  })

  it("finds the subject of a sentence run into a purpose without a mark", () => {
    expect(
      budget(
        "# 七、“三公”经费支出情况说明",
        "（三）公务用车费3.0万元，其中，公务用车购置费0万元；公务用车运行费3.0万元，主要用于车辆保养公务用车购置费预算数与2023年持平。",
      ).at(-1),
    ).toBe("change flat threePublic=vehicles.purchase flat from 2023 of 0")
  })
})

describe("other matters of a budget", () => {
  it("binds operating expenses and procurement", () => {
    expect(
      budget(
        "# 九、其他重要事项情况说明",
        "# （一）机构运转经费",
        "2024年机构运转经费支出预算41.20万元，主要保障机构正常运转的办公费等支出。比上年减少4.80万元，下降10.43%。",
        "# （二）政府采购支出情况",
        "2024年政府采购预算安排6万元，其中：政府采购货物预算4万元、政府采购工程预算0万元、政府采购服务预算2万元。",
      ),
    ).toEqual([
      "amount 41.20万元 topic=agency-operating",
      "change 4.80万元 topic=agency-operating down from 2023 of 41.20",
      "rate 10.43% topic=agency-operating down from 2023 of 41.20",
      "amount 6万元 procurement=total",
      "amount 4万元 procurement=goods",
      "amount 0万元 procurement=works",
      "amount 2万元 procurement=services",
    ])
  })

  it("says that there is no such money", () => {
    expect(budget("# 八、政府性基金预算支出情况说明", "我局2024年没有政府性基金安排的支出。")).toEqual([
      "none flow=expenditure;source=R12",
    ])
  })

  it("keeps amounts of reasons and purposes out of the claims", () => {
    const { claims, unbound } = explained(
      "budget",
      2024,
      "# 三、支出预算总体情况说明",
      "2024年支出合计10.00万元，比上年增加1.00万元，主要原因是新增租金0.80万元。",
    )
    expect(claims.map(told)).toEqual([
      "amount 10.00万元 flow=expenditure",
      "change 1.00万元 flow=expenditure up from 2023 of 10.00",
    ])
    expect(unbound).toMatchObject([{ text: "0.80", reason: "stands in a stated reason" }])
  })

  it("refers a change behind a tight enumeration to its whole", () => {
    expect(
      budget(
        "# （一）收支预算总体情况",
        "本单位当年预算收入348元，其中一般公共预算拨款收入340元、政府性基金拨款收入8元，较上年减少46元，主要原因是项目减少。",
      ).at(-1),
    ).toBe("change 46元 flow=revenue down from 2023 of 348")
  })

  it("reads a multiple as a rate, and an amount in brackets as the year before", () => {
    const { claims } = explained(
      "budget",
      2018,
      "# 一、收支预算总体情况说明",
      "单位预留机动经费预算数为340.00万元。与上年相比增加320.00万元（上年安排预留机动20.00万元），增长16倍。",
    )
    expect(claims.map(told)).toEqual([
      "amount 340.00万元 flow=expenditure;nature=reserve",
      "change 320.00万元 flow=expenditure;nature=reserve up from 2017 of 340.00",
      "amount 20.00万元 year=2017;flow=expenditure;nature=reserve",
      "rate 16倍 flow=expenditure;nature=reserve up from 2017 of 340.00",
    ])
    expect(claims[3]).toMatchObject({ figure: { quantity: { value: 1_600_000_000 } } })
  })
})
