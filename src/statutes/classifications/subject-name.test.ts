import { describe, expect, it } from "vitest"
import { normaliseSubjectName, outdatedName, sameSubjectName, subjectNameCore } from "./subject-name.ts"

const health = {
  name: "卫生健康支出",
  aliases: [
    { name: "医疗卫生与计划生育支出", until: 2018, confidence: "high" },
    { name: "医疗卫生支出", until: 2013, confidence: "high" },
  ],
} as const
const overseas = { name: "因公出国（境）费用", aliases: [] }

describe("normaliseSubjectName", () => {
  it("drops spaces and line breaks inside a name", () => {
    expect(normaliseSubjectName(" 对个人和\n家庭的　补助 ")).toBe("对个人和家庭的补助")
  })

  it("drops quotes, which sentences print and readers lose", () => {
    expect(normaliseSubjectName("“三西”农业建设专项补助")).toBe("三西农业建设专项补助")
  })

  it("writes brackets full-width", () => {
    expect(normaliseSubjectName("维修(护)费")).toBe("维修（护）费")
  })

  it.each([
    ["卫生健康支出（类）", "卫生健康支出"],
    ["行政运行 (项)", "行政运行"],
    ["财政对基本医疗保险基金的补助（款）", "财政对基本医疗保险基金的补助"],
    ["资本性支出（基本建设）", "资本性支出（基本建设）"],
  ])("takes the mark of the level off %s, and nothing else", (printed, name) => {
    expect(normaliseSubjectName(printed)).toBe(name)
  })

  it("keeps a trailing 支出, which is part of official names", () => {
    expect(normaliseSubjectName("住房保障支出")).toBe("住房保障支出")
  })
})

describe("subjectNameCore", () => {
  it.each([
    ["机关事业单位基本养老保险缴费支出", "机关事业单位基本养老保险"],
    ["因公出国（境）费", "因公出国（境）"],
    ["因公出国（境）费用", "因公出国（境）"],
    ["其它支出", "其他"],
    ["水费", "水费"],
    ["支出", "支出"],
  ])("%s → %s", (name, core) => {
    expect(subjectNameCore(name)).toBe(core)
  })
})

describe("sameSubjectName", () => {
  it("is the same through spaces, brackets and a mark of the level", () => {
    expect(sameSubjectName("卫生健康支出 (类)", health)).toBe("same")
    expect(sameSubjectName("因公出国(境)费用", overseas)).toBe("same")
  })

  it.each([
    ["医疗卫生与计划生育支出", "outdated name"],
    ["医疗卫生", "outdated name without 支出"],
    ["卫生健康", "missing 支出"],
    ["卫生健康支出支出", "doubled 支出 is not a variant we know"],
  ])("%s: %s", (printed, why) => {
    expect(sameSubjectName(printed, health)).toBe(why.startsWith("doubled") ? "different" : "alias")
  })

  it("takes 费 for 费用 and 其它 for 其他", () => {
    expect(sameSubjectName("因公出国（境）费", overseas)).toBe("alias")
    expect(sameSubjectName("其它商品和服务支出", { name: "其他商品和服务支出", aliases: [] })).toBe("alias")
  })

  it("tells another subject apart, however near", () => {
    expect(sameSubjectName("卫生监督", health)).toBe("different")
    expect(sameSubjectName("培训费", { name: "会议费", aliases: [] })).toBe("different")
    expect(sameSubjectName("", health)).toBe("different")
  })
})

describe("outdatedName", () => {
  it("says which old name it is and until when it held", () => {
    expect(outdatedName("医疗卫生与计划生育支出（类）", health)).toEqual(health.aliases[0])
    expect(outdatedName("医疗卫生", health)).toEqual(health.aliases[1])
  })

  it("is undefined for the official name and for anything else", () => {
    expect(outdatedName("卫生健康支出", health)).toBeUndefined()
    expect(outdatedName("教育支出", health)).toBeUndefined()
  })
})
