import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { catalogueSource, ruleFolders, rulePages } from "../tools/generate/catalogue.ts"
import { packClassification, packMapping, packRevenue } from "../tools/generate/classifications.ts"
import { csvCells, csvRecords } from "../tools/generate/csv.ts"
import { checksPage, rulesPage } from "../tools/generate/pages.ts"
import { packStatutes } from "../tools/generate/statutes.ts"

const root = fileURLToPath(new URL("../", import.meta.url))
let folder = ""
beforeAll(() => {
  mkdirSync(join(root, ".cache"), { recursive: true })
  folder = mkdtempSync(join(root, ".cache", "generate-"))
})
afterAll(() => rmSync(folder, { recursive: true }))

const sums = {
  name: "sums-agree",
  rule: {
    kind: "identity" as const,
    name: "sums-agree",
    checks: ["B-01", "B-02"],
    severity: "error" as const,
    title: { zh: "合计相符", en: "Sums agree" },
    citation: "某办法",
    messages: { differs: { zh: "", en: "" }, exceeds: { zh: "", en: "" } },
    identities: () => [],
  },
}

describe("csv", () => {
  it("reads quoted commas, doubled quotes, line breaks in cells, CRLF and a byte order mark", () => {
    expect(csvCells('\ufeffa,b\r\n"1,5","say ""x"""\r\n\r\n"two\nlines",\n')).toEqual([
      ["a", "b"],
      ["1,5", 'say "x"'],
      ["two\nlines", ""],
    ])
  })

  it("gives records by the head, with missing cells empty", () => {
    expect(csvRecords("code,name\n1,x\n2\n")).toEqual([
      { code: "1", name: "x" },
      { code: "2", name: "" },
    ])
    expect(csvRecords("")).toEqual([])
  })
})

describe("packClassification", () => {
  const head = "code,name,level,parent,from,until,successor,budget,confidence,citation,checkedOn,note\n"

  it("keeps texts once, and makes an outdated name of a dated row whose code is still open", () => {
    const packed = packClassification(
      "function",
      `${head}210,卫生健康支出,类,,,,,,high,甲,,\n210,医疗卫生支出,类,,,2013,210,,medium,甲,,旧名\n21005,医疗保障,款,210,,2016,21011、21012,一般公共预算,medium,甲,,\n`,
    )
    expect(packed.texts).toEqual(["", "high", "甲", "medium", "一般公共预算"])
    expect(packed.subjects).toEqual([
      ["210", "卫生健康支出", 0, 0, "", 0, 1, 2, 0],
      ["21005", "医疗保障", 0, 2016, "21011、21012", 4, 3, 2, 0],
    ])
    expect(packed.aliases).toEqual([["210", "医疗卫生支出", 2013, 3]])
  })
})

describe("packMapping and packRevenue", () => {
  it("keep what is asked at run time", () => {
    expect(packMapping("department,admin,institution,confidence\n30107,,50501,high\n").rows).toEqual([
      ["30107", "", "50501", "high"],
    ])
    const csv =
      "id,parent,budgetName,accountName,group,fundTypeCode,inFiscalAppropriation,aliases,meaning\nR1,,甲,乙,丙,1,yes,一；二,丁\n"
    expect(packRevenue(csv).rows).toEqual([["R1", "", "甲", "乙", "丙", "1", "yes", ["一", "二"]]])
  })
})

describe("packStatutes", () => {
  it("gathers every region's files of a kind, with region and path, and tables beside them", () => {
    const statutes = join(folder, "statutes")
    cpSync(join(root, "statutes", "national", "classifications"), join(statutes, "national", "classifications"), {
      recursive: true,
    })
    mkdirSync(join(statutes, "national", "forms"))
    mkdirSync(join(statutes, "henan", "forms", "older"), { recursive: true })
    writeFileSync(join(statutes, "national", "forms", "b.yaml"), "- id: B01\n")
    writeFileSync(join(statutes, "henan", "forms", "older", "a.yml"), "id: H01\nname: { zh: 表 }\n")
    writeFileSync(join(statutes, "national", "checks.csv"), "id,formula\nB-01,a = b\n")
    writeFileSync(join(statutes, "national", "notes.txt"), "not data")
    const packed = packStatutes(statutes)
    expect(packed.get("forms.json")).toEqual([
      { region: "henan", path: "henan/forms/older/a.yml", content: { id: "H01", name: { zh: "表" } } },
      { region: "national", path: "national/forms/b.yaml", content: [{ id: "B01" }] },
    ])
    expect(packed.get("checks.json")).toEqual([
      { region: "national", path: "national/checks.csv", content: [{ id: "B-01", formula: "a = b" }] },
    ])
    expect([...packed.keys()].filter((name) => name.startsWith("classifications/"))).toHaveLength(5)
    expect([...packed.keys()]).not.toContain("notes.json")
  })

  it("names the file that is no YAML", () => {
    const statutes = join(folder, "broken")
    cpSync(join(root, "statutes", "national", "classifications"), join(statutes, "national", "classifications"), {
      recursive: true,
    })
    mkdirSync(join(statutes, "national", "forms"))
    writeFileSync(join(statutes, "national", "forms", "bad.yaml"), "a: [1\nb: {")
    expect(() => packStatutes(statutes)).toThrow(/national\/forms\/bad\.yaml: /)
  })
})

describe("the catalogue", () => {
  it("imports every folder with an index.ts, sorted, and only those", () => {
    for (const name of ["b-rule", "a-rule", "notes"]) mkdirSync(join(folder, "catalogue", name), { recursive: true })
    for (const name of ["b-rule", "a-rule"]) writeFileSync(join(folder, "catalogue", name, "index.ts"), "")
    expect(ruleFolders(join(folder, "catalogue"))).toEqual(["a-rule", "b-rule"])
    writeFileSync(join(folder, "catalogue", "b-rule", "rule.md"), "# 合计\n")
    expect(rulePages(join(folder, "catalogue"))).toEqual([{ rule: "b-rule", page: "# 合计\n" }])
    expect(catalogueSource(["a-rule", "b-rule"])).toContain(
      'import { rule as aRule } from "./a-rule/index.ts"\nimport { rule as bRule } from "./b-rule/index.ts"\n',
    )
    expect(catalogueSource(["a-rule"])).toContain("export const catalogue: readonly Rule[] = [aRule]\n")
    expect(catalogueSource([])).toContain("export const catalogue: readonly Rule[] = []\n")
  })
})

describe("the pages", () => {
  it("list every rule with title, severity and checks", () => {
    expect(rulesPage([sums])).toContain(
      "| [`sums-agree`](../../src/checks/catalogue/sums-agree/rule.md) | 合计相符<br>Sums agree | 错误 error | B-01 B-02 |\n",
    )
  })

  it("list every check with its rules, a dash where there is none, and count them", () => {
    const page = checksPage(
      [
        { id: "B-02", tables: "B01", formula: "a|b" },
        { id: "B-03", tables: "B01", formula: "c" },
      ],
      [sums],
    )
    expect(page).toContain("| B-02 | B01 | a\\|b | [`sums-agree`](../src/checks/catalogue/sums-agree/rule.md) |\n")
    expect(page).toContain("| B-03 | B01 | c | — |\n")
    expect(page).toContain("1 of 2 checks have a rule")
  })
})

describe("statutes/national/checks.csv", () => {
  const checks = csvRecords(readFileSync(join(root, "statutes", "national", "checks.csv"), "utf8"))

  it("has unique ids, each with a requirement, a severity and a citation", () => {
    expect(new Set(checks.map((c) => c.id)).size).toBe(checks.length)
    expect(checks.filter((c) => !/^[A-Z]-\d\d$/.test(c.id!) || !c.formula || !c.citation)).toEqual([])
    expect(new Set(checks.map((c) => c.severity))).toEqual(new Set(["error", "warning", "info"]))
  })
})
