import { describe, expect, test } from "vitest"
import type { Family, Form } from "./form.ts"
import type { Lexicon } from "./lexicon.ts"
import { type PackedFile, type PackedStatutes, statutesFrom } from "./statutes.ts"

const file = <T>(region: string, content: T): PackedFile<T> => ({ region, path: `statutes/${region}/x.yaml`, content })

const form = (id: string, more: Partial<Form> = {}): Form => ({
  id,
  name: { zh: id, en: id },
  kind: "budget",
  titles: [id],
  coordinate: {},
  rows: "fixed",
  ...more,
})

const empty: Lexicon = {
  roles: {},
  totals: [],
  heads: {},
  rows: {},
  revenueTotals: {},
  expenditureTotals: {},
  emptyTable: [],
  ofWhich: [],
}

const family = (id: string): Family => ({
  id,
  name: { zh: id, en: id },
  region: "national",
  kind: "budget",
  unit: "万元",
  tables: [],
  citation: "",
})

/** Packed data without a single subject. */
function packed(more: Partial<PackedStatutes>): PackedStatutes {
  const none = { texts: [], subjects: [], aliases: [] }
  const classifications = {
    function: { id: "function" as const, ...none },
    economicDepartment: { id: "economicDepartment" as const, ...none },
    economicGovernment: { id: "economicGovernment" as const, ...none },
    economicMapping: { rows: [] },
    revenue: { rows: [] },
  }
  return { classifications, forms: [], families: [], lexicon: [], parameters: [], ...more }
}

describe("statutesFrom", () => {
  test("joins the forms and families of all files, in their order", () => {
    const statutes = statutesFrom(
      packed({
        forms: [file("national", [form("B01"), form("B02")]), file("henan", [form("B07")])],
        families: [file("national", [family("national-9")]), file("henan", [family("henan-12")])],
      }),
    )
    expect(statutes.forms.map((f) => f.id)).toEqual(["B01", "B02", "B07"])
    expect(statutes.families.map((f) => f.id)).toEqual(["national-9", "henan-12"])
  })

  test("finds a form by its id; of two with one id the later one holds", () => {
    const statutes = statutesFrom(
      packed({ forms: [file("national", [form("B01")]), file("henan", [form("B01", { rows: "unit" })])] }),
    )
    expect(statutes.form("B01")?.rows).toBe("unit")
    expect(statutes.form("B99")).toBe(undefined)
  })

  test("adds a region's words to the national ones, and lets them speak otherwise", () => {
    const { lexicon } = statutesFrom(
      packed({
        lexicon: [
          file("national", { ...empty, totals: ["合计"], heads: { 合计数: {}, 其他资金: { source: "R3" } } }),
          file("shaanxi", { ...empty, totals: ["合计", "总计"], heads: { 其他资金: { source: "R39" } } }),
        ],
      }),
    )
    expect(lexicon.totals).toEqual(["合计", "总计"])
    expect(lexicon.heads.其他资金).toEqual({ source: "R39" })
    expect(lexicon.heads.合计数).toEqual({})
  })

  test("bears files that give only some of the words", () => {
    const { lexicon } = statutesFrom(
      packed({ lexicon: [file("x", { roles: { 备注: "note" } } as unknown as Lexicon)] }),
    )
    expect(lexicon.roles.备注).toBe("note")
    expect(lexicon.rows.备注).toBe(undefined)
    expect(lexicon.ofWhich).toEqual([])
  })

  test("knows no word that nobody wrote, whatever a document prints", () => {
    const statutes = statutesFrom(
      packed({ forms: [file("x", [form("B01", { columns: { 合计: {} }, labels: {} })])], lexicon: [file("x", empty)] }),
    )
    for (const word of ["constructor", "toString", "__proto__", "hasOwnProperty"]) {
      expect(statutes.lexicon.roles[word]).toBe(undefined)
      expect(statutes.lexicon.heads[word]).toBe(undefined)
      expect(statutes.form("B01")?.columns?.[word]).toBe(undefined)
      expect(statutes.form("B01")?.labels?.[word]).toBe(undefined)
    }
    expect(statutes.form("B01")?.columns).toEqual({ 合计: {} })
  })

  test("gives the asset thresholds of every file that has them", () => {
    const values = [{ kind: "vehicle" }]
    const parameters = [
      file("national", [
        { id: "asset-thresholds", values },
        { id: "other", values: [1] },
      ]),
    ] as unknown as PackedStatutes["parameters"]
    expect(statutesFrom(packed({ parameters })).assetThresholds).toEqual(values)
  })
})
