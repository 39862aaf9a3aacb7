import type { Identity } from "#identities"
import { judge } from "#identities"
import { describe, expect, it } from "vitest"
import { claimIdentities } from "./identities.ts"
import { explained } from "./sample-explanation.ts"

function stated(kind: "budget" | "accounts", ...lines: string[]): Identity[] {
  return claimIdentities(explained(kind, 2024, ...lines).claims, kind)
}

const short = (identity: Identity) =>
  `${identity.rule.replace("narrative-", "")} ${identity.checks.join(",")} ${judge(identity).state}`

describe("claimIdentities", () => {
  it("derives the year before from amount and change", () => {
    const [rise, fall] = stated(
      "budget",
      "# 一、收入支出预算总体情况说明",
      "2024年收入总计110.00万元，支出总计90.00万元，与2023年相比，收入增加10.00万元，增长10%；支出减少10.00万元，下降20%。",
    )
    expect(rise).toMatchObject({
      rule: "narrative-change-rate-follows",
      checks: ["N-01", "B-34"],
      percentage: { printed: "10" },
      numerator: [{ coefficient: 1, figure: { printed: "10.00" } }],
      denominator: [{ coefficient: 1, figure: { printed: "110.00" } }, { coefficient: -1 }],
      statement: { zh: "增减率 10% 应等于 10.00万元 ÷ 上期 (110.00万元 − 10.00万元)" },
    })
    expect(judge(rise!).state).toBe("holds")
    expect(fall).toMatchObject({ denominator: [{ coefficient: 1 }, { coefficient: 1 }] })
    expect(judge(fall!).state).toBe("violated")
  })

  it("says nothing of a rate whose amount and change are nothing", () => {
    expect(
      stated("budget", "# 八、政府性基金预算支出情况说明", "2024年政府性基金支出预算0万元，比上年增加0万元，增长0%。"),
    ).toEqual([])
  })

  it("checks shares and the sum of their parts", () => {
    expect(
      stated(
        "budget",
        "# 三、支出预算总体情况说明",
        "2024年支出合计100.00万元，其中：基本支出80.00万元，占80%；项目支出30.00万元，占30%。",
      ).map(short),
    ).toEqual(["share-follows B-35 holds", "share-follows B-35 holds", "parts-add-up B-35 violated"])
  })

  it("checks completion of items and the sum of their initial budgets", () => {
    expect(
      stated(
        "accounts",
        "# 五、一般公共预算财政拨款支出决算情况说明",
        "2024年度一般公共预算财政拨款支出年初预算为20.00万元，支出决算为19.00万元，完成年初预算的95.00%。其中：",
        "1.社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）。年初预算为8.00万元，支出决算为8.40万元，完成年初预算的100.00%。",
        "2.一般公共服务支出（类）财政事务（款）行政运行（项）。年初预算为12.00万元，支出决算为10.60万元，完成年初预算的88.33%。",
      ).map(short),
    ).toEqual([
      "completion-follows A-28 holds",
      "completion-follows A-28 violated",
      "completion-follows A-28 holds",
      "parts-add-up A-27 holds",
      "parts-add-up A-25 holds",
    ])
  })

  it("sums the changes of subjects to the change of the whole", () => {
    const identities = stated(
      "budget",
      "# （三）一般公共预算拨款支出明细情况",
      "本单位当年一般公共预算支出300元，较上年增加13元，其中：",
      "（1）机关事业单位基本养老保险缴费支出（2080505）200元，较上年增加30元；",
      "（2）机关事业单位职业年金缴费支出（2080506）100元，较上年减少17元。",
    )
    expect(identities.map(short)).toEqual(["parts-add-up B-36 holds", "parts-add-up B-48 holds"])
    expect(identities[1]).toMatchObject({ terms: [{ coefficient: 1 }, { coefficient: -1 }, { coefficient: 1 }] })
  })

  it("sums three public expenses in two steps, and bounds what is listed when not all of it is", () => {
    expect(
      stated(
        "budget",
        "# 七、“三公”经费支出情况说明",
        "2024年“三公”经费预算为3.1万元。",
        "（一）因公出国（境）费0万元。",
        "（二）公务接待费1.0万元。",
        "（三）公务用车购置及运行费2.1万元，其中，公务用车购置费0万元；公务用车运行维护费2.0万元。",
      ).map(short),
    ).toEqual(["parts-add-up B-38 holds", "parts-add-up B-38 violated"])
    const [bound] = stated(
      "budget",
      "# 七、“三公”经费支出情况说明",
      "“三公”经费预算1000元。其中：因公出国（境）费0元；公务接待费900元。",
    )
    expect(bound).toMatchObject({ relation: "≤", terms: [{ coefficient: 1 }, { coefficient: 1 }, { coefficient: -1 }] })
    expect(judge(bound!).state).not.toBe("violated")
  })

  it("checks vehicles against their kinds", () => {
    const [count] = stated(
      "accounts",
      "# 十二、国有资产占用情况说明",
      "2024年期末，我部门共有车辆1辆，其中：应急保障用车0辆、执法执勤用车0辆、其他用车0辆。",
    )
    expect(short(count!)).toBe("count-equals-its-parts A-35 violated")
    expect(count?.statement.zh).toBe("车辆 1辆 应等于各类之和 0 + 0 + 0")
  })

  it("ties the one figure of 收、支总计 to both sides", () => {
    const [mirror] = stated("accounts", "# 一、收入支出决算总体情况说明", "2024年度收、支总计均为88.00万元。")
    expect(mirror).toMatchObject({
      rule: "narrative-both-sides-are-one-figure",
      mirror: true,
      terms: [{ figure: { coordinate: { flow: "resources" } } }, { figure: { coordinate: { flow: "uses" } } }],
    })
  })

  it("does not sum a section's items where a name has no code and the levels are mixed", () => {
    expect(
      stated(
        "budget",
        "# 五、财政拨款支出预算情况说明",
        "财政拨款预算支出90.00万元。其中：",
        "（一）公共安全支出（类）",
        "检察（款）：预算支出合计90.00万元。其中：",
        "1．行政运行（项）支出80.00万元。",
        "2．来历不明之事项（项）支出10.00万元。",
      ),
    ).toEqual([])
  })

  it("gives every identity an id of its own", () => {
    const ids = stated(
      "accounts",
      "# 九、“三公”经费支出决算情况说明",
      "“三公”经费支出预算为2.50万元，支出决算为2.20万元，完成预算的88.00%。",
      "公务接待费预算为2.50万元，支出决算为2.20万元，完成预算的88.00%。",
    ).map((identity) => identity.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(2)
  })
})
