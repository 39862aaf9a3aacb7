import type { Coordinate, DocumentKind } from "#fiscal"
import type { LedgerLine, LedgerUnit, Posting, Project } from "#ledger"
import type { Statutes } from "#statutes"
import type { Chance } from "./chance.ts"
import type { Shape } from "./shape.ts"

const personnel = [
  "30101",
  "30102",
  "30103",
  "30107",
  "30108",
  "30109",
  "30110",
  "30112",
  "30113",
  "30199",
  "30302",
  "30305",
]
const operating = [
  "30201",
  "30202",
  "30205",
  "30206",
  "30207",
  "30211",
  "30213",
  "30215",
  "30216",
  "30226",
  "30228",
  "30229",
  "30239",
  "30299",
  "31002",
]
const threePublic = ["30212", "30217", "30231"]
const spent = [
  "30201",
  "30202",
  "30211",
  "30213",
  "30214",
  "30226",
  "30227",
  "30299",
  "31003",
  "31006",
  "31007",
  "30305",
  "30399",
]

interface Draw {
  readonly chance: Chance
  readonly shape: Shape
  readonly kind: DocumentKind
  readonly year: number
  readonly statutes: Statutes
}

/** Lines of expenditure of the units, with what finances them: revenue of the year, carry-over in and out. */
export function randomLines(
  draw: Draw,
  units: readonly LedgerUnit[],
  projects: readonly Project[],
): readonly LedgerLine[] {
  const { chance, shape, kind } = draw
  const posting: Posting = kind === "accounts" ? "outturn" : "approved"
  const lines: LedgerLine[] = []
  const add = (coordinate: Coordinate, fen: number, as: Posting = posting) => {
    const table = coordinate.flow === "expenditure" ? "expenditure" : "balances"
    lines.push({ coordinate, posting: as, fen, at: { table, row: lines.length + 2 } })
  }
  const amount = () => (shape.wholeYuan ? Math.ceil(chance.fen(1e9) / 100) * 100 : chance.fen(1e9))
  for (const unit of units) {
    if (shape.sources.length === 0) continue
    const functions = functionItems(draw, unit.nature === "institution")
    const main = chance.pick(functions.general)
    const expenditure = { unit: unit.code, flow: "expenditure", source: "R11", vintage: "current" } as const
    // 绩效工资 is paid by public institutions only.
    const pay = unit.nature === "institution" ? personnel : personnel.filter((section) => section !== "30107")
    const sections = [...pay, ...operating, ...(shape.threePublic ? threePublic : [])]
    for (const section of chance.some(sections, Math.min(shape.basic, sections.length), shape.basic)) {
      const isStaff = personnel.includes(section)
      const nature = isStaff ? "basic.personnel" : "basic.operating"
      const item = isStaff && chance.happens(0.5) ? chance.pick(functions.general) : main
      add({ ...expenditure, nature, function: item, economicDepartment: section }, amount())
    }
    for (const project of projects.filter((p) => p.unit === unit.code)) {
      const source = chance.pick(shape.sources)
      const vintage = shape.carried && chance.happens(0.3) ? "carried" : "current"
      const nature = chance.happens(0.5) ? "project.other-operational" : "project.targeted"
      const list = source === "R12" ? functions.fund : source === "R13" ? functions.capital : functions.general
      const item = chance.pick(list)
      for (const section of chance.some(spent, 1, 3)) {
        const coordinate = { ...expenditure, source, vintage, nature, function: item, economicDepartment: section }
        add({ ...coordinate, project: project.code }, amount())
      }
    }
  }
  if (kind === "accounts") for (const line of [...lines]) budgetBefore(line, draw, add)
  for (const line of financing(lines, draw, posting)) add(line.coordinate, line.fen, line.posting)
  return lines
}

/** What was approved at the year's beginning and changed since, for a line that was spent. */
function budgetBefore(
  line: LedgerLine,
  { chance }: Draw,
  add: (c: Coordinate, fen: number, as: Posting) => void,
): void {
  if (line.coordinate.vintage === "carried") return
  const step = Math.max(1, Math.round(line.fen * chance.next() * 0.3))
  const approved = chance.happens(0.3) ? line.fen : chance.happens(0.5) ? line.fen + step : Math.max(0, line.fen - step)
  if (approved > 0) add(line.coordinate, approved, "approved")
  if (approved < line.fen) add(line.coordinate, line.fen - approved, "supplement")
}

/** Money comes from where it was spent from: each source of each unit closes to the last 分. */
function financing(lines: readonly LedgerLine[], { chance, shape, kind }: Draw, posting: Posting): LedgerLine[] {
  const sums = new Map<string, { coordinate: Coordinate; fen: number }>()
  for (const { coordinate, posting: as, fen } of lines) {
    if (as !== posting) continue
    const { unit, source, vintage, function: item } = coordinate
    const flow = vintage === "carried" ? "carry-in" : "revenue"
    const own = { unit: unit!, flow, source: source!, ...(kind === "accounts" ? { function: item! } : {}) }
    const key = Object.values(own).join("/")
    sums.set(key, { coordinate: own, fen: (sums.get(key)?.fen ?? 0) + fen })
  }
  const result: LedgerLine[] = []
  const at = { table: "balances", row: 1 }
  for (const { coordinate, fen } of sums.values()) {
    result.push({ coordinate, posting, fen, at })
    if (coordinate.flow !== "carry-in") continue
    if (shape.negativeCarryOver) {
      const back = chance.fen(fen)
      result.push({ coordinate, posting, fen: back, at }, { coordinate, posting, fen: -back, at })
    }
    if (kind === "accounts" && chance.happens(0.5)) {
      const left = chance.fen(1e8)
      result.push({ coordinate, posting, fen: left, at })
      result.push({ coordinate: { ...coordinate, flow: "carry-out" }, posting, fen: left, at })
    }
  }
  return result
}

/** Functional items in force that a unit may spend under, by the budget they belong to. */
function functionItems({ statutes, year, chance }: Draw, isInstitution: boolean) {
  const { function: list } = statutes.classifications
  const others = isInstitution ? /行政运行|行政单位/ : /事业运行|事业单位/
  const items = [...list.all()].filter(
    (s) => s.level === "item" && list.statusIn(s.code, year) === "in-force" && !others.test(s.name),
  )
  const general = items.filter(
    (s) => s.confidence === "high" && /一般公共/.test(s.budget ?? "") && !/^(209|223|227|23)/.test(s.code),
  )
  const fund = items.filter((s) => /基金/.test(s.budget ?? "") && !/^(209|23)/.test(s.code))
  const capital = items.filter((s) => /国有资本/.test(s.budget ?? "") && !/^(23)/.test(s.code))
  const codes = (subjects: typeof items, most: number) => chance.some(subjects, 1, most).map((s) => s.code)
  const medical = isInstitution ? "2101102" : "2101101"
  const pensions = ["2080505", medical, "2210201"].filter((code) => list.statusIn(code, year) === "in-force")
  return { general: [...codes(general, 6), ...pensions], fund: codes(fund, 3), capital: codes(capital, 2) }
}
