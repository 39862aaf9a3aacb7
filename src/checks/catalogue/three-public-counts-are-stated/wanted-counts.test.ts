import { describe, expect, it } from "vitest"
import { countsWanted } from "./wanted-counts.ts"

const overseas = "全年因公出国（境）团组0个，累计0人次。"
const vehicles = "公务用车购置支出0万元，购置车辆0台。期末公务用车保有量为1辆。"
const reception = "全年国内公务接待6批次、52人次。"

describe("countsWanted", () => {
  it("wants nothing where every count is stated", () => {
    expect(countsWanted(overseas + vehicles + reception)).toEqual([])
  })

  it.each([
    "2023年安排出国（境）团组2个，出国（境）5人次。",
    "组织因公出国团组1个，累计3人。",
    "使用财政拨款安排出国团组0个、0人次。",
  ])("understands %j", (sentence) => {
    expect(countsWanted(sentence + vehicles + reception)).toEqual([])
  })

  it.each([
    "本年度没有购置公务用车，年末公务用车保有量3辆。",
    "更新购置公务用车2辆，保有量为12辆。",
    "公务用车购置数0辆，公务用车保有量0辆。",
  ])("understands %j", (sentence) => {
    expect(countsWanted(overseas + sentence + reception)).toEqual([])
  })

  it.each([
    "接待国内来访团组12个、来宾86人次。",
    "共接待12批次86人次。",
    "国内公务接待批次12个，国内公务接待人次86人。",
  ])("understands %j", (sentence) => {
    expect(countsWanted(overseas + vehicles + sentence)).toEqual([])
  })

  it("names what is missing", () => {
    expect(countsWanted(overseas + vehicles)).toEqual(["国内公务接待批次", "国内公务接待人次"])
    expect(countsWanted(overseas + reception)).toEqual(["公务用车购置数", "公务用车保有量"])
    expect(countsWanted("公务接待费0.40万元，公务用车运行维护费2.00万元。")).toEqual([
      "因公出国（境）团组数",
      "因公出国（境）人次",
      "公务用车购置数",
      "公务用车保有量",
      "国内公务接待批次",
      "国内公务接待人次",
    ])
  })

  it("stays linear on hostile text", () => {
    const start = performance.now()
    countsWanted("接待".repeat(400_000))
    expect(performance.now() - start).toBeLessThan(200)
  })
})
