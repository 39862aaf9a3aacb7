import { describe, expect, test } from "vitest"
import type { RecognisedRow } from "../recognition.ts"
import { distinctClasses, distinctRows } from "./distinct-rows.ts"

const at = { block: 0 }
const row = (key: string, more: Partial<RecognisedRow> = {}): RecognisedRow => ({
  index: 0,
  panel: 0,
  kind: "item",
  key,
  label: key,
  codes: [],
  coordinate: { function: key },
  level: 3,
  codeKind: "function",
  labelAt: at,
  ...more,
})
const unit = (key: string): RecognisedRow => row(key, { codeKind: "unit", coordinate: {}, level: 2 })
const coordinates = (rows: readonly RecognisedRow[]) => distinctRows(rows).map((r) => r.coordinate)

describe("rows of one code", () => {
  test("that appear once stay as they are", () => {
    expect(coordinates([row("2130101"), row("2210201")])).toEqual([{ function: "2130101" }, { function: "2210201" }])
  })

  test("under several units are each the unit's", () => {
    const rows = [
      unit("412001"),
      row("2130101", { unit: "412001" }),
      unit("412002"),
      row("2130101", { unit: "412002" }),
    ]
    expect(coordinates(rows)).toEqual([
      { unit: "412001" },
      { unit: "412001", function: "2130101" },
      { unit: "412002" },
      { unit: "412002", function: "2130101" },
    ])
  })

  test("under one department's one unit are the document's", () => {
    const rows = [unit("412"), unit("412001"), row("2130101", { unit: "412001" })]
    expect(coordinates(rows)).toEqual([{}, {}, { function: "2130101" }])
  })

  test("beside different governmental subjects are told apart by these", () => {
    const section = (government: string) =>
      row("30226", {
        codeKind: "economicDepartment",
        coordinate: { economicDepartment: "30226" },
        codes: [{ kind: "economicGovernment", code: government, codeAt: at }],
      })
    expect(coordinates([section("50205"), section("50502")])).toEqual([
      { economicDepartment: "30226", economicGovernment: "50205" },
      { economicDepartment: "30226", economicGovernment: "50502" },
    ])
  })

  test("with nothing to tell them apart are numbered from the second one", () => {
    expect(coordinates([row("2130101"), row("2130101"), row("2130101")])).toEqual([
      { function: "2130101" },
      { function: "2130101", project: "#2" },
      { function: "2130101", project: "#3" },
    ])
  })

  test("in different panels do not meet", () => {
    expect(coordinates([row("2130101"), row("2130101", { panel: 1 })])).toEqual([
      { function: "2130101" },
      { function: "2130101" },
    ])
  })
})

describe("labels that name one class twice", () => {
  const label = (text: string, code: string, index: number) =>
    row(text, { label: text, coordinate: { function: code }, codeKind: "row", index })

  test("are told apart by ordinals that count the classes", () => {
    const rows = distinctClasses([
      label("一、一般公共服务支出", "201", 0),
      label("二、外交支出", "202", 1),
      label("三、国防支出", "203", 2),
      label("四、公共安全支出", "204", 3),
      label("九、社会保险基金支出", "209", 4),
      label("十、医疗卫生支出", "210", 5),
      label("十一、卫生健康支出", "210", 6),
    ])
    expect(rows[5]!.coordinate).toEqual({ function: "210" })
    expect(rows[6]!.coordinate).toEqual({ function: "211" })
  })

  test("are left alone where every class is named once", () => {
    const rows = [label("一、农林水支出", "213", 0), label("二、住房保障支出", "221", 1)]
    expect(distinctClasses(rows)).toEqual(rows)
  })
})
