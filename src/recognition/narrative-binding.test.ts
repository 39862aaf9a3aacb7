import { describe, expect, test } from "vitest"
import type { Coordinate } from "#fiscal"
import { type Figure, figureKey } from "#identities"
import { amountQuantity, printedNumber } from "#money"
import { loadStatutes } from "#workflow"
import type { AmountClaim } from "./claim.ts"
import { boundByTables } from "./narrative-binding.ts"
import { tablesRead } from "./laws/sample-laws.ts"

const statutes = await loadStatutes()

function claim(subject: Coordinate, print: string, code?: string): AmountClaim {
  const at = { block: 9, span: [0, print.length] as const }
  const number = printedNumber(print)!
  const figure: Figure = {
    measure: "amount",
    coordinate: subject,
    key: figureKey("amount", subject),
    printed: print,
    unit: "万元",
    decimals: number.decimals,
    quantity: amountQuantity(number, "万元")!,
    place: at,
    origin: { kind: "sentence", section: "五", claim: "c" },
    label: "说明",
  }
  return {
    kind: "amount",
    id: "c",
    section: ["五"],
    subject,
    at,
    figure,
    ...(code ? { code: { text: code, place: at } } : {}),
  }
}

const tables = tablesRead(
  statutes,
  [
    "一般公共预算支出情况表",
    "科目编码|科目名称|合计\n|合计|65.00\n2080505|养老保险|36.20\n2080506|职业年金|18.10\n2210201|住房公积金|10.70",
  ],
  [
    "一般公共预算基本支出情况表",
    "科目编码|科目名称|合计|人员经费|公用经费\n|合计|50.00|40.00|10.00\n30201|办公费|7.00||7.00\n30239|其他交通费用|3.00||3.00\n30101|基本工资|40.00|40.00|",
  ],
)
const bound = (one: AmountClaim) => boundByTables([one], tables)[0] as AmountClaim

describe("a subject whose code and name contradict each other", () => {
  const named = { flow: "expenditure", function: "2080506" }

  test("is the coded one where only its table figure is repeated", () => {
    const { subject, figure } = bound(claim(named, "36.20", "（2080505）"))
    expect(subject).toEqual({ flow: "expenditure", function: "2080505" })
    expect(figure).toMatchObject({
      coordinate: subject,
      key: "amount|flow=expenditure;function=2080505",
      printed: "36.20",
    })
  })

  test("stays the named one where that one's figure is repeated", () => {
    expect(bound(claim(named, "18.10", "2080505")).subject).toEqual(named)
  })

  test("stays the named one where neither is", () => {
    expect(bound(claim(named, "99.99", "2080505")).subject).toEqual(named)
  })

  test("is not looked at where code and name agree, or no code is printed", () => {
    expect(bound(claim(named, "18.10", "2080506")).subject).toEqual(named)
    expect(bound(claim(named, "36.20")).subject).toEqual(named)
  })
})

describe("公用经费 of an explanation", () => {
  const operating = { flow: "expenditure", nature: "basic.operating" }

  test("that is the tables' less 其他交通费用 means another thing", () => {
    expect(bound(claim(operating, "7.00")).subject).toEqual({ topic: "operating-without-transport" })
  })

  test("that is the tables' is the tables'", () => {
    expect(bound(claim(operating, "10.00")).subject).toEqual(operating)
  })

  test("that is neither stays what it says, to be found wrong", () => {
    expect(bound(claim(operating, "8.00")).subject).toEqual(operating)
  })
})

test("claims of other kinds pass as they are", () => {
  const none = { kind: "none" as const, id: "n", section: [], subject: {}, at: { block: 1 } }
  expect(boundByTables([none, claim({ nature: "basic.operating" }, "10.00")], tables)[0]).toBe(none)
  expect(boundByTables([none], tables)).toEqual([none])
})
