import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { normaliseLabel, splitOrdinal } from "./label.ts"

describe("normaliseLabel", () => {
  test("makes labels equal that differ in spaces and line breaks", () => {
    expect(normaliseLabel("公务用车\n购置及运行费")).toBe("公务用车购置及运行费")
    expect(normaliseLabel(" 合　计 \t")).toBe("合计")
    expect(normaliseLabel("科 目\u00a0名 称")).toBe("科目名称")
  })

  test("folds brackets, colons and commas to half width and drops quotation marks", () => {
    expect(normaliseLabel("“三公”经费支出")).toBe("三公经费支出")
    expect(normaliseLabel("因公出国（境）费")).toBe("因公出国(境)费")
    expect(normaliseLabel("其中：财政拨款")).toBe("其中:财政拨款")
    expect(normaliseLabel("一般公共预算，政府性基金")).toBe("一般公共预算,政府性基金")
    expect(normaliseLabel("*注：")).toBe("注:")
  })

  test("keeps everything else", () => {
    expect(normaliseLabel("1、基本支出50%")).toBe("1、基本支出50%")
  })

  test("a second time changes nothing", () => {
    fc.assert(fc.property(fc.string(), (text) => normaliseLabel(normaliseLabel(text)) === normaliseLabel(text)))
  })
})

describe("splitOrdinal", () => {
  test.each([
    ["一、本年收入", "han", "一", "本年收入"],
    ["二十四、其他支出", "han", "二十四", "其他支出"],
    ["(三)国有资本经营预算", "han-bracket", "三", "国有资本经营预算"],
    ["(十二)、农林水支出", "han-bracket", "十二", "农林水支出"],
    ["1、一般公共服务支出", "digit", "1", "一般公共服务支出"],
    ["12.社会保障", "digit", "12", "社会保障"],
    ["(1)工资福利支出", "digit-bracket", "1", "工资福利支出"],
  ] as const)("%s is %s %s", (label, style, ordinal, bare) => {
    expect(splitOrdinal(label)).toEqual({ style, ordinal, bare })
  })

  test.each(["一般公共服务支出", "三公经费", "1.5万元", "2024年", "(类)支出", "十四五规划", ""])(
    "%s has none",
    (label) => {
      expect(splitOrdinal(label)).toEqual({ bare: label, style: "none" })
    },
  )
})
