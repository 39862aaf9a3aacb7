import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { classificationsFrom, sameSubjectName } from "#statutes"
import { classificationFiles, packClassifications } from "../tools/generate/classifications.ts"
import { csvRecords } from "../tools/generate/csv.ts"

const folder = fileURLToPath(new URL("../statutes/national/classifications/", import.meta.url))
const csvOf = (name: string) => readFileSync(`${folder}${name}.csv`, "utf8")
const lists = classificationsFrom(packClassifications(csvOf))
const levels: Record<number, string> = { 3: "类", 5: "款", 7: "项" }

describe.each(["function", "economicDepartment", "economicGovernment"] as const)("statutes: %s", (id) => {
  const rows = csvRecords(csvOf(classificationFiles[id]))
  const list = lists[id]

  it("has every code and name once in a year", () => {
    const validity = rows.map((r) => `${r.code} until ${r.until}`)
    expect(validity.filter((v, i) => validity.indexOf(v) !== i)).toEqual([])
  })

  it("has a level that fits the length of the code, and the parent its code says", () => {
    const wrong = rows.filter((r) => {
      const code = r.code!
      return levels[code.length] !== r.level || r.parent !== (code.length === 3 ? "" : code.slice(0, -2))
    })
    expect(wrong).toEqual([])
  })

  it("has every parent", () => {
    expect(rows.filter((r) => r.parent && !list.byCode(r.parent)).map((r) => r.code)).toEqual([])
  })

  it("names successors that exist and are in force the year after", () => {
    const broken = rows.flatMap((r) =>
      (r.successor ? r.successor.split("、") : []).filter(
        (code) => list.byCode(code)?.until !== undefined || !list.byCode(code),
      ),
    )
    expect(broken).toEqual([])
  })

  it("says where every row is from and how sure it is, and dates only rows that were compared", () => {
    for (const r of rows) {
      expect(r.citation, r.code).not.toBe("")
      expect(["high", "medium", "low"], r.code).toContain(r.confidence)
      if (r.checkedOn) expect(r.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
      for (const year of [r.from!, r.until!]) expect(year, r.code).toMatch(/^(20\d\d)?$/)
      if (r.from && r.until) expect(Number(r.from)).toBeLessThanOrEqual(Number(r.until))
    }
  })
})

describe("statutes: economic mapping and fund sources", () => {
  it("maps only departmental sections, to governmental sections that exist", () => {
    const rows = csvRecords(csvOf("economic-mapping"))
    const broken = rows.filter(
      (r) =>
        lists.economicDepartment.byCode(r.department!)?.level !== "section" ||
        [r.admin!, r.institution!].some((code) => code && lists.economicGovernment.byCode(code)?.level !== "section"),
    )
    expect(broken).toEqual([])
    expect(new Set(rows.map((r) => r.department)).size).toBe(rows.length)
  })

  it("maps every departmental section that is in force", () => {
    const sections = [...lists.economicDepartment.all()].filter((s) => s.level === "section" && s.until === undefined)
    const unmapped = sections.filter((s) => {
      const { admin, institution } = lists.economicMapping.governmentFor(s.code)
      return !admin && !institution
    })
    expect(unmapped.map((s) => s.code)).toEqual([])
  })

  it("has every parent of a fund source, and unique ids", () => {
    const sources = lists.revenue.all()
    expect(sources.filter((s) => s.parent && !lists.revenue.byId(s.parent))).toEqual([])
    expect(new Set(sources.map((s) => s.id)).size).toBe(sources.length)
  })
})

describe("the code lists in use", () => {
  it("know a code, its path and its official name", () => {
    expect(lists.function.byCode("2080505")?.name).toBe("机关事业单位基本养老保险缴费支出")
    expect(lists.function.byName("行政单位医疗", "21011").map((s) => s.code)).toEqual(["2101101"])
    expect(lists.economicDepartment.byCode("30231")?.name).toBe("公务用车运行维护费")
  })

  it("tell retired and new codes by year", () => {
    expect(lists.function.statusIn("2080504", 2019)).toBe("in-force")
    expect(lists.function.statusIn("2080504", 2024)).toBe("retired")
    expect(lists.function.byCode("2080504")?.successor).toBe("2080501")
    expect(lists.function.statusIn("20139", 2023)).toBe("not-yet")
    expect(lists.economicDepartment.statusIn("39906", 2023)).toBe("retired")
  })

  it("know outdated names as aliases, and a mixed-up one as different", () => {
    expect(sameSubjectName("医疗卫生与计划生育支出", lists.function.byCode("210")!)).toBe("alias")
    expect(sameSubjectName("文化体育与传媒支出", lists.function.byCode("207")!)).toBe("alias")
    expect(sameSubjectName("文化体育旅游与传媒支出", lists.function.byCode("207")!)).toBe("different")
  })

  it("have no two subjects under one parent whose names are variants of each other while both are in force", () => {
    const clashes = [...lists.function.all()]
      .filter((s) => s.until === undefined)
      .filter((s) =>
        lists.function
          .children(s.parent ?? "")
          .some(
            (t) =>
              t.code !== s.code &&
              t.until === undefined &&
              sameSubjectName(t.name, { name: s.name, aliases: [] }) !== "different",
          ),
      )
    expect(clashes.map((s) => s.code)).toEqual([])
  })

  it("are built, indexed and searched in a few milliseconds", () => {
    const packed = packClassifications(csvOf)
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now()
      const fresh = classificationsFrom(packed)
      fresh.function.byName("行政运行")
      fresh.search("医疗")
      return performance.now() - start
    })
    // The best of several: what else the machine does is no property of the lists.
    expect(Math.min(...times)).toBeLessThan(20)
    expect([...lists.function.all()].length).toBeGreaterThan(1_700)
  })
})
