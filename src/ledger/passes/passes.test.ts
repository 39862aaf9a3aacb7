import { describe, expect, it } from "vitest"
import type { Coordinate } from "#fiscal"
import { loadStatutes } from "#workflow"
import { edgeShapes, randomLedger } from "../../../tools/random-ledger/index.ts"
import type { Ledger, LedgerLine } from "../ledger.ts"
import { sampleLedger, sampleLine, samplePublisher } from "../sample-ledger.ts"
import { ledgerFindings } from "./index.ts"

const statutes = await loadStatutes()
const at = { table: "t", row: 7 }
const all = (parts: Partial<Ledger>) => ledgerFindings(sampleLedger(parts), statutes)
const codes = (parts: Partial<Ledger>) => all(parts).map(({ code }) => code)
const only = (parts: Partial<Ledger>, code: string) => all(parts).filter((f) => f.code === code)

const spent = (coordinate: Coordinate, fen: number, more: Partial<LedgerLine> = {}) => ({
  ...sampleLine({ nature: "basic.operating", function: "2130301", economicDepartment: "30201", ...coordinate }, fen),
  ...more,
})
const received = (fen: number, coordinate: Coordinate = {}) => sampleLine({ flow: "revenue", ...coordinate }, fen)
const sound = [spent({}, 100_00), received(100_00)]
const project = { code: "410700240000000053403", name: "堤防维护", at }

describe("a sound ledger", () => {
  it("has no finding", () => {
    expect(all({ lines: sound })).toEqual([])
  })

  it("is what random ledgers are, but for missing targets", () => {
    for (let index = 0; index < edgeShapes.length; index++) {
      const family = statutes.families[index % statutes.families.length]!
      const { ledger } = randomLedger(index, family, statutes)
      const errors = ledgerFindings(ledger, statutes).filter(({ severity }) => severity === "error")
      expect([ledger.publisher.name, errors.map((f) => f.message.zh)]).toEqual([ledger.publisher.name, []])
    }
  })
})

describe("codes", () => {
  it("that no list holds are told with what stands beside them", () => {
    const wrong = only(
      { lines: [spent({ function: "2080588" }, 1), spent({ function: "9999999" }, 1)] },
      "unknown-code",
    )
    expect(wrong.map(({ severity, found: code }) => [code, severity])).toEqual([
      ["2080588", "warning"],
      ["9999999", "error"],
    ])
    expect(wrong[0]?.expected).toContain("2080505")
  })

  it("that were retired are told with their successor, once for all lines", () => {
    const retired = [...statutes.classifications.function.all()].find(
      (s) =>
        s.until !== undefined && s.until < 2024 && s.successor && s.successor !== s.code && s.confidence === "high",
    )!
    const found = only(
      { lines: [spent({ function: retired.code }, 1), spent({ function: retired.code }, 2)] },
      "retired-code",
    )
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ severity: "error", at: { column: "功能科目" } })
    expect(found[0]?.message.zh).toContain(retired.successor!.split("、")[0])
    expect(found[0]?.message.zh).toContain("共2处")
  })

  it("that stop above the item are a warning", () => {
    expect(only({ lines: [spent({ function: "21303" }, 1)] }, "code-too-shallow")).toMatchObject([{ found: "21303" }])
  })
})

describe("lines outside a classification", () => {
  it.each([
    ["function", "功能科目", "error"],
    ["source", "资金来源", "error"],
    ["nature", "支出性质", "error"],
    ["economicDepartment", "部门经济科目", "warning"],
  ] as const)("without %s", (dimension, column, severity) => {
    const { [dimension]: _, ...coordinate } = spent({}, 1).coordinate
    const found = only({ lines: [{ ...spent({}, 1), coordinate }] }, "unclassified-line")
    expect(found).toMatchObject([{ severity, at: { column } }])
  })
})

describe("年初预算 in accounts", () => {
  it("is told by item, its nature is not needed", () => {
    const { nature: _, ...coordinate } = spent({}, 1).coordinate
    const lines = [
      { ...spent({}, 1), coordinate },
      { ...spent({}, 1), posting: "outturn" as const },
    ]
    expect(only({ publisher: samplePublisher("accounts"), lines }, "unclassified-line")).toEqual([])
    expect(only({ lines }, "unclassified-line")).toHaveLength(1)
  })
})

describe("balances", () => {
  it("tell of a source that spends more than it has, or less", () => {
    expect(only({ lines: [spent({}, 101), received(100)] }, "overspent-source")[0]?.message.zh).toContain("多0.01元")
    expect(codes({ lines: [spent({}, 99), received(100)] })).toEqual(["unbalanced-source"])
    expect(codes({ lines: [spent({}, 99)] })).toEqual(["no-revenue"])
  })

  it("are kept source by source, a unit's own money in one", () => {
    const swapped = [spent({}, 100), spent({ source: "R12" }, 50), received(50), received(100, { source: "R12" })]
    expect(codes({ lines: swapped })).toEqual(["overspent-source", "unbalanced-source"])
    const own = [spent({ source: "R3" }, 30), received(10, { source: "R31" }), received(20, { source: "R39" })]
    expect(codes({ lines: own })).toEqual([])
  })

  it("count carry-over by the source it came from", () => {
    const lines = [spent({ vintage: "carried" }, 30), received(30, { flow: "carry-in", source: "R41" })]
    expect(codes({ lines })).toEqual([])
  })
})

describe("amounts in the wrong unit", () => {
  it("are told where one side is exactly ten thousand times the other", () => {
    expect(codes({ lines: [spent({}, 123_0000), received(123)] })).toEqual(["amount-unit"])
    expect(codes({ lines: [spent({}, 123_0001), received(123)] })).toEqual(["overspent-source"])
  })

  it("are told of the one line that makes the rest balance", () => {
    const lines = [spent({}, 500), spent({ economicDepartment: "30202" }, 7_0000), received(507)]
    expect(all({ lines })).toMatchObject([{ code: "amount-unit", found: "700.00元", expected: "0.07元" }])
  })

  it("are told of a typed total", () => {
    const totals = [{ coordinate: { flow: "expenditure" }, fen: 100_00_0000, at }]
    expect(codes({ lines: sound, totals })).toEqual(["amount-unit"])
  })
})

describe("stated totals", () => {
  it("must be the sum of their lines, this year only", () => {
    const stated = (fen: number, more: Coordinate = {}) => [{ coordinate: { flow: "expenditure", ...more }, fen, at }]
    expect(codes({ lines: sound, totals: stated(100_00) })).toEqual([])
    expect(only({ lines: sound, totals: stated(99_00) }, "stated-total-differs")).toMatchObject([
      { severity: "error", found: "99.00元", expected: "100.00元" },
    ])
    expect(codes({ lines: sound, totals: stated(99_00, { year: "2023" }) })).toEqual([])
  })
})

describe("one figure stated twice", () => {
  const stated = (fen: number, coordinate: Coordinate = { year: "2023", flow: "uses" }) => ({ coordinate, fen, at })
  it("is told, however its coordinate is written", () => {
    const twice = [stated(5), { ...stated(6), coordinate: { flow: "uses", year: "2023", phase: "approved" } }]
    expect(only({ lines: sound, totals: twice }, "duplicate-total")).toMatchObject([{ severity: "error" }])
    expect(only({ lines: sound, totals: [stated(5), stated(5)] }, "duplicate-total")).toMatchObject([
      { severity: "warning" },
    ])
    expect(codes({ lines: sound, totals: [stated(5), stated(5, { year: "2023", flow: "revenue" })] })).toEqual([])
  })
})

describe("many findings of one code", () => {
  it("are told by the first of them", () => {
    const counts = Array.from({ length: 120 }, (_, i) => ({ id: `飞船${i}`, value: 1, at }))
    const found = all({ lines: sound, counts })
    expect([found.length, found.at(-1)?.code]).toEqual([101, "more-findings"])
  })
})

describe("virement", () => {
  it("sums to zero within a source", () => {
    const moved = (fen: number) => ({ ...spent({}, fen), posting: "virement" as const })
    expect(codes({ lines: [...sound, moved(-5), moved(5)] })).toEqual([])
    expect(codes({ lines: [...sound, moved(-5), moved(4)] })).toEqual(["virement-not-zero"])
  })
})

describe("projects", () => {
  const of = (name: string) => spent({ nature: "project.targeted", project: name }, 100_00)
  const indicators = [{ of: project.code, first: "产出指标", second: "数量指标", third: "长度", target: "≥3公里", at }]

  it("must be registered where they are named", () => {
    expect(codes({ lines: [of("别的项目"), received(100_00)] })).toEqual(["unknown-project"])
    expect(codes({ lines: [of("堤防维护"), received(100_00)], projects: [project], indicators })).toEqual([])
    expect(codes({ lines: sound, indicators: [{ ...indicators[0]!, of: "overall" }] })).toEqual([])
  })

  it("that spend need a target", () => {
    expect(codes({ lines: [of(project.code), received(100_00)], projects: [project] })).toEqual([
      "project-without-target",
    ])
    expect(codes({ lines: sound, projects: [project] })).toEqual([])
  })

  it("have codes of 21 characters, of this year or before, each once", () => {
    expect(codes({ lines: sound, projects: [{ ...project, code: "41070024000000005340" }] })).toEqual([
      "project-code-form",
    ])
    expect(codes({ lines: sound, projects: [{ ...project, code: "410700250000000053403" }] })).toEqual([
      "project-code-year",
    ])
    expect(codes({ lines: sound, projects: [{ ...project, code: "堤防维护" }] })).toEqual([])
    expect(codes({ lines: sound, projects: [project, project] })).toEqual(["duplicate-id"])
  })
})

describe("units, counts, amounts below zero, the publisher", () => {
  it("lines name units that there are", () => {
    expect(codes({ lines: [spent({ unit: "999" }, 100_00), received(100_00)] })).toEqual(["unknown-unit"])
    const { unit: _, ...coordinate } = spent({}, 1).coordinate
    expect(codes({ lines: [{ ...spent({}, 100_00), coordinate }, received(100_00)] })).toEqual(["unit-not-named"])
    expect(codes({ units: [] })).toEqual(["no-unit"])
  })

  it("counts are known, whole, once, and sum to their whole", () => {
    const count = (id: string, value: number) => ({ id, value, at })
    expect(codes({ counts: [count("vehicles", 3), count("vehicles.general", 2), count("vehicles.other", 1)] })).toEqual(
      [],
    )
    expect(codes({ counts: [count("vehicles", 3), count("vehicles.general", 2)] })).toEqual(["count-parts-differ"])
    expect(codes({ counts: [count("飞船", 1)] })).toEqual(["unknown-count"])
    expect(codes({ counts: [count("transfers", -1)] })).toEqual(["negative-amount"])
    expect(codes({ counts: [count("transfers", 1), count("transfers", 1)] })).toEqual(["duplicate-id"])
  })

  it("what is less than nothing is told, a reversed carry-over is not", () => {
    const back = [received(50, { flow: "carry-in" }), received(-50, { flow: "carry-in" })]
    expect(codes({ lines: [...sound, ...back] })).toEqual([])
    expect(codes({ lines: [spent({}, -5), spent({ function: "2130302" }, 105_00 - 495), received(10005)] })).toContain(
      "negative-amount",
    )
    const item = { kind: "goods", name: "电脑", fen: 5, smeFen: 6, at } as const
    expect(codes({ procurement: [item] })).toEqual(["part-over-whole"])
    expect(codes({ procurement: [{ ...item, fen: -5, smeFen: -6 }] })).toEqual(["negative-amount", "negative-amount"])
  })

  it("year, day and family fit", () => {
    const publisher = samplePublisher()
    expect(codes({ publisher: { ...publisher, issued: "2026-02-20" } })).toEqual(["odd-date"])
    expect(codes({ publisher: { ...publisher, year: 24 } })).toContain("odd-year")
    expect(codes({ publisher: { ...publisher, kind: "accounts", issued: "2025-09-01" } })).toEqual([
      "family-of-other-kind",
    ])
  })
})
