import { createHash } from "node:crypto"
import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import { awkwardText } from "../../../tools/random-publication/index.ts"
import { csvText, harmless } from "./csv-text.ts"
import { type DataPackageInput, dataPackage, type FactRow } from "./index.ts"
import { slug } from "./slug.ts"

const fact = (more: Partial<FactRow>): FactRow => ({
  ...{ measure: "amount", printed: "867.02", displayUnit: "万元", decimals: 2, amount: "8670234.00" },
  ...more,
})

const input: DataPackageInput = {
  name: "budget 2025",
  title: "新区水务局2025年部门预算",
  author: "新区水务局",
  issued: "2025-02-14",
  facts: [
    fact({ form: "T02", rowKey: "2080505", columnKey: "total", unit: "301001", year: "2025", function: "2080505" }),
    fact({ section: "three-public", claim: "change", printed: "-1.20", amount: "-12000.00", year: "2024" }),
    fact({ measure: "rate", printed: "12.34", displayUnit: "%", amount: undefined as never, project: "=cmd|'/c'!A1" }),
  ],
  classifications: [
    {
      column: "function",
      title: "支出功能分类",
      entries: [
        { code: "208", name: "社会保障和就业支出" },
        { code: "20805", name: "行政事业单位养老支出", parent: "208" },
        { code: "2080505", name: "机关事业单位基本养老保险缴费支出", parent: "20805" },
        { code: "212", name: "城乡社区支出" },
      ],
    },
    { column: "unit", title: "单位", entries: [{ code: "301002", name: "水文站" }] },
  ],
  licences: [{ name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/" }, { title: "无" }],
}

interface Field {
  readonly name: string
  readonly type: string
  readonly columnType?: string
}
interface ForeignKey {
  readonly fields: string
  readonly reference: { readonly resource: string; readonly fields: string }
}
interface Resource {
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly hash: string
  readonly schema: { readonly fields: readonly Field[]; readonly foreignKeys?: readonly ForeignKey[] }
}
interface Descriptor {
  readonly [property: string]: unknown
  readonly resources: readonly Resource[]
}

const descriptorOf = (files: ReadonlyMap<string, string>) => JSON.parse(files.get("datapackage.json")!) as Descriptor
const rowsOf = (csv: string) => parse(csv, { columns: true }) as Record<string, string>[]

describe("dataPackage", () => {
  const files = dataPackage(input)
  const { resources, ...properties } = descriptorOf(files)

  it("describes the package", () => {
    expect([...files.keys()]).toEqual(["datapackage.json", "facts.csv", "classifications/function.csv"])
    expect(properties).toEqual({
      profile: "fiscal-data-package",
      name: "budget-2025",
      title: "新区水务局2025年部门预算",
      description: expect.stringContaining("apostrophe"),
      created: "2025-02-14T00:00:00Z",
      licenses: [{ name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/" }],
      contributors: [{ title: "新区水务局", role: "publisher" }],
      countryCode: "CN",
      granularity: "aggregated",
      fiscalPeriod: { start: "2024-01-01", end: "2025-12-31" },
    })
  })

  it("writes a line for every fact, in the order of the facts CSV", () => {
    const lines = files.get("facts.csv")!.split("\r\n")
    expect(lines[0]).toBe(
      "form,rowKey,columnKey,section,claim,unit,year,phase,flow,fundSource,vintage,function,economicDepartment," +
        "economicGovernment,nature,project,threePublic,procurement,topic,measure,printed,displayUnit,decimals,amount",
    )
    expect(lines[1]).toBe("T02,2080505,total,,,301001,2025,,,,,2080505,,,,,,,,amount,867.02,万元,2,8670234.00")
    expect(lines[2]).toBe(",,,three-public,change,,2024,,,,,,,,,,,,,amount,-1.20,万元,2,-12000.00")
    expect(lines[3]).toBe(",,,,,,,,,,,,,,,'=cmd|'/c'!A1,,,,rate,12.34,%,2,")
    expect(lines).toHaveLength(5)
  })

  it("says what each column means", () => {
    const types = Object.fromEntries(resources[0]!.schema.fields.map((field) => [field.name, field.columnType]))
    expect(types).toMatchObject({
      unit: "administrative-classification:generic:code",
      year: "date:fiscal-year",
      phase: "phase:id",
      function: "functional-classification:generic:code",
      economicDepartment: "economic-classification:generic:code",
      amount: "value",
    })
    expect(resources[0]!.schema.fields.at(-1)).toMatchObject({ name: "amount", currency: "CNY", factor: 1 })
  })

  it("publishes the part of a code list that is used, with what it belongs to", () => {
    expect(files.get("classifications/function.csv")).toBe(
      [
        "code,name,parent",
        "208,社会保障和就业支出,",
        "20805,行政事业单位养老支出,208",
        "2080505,机关事业单位基本养老保险缴费支出,20805",
        "",
      ].join("\r\n"),
    )
    expect(resources[0]!.schema.foreignKeys).toEqual([
      { fields: "function", reference: { resource: "function", fields: "code" } },
    ])
    expect(resources[1]!.schema.foreignKeys).toEqual([
      { fields: "parent", reference: { resource: "", fields: "code" } },
    ])
  })

  it("refers to no list that lacks a code, and to no parent that is not there", () => {
    const facts = [...input.facts, fact({ function: "999" })]
    const entries = [{ code: "2080505", name: "x", parent: "20805" }]
    const classifications = [{ column: "function" as const, title: "x", entries }]
    const made = descriptorOf(dataPackage({ ...input, facts, classifications }))
    expect(made.resources.map(({ schema }) => schema.foreignKeys)).toEqual([undefined, undefined])
  })

  it("leaves out what is no number, no year and no day", () => {
    const facts = [fact({ amount: "1e9", year: "去年", decimals: 0.5 })]
    const made = dataPackage({ ...input, issued: "soon", facts, classifications: [], licences: [] })
    expect(rowsOf(made.get("facts.csv")!)[0]).toMatchObject({ amount: "", year: "", decimals: "" })
    const descriptor = descriptorOf(made)
    expect(Object.keys(descriptor)).not.toContain("created")
    expect(Object.keys(descriptor)).not.toContain("fiscalPeriod")
    expect(Object.keys(descriptor)).not.toContain("licenses")
  })

  it("keeps the rules of Frictionless for any facts", () => {
    const row = fc.record(
      {
        ...{
          form: awkwardText,
          unit: awkwardText,
          function: fc.constantFrom("208", "20805", "+1"),
          claim: awkwardText,
        },
        year: fc.constantFrom("2023", "2025", "x"),
        printed: awkwardText,
        measure: fc.constant("amount"),
        displayUnit: awkwardText,
        decimals: fc.integer(),
        amount: fc.constantFrom("-1.50", "0", "12345678901234.56", "x"),
      },
      { requiredKeys: ["measure", "printed", "displayUnit", "decimals"] },
    )
    const entry = fc.record(
      {
        code: fc.constantFrom("208", "20805", "+1", ""),
        name: awkwardText,
        parent: fc.constantFrom("208", "20805", "9"),
      },
      { requiredKeys: ["code", "name"] },
    )
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 8 }),
        fc.array(entry, { maxLength: 5 }),
        awkwardText,
        (facts, entries, name) => {
          const classifications = [{ column: "function" as const, title: name, entries }]
          const made = dataPackage({ ...input, name, title: name, author: name, facts, classifications })
          expect(faults(made)).toEqual([])
          const printed = rowsOf(made.get("facts.csv")!).map((one) => one.printed)
          expect(printed).toEqual(facts.map((one) => harmless(one.printed)))
          expect([...dataPackage({ ...input, name, title: name, author: name, facts, classifications })]).toEqual([
            ...made,
          ])
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe("cells of CSV", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+甲", "'+甲"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["-", "'-"],
    ["＝1+1", "'＝1+1"],
    ["-12.50", "-12.50"],
    ["－1,234.00", "－1,234.00"],
    ["05", "05"],
    ["甲=乙", "甲=乙"],
  ])("%j is written %j", (text, written) => expect(harmless(text)).toBe(written))

  test("are quoted after RFC 4180", () => {
    expect(csvText([["甲", 'a"b', "c,d", "e\nf", " g", ""]])).toBe('甲,"a""b","c,d","e\nf"," g",\r\n')
    expect(csvText([])).toBe("")
  })
})

describe("slug", () => {
  test.each([
    ["economicDepartment", "economic-department"],
    ["Budget 2025", "budget-2025"],
    ["a_b", "a-b"],
  ])("of %j is %j", (name, expected) => expect(slug(name)).toBe(expected))

  test("of names that cannot be kept whole tells them apart", () => {
    expect(slug("水务局2025")).toMatch(/^2025-[0-9a-f]{8}$/)
    expect(slug("水务局2025")).not.toBe(slug("交通局2025"))
    expect(slug("水")).toMatch(/^package-[0-9a-f]{8}$/)
    expect(slug("a".repeat(200))).toHaveLength(69)
  })
})

/** What the specifications of Data Package, Tabular Data Resource and Table Schema would find wrong. */
function faults(files: ReadonlyMap<string, string>): string[] {
  const found: string[] = []
  const descriptor = descriptorOf(files)
  const isName = (name: unknown) => typeof name === "string" && /^[-a-z0-9._/]+$/.test(name)
  if (!isName(descriptor.name)) found.push(`name ${descriptor.name}`)
  if (descriptor.resources.length === 0) found.push("no resources")
  const names = descriptor.resources.map(({ name }) => name)
  if (new Set(names).size < names.length) found.push(`names ${names}`)
  const tables = new Map(descriptor.resources.map((one) => [one.name, rowsOf(files.get(one.path) ?? "")]))
  for (const { name, path, bytes, hash, schema } of descriptor.resources) {
    const text = files.get(path)
    if (!isName(name)) found.push(`resource name ${name}`)
    if (text === undefined || /^\/|\.\.|:/.test(path)) found.push(`path ${path}`)
    if (Buffer.byteLength(text ?? "") !== bytes) found.push(`bytes of ${path}`)
    if (
      `sha256:${createHash("sha256")
        .update(text ?? "")
        .digest("hex")}` !== hash
    )
      found.push(`hash of ${path}`)
    const [head = []] = parse(text ?? "") as string[][]
    if (head.join() !== schema.fields.map((field) => field.name).join()) found.push(`head of ${path}: ${head}`)
    const rows = tables.get(name)!
    for (const { name: column, type } of schema.fields)
      for (const row of rows) {
        const value = row[column]!
        if (value === "") continue
        if (type === "integer" && !/^-?\d+$/.test(value)) found.push(`${column} ${value}`)
        if (type === "number" && !/^-?\d+(\.\d+)?$/.test(value)) found.push(`${column} ${value}`)
        if (type === "string" && /^[=+@]/.test(value) && !/^\+[\d.,]+$/.test(value)) found.push(`${column} ${value}`)
      }
    if (path.startsWith("classifications/")) {
      const codes = rows.map((row) => row.code)
      if (codes.includes("") || new Set(codes).size < codes.length) found.push(`codes ${codes}`)
    }
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const target = tables.get(reference.resource === "" ? name : reference.resource)
      const values = new Set(target?.map((row) => row[reference.fields]))
      for (const row of rows) if (row[fields] && !values.has(row[fields])) found.push(`${fields} ${row[fields]}`)
    }
  }
  return found
}
