import { describe, expect, it } from "vitest"
import { sampleDocument } from "./sample-explanation.ts"
import { numberingLevel, sections } from "./sections.ts"

const topics = (...lines: string[]) =>
  sections(sampleDocument(lines)).map((s) => `${s.topic ?? "-"}: ${s.parts.map((p) => p.text).join(" / ")}`)

describe("sections", () => {
  it("names the topic by the innermost heading that has one", () => {
    expect(
      topics(
        "# 第二部分 2024年部门预算情况说明",
        "# 一、收入支出预算总体情况说明",
        "收入总计5万元。",
        "# 四、财政拨款收入支出总体情况说明",
        "收支预算4万元。",
        "# 九、其他重要事项情况说明（金额为0的，仍需说明）",
        "# （二）政府采购支出情况",
        "政府采购预算3万元。",
      ),
    ).toEqual([
      "overall: 收入总计5万元。",
      "fiscal: 收支预算4万元。",
      "procurement: （二）政府采购支出情况 / 政府采购预算3万元。",
    ])
  })

  it("leaves duties, contents, glossary and attachments out, but not people counted among the duties", () => {
    expect(
      topics(
        "目录",
        "一、收入支出预算总体情况说明",
        "# 第一部分 单位概况",
        "# 一、主要职责",
        "管理医院17家。",
        "# 三、人员情况说明",
        "人员编制10人。",
        "# 第三部分 名词解释",
        "一、财政拨款收入：是指拨付的资金。",
        "# 附件：项目绩效目标表",
        "资金5万元。",
      ),
    ).toEqual(["personnel: 人员编制10人。"])
  })

  it("takes numbered lines without a figure as headings, whatever the block's kind", () => {
    expect(topics("三、支出决算情况说明", "支出合计5万元。", "（一）基本支出3万元。")).toEqual([
      "expenditure: 支出合计5万元。 / （一）基本支出3万元。",
    ])
  })

  it("joins a sentence that was broken off, and leaves notes of tables out", () => {
    const [section] = sections(
      sampleDocument([
        "# 七、“三公”经费支出情况说明",
        "预算数比上年增",
        "加5万元",
        "注：本表含车辆3辆。",
        "（一）因公出国费0万元",
      ]),
    )
    expect(section?.parts.map((p) => [p.text, p.joined])).toEqual([
      ["预算数比上年增", false],
      ["加5万元", true],
      ["（一）因公出国费0万元", false],
    ])
  })

  it("counts sections of one top-level item as one chapter", () => {
    const chapters = sections(
      sampleDocument([
        "# 五、一般公共预算支出情况说明",
        "# （一）总体",
        "甲。",
        "# （二）结构",
        "乙。",
        "# 六、政府性基金情况",
        "丙。",
      ]),
    ).map((s) => s.chapter)
    expect(chapters).toEqual([1, 1, 2])
  })
})

describe("numberingLevel", () => {
  it.each([
    ["第三部分", 1],
    ["十二、采购", 2],
    ["(四)资产", 3],
    ["3、支出", 4],
    ["3.支出", 4],
    ["3.5万元", 0],
    ["(2)支出", 5],
    ["支出", 0],
  ])("%s is %i", (text, level) => {
    expect(numberingLevel(text)).toBe(level)
  })
})
