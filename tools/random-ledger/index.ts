import type { DocumentKind } from "#fiscal"
import { emptyLedger, type Indicator, type Ledger, type LedgerUnit, type Project } from "#ledger"
import type { Family, Statutes } from "#statutes"
import { Chance } from "./chance.ts"
import { randomLines } from "./lines.ts"
import { officeName, projectNames } from "./names.ts"
import { type Shape, shapeOf } from "./shape.ts"

export { Chance } from "./chance.ts"
export { type CompletePackage, completePackage } from "./completed.ts"
export { selfEvaluated } from "./self-evaluations.ts"
export { edgeShapes, type Shape } from "./shape.ts"

/** A random ledger of a family: the same index gives the same ledger. Lawful as to its codes and balances; what it says of last year and why is left to be completed. */
export function randomLedger(
  index: number,
  family: Family,
  statutes: Statutes,
): { readonly ledger: Ledger; readonly shape: Shape } {
  const chance = new Chance(index + 1)
  const kind: DocumentKind = family.kind
  const shape = lawful(shapeOf(index, chance), kind)
  const year = kind === "budget" ? chance.whole(2023, 2025) : chance.whole(2022, 2024)
  const name = officeName(chance, shape.longNames)
  const departmentCode = String(chance.whole(101, 699))
  const units = unitsOf(chance, shape, name, departmentCode)
  const projects = projectsOf(chance, shape, units, year)
  const lines = randomLines({ chance, shape, kind, year, statutes }, units, projects)
  const spent = new Set(lines.map((line) => line.coordinate.project))
  const ledger: Ledger = {
    ...emptyLedger({
      family: family.id,
      kind,
      year,
      name,
      code: units.length > 1 ? departmentCode : units[0]!.code,
      department: name,
      departmentCode,
      level: units.length > 1 ? "department" : "unit",
      self: units.length > 1 ? "我部门" : "我单位",
      issued: kind === "budget" ? `${year}-02-20` : `${year + 1}-09-15`,
      secrecyReview: "已审查",
      signedOff: "已审签",
    }),
    units,
    lines,
    projects: projects.filter((project) => spent.has(project.code)),
    indicators: [
      ...projects.flatMap(({ code }, i) => (spent.has(code) ? indicatorsOf(chance, code, i) : [])),
      ...(chance.happens(0.5) ? indicatorsOf(chance, "earmarked", projects.length) : []),
      ...indicatorsOf(chance, "overall", projects.length),
    ],
    tasks: [{ name: "履行法定职责", content: "保障机构运转，完成年度重点工作", at: { table: "tasks", row: 2 } }],
    texts: textsOf(name),
  }
  return { ledger, shape }
}

/** Accounts have no column of the special fiscal account: its money is 事业收入 there. */
function lawful(shape: Shape, kind: DocumentKind): Shape {
  const sources = shape.sources.filter((source) => kind === "budget" || source !== "R2")
  return { ...shape, sources }
}

/** Only public institutions have 事业收入, 上级补助, 附属单位上缴 and 经营收入. */
const earns = ({ sources }: Shape) => sources.some((source) => /^R3[1-4]$/.test(source))

function unitsOf(chance: Chance, shape: Shape, name: string, department: string): readonly LedgerUnit[] {
  return Array.from({ length: shape.units }, (_, i) => ({
    code: `${department}${String(i + 1).padStart(3, "0")}`,
    name: i === 0 ? (shape.units > 1 ? `${name}本级` : name) : `${name}下属第${"一二三四五"[i - 1]}服务中心`,
    nature: i > 0 || earns(shape) ? "institution" : chance.happens(0.7) ? "administrative" : "civil-service",
    at: { table: "units", row: i + 2 },
  }))
}

function projectsOf(chance: Chance, shape: Shape, units: readonly LedgerUnit[], year: number): readonly Project[] {
  const division = String(chance.whole(110101, 659001))
  return projectNames(chance, shape.projects, year, shape.longNames).map((name, i) => ({
    code: `${division}${String(year).slice(2)}${String(i + 1).padStart(13, "0")}`,
    name,
    unit: chance.pick(units).code,
    ...(i % 3 === 0 ? { group: `${name.slice(0, 4)}类` } : {}),
    brief: `用于${name}`,
    objective: `按计划完成${name}的各项工作`,
    at: { table: "projects", row: i + 2 },
  }))
}

const targets = [
  ["成本指标", "经济成本指标", "项目总成本控制率", "≤100%"],
  ["产出指标", "数量指标", "任务完成数量", "≥12次"],
  ["产出指标", "质量指标", "验收合格率", "≥95%"],
  ["产出指标", "时效指标", "按期完成率", "100%"],
  ["效益指标", "社会效益指标", "公共服务水平", "稳步提升"],
  ["满意度指标", "服务对象满意度指标", "服务对象满意度", "≥90%"],
] as const

/** Targets of a project, or of all earmarked money; no two projects promise the same number. */
function indicatorsOf(chance: Chance, of: string, order: number): readonly Indicator[] {
  return targets.flatMap(([first, second, third, target], i) => {
    if ((i === 2 || i === 3) && chance.happens(0.15)) return []
    const promised = target.replace("12", String(order + 2))
    return [{ of, first, second, third, target: promised, at: { table: "indicators", row: i + 2 } }]
  })
}

function textsOf(name: string) {
  const text = (slot: string, texts: readonly string[]) =>
    texts.map((t, i) => ({ slot, text: t, at: { table: "texts", row: i + 2 } }))
  return [
    ...text("duties", [
      "贯彻执行国家有关法律法规和政策。",
      "组织实施本领域的规划、标准和年度计划。",
      "完成交办的其他任务。",
    ]),
    ...text("offices", [`${name}内设办公室、财务科、业务科。`]),
    ...text("units", [`纳入预算编制范围的单位为${name}。`]),
  ]
}
