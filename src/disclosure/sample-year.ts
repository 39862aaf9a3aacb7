import type { Coordinate } from "#fiscal"
import type { Count, Ledger, LedgerPlace, Reason, StatedAmount } from "#ledger"
import type { Statutes } from "#statutes"

const at = (table: string, row = 2): LedgerPlace => ({ table, row })

/**
 * A ledger with what its text needs beside the lines: last year's figures, reasons, counts. grown: a little less last
 * year; shrunk: a quarter more, and no projects.
 */
export function completedLedger(ledger: Ledger, statutes: Statutes, since: "grown" | "shrunk"): Ledger {
  return {
    ...ledger,
    totals: [...ledger.totals, ...lastYear(ledger, statutes, since)],
    reasons: [...ledger.reasons, ...reasonsOf()],
    counts: [...ledger.counts, ...countsOf()],
  }
}

/** Last year's figures of everything a text may compare, all summed from lines of last year, so that parts add up. */
function lastYear(ledger: Ledger, statutes: Statutes, since: "grown" | "shrunk"): StatedAmount[] {
  const { kind, year } = ledger.publisher
  const whole = ledger.lines.every((line) => line.fen % 100 === 0)
  const posting = kind === "accounts" ? "outturn" : "approved"
  const natures = new Map(ledger.units.map((unit) => [unit.code, unit.nature]))
  const totals: StatedAmount[] = []
  const changed = (fen: number) => {
    const before = since === "shrunk" ? fen * 1.25 : fen * 0.9417
    return whole ? Math.round(before / 100) * 100 : Math.round(before)
  }
  const before = ledger.lines
    .filter(({ coordinate, posting: as }) => coordinate.flow === "expenditure" && as === posting)
    .filter(({ coordinate }) => since === "grown" || coordinate.project === undefined)
    .map(({ coordinate, fen }) => ({ coordinate, fen: changed(fen) }))
  const spent = (fits: (c: Coordinate) => boolean) =>
    before.filter(({ coordinate }) => fits(coordinate)).reduce((sum, { fen }) => sum + fen, 0)
  const state = (coordinate: Coordinate, fen: number) =>
    totals.push({ coordinate: { year: `${year - 1}`, ...coordinate }, fen, at: at("totals", totals.length + 2) })
  const kinds = ["basic", "project", "basic.operating", "basic.personnel"]
  for (const source of [undefined, "R1", "R11", "R12", "R13", "R2", "R3", "R31", "R32", "R33", "R34", "R39"]) {
    const own: Coordinate = source ? { source } : {}
    const from = (c: Coordinate) => source === undefined || c.source!.startsWith(source)
    for (const flow of ["resources", "uses", "expenditure"]) state({ flow, ...own }, spent(from))
    const current = spent((c) => from(c) && c.vintage === "current")
    state({ flow: "revenue", ...own }, current)
    state({ flow: "carry-in", ...own }, spent(from) - current)
    for (const nature of kinds) {
      const fen = spent((c) => from(c) && c.nature!.startsWith(nature))
      state({ flow: "expenditure", ...own, nature }, fen)
    }
  }
  const general = (c: Coordinate) => c.source === "R11" && c.vintage === "current"
  const current: Coordinate = { flow: "expenditure", source: "R11", vintage: "current" }
  state(current, spent(general))
  for (const nature of kinds) {
    const fen = spent((c) => general(c) && c.nature!.startsWith(nature))
    state({ ...current, nature }, fen)
  }
  const government = (c: Coordinate) => {
    const { admin, institution } = statutes.classifications.economicMapping.governmentFor(c.economicDepartment!)
    const isInstitution = natures.get(c.unit!) === "institution"
    return (isInstitution ? (institution ?? admin) : (admin ?? institution))?.code ?? ""
  }
  const along = (
    dimension: "function" | "economicDepartment" | "economicGovernment",
    code: (c: Coordinate) => string,
  ) => {
    const sums = new Map<string, number>()
    for (const { coordinate, fen } of before)
      if (general(coordinate)) sums.set(code(coordinate), (sums.get(code(coordinate)) ?? 0) + fen)
    for (const [one, fen] of sums) state({ ...current, [dimension]: one }, fen)
  }
  along("function", (c) => c.function!)
  along("economicDepartment", (c) => c.economicDepartment!.slice(0, 3))
  along("economicGovernment", (c) => government(c).slice(0, 3))
  for (const { part, sections } of statutes.threePublic) {
    const fen = spent((c) => c.source!.startsWith("R1") && sections.includes(c.economicDepartment!))
    state({ threePublic: part }, part === "vehicles.running" ? fen + 1_300_00 : fen)
  }
  const agency = spent((c) => general(c) && c.nature === "basic.operating" && natures.get(c.unit!) !== "institution")
  state({ topic: "agency-operating" }, agency)
  state({ flow: "expenditure", nature: "project", topic: "performance.evaluation" }, 88_000_000)
  // this year's money of the projects that will be evaluated
  totals.push({
    coordinate: { flow: "expenditure", nature: "project", topic: "performance.evaluation" },
    fen: 66_000_000,
    at: at("totals", totals.length + 2),
  })
  return totals
}

function reasonsOf(): Reason[] {
  const reason = (of: Coordinate, text: string, about: Reason["about"] = "change"): Reason => ({
    of,
    about,
    text,
    at: at("reasons"),
  })
  return [
    reason({}, "人员和项目安排变化"),
    reason({}, "年中预算调整，部分工作据实结算", "difference"),
    reason({ threePublic: "total" }, "从严控制一般性支出"),
    reason({ threePublic: "vehicles" }, "减少公务用车出行"),
    reason({ threePublic: "reception" }, "压减接待批次"),
    reason({ threePublic: "total" }, "严格执行接待和用车标准", "difference"),
    reason({ threePublic: "vehicles" }, "车辆维修次数减少", "difference"),
    reason({ threePublic: "reception" }, "接待批次减少", "difference"),
    reason({ threePublic: "conference" }, "会议次数变化"),
    reason({ threePublic: "training" }, "培训班次变化"),
    reason({ topic: "agency-operating" }, "办公设备购置变化"),
    reason({ flow: "resources", source: "R12" }, "堤防加固任务变化"),
  ]
}

function countsOf(): Count[] {
  const counts: Readonly<Record<string, number>> = {
    "vehicles.general": 2,
    "vehicles.enforcement": 1,
    "vehicles.special": 1,
    "vehicles.other": 0,
    "equipment.general": 1,
    "equipment.special": 0,
    "equipment.large": 1,
    "equipment.threshold": 1,
    "overseas.groups": 0,
    "overseas.people": 0,
    "vehicles-bought": 0,
    "vehicles-kept": 4,
    "reception.domestic.batches": 14,
    "reception.domestic.people": 127,
    "units.overall-evaluated": 1,
    "projects.department-evaluated": 2,
    "projects.evaluated-before": 3,
    "projects.to-evaluate": 2,
    transfers: 1,
    "staff.posts.administrative": 30,
    "staff.posts.institution": 60,
    "staff.actual.administrative": 28,
    "staff.actual.institution": 55,
    "staff.retired": 12,
  }
  return Object.entries(counts).map(([id, value], i) => ({ id, value, at: at("counts", i + 2) }))
}
