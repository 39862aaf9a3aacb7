import { describe, expect, test } from "vitest"
import type { Family, Form } from "./form.ts"
import type { Layout, LayoutFile } from "./layout.ts"
import { layoutProblems } from "./layout-problems.ts"
import { layoutsFrom } from "./layouts.ts"

const layout = (id: string, more: Partial<Layout> = {}): Layout => ({
  id,
  form: "B01",
  title: id,
  panels: [{ columns: [{ head: "项目", part: "label" }, { head: "金额" }], rows: [{ label: "合计", total: true }] }],
  ...more,
})

describe("a layout", () => {
  test("of the family's own comes before the common one, one with the table's number before all", () => {
    const layouts = layoutsFrom([
      {
        layouts: [
          layout("common"),
          layout("own", { families: ["f"] }),
          layout("second", { families: ["f"], number: "表15" }),
        ],
      },
    ])
    expect(layouts.layout("B01", "g")?.id).toBe("common")
    expect(layouts.layout("B01", "f")?.id).toBe("own")
    expect(layouts.layout("B01", "f", "表13")?.id).toBe("own")
    expect(layouts.layout("B01", "f", "表15")?.id).toBe("second")
    expect(layouts.layout("B02", "f")).toBe(undefined)
  })

  test("that extends another says only what differs; the other's families are not its own", () => {
    const layouts = layoutsFrom([
      {
        layouts: [
          layout("base", { families: ["f"], notes: ["注"], grouped: true }),
          { id: "child", extends: "base", form: "B01", families: ["g"], title: "别的标题" },
        ],
      },
    ])
    expect(layouts.layout("B01", "g")).toMatchObject({
      id: "child",
      title: "别的标题",
      notes: ["注"],
      grouped: true,
      families: ["g"],
    })
    expect(layouts.layout("B01", "g")?.panels).toHaveLength(1)
  })

  test("has the columns and rows that it names, also from another file and inside one another", () => {
    const parts: LayoutFile = {
      columns: { money: [{ head: "合计" }, { use: "more" }], more: [{ head: "其他" }] },
      rows: { foot: [{ label: "总计", total: true }] },
      layouts: [],
    }
    const layouts = layoutsFrom([
      {
        layouts: [
          layout("a", {
            panels: [{ columns: [{ head: "组", columns: [{ use: "money" }] }], rows: [{ use: "foot" }] }],
          }),
        ],
      },
      parts,
    ])
    const [panel] = layouts.layout("B01", "f")!.panels!
    expect(panel!.columns[0]!.columns!.map((c) => c.head)).toEqual(["合计", "其他"])
    expect(panel!.rows).toEqual([{ label: "总计", total: true }])
  })

  test("that names itself in a circle ends", () => {
    const circle: LayoutFile = {
      columns: { a: [{ use: "a" }] },
      layouts: [
        layout("x", { extends: "y", panels: [{ columns: [{ use: "a" }], rows: [] }] }),
        layout("y", { extends: "x" }),
      ],
    }
    expect(layoutsFrom([circle]).layout("B01", "f")?.panels?.[0]?.columns).toEqual([])
  })
})

describe("layoutProblems", () => {
  const form: Form = {
    id: "B01",
    name: { zh: "收支总表", en: "" },
    kind: "budget",
    titles: [],
    coordinate: {},
    rows: "fixed",
  }
  const family: Family = {
    id: "f",
    name: { zh: "", en: "" },
    region: "x",
    kind: "budget",
    unit: "万元",
    tables: [{ form: "B01" }],
    citation: "",
  }
  const problems = (content: LayoutFile, families = [family]) =>
    layoutProblems([{ path: "x/layouts/a.yaml", content }], [form], families)

  test("finds nothing in what is right", () => {
    expect(problems({ layouts: [layout("a")] })).toEqual([])
  })

  test.each<[string, Partial<Layout>, string]>([
    ["a form", { form: "B99" }, "x/layouts/a.yaml: layout a: no form is called B99"],
    ["a family", { families: ["f", "h"] }, "x/layouts/a.yaml: layout a: no family is called h"],
    ["a base", { extends: "z" }, "x/layouts/a.yaml: layout a: extends z, which does not exist"],
    [
      "columns",
      { panels: [{ columns: [{ use: "m" }], rows: [] }] },
      "x/layouts/a.yaml: layout a.panels[0].columns[0]: no columns are called m",
    ],
    [
      "rows",
      { panels: [{ columns: [], rows: [], foot: [{ use: "m" }] }] },
      "x/layouts/a.yaml: layout a.panels[0].foot.rows[0]: no rows are called m",
    ],
    [
      "a list",
      { panels: [{ columns: [], rows: [{ list: "m", label: "{name}" }] }] },
      "x/layouts/a.yaml: layout a.panels[0].rows[0] {name}: no list is called m",
    ],
    [
      "a purpose",
      { panels: [{ columns: [], rows: [{ at: {} }] }] },
      "x/layouts/a.yaml: layout a.panels[0].rows[0]: says neither label, list, each, single nor blank",
    ],
    [
      "a head",
      { panels: [{ columns: [{ part: "name" }], rows: [] }] },
      "x/layouts/a.yaml: layout a.panels[0].columns[0]: a column needs a head, be it blank",
    ],
  ])("names file and place where %s is missing", (_, change, problem) => {
    expect(problems({ layouts: [layout("a", change)] })).toContain(problem)
  })

  test("names two layouts of one name, a family's table without layout, and a layout that prints nothing", () => {
    expect(problems({ layouts: [layout("a"), layout("a")] })).toEqual([
      "x/layouts/a.yaml: layout a: a layout of this name stands in x/layouts/a.yaml already",
    ])
    expect(problems({ layouts: [] })).toEqual(["family f: its table B01 (B01) has no layout"])
    expect(problems({ layouts: [{ id: "a", form: "B01", title: "" }] })).toEqual([
      "layout a: has neither panels nor a builder",
    ])
  })
})
