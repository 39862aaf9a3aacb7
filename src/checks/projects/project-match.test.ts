import { describe, expect, test } from "vitest"
import type { Figure } from "#identities"
import { amountQuantity, printedNumber } from "#money"
import type { ListedProject } from "./project-list.ts"
import { matchProjects, sameMoney } from "./project-match.ts"
import { comparableName, nameLikeness } from "./project-name.ts"

function project(name: string, printed?: string, code?: string): ListedProject {
  const number = printed === undefined ? undefined : printedNumber(printed)!
  const money =
    number &&
    ({ printed, decimals: number.decimals, unit: "万元", quantity: amountQuantity(number, "万元")! } as Figure)
  return { name, at: { block: 0 }, table: "表", ...(money ? { money } : {}), ...(code ? { code } : {}) }
}

const pairsOf = (listed: ListedProject[], targeted: ListedProject[]) =>
  matchProjects(listed, targeted).pairs.map((p) => [p.listed.name, p.targeted.name, p.named])

describe("names of projects", () => {
  test("spaces, brackets, the year and the word 项目 do not count", () => {
    expect(comparableName("2024年 农技推广（县级）项目")).toBe(comparableName("农技推广(县级)"))
    expect(nameLikeness("2023年度宣传经费", "宣传 经费")).toBe(1)
  })

  test("a name of nothing but a year stays as it is", () => {
    expect(comparableName("2024年")).toBe("2024年")
  })

  test("a name cut short is near, another name is far", () => {
    expect(nameLikeness("高标准农田管护补助", "高标准农田管护")).toBe(0.9)
    expect(nameLikeness("农技推广", "动物防疫")).toBeLessThan(0.4)
  })
})

describe("projects of two lists", () => {
  test("equal names meet though the order differs", () => {
    expect(
      pairsOf(
        [project("甲工程", "10.00"), project("乙工程", "20.00")],
        [project("乙 工程", "20.00"), project("甲工程", "10.00")],
      ),
    ).toEqual([
      ["甲工程", "甲工程", "alike"],
      ["乙工程", "乙 工程", "alike"],
    ])
  })

  test("one target stands for the same project of two units", () => {
    const { onlyListed } = matchProjects(
      [project("培训", "20.00"), project("培训", "5.00")],
      [project("培训", "25.00")],
    )
    expect(onlyListed).toEqual([])
  })

  test("of two equal names the one with the same money is taken", () => {
    const { pairs, onlyTargeted } = matchProjects(
      [project("培训", "20.00")],
      [project("培训", "30.00"), project("培训", "20.00")],
    )
    expect(pairs[0]!.targeted.money!.printed).toBe("20.00")
    expect(onlyTargeted).toEqual([])
  })

  test("another name of the same code or the same money is the same project, named otherwise", () => {
    expect(pairsOf([project("甲", "10.00", "1")], [project("完全不同", "10.00", "1")])).toEqual([
      ["甲", "完全不同", "otherwise"],
    ])
    expect(
      pairsOf(
        [project("办公用房维修费", "70.00"), project("印刷费", "5.00")],
        [project("办公楼维修费用", "70.00"), project("印刷费", "5.00")],
      ),
    ).toContainEqual(["办公用房维修费", "办公楼维修费用", "otherwise"])
  })

  test("money alone joins only where it leaves no choice", () => {
    expect(pairsOf([project("甲甲甲", "10.00")], [project("乙乙乙", "10.00")])).toHaveLength(1)
    expect(
      pairsOf([project("甲甲甲", "10.00"), project("丙丙丙", "10.00")], [project("乙乙乙", "10.00")]),
    ).toHaveLength(0)
  })

  test("one project told apart into two with the same money is a split, and none of them is missing", () => {
    const { splits, onlyListed, onlyTargeted } = matchProjects(
      [project("中央和省级救助补助", "102.80")],
      [project("中央救助补助", "86.10"), project("省级救助补助", "16.70"), project("别的事", "1.00")],
    )
    expect(splits.map((s) => [s.whole.name, s.parts.map((p) => p.name)])).toEqual([
      ["中央和省级救助补助", ["中央救助补助", "省级救助补助"]],
    ])
    expect(onlyListed).toEqual([])
    expect(onlyTargeted.map((p) => p.name)).toEqual(["别的事"])
  })

  test("what is left on either side is told", () => {
    const { onlyListed, onlyTargeted } = matchProjects([project("农技推广", "40.00")], [project("动物防疫", "25.00")])
    expect(onlyListed.map((p) => p.name)).toEqual(["农技推广"])
    expect(onlyTargeted.map((p) => p.name)).toEqual(["动物防疫"])
  })

  test("money rounded more coarsely is the same money; nothing is not", () => {
    expect(sameMoney(project("a", "29.31"), project("b", "29.3"))).toBe(true)
    expect(sameMoney(project("a", "29.31"), project("b", "29.4"))).toBe(false)
    expect(sameMoney(project("a", "0.00"), project("b", "0.00"))).toBe(false)
    expect(sameMoney(project("a"), project("b", "1.00"))).toBe(false)
  })

  test("thousands of projects are matched by equal names alone", () => {
    const many = (letter: string) =>
      Array.from({ length: 3000 }, (_, i) => project(`${letter}${i}号工程`, `${i + 1}.00`))
    const start = performance.now()
    expect(matchProjects(many("甲"), many("甲")).pairs).toHaveLength(3000)
    expect(matchProjects(many("甲"), many("乙")).onlyListed).toHaveLength(3000)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
