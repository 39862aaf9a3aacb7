import type { Statutes } from "#statutes"
import type { Ledger, LedgerLine, LedgerUnit } from "./ledger.ts"
import type { Member } from "./line-index.ts"

/** What the members of a line depend on beside the line itself. */
export interface Surroundings {
  readonly statutes: Statutes
  readonly units: ReadonlyMap<string, LedgerUnit>
  /** The unit of lines that name none: the only one there is. */
  readonly soleUnit?: LedgerUnit
  /** Codes and names that mean the whole publisher. */
  readonly whole: readonly string[]
  /** Project code or name → both. */
  readonly projects: ReadonlyMap<string, readonly string[]>
  /** Economic section → parts of the three public expenses, the total included. */
  readonly threePublic: ReadonlyMap<string, readonly string[]>
  /** No line tells 其中：财政拨款 apart, so all of the general public budget is fiscal appropriation. */
  readonly allFiscal: boolean
  /** Fund type code → source that bears it and source of its carry-over. */
  readonly fundTypes: ReadonlyMap<string, { own?: string; carried?: string }>
}

/** Gathers once what every line of a ledger is read against. */
export function surroundingsOf(ledger: Ledger, statutes: Statutes): Surroundings {
  const { publisher, units, lines, projects } = ledger
  const byUnit = new Map<string, LedgerUnit>()
  for (const unit of units) for (const key of [unit.code, unit.name]) if (!byUnit.has(key)) byUnit.set(key, unit)
  const names = [publisher.code, publisher.departmentCode, publisher.name, publisher.department]
  const [only, ...others] = units
  return {
    statutes,
    units: byUnit,
    ...(only && others.length === 0 ? { soleUnit: only } : {}),
    whole: [...new Set(names.filter((name) => name !== undefined && !byUnit.has(name)))] as string[],
    projects: new Map(
      [...projects].reverse().flatMap(({ code, name }) => {
        const both = [...new Set([code, name])]
        return both.map((key) => [key, both] as const)
      }),
    ),
    threePublic: threePublicBySection(statutes),
    allFiscal: !lines.some((line) => line.coordinate.source?.startsWith("R11.")),
    fundTypes: fundTypesOf(statutes),
  }
}

/** The governmental economic section of a line: its own, or where the mapping sends the departmental one for the unit's nature. */
export function governmentSection(line: LedgerLine, around: Surroundings): string | undefined {
  const { economicGovernment, economicDepartment } = line.coordinate
  if (economicGovernment !== undefined || economicDepartment === undefined) return economicGovernment
  const nature = unitOf(line, around)?.nature
  if (nature === undefined) return undefined
  const { admin, institution } = around.statutes.classifications.economicMapping.governmentFor(economicDepartment)
  return (nature === "institution" ? (institution ?? admin) : (admin ?? institution))?.code
}

/** The unit of a line: the one it names, or the only one. */
export function unitOf(line: LedgerLine, around: Surroundings): LedgerUnit | undefined {
  const { unit } = line.coordinate
  return unit === undefined ? around.soleUnit : around.units.get(unit)
}

/** The 支出性质 of a line; 基本支出 without more is personnel or operating by its economic class (rules of 基本支出: 301 and 303). */
export function natureOf({ coordinate }: LedgerLine): string | undefined {
  const { nature, economicDepartment, project } = coordinate
  if (nature === undefined) return project === undefined ? undefined : "project"
  if (nature !== "basic" || economicDepartment === undefined) return nature
  return /^30[13]/.test(economicDepartment) ? "basic.personnel" : "basic.operating"
}

/** Everything a line counts under: each member it has, and all members above it. */
export function membersOfLine(line: LedgerLine, around: Surroundings): Member[] {
  const { coordinate, posting } = line
  const members: Member[] = []
  const add = (dimension: string, values: Iterable<string>) => {
    for (const value of values) members.push([dimension, value])
  }
  const flow = coordinate.flow ?? "expenditure"
  const nature = natureOf(line)
  const government = governmentSection(line, around)
  add("phase", posting === "supplement" || posting === "virement" ? ["adjusted"] : phasesOf[posting])
  add("flow", flowsOf(flow))
  add("vintage", vintagesOf(coordinate.vintage, flow))
  if (coordinate.source !== undefined) add("source", sourcesAbove(coordinate.source, flow, around))
  if (nature !== undefined) add("nature", dotted(nature))
  if (coordinate.function !== undefined) add("function", codesAbove(coordinate.function))
  if (coordinate.economicDepartment !== undefined) add("economicDepartment", codesAbove(coordinate.economicDepartment))
  if (government !== undefined) add("economicGovernment", codesAbove(government))
  if (coordinate.project !== undefined && nature?.startsWith("project"))
    add("project", around.projects.get(coordinate.project) ?? [coordinate.project])
  if (coordinate.topic !== undefined) add("topic", dotted(coordinate.topic))
  add("unit", unitsAbove(line, around))
  if (flow === "expenditure") {
    const parts = coordinate.threePublic
      ? threePublicAbove(coordinate.threePublic)
      : around.threePublic.get(coordinate.economicDepartment ?? "")
    if (parts) add("threePublic", parts)
    const natureOfUnit = unitOf(line, around)?.nature
    if (natureOfUnit) add("unitNature", [natureOfUnit])
  }
  return members
}

const phasesOf = { proposed: ["proposed"], approved: ["approved", "adjusted"], outturn: ["outturn"] } as const

function flowsOf(flow: string): readonly string[] {
  if (flow === "revenue" || flow === "carry-in" || flow === "surplus-use") return [flow, "resources"]
  return flow === "expenditure" || flow === "carry-out" || flow === "allocation" ? [flow, "uses"] : [flow]
}

/** Money carried in is carried over, what is received or spent is of this year unless the line says otherwise. */
function vintagesOf(vintage: string | undefined, flow: string): readonly string[] {
  if (vintage !== undefined) return [vintage]
  if (flow === "carry-in") return ["carried"]
  return flow === "revenue" || flow === "expenditure" ? ["current"] : []
}

function codesAbove(code: string): string[] {
  const codes = [code]
  for (let length = code.length - 2; length >= 3; length -= 2) codes.push(code.slice(0, length))
  return codes
}

/** "basic.personnel" → basic.personnel, basic. */
export function dotted(name: string): string[] {
  const parts = name.split(".")
  return parts.map((_, i) => parts.slice(0, parts.length - i).join("."))
}

/** vehicles.running → vehicles.running, vehicles, total; conference → conference alone. */
export function threePublicAbove(part: string): readonly string[] {
  const own = dotted(part)
  return part === "total" || part === "conference" || part === "training" ? own : [...own, "total"]
}

function unitsAbove(line: LedgerLine, around: Surroundings): Iterable<string> {
  const unit = unitOf(line, around)
  const code = unit?.code ?? line.coordinate.unit
  const values = new Set(around.whole)
  if (code !== undefined) {
    values.add(code)
    if (/^\d{6}/.test(code)) for (let length = 3; length < code.length; length += 3) values.add(code.slice(0, length))
  }
  if (unit) values.add(unit.name)
  return values
}

function sourcesAbove(source: string, flow: string, around: Surroundings): Iterable<string> {
  const { revenue } = around.statutes.classifications
  const values = new Set<string>()
  const climb = (from: string) => {
    for (let at: string | undefined = from; at !== undefined && !values.has(at); ) {
      values.add(at)
      const dot: number = at.lastIndexOf(".")
      at = dot > 0 ? at.slice(0, dot) : revenue.byId(at)?.parent
    }
  }
  climb(source)
  if (source === "R11" && around.allFiscal) values.add("R11.fiscal")
  for (const id of [...values]) {
    const type = revenue.byId(id)?.fundTypeCode
    const twins = type === undefined ? undefined : around.fundTypes.get(type)
    if (twins?.carried === id && twins.own) climb(twins.own)
    else if (flow === "carry-in" && twins?.carried) climb(twins.carried)
  }
  return values
}

function fundTypesOf(statutes: Statutes): Surroundings["fundTypes"] {
  const types = new Map<string, { own?: string; carried?: string }>()
  for (const { id, fundTypeCode } of statutes.classifications.revenue.all()) {
    if (fundTypeCode === undefined) continue
    const twins = types.get(fundTypeCode) ?? {}
    if (id.startsWith("R4")) twins.carried = id
    else twins.own ??= id
    types.set(fundTypeCode, twins)
  }
  return types
}

function threePublicBySection(statutes: Statutes): ReadonlyMap<string, readonly string[]> {
  return new Map(
    statutes.threePublic.flatMap(({ part, sections }) =>
      sections.map((section) => [section, threePublicAbove(part)] as const),
    ),
  )
}
