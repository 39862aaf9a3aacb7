import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Coordinate } from "#fiscal"
import { loadStatutes } from "#workflow"
import { randomLedger } from "../../tools/random-ledger/index.ts"
import type { ListedDimension } from "./book.ts"
import { bookOf } from "./book-of.ts"
import type { Ledger } from "./ledger.ts"
import { sampleLedger, sampleLine, samplePublisher } from "./sample-ledger.ts"

const statutes = await loadStatutes()
const book = (parts: Partial<Ledger>) => bookOf(sampleLedger(parts), statutes)
const at = { table: "totals", row: 2 }
const postings = { budget: "approved", accounts: "outturn" }

const lines = [
  sampleLine({ nature: "basic.personnel", function: "2130301", economicDepartment: "30101" }, 500_00),
  sampleLine({ nature: "basic", function: "2080505", economicDepartment: "30108" }, 80_00),
  sampleLine({ nature: "basic", function: "2130301", economicDepartment: "30231" }, 30_00),
  sampleLine({ unit: "309002", nature: "basic.personnel", function: "2130311", economicDepartment: "30101" }, 200_00),
  sampleLine(
    { nature: "project.targeted", project: "P1", function: "2130306", economicDepartment: "31013", source: "R12" },
    90_00,
  ),
  sampleLine({ nature: "project", project: "堤防维护", function: "2130306", vintage: "carried" }, 10_00),
  sampleLine({ flow: "revenue" }, 810_00),
  sampleLine({ flow: "revenue", source: "R12" }, 90_00),
  sampleLine({ flow: "carry-in" }, 10_00),
]
const projects = [
  { code: "P1", name: "购车", at: { table: "projects", row: 2 } },
  { code: "P2", name: "堤防维护", at: { table: "projects", row: 3 } },
]
const water = book({ lines, projects })

describe("amount", () => {
  it.each<[string, Coordinate, number]>([
    ["a class holds its items", { flow: "expenditure", function: "213" }, 830_00],
    ["a section", { flow: "expenditure", function: "21303" }, 830_00],
    ["an item", { flow: "expenditure", function: "2080505" }, 80_00],
    ["a fund source holds those below it", { flow: "expenditure", source: "R1" }, 910_00],
    ["one budget", { flow: "expenditure", source: "R11" }, 820_00],
    ["no line tells fiscal appropriation apart", { flow: "expenditure", source: "R11.fiscal" }, 820_00],
    ["basic holds personnel and operating", { flow: "expenditure", nature: "basic" }, 810_00],
    ["基本支出 of class 301 is personnel", { flow: "expenditure", nature: "basic.personnel" }, 780_00],
    ["基本支出 of class 302 is operating", { flow: "expenditure", nature: "basic.operating" }, 30_00],
    ["a unit", { flow: "expenditure", unit: "309002" }, 200_00],
    ["a unit by name", { flow: "expenditure", unit: "清溪市水文站" }, 200_00],
    ["the department holds its units", { flow: "expenditure", unit: "309" }, 910_00],
    ["a project by code", { flow: "expenditure", project: "P2" }, 10_00],
    ["a project by name", { flow: "expenditure", project: "堤防维护" }, 10_00],
    ["money of the year", { flow: "expenditure", vintage: "current" }, 900_00],
    ["carried-over money", { flow: "expenditure", vintage: "carried" }, 10_00],
    ["carry-in is carried over without saying so", { flow: "resources", vintage: "carried" }, 10_00],
    ["resources", { flow: "resources" }, 910_00],
    ["uses", { flow: "uses" }, 910_00],
    ["carry-over under its own source", { flow: "carry-in", source: "R41" }, 10_00],
    ["administrative personnel is 501", { flow: "expenditure", economicGovernment: "501" }, 580_00],
    ["an institution's is 505", { flow: "expenditure", economicGovernment: "50501" }, 200_00],
    ["an absent flow is expenditure", { function: "208" }, 80_00],
    ["the ledger's own year and phase may be said", { year: "2024", phase: "approved", flow: "uses" }, 910_00],
    ["a code nothing was spent under", { flow: "expenditure", function: "201" }, 0],
  ])("%s", (_, coordinate, fen) => {
    expect(water.amount(coordinate)?.fen).toBe(fen)
  })

  it("lists its lines in the ledger's order, and why some were assumed", () => {
    const assumed = { ...sampleLine({ function: "2130301" }, 5), assumed: "未公布" }
    const amount = book({ lines: [...lines, assumed] }).amount({ function: "2130301" })
    expect(amount?.lines.map((line) => line.fen)).toEqual([500_00, 30_00, 5])
    expect(amount?.assumed).toEqual(["未公布"])
  })

  it("keeps fiscal appropriation apart where a line does", () => {
    const told = book({ lines: [sampleLine({ source: "R11.fiscal" }, 7), sampleLine({ source: "R11" }, 2)] })
    expect(told.fen({ source: "R11.fiscal" })).toBe(7)
    expect(told.fen({ source: "R11" })).toBe(9)
    expect(book({ lines: [sampleLine({ source: "R11.other" }, 7)] }).fen({ source: "R11.fiscal" })).toBe(0)
  })

  it("prefers what is stated of the very coordinate", () => {
    const totals = [{ coordinate: { flow: "expenditure", function: "208", phase: "approved" }, fen: 81_00, at }]
    const stating = book({ lines, totals })
    expect(stating.amount({ flow: "expenditure", function: "208" })).toMatchObject({ fen: 81_00, stated: totals[0] })
    expect(stating.amount({ flow: "expenditure", function: "208" })?.lines).toHaveLength(1)
    expect(stating.fen({ flow: "expenditure", function: "20805" })).toBe(80_00)
  })
})

describe("phases", () => {
  const accounts = (more: Partial<Ledger> = {}) => book({ publisher: samplePublisher("accounts"), ...more })

  it("are sums of postings; accounts mean the outturn", () => {
    const year = accounts({
      lines: [
        sampleLine({}, 100, "approved"),
        sampleLine({}, 20, "supplement"),
        sampleLine({}, -5, "virement"),
        sampleLine({}, 111, "outturn"),
      ],
    })
    const phases = ["approved", "adjusted", "outturn", undefined]
    expect(phases.map((phase) => year.fen({ flow: "expenditure", ...(phase ? { phase } : {}) }))).toEqual([
      100, 115, 111, 111,
    ])
  })

  it("without a line are unknown, the own one is nothing", () => {
    expect(accounts().amount({ flow: "uses", phase: "approved" })).toBeUndefined()
    expect(accounts().amount({ flow: "uses" })?.fen).toBe(0)
    expect(accounts().fen({ flow: "uses", phase: "approved" })).toBe(0)
  })
})

describe("another year", () => {
  const year = "2023"

  it("is known by statement only", () => {
    const told = book({ lines, totals: [{ coordinate: { year, flow: "expenditure", nature: "basic" }, fen: 9, at }] })
    expect(told.amount({ year, flow: "expenditure", nature: "basic" })?.fen).toBe(9)
    expect(told.amount({ year, flow: "expenditure", nature: "project" })).toBeUndefined()
    expect(told.amount({ year, flow: "expenditure", nature: "basic" })?.lines).toEqual([])
  })

  it("takes 收入总计 and 支出总计 for one another, the nearer one first", () => {
    const resources = { coordinate: { year, flow: "resources" }, fen: 9, at }
    expect(book({ totals: [resources] }).fen({ year, flow: "uses" })).toBe(9)
    const both = [resources, { coordinate: { year, flow: "uses" }, fen: 8, at }]
    expect(book({ totals: both }).fen({ year, flow: "uses" })).toBe(8)
    expect(book({ totals: [resources] }).amount({ year, flow: "expenditure" })).toBeUndefined()
  })
})

describe("three-public money", () => {
  it("is found by economic section, of fiscal appropriation unless a source is asked", () => {
    const own = sampleLine({ source: "R39", economicDepartment: "30217" }, 4_00)
    const spent = book({ lines: [...lines, own] })
    expect(spent.fen({ threePublic: "vehicles.running" })).toBe(30_00)
    expect(spent.fen({ threePublic: "vehicles" })).toBe(120_00)
    expect(spent.fen({ threePublic: "total" })).toBe(120_00)
    expect(spent.fen({ threePublic: "total", source: "R11" })).toBe(30_00)
    expect(spent.fen({ threePublic: "reception", source: "R39" })).toBe(4_00)
  })

  it("leaves meetings and training outside the total", () => {
    const meetings = book({ lines: [sampleLine({ economicDepartment: "30215" }, 6)] })
    expect([meetings.fen({ threePublic: "conference" }), meetings.fen({ threePublic: "total" })]).toEqual([6, 0])
  })

  it("sums the parts where one is stated, in any year and phase", () => {
    const stated = (part: string, fen: number, more: Coordinate = {}) => ({
      coordinate: { ...more, threePublic: part },
      fen,
      at,
    })
    expect(book({ lines, totals: [stated("reception", 5_00)] }).fen({ threePublic: "total" })).toBe(125_00)
    expect(book({ lines, totals: [stated("vehicles.purchase", 1)] }).fen({ threePublic: "total" })).toBe(30_01)
    const last = ["overseas", "reception", "vehicles.purchase"].map((part) => stated(part, 10, { year: "2023" }))
    expect(book({ totals: last }).amount({ year: "2023", threePublic: "total" })).toBeUndefined()
    const whole = book({ totals: [...last, stated("vehicles.running", 1, { year: "2023" })] })
    expect(whole.fen({ year: "2023", threePublic: "total", source: "R11" })).toBe(31)
  })
})

describe("procurement and operating expenses", () => {
  const item = (kind: "goods" | "works" | "services", fen: number, smeFen?: number) => ({
    kind,
    name: kind,
    fen,
    ...(smeFen === undefined ? {} : { smeFen }),
    at: { table: "procurement", row: 2 },
  })

  it("sums what is bought", () => {
    const buying = book({ procurement: [item("goods", 5, 4), item("services", 7)] })
    const asked = ["total", "goods", "works", "services", "sme"]
    expect(asked.map((procurement) => buying.fen({ procurement }))).toEqual([12, 5, 0, 7, 4])
    expect(buying.amount({ procurement: "micro" })).toBeUndefined()
    expect(book({}).amount({ procurement: "micro" })?.fen).toBe(0)
  })

  it("takes 机关运行经费 as stated, else 公用经费 of the general public budget", () => {
    expect(water.fen({ topic: "agency-operating" })).toBe(30_00)
    expect(water.fen({ topic: "agency-operating.administrative" })).toBe(30_00)
    expect(water.fen({ topic: "agency-operating.civil-service" })).toBe(0)
    const totals = [{ coordinate: { topic: "agency-operating" }, fen: 29, at }]
    expect(book({ lines, totals }).fen({ topic: "agency-operating" })).toBe(29)
    expect(water.amount({ topic: "assets.total" })).toBeUndefined()
  })
})

describe("members", () => {
  it("lists codes of a level in code order", () => {
    expect(water.members("function", { flow: "expenditure" }, 3)).toEqual(["208", "213"])
    expect(water.members("function", { flow: "expenditure", nature: "project" })).toEqual(["2130306"])
    expect(water.members("economicDepartment", { nature: "basic" }, 5)).toEqual(["30101", "30108", "30231"])
    expect(water.members("economicGovernment", { unit: "309002" }, 3)).toEqual(["505"])
    expect(water.members("project", {})).toEqual(["P1", "P2"])
    expect(water.members("unit", {})).toEqual(["309001", "309002"])
    expect(water.members("source", { flow: "resources" })).toEqual(["R11", "R12"])
  })

  it("leaves out codes shorter than asked", () => {
    expect(book({ lines: [sampleLine({ function: "213" }, 1)] }).members("function", {}, 7)).toEqual([])
  })

  it("lists those stated of another year", () => {
    const coordinate = { year: "2023", flow: "expenditure", source: "R11", function: "2130301" }
    const told = book({ lines, totals: [{ coordinate, fen: 1, at }] })
    expect(told.members("function", { year: "2023", flow: "expenditure", source: "R1" }, 5)).toEqual(["21303"])
    expect(told.members("function", { year: "2023", flow: "revenue" })).toEqual([])
  })
})

describe("random ledgers", () => {
  it("lose and invent nothing, however they are cut", () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.nat({ max: statutes.families.length - 1 }), (index, family) => {
        const { kind } = statutes.families[family]!
        const { ledger } = randomLedger(index, statutes.families[family]!, statutes)
        const opened = bookOf(ledger, statutes)
        const spent = ledger.lines.filter((l) => l.coordinate.flow === "expenditure" && l.posting === postings[kind])
        const cut = (dimension: ListedDimension, digits?: 3 | 5 | 7) =>
          opened
            .members(dimension, { flow: "expenditure" }, digits)
            .reduce((sum, member) => sum + opened.fen({ flow: "expenditure", [dimension]: member }), 0)
        const whole = spent.reduce((sum, line) => sum + line.fen, 0)
        const coded = spent.reduce((sum, line) => sum + (line.coordinate.function ? line.fen : 0), 0)
        expect(opened.fen({ flow: "expenditure" })).toBe(whole)
        expect([cut("function", 3), cut("function", 7), cut("unit"), cut("source")]).toEqual([
          coded,
          coded,
          whole,
          whole,
        ])
        expect([cut("economicDepartment", 5), cut("economicGovernment", 3)]).toEqual([whole, whole])
        expect(opened.fen({ flow: "resources" })).toBe(opened.fen({ flow: "uses" }))
      }),
      { numRuns: 25 },
    )
  })
})
