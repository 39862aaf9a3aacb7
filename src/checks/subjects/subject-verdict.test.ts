import { describe, expect, test } from "vitest"
import { loadStatutes } from "#workflow"
import { subjectVerdict } from "./subject-verdict.ts"

const { classifications } = await loadStatutes()
const list = classifications.function
const economic = classifications.economicDepartment
const judged = (code: string, name: string | undefined, year = 2024) => subjectVerdict(list, code, name, year)

describe("a code with its name", () => {
  test("fits by its official name and by harmless variants", () => {
    expect(judged("2080505", "机关事业单位基本养老保险缴费支出").kind).toBe("fits")
    expect(judged("2080505", "机关事业单位基本养老保险缴费").kind).toBe("fits")
    expect(judged("2089999", "其它社会保障和就业支出").kind).toBe("fits")
    expect(judged("208", "社会保障和就业支出（类）").kind).toBe("fits")
    expect(subjectVerdict(economic, "30213", "维修(护)费", 2024).kind).toBe("fits")
  })

  test("carries the name of its neighbour: the neighbour owns it, for certain", () => {
    expect(judged("2080505", "机关事业单位职业年金缴费支出")).toMatchObject({
      kind: "other-name",
      owner: { code: "2080506" },
      sure: true,
    })
  })

  test("a name of many owners is the one's of the same section", () => {
    expect(judged("2101506", "行政运行")).toMatchObject({ kind: "other-name", owner: { code: "2101501" } })
  })

  test("a 类 with the name of its 款 is of another level", () => {
    expect(subjectVerdict(economic, "313", "对社会保险基金补助", 2024)).toMatchObject({
      kind: "other-level",
      owner: { code: "31302" },
    })
  })

  test("a name with a wrong character is misspelt", () => {
    expect(judged("2080505", "机关事业单位基本养老保险交费支出").kind).toBe("misspelt")
  })

  test("nothing is known of an invented name", () => {
    expect(judged("2080505", "月球基地建设专款").kind).toBe("strange-name")
  })
})

describe("a code and the year", () => {
  test("an outdated name is told with its last year, and is right before", () => {
    expect(judged("210", "医疗卫生与计划生育支出")).toMatchObject({ kind: "outdated-name", until: 2018 })
    expect(judged("210", "医疗卫生与计划生育支出", 2018).kind).toBe("fits")
  })

  test("a retired code names the year it ended", () => {
    expect(judged("20115", "工商行政管理事务")).toMatchObject({ kind: "retired", until: 2018 })
    expect(judged("20115", "工商行政管理事务", 2018).kind).toBe("fits")
  })

  test("a code that succeeds itself was renamed, not retired", () => {
    expect(judged("2010305", "专项业务活动")).toMatchObject({ kind: "outdated-name", until: 2019 })
    expect(judged("2010305", "专项业务及机关事务管理").kind).toBe("fits")
  })

  test("a code that no list holds is certain only among well-known neighbours and recent years", () => {
    expect(judged("2080560", "机关事业单位职业年金缴费支出")).toMatchObject({
      kind: "unknown-code",
      owner: { code: "2080506" },
    })
    expect(judged("2080560", "机关事业单位职业年金缴费支出", 2016)).toMatchObject({ kind: "unknown-code", sure: false })
    expect(judged("2080560", undefined)).toMatchObject({ kind: "unknown-code", owner: undefined })
  })

  test("without a year nothing is said to be retired", () => {
    expect(subjectVerdict(list, "20115", undefined, undefined).kind).toBe("fits")
  })
})
