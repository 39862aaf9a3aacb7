import { type Coordinate, coordinateKey, withDimensions } from "#fiscal"
import type { Figure, SumIdentity, Term } from "#identities"
import { canonical } from "../tables/meaning.ts"
import type { RecognisedTable } from "../recognition.ts"
import { type Absences, meetingKey, meetingKeyAt } from "./agreement-law.ts"

/** A dimension whose members a table's rows can make up: class and section codes, kinds of project. */
type Partitioned = "function" | "economicDepartment" | "economicGovernment" | "nature"

/**
 * The items of a table, summed by class (or by kind of project), equal the figure of that class wherever another
 * table or sentence prints it: Σ 2080505 … = 八、社会保障和就业支出.
 * @zh 按类汇总应与他处一致
 */
export function partitionIdentities(
  tables: readonly RecognisedTable[],
  byKey: ReadonlyMap<string, readonly Figure[]>,
  absences: Absences,
  checksOf: (form: string) => readonly string[],
): SumIdentity[] {
  const result: SumIdentity[] = []
  for (const table of tables) {
    const items = leafFigures(table)
    const groups = new Map<string, { sample: Figure; coordinate: Coordinate; member: string; terms: Term[] }>()
    const government = governmentCodes(table)
    for (const figure of items)
      for (const { dimension, member } of [
        ...parentsOf(figure),
        ...governmentParents(government.get(figure.place.row!)),
      ]) {
        const coordinate = canonical(
          withDimensions(figure.coordinate, {
            [dimension]: member,
            ...(dimension === "nature"
              ? { project: null }
              : dimension === "economicGovernment"
                ? { economicDepartment: null, ...broadNature(figure) }
                : dimension === "economicDepartment"
                  ? undivided(figure.coordinate)
                  : {}),
          }),
        )
        const key = `${coordinateKey(coordinate)}@${figure.origin.kind === "cell" ? figure.origin.columnKey : ""}`
        const group = groups.get(key)
        if (group) group.terms.push({ figure, coefficient: -1 })
        else groups.set(key, { sample: figure, coordinate, member, terms: [{ figure, coefficient: -1 }] })
      }
    const own = new Set(table.figures.map((f) => meetingKey(f, absences)))
    for (const [key, { sample, coordinate, member, terms }] of groups) {
      if (terms.every((t) => t.figure.blank)) continue
      const wanted = meetingKeyAt(sample.measure, coordinate, absences)
      const others = (byKey.get(wanted) ?? []).filter((f) => f.place.block !== table.block)
      if (own.has(wanted)) continue
      const hub =
        others.find((f) => f.origin.kind === "cell" && !f.blank) ??
        others.find((f) => !f.blank) ??
        others.find((f) => f.origin.kind === "cell")
      if (!hub) continue
      result.push({
        kind: "sum",
        id: `items-sum-to-their-class:${table.form}:${key}`,
        rule: "items-sum-to-their-class",
        checks: checksOf(table.form),
        relation: "=",
        terms: [{ figure: hub, coefficient: 1 }, ...terms],
        statement: {
          zh: `${hub.label} = ${table.title}中${member}各项之和（${terms.length}项）`,
          en: `${hub.label} = the sum of the ${terms.length} items of ${member} in ${table.title}`,
        },
      })
    }
  }
  return [...result, ...basicIdentities(tables, byKey, absences, checksOf)]
}

/** 人员经费合计 + 公用经费合计 = 基本支出 of another table, where the table itself prints no sum of the two. checks.csv A-13. */
function basicIdentities(
  tables: readonly RecognisedTable[],
  byKey: ReadonlyMap<string, readonly Figure[]>,
  absences: Absences,
  checksOf: (form: string) => readonly string[],
): SumIdentity[] {
  const result: SumIdentity[] = []
  const whole = (figure: Figure, nature: string) =>
    meetingKeyAt(figure.measure, withDimensions(figure.coordinate, { nature }), absences)
  for (const table of tables) {
    const own = new Map<string, Figure>()
    for (const figure of table.figures) {
      const key = meetingKey(figure, absences)
      if (!own.has(key)) own.set(key, figure)
    }
    for (const personnel of table.figures) {
      const { nature, economicDepartment, economicGovernment, function: subject, project } = personnel.coordinate
      if (nature !== "basic.personnel" || economicDepartment || economicGovernment || subject || project) continue
      const operatingKey = whole(personnel, "basic.operating")
      const operating = own.get(operatingKey)
      const wanted = whole(personnel, "basic")
      if (!operating || (personnel.blank && operating.blank)) continue
      if (own.has(wanted)) continue
      const hub = byKey.get(wanted)?.find((f) => f.origin.kind === "cell" && !f.blank && f.place.block !== table.block)
      if (!hub) continue
      result.push({
        kind: "sum",
        id: `items-sum-to-their-class:${table.form}:${wanted}`,
        rule: "items-sum-to-their-class",
        checks: checksOf(table.form),
        relation: "=",
        terms: [
          { figure: hub, coefficient: 1 },
          { figure: personnel, coefficient: -1 },
          { figure: operating, coefficient: -1 },
        ],
        statement: {
          zh: `${hub.label} = ${table.title}的人员经费 + 公用经费`,
          en: `${hub.label} = personnel + operating of ${table.title}`,
        },
      })
    }
  }
  return result
}

/** Figures of rows that no other row of the table breaks down further. */
function leafFigures(table: RecognisedTable): Figure[] {
  const rows = table.rows.filter(
    (r) =>
      r.kind === "item" &&
      r.codeKind !== "unit" &&
      r.codeKind !== "row" &&
      (r.code !== undefined || r.codeKind !== undefined),
  )
  const isPrefix = prefixes(rows.map((r) => r.key))
  const leaves = new Set<number>()
  rows.forEach((row) => {
    const isParent = row.codeKind !== "project" && isPrefix(row.key)
    if (!isParent) leaves.add(row.index * 64 + row.panel)
  })
  const panelOf = new Map(table.columns.map((c) => [c.index, c.panel]))
  return table.figures.filter(
    (f) => f.measure === "amount" && leaves.has(f.place.row! * 64 + (panelOf.get(f.place.column!) ?? 0)),
  )
}

/** Whether a key is the beginning of a longer one: in their order such keys follow it at once. */
function prefixes(keys: readonly string[]): (key: string) => boolean {
  const sorted = [...new Set(keys)].sort()
  const places = new Map(sorted.map((key, index) => [key, index]))
  return (key) => sorted[(places.get(key) ?? sorted.length) + 1]?.startsWith(key) ?? false
}

/** Governmental codes printed beside the departmental ones, by row. */
function governmentCodes(table: RecognisedTable): ReadonlyMap<number, string> {
  const result = new Map<number, string>()
  for (const row of table.rows) {
    const code = row.codes.find((c) => c.kind === "economicGovernment")?.code
    if (code && row.kind === "item") result.set(row.index, code)
  }
  return result
}

function governmentParents(code: string | undefined): { dimension: Partitioned; member: string }[] {
  return code ? [{ dimension: "economicGovernment", member: code.slice(0, 3) }] : []
}

/** Rows of one departmental subject that differ by the governmental one beside it, or by nothing but their order, are parts of it alike. */
function undivided({ project }: Coordinate): { economicGovernment: null; project?: null } {
  return { economicGovernment: null, ...(project?.startsWith("#") ? { project: null } : {}) }
}

/** 人员 and 公用 come from the departmental class; by governmental classes basic money is basic, whatever it pays. */
function broadNature(figure: Figure): { nature?: string | null } {
  return figure.coordinate.nature?.startsWith("basic.") &&
    figure.origin.kind === "cell" &&
    !/人员经费|公用经费/.test(figure.origin.columnKey)
    ? { nature: "basic" }
    : {}
}

function parentsOf(figure: Figure): { dimension: Partitioned; member: string }[] {
  const result: { dimension: Partitioned; member: string }[] = []
  for (const dimension of ["function", "economicDepartment"] as const) {
    const code = figure.coordinate[dimension]
    if (code && code.length > 3) result.push({ dimension, member: code.slice(0, 3) })
    if (code && dimension === "economicDepartment" && figure.coordinate.economicGovernment)
      result.push({ dimension, member: code })
    if (code && code.length > 5) result.push({ dimension, member: code.slice(0, 5) })
  }
  if (figure.coordinate.project && figure.coordinate.nature?.includes("."))
    result.push({ dimension: "nature", member: figure.coordinate.nature })
  return result
}
