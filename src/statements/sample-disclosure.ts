import type { Coordinate } from "#fiscal"
import {
  emptyLedger,
  type Ledger,
  type LedgerLine,
  type LedgerUnit,
  type Posting,
  type Project,
  type StatedAmount,
} from "#ledger"
import type { Family } from "#statutes"

/** How rich a ledger of a test is. */
export interface SampleShape {
  readonly seed: number
  readonly units?: number
  readonly projects?: number
  readonly sources?: readonly string[]
  readonly carried?: boolean
  readonly staff?: boolean
}

/** A number sequence that a seed decides. */
export function sequence(seed: number): () => number {
  let state = (seed * 2654435761 + 88172645) >>> 0
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296
  }
}

const personnel = ["30101", "30102", "30103", "30107", "30108", "30110", "30113", "30199", "30302", "30399"]
const operating = ["30201", "30207", "30211", "30213", "30215", "30216", "30217", "30228", "30231", "31002"]
const spending = ["30227", "30299", "30905", "31003", "31013", "30399", "31204"]
const functions = ["2080505", "2101101", "2130301", "2130305", "2210201", "2130399", "2080506"]
const works = ["2130304", "2130306", "2130311", "2120899", "2050299", "2299999"]

/**
 * A balanced invented ledger for tests: staff and running costs of every unit, projects of both kinds over the sources
 * given, money carried in, last year's figures, procurement, targets and results. What is spent is received, source by
 * source; accounts leave money over.
 */
export function sampleDisclosure(family: Family, shape: SampleShape): Ledger {
  const random = sequence(shape.seed)
  const accounts = family.kind === "accounts"
  const posting: Posting = accounts ? "outturn" : "approved"
  const units: LedgerUnit[] = Array.from({ length: shape.units ?? 2 }, (_, i) => ({
    code: `31600${i + 1}`,
    name: `云泽县水利${["局机关", "工程站", "监测中心"][i % 3]}`,
    nature: i % 3 === 0 ? "administrative" : i % 3 === 1 ? "institution" : "civil-service",
    at: { table: "units", row: i + 2 },
  }))
  const lines: LedgerLine[] = []
  let row = 1
  const add = (coordinate: Coordinate, fen: number, of: Posting = posting) => {
    if (fen !== 0) lines.push({ coordinate, posting: of, fen, at: { table: "lines", row: ++row } })
  }
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const money = (most: number) => Math.floor(random() * most) + 1
  const whole = (fen: number) => (family.unit === "元" ? Math.ceil(fen / 100) * 100 : fen)
  const spend = (coordinate: Coordinate, fen: number) => {
    const source = coordinate.source!
    const vintage = coordinate.vintage ?? "current"
    add({ flow: "expenditure", vintage, ...coordinate }, fen)
    const income = { unit: coordinate.unit!, function: coordinate.function!, source }
    add(vintage === "carried" ? { ...income, flow: "carry-in" } : { ...income, flow: "revenue" }, fen)
    if (!accounts) return
    const approved = whole(Math.round(fen * (0.8 + random() * 0.5)))
    add({ flow: "expenditure", vintage, ...coordinate }, approved, "approved")
    if (random() < 0.4) add({ flow: "expenditure", vintage, ...coordinate }, whole(fen) - approved, "supplement")
    if (random() < 0.2) {
      const left = whole(money(500_000))
      add({ ...income, flow: "carry-out" }, left)
      add({ ...income, flow: "revenue" }, left)
    }
  }
  if (shape.staff !== false)
    for (const unit of units) {
      for (const economicDepartment of personnel)
        spend(
          { unit: unit.code, source: "R11", function: pick(functions), economicDepartment, nature: "basic.personnel" },
          whole(money(90_000_000)),
        )
      for (const economicDepartment of operating)
        spend(
          { unit: unit.code, source: "R11", function: "2130301", economicDepartment, nature: "basic.operating" },
          whole(money(9_000_000)),
        )
    }
  const sources =
    shape.sources ?? (accounts ? ["R11", "R12", "R13", "R31", "R39"] : ["R11", "R12", "R13", "R2", "R31", "R39"])
  const projects: Project[] = Array.from({ length: shape.projects ?? 6 }, (_, i) => ({
    code: `53012324000000${String(1000001 + i)}`,
    name: `${["河道清淤", "水库除险加固", "农村供水（二期）", "水情监测", "移民后期扶持", "信息系统“智慧水务”运维"][i % 6]}${i < 6 ? "" : i}项目`,
    unit: units[i % units.length]!.code,
    group: i % 3 === 0 ? "业务费" : `专项${i % 3}`,
    brief: `用于第${i + 1}项工作`,
    objective: "完成年度工程任务，保障供水安全。",
    termObjective: "三年内完成全部工程任务。",
    term: "2024年至2026年",
    at: { table: "projects", row: i + 2 },
  }))
  for (const [i, project] of projects.entries()) {
    const source = sources[i % sources.length]!
    const vintage = shape.carried !== false && i % 4 === 3 && source.startsWith("R1") ? "carried" : "current"
    const nature = i % 2 === 0 ? "project.targeted" : "project.other-operational"
    for (let k = 0; k < 2; k++)
      spend(
        {
          unit: project.unit!,
          source,
          vintage,
          function: source === "R12" ? "2120899" : source === "R13" ? "2230105" : pick(works),
          economicDepartment: pick(spending),
          nature,
          project: project.code,
        },
        whole(money(200_000_000)),
      )
  }
  return {
    ...emptyLedger({
      family: family.id,
      kind: family.kind,
      year: 2024,
      name: "云泽县水利局",
      code: "316",
      department: "云泽县水利局",
      departmentCode: "316",
      level: "department",
      self: "我部门",
      issued: accounts ? "2025-09-10" : "2024-02-20",
    }),
    units,
    lines,
    totals: statedOf(units, random, whole),
    projects,
    indicators: projects.flatMap((project, i) => indicatorsOf(project.code, i + 2, accounts)),
    tasks: ["河湖管护", "防汛抗旱"].map((name, i) => ({
      name,
      content: `${name}相关工作`,
      fen: whole(1_000_000 + i * 300),
      fiscalFen: whole(1_000_000 + i * 300),
      at: { table: "tasks", row: i + 2 },
    })),
    procurement: [
      {
        kind: "goods",
        name: "便携式测流仪",
        quantity: "3",
        fen: whole(12_345_600),
        project: projects[0]?.code,
        function: "2130301",
        economicDepartment: "31003",
        flag: "资产配置",
        at: { table: "procurement", row: 2 },
      },
      {
        kind: "services",
        name: "水质检测服务",
        quantity: "1",
        fen: whole(7_700_010),
        function: "2130304",
        economicDepartment: "30227",
        flag: "购买服务",
        at: { table: "procurement", row: 3 },
      },
    ].map(({ project, ...item }) => ({
      ...item,
      ...(project === undefined ? {} : { project }),
    })) as Ledger["procurement"],
    evaluations: accounts
      ? projects.map((project, i) => ({
          project: project.code,
          funds: [{ source: "R1", approvedFen: 20_000_000, adjustedFen: 17_857_000, outturnFen: 17_857_000 }] as const,
          executionWeight: "10",
          executionScore: "10.00",
          totalScore: "100",
          expected: "完成全部工程任务",
          achieved: "已完成全部工程任务",
          problems: "无",
          measures: "无",
          report: i === 0,
          at: { table: "evaluations", row: i + 2 },
        }))
      : [],
  }
}

/** Last year's three public expenses, conferences and training by unit, and what no line gives. */
function statedOf(units: readonly LedgerUnit[], random: () => number, whole: (fen: number) => number): StatedAmount[] {
  const stated: StatedAmount[] = []
  let row = 1
  const state = (coordinate: Coordinate, fen: number) =>
    stated.push({ coordinate, fen, at: { table: "totals", row: ++row } })
  const items = ["overseas", "vehicles.purchase", "vehicles.running", "reception", "conference", "training"] as const
  const sums = new Map<string, number>()
  for (const unit of units)
    for (const item of items) {
      const fen = item === "overseas" ? 0 : whole(Math.floor(random() * 3_000_000))
      state({ year: "2023", threePublic: item, unit: unit.code }, fen)
      sums.set(item, (sums.get(item) ?? 0) + fen)
    }
  for (const [item, fen] of sums) state({ year: "2023", threePublic: item }, fen)
  for (const topic of [
    "total",
    "current",
    "fixed",
    "fixed.buildings",
    "fixed.vehicles",
    "fixed.large",
    "fixed.other",
    "investment",
    "construction",
    "intangible",
    "other",
  ])
    state({ topic: `assets.${topic}` }, assets[topic] ?? 0)
  return stated
}

const assets: Readonly<Record<string, number>> = {
  total: 1_000_000_000,
  current: 300_000_000,
  fixed: 600_000_000,
  "fixed.buildings": 400_000_000,
  "fixed.vehicles": 100_000_000,
  "fixed.large": 60_000_000,
  "fixed.other": 40_000_000,
  construction: 90_000_000,
  intangible: 10_000_000,
}

function indicatorsOf(of: string, row: number, accounts: boolean): Ledger["indicators"] {
  const at = { table: "indicators", row }
  const result = accounts ? { weight: "10", score: "10", deviation: "0.00" } : {}
  return [
    {
      of,
      first: "成本指标",
      second: "经济成本指标",
      third: "项目总成本",
      target: "≤20万元",
      actual: "18万元",
      ...result,
      at,
    },
    {
      of,
      first: "产出指标",
      second: "数量指标",
      third: "清淤河道长度",
      target: "≥12公里",
      actual: "13公里",
      ...result,
      at,
    },
    { of, first: "产出指标", second: "质量指标", third: "验收合格率", target: "100%", actual: "100%", ...result, at },
    { of, first: "产出指标", second: "时效指标", third: "按期完成率", target: "≥95%", actual: "98%", ...result, at },
    {
      of,
      first: "效益指标",
      second: "社会效益指标",
      third: "受益人口",
      target: "≥3000人",
      actual: "3100人",
      ...result,
      at,
    },
    {
      of,
      first: "满意度指标",
      second: "服务对象满意度指标",
      third: "群众满意度",
      target: "≥90%",
      actual: "96%",
      ...result,
      at,
    },
  ]
}
