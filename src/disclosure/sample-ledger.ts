import type { Coordinate } from "#fiscal"
import {
  emptyLedger,
  type Indicator,
  type Ledger,
  type LedgerLine,
  type LedgerPlace,
  type LedgerText,
  type LedgerUnit,
  type Posting,
  type ProcurementItem,
  type Project,
  type Publisher,
  type SelfEvaluation,
} from "#ledger"
import type { Family, Statutes } from "#statutes"

import { completedLedger } from "./sample-year.ts"

/** What sample ledgers are like: everything; one line; no funds, falling figures, a prior year of nothing. */
export type SampleShape = "rich" | "minimal" | "edge"

const at = (table: string, row = 2): LedgerPlace => ({ table, row })

type Draft = readonly [
  unit: string,
  item: string,
  section: string,
  nature: string,
  fen: number,
  source?: string,
  vintage?: string,
  project?: string,
]

const [office, station] = ["518001", "518002"]
const [dredging, forecast, dike, school, lab] = ["1", "2", "3", "4", "5"].map((n) => `41770024000000000000${n}`) as [
  string,
  string,
  string,
  string,
  string,
]

const rich: readonly Draft[] = [
  [office, "2130301", "30101", "basic.personnel", 182_311_47],
  [office, "2130301", "30102", "basic.personnel", 96_204_13],
  [office, "2130301", "30103", "basic.personnel", 120_077_50],
  [office, "2080505", "30108", "basic.personnel", 63_774_09],
  [office, "2101101", "30110", "basic.personnel", 31_118_26],
  [office, "2210201", "30113", "basic.personnel", 58_440_31],
  [office, "2080501", "30302", "basic.personnel", 12_403_77],
  [office, "2130301", "30201", "basic.operating", 20_118_42],
  [office, "2130301", "30211", "basic.operating", 14_207_95],
  [office, "2130301", "30217", "basic.operating", 6_211_38],
  [office, "2130301", "30231", "basic.operating", 25_773_16],
  [office, "2130301", "30215", "basic.operating", 9_004_41],
  [office, "2130301", "30216", "basic.operating", 7_318_22],
  [office, "2130301", "30239", "basic.operating", 22_100_35],
  [office, "2130301", "31002", "basic.operating", 11_330_17],
  [station, "2130304", "30101", "basic.personnel", 244_190_63],
  [station, "2130304", "30107", "basic.personnel", 88_431_72],
  [station, "2080505", "30108", "basic.personnel", 51_090_84],
  [station, "2130304", "30201", "basic.operating", 19_773_08],
  [station, "2130304", "30231", "basic.operating", 13_021_77],
  [office, "2130305", "30227", "project.targeted", 870_114_37, "R11", "current", dredging],
  [office, "2130305", "30217", "project.targeted", 4_120_60, "R11", "current", dredging],
  [station, "2130311", "31003", "project.other-operational", 260_447_39, "R11", "current", forecast],
  [office, "2130305", "30227", "project.targeted", 117_204_66, "R11", "carried", dredging],
  [office, "2120899", "31005", "project.targeted", 1_306_551_62, "R12", "current", dike],
  [office, "2120899", "31005", "project.targeted", 203_118_05, "R12", "carried", dike],
  [station, "2130399", "30227", "project.other-operational", 317_331_48, "R31", "current", lab],
  [station, "2130399", "30299", "project.other-operational", 44_019_16, "R2", "current", school],
]

const minimal: readonly Draft[] = [[office, "2130301", "30101", "basic.personnel", 50_000_00]]

const edge: readonly Draft[] = [
  [office, "2130301", "30101", "basic.personnel", 90_300_00],
  [office, "2130301", "30201", "basic.operating", 4_005_00],
  [office, "2080505", "30108", "basic.personnel", 12_000_00],
  [office, "2130305", "30227", "project.targeted", 30_000_04, "R11", "current", dredging],
]

const projectNames: Readonly<Record<string, string>> = {
  [dredging]: "河道清淤与岸线整治",
  [forecast]: "汛情监测预报系统维护",
  [dike]: "城区堤防加固",
  [school]: "水利技术培训",
  [lab]: "水质化验委托业务",
}

/** A ledger of an invented water bureau for a family, complete enough to be published without a gap. */
export function sampleLedger(family: Family, shape: SampleShape, statutes: Statutes): Ledger {
  const drafts = { rich, minimal, edge }[shape]
  const whole = family.unit === "元"
  const expenditure = drafts.map(
    ([unit, item, section, nature, fen, source = "R11", vintage = "current", project]) => ({
      coordinate: {
        unit,
        flow: "expenditure",
        // accounts know no special accounts of the finance office: their money is income of the institution
        source: family.kind === "accounts" && source === "R2" ? "R31" : source,
        vintage,
        nature,
        function: item,
        economicDepartment: section,
        ...(project ? { project } : {}),
      } as Coordinate,
      fen: whole ? Math.round(fen / 100) * 100 : fen,
    }),
  )
  const lines = linesOf(expenditure, family.kind)
  const used = new Set(drafts.map(([, , , , , , , project]) => project))
  const projects = Object.entries(projectNames)
    .filter(([code]) => used.has(code))
    .map(
      ([code, name], i): Project => ({
        code,
        name,
        unit: drafts.find((d) => d[7] === code)![0],
        brief: `用于${name}`,
        ...(i === 0 ? { key: true, purpose: "清理淤积河段，整治岸线，保障行洪安全" } : {}),
        objective: `按期完成${name}的各项工作`,
        at: at("projects", i + 2),
      }),
    )
  const units: LedgerUnit[] = [
    { code: office, name: "丰原市水利局本级", nature: "administrative", at: at("units", 2) },
    ...(shape === "rich"
      ? [{ code: station, name: "丰原市水文站", nature: "institution" as const, at: at("units", 3) }]
      : []),
  ]
  const year = family.kind === "budget" ? 2025 : 2024
  const unitDocument = shape !== "rich" || family.id === "henan-unit-11"
  const publisher: Publisher = {
    family: family.id,
    kind: family.kind,
    year,
    name: "丰原市水利局",
    code: "518",
    department: "丰原市水利局",
    departmentCode: "518",
    level: unitDocument ? "unit" : "department",
    self: unitDocument ? "我单位" : "我部门",
    issued: family.kind === "budget" ? `${year}-02-20` : `${year + 1}-09-15`,
    secrecyReview: "已审查",
    signedOff: "已审签",
  }
  const ledger: Ledger = {
    ...emptyLedger(publisher),
    units,
    lines,
    projects,
    indicators: projects.flatMap((project) => indicatorsOf(project, expenditure)),
    tasks: [{ name: "防汛抗旱", content: "完成汛期值守和水毁工程修复", at: at("tasks") }],
    procurement: shape === "rich" ? purchases(whole) : [],
    evaluations: family.kind === "accounts" ? evaluationsOf(projects, expenditure) : [],
    texts: textsOf(),
  }
  return shape === "minimal" ? ledger : completedLedger(ledger, statutes, shape === "edge" ? "shrunk" : "grown")
}

function linesOf(
  expenditure: readonly { coordinate: Coordinate; fen: number }[],
  kind: "budget" | "accounts",
): LedgerLine[] {
  const own: Posting = kind === "accounts" ? "outturn" : "approved"
  const lines: LedgerLine[] = []
  const add = (coordinate: Coordinate, posting: Posting, fen: number) =>
    lines.push({ coordinate, posting, fen, at: at("expenditure", lines.length + 2) })
  expenditure.forEach(({ coordinate, fen }, i) => {
    add(coordinate, own, fen)
    if (kind === "budget" || coordinate.vintage === "carried") return
    const approved =
      i % 3 === 0 ? fen : i % 3 === 1 ? fen - Math.round(fen / 1000) * 10 : fen + Math.round(fen / 1000) * 10
    add(coordinate, "approved", approved)
    if (approved !== fen) add(coordinate, "supplement", fen - approved)
  })
  const financed = new Map<string, { coordinate: Coordinate; fen: number }>()
  for (const { coordinate, fen } of expenditure) {
    const flow = coordinate.vintage === "carried" ? "carry-in" : "revenue"
    const from: Coordinate = {
      unit: coordinate.unit!,
      flow,
      source: coordinate.source!,
      ...(kind === "accounts" ? { function: coordinate.function! } : {}),
    }
    const key = JSON.stringify(from)
    financed.set(key, { coordinate: from, fen: (financed.get(key)?.fen ?? 0) + fen })
  }
  for (const { coordinate, fen } of financed.values()) add(coordinate, own, fen)
  return lines
}

function purchases(whole: boolean): ProcurementItem[] {
  const money = (fen: number) => (whole ? Math.round(fen / 100) * 100 : fen)
  const item = (kind: ProcurementItem["kind"], name: string, fen: number, sme: number, micro: number) => ({
    kind,
    name,
    fen: money(fen),
    smeFen: money(sme),
    microFen: money(micro),
    at: at("procurement"),
  })
  return [
    item("goods", "办公设备", 11_330_17, 11_330_17, 6_000_00),
    item("services", "河道清淤服务", 480_207_44, 300_118_05, 120_000_31),
  ]
}

const targets = [
  ["成本指标", "经济成本指标", "项目总成本", "≤1000万元", "符合预算"],
  ["产出指标", "数量指标", "任务完成数量", "≥12次", "12次"],
  ["产出指标", "质量指标", "验收合格率", "≥95%", "98%"],
  ["产出指标", "时效指标", "按期完成率", "≥90%", "100%"],
  ["效益指标", "社会效益指标", "防洪保障能力", "有效提升", "100%"],
  ["满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "96%"],
] as const
const weights = [10, 10, 10, 10, 25, 5]

function indicatorsOf(project: Project, spent: readonly { coordinate: Coordinate; fen: number }[]): Indicator[] {
  const fen = spent.filter((l) => l.coordinate.project === project.code).reduce((sum, l) => sum + l.fen, 0)
  const wan = (fen / 1_000_000).toFixed(2)
  const management = ["安排科学性", "拨付合规性", "使用规范性", "预算绩效管理情况"].map((third) => ({
    of: project.code,
    first: "资金管理",
    second: "",
    third,
    target: "符合规定",
    weight: "5",
    score: "5",
    at: at("indicators"),
  }))
  return [
    ...targets.map(([first, second, third, target, actual], i) => ({
      of: project.code,
      first,
      second,
      third,
      target: i === 0 ? `≤${wan}万元` : target,
      actual: i === 0 ? `${wan}万元` : actual,
      weight: `${weights[i]}`,
      score: `${weights[i]}`,
      deviation: "0",
      at: at("indicators"),
    })),
    ...management,
  ]
}

function evaluationsOf(
  projects: readonly Project[],
  spent: readonly { coordinate: Coordinate; fen: number }[],
): SelfEvaluation[] {
  return projects.map((project, i) => {
    const by = new Map<"R1" | "R2" | "R3", number>()
    for (const { coordinate, fen } of spent)
      if (coordinate.project === project.code) {
        const source = coordinate.source!.slice(0, 2) as "R1" | "R2" | "R3"
        by.set(source, (by.get(source) ?? 0) + fen)
      }
    return {
      project: project.code,
      funds: [...by].map(([source, fen]) => ({ source, approvedFen: fen, adjustedFen: fen, outturnFen: fen })),
      executionWeight: "10",
      executionScore: "10",
      totalScore: "100",
      expected: project.objective ?? "",
      achieved: "年度任务全部完成",
      problems: "个别任务开工偏晚",
      measures: "提前做好前期工作",
      ...(i === 0 ? { report: true } : {}),
      at: at("evaluations", i + 2),
    }
  })
}

function textsOf(): LedgerText[] {
  const text = (slot: string, ...texts: string[]) => texts.map((t, i) => ({ slot, text: t, at: at("texts", i + 2) }))
  return [
    ...text(
      "duties",
      "（一）负责水资源管理和水旱灾害防御。",
      "（二）组织实施水利工程建设与运行管理。",
      "（三）完成交办的其他任务。",
    ),
    ...text("offices", "丰原市水利局内设办公室、规划计划科、水旱灾害防御科。"),
    ...text("tasks", "1.抓好汛期值守。", "2.推进河道整治。"),
  ]
}
