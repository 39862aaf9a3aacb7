import { describe, expect, test } from "vitest"
import type { DocumentKind } from "#fiscal"
import { loadStatutes } from "#workflow"
import { familyOf } from "./family.ts"
import type { RecognisedTable } from "./recognition.ts"
import { documentOf } from "./sample-statement.ts"

const statutes = await loadStatutes()

function familyFor(forms: readonly string[], kind: DocumentKind | undefined, ...parts: string[]): string | undefined {
  const tables = forms.map(
    (form, block): RecognisedTable => ({
      form,
      block,
      title: form,
      titleAt: { block },
      unit: "万元",
      columns: [],
      rows: [],
      figures: [],
      unmapped: [],
      repairs: [],
      empty: true,
      notes: [],
    }),
  )
  return familyOf(documentOf(...parts), tables, kind, statutes)?.id
}

const formsOf = (id: string) => statutes.families.find((f) => f.id === id)!.tables.map((t) => t.form)

describe("the family of a document", () => {
  test("is the one whose tables it has, in their order", () => {
    expect(familyFor(formsOf("henan-department-12"), "budget")).toBe("henan-department-12")
    expect(familyFor(formsOf("shaanxi-15"), "budget")).toBe("shaanxi-15")
    expect(familyFor(["GK01", "GK02", "GK03", "GK04", "GK05", "GK06", "GK07", "GK08", "GK09"], "accounts")).toBe(
      "national-accounts-9",
    )
  })

  test("bears a table left out and one of another family", () => {
    const forms = formsOf("henan-department-12").filter((f) => f !== "B09")
    expect(familyFor([...forms, "contents"], "budget")).toBe("henan-department-12")
  })

  test("is of the document's kind", () => {
    const forms = formsOf("henan-department-12")
    expect(familyFor(forms, "accounts")).toBe(undefined)
  })

  test("is none where fewer than half of the tables belong to any", () => {
    expect(familyFor(["B07", "GK01", "GK05", "X1", "X2", "X3", "X4"], undefined)).toBe(undefined)
    expect(familyFor([], "budget")).toBe(undefined)
  })
})
