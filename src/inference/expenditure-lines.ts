import type { Coordinate, DocumentKind } from "#fiscal"
import type { LedgerLine } from "#ledger"
import type { Recognition } from "#recognition"
import { coupled, type Share } from "./coupling.ts"
import { type EconomicShare, economicShares } from "./economic-shares.ts"
import { type FunctionShare, functionShares, remainder } from "./function-shares.ts"
import { naturalPartners } from "./natural-partners.ts"
import type { PrintedAmount } from "./printed-amounts.ts"
import { type ProjectShare, projectShares } from "./project-shares.ts"
import { stratumKey } from "./stratum.ts"

/** How the tie between two classifications came about; each was published by itself, and no form prints the tie. */
const tieInferred = "功能科目与经济科目、项目之间的对应未公布，按科目含义和顺序推定"
const economicAssumed = "未公布该支出的经济科目，暂按其他商品和服务支出列示"

/** Below a cent of 万元 a rest is rounding. */
const roundingTail = 9_999

/** A stratum with what was printed of it. */
interface Layer {
  readonly source: string
  readonly vintage: "current" | "carried"
  readonly functions: readonly FunctionShare[]
}

/**
 * Lines of expenditure whose sums give every printed table: functional items joined with economic sections and projects
 * inside each fund source and nature. What was published of one classification only stays open in the other ones.
 */
export function expenditureLines(
  recognition: Recognition,
  amounts: readonly PrintedAmount[],
  unit: string,
): readonly LedgerLine[] {
  const kind = recognition.profile.kind ?? "budget"
  const economics = economicShares(recognition, amounts)
  const projects = projectShares(recognition, amounts)
  const lines: LedgerLine[] = []
  for (const layer of layersOf(amounts)) {
    const key = stratumKey(kind === "accounts" ? { source: layer.source } : layer)
    const known = economicsOf(economics, key, layer.vintage)
    for (const cell of cellsOf(layer, known, projects.get(key) ?? projects.get("|") ?? []))
      lines.push(lineOf(cell, layer, unit, kind, lines.length))
  }
  return lines
}

function layersOf(amounts: readonly PrintedAmount[]): readonly Layer[] {
  const shares = functionShares(amounts)
  const deepest = Math.max(0, ...[...shares.values()].flat().map((s) => s.function.length))
  const layers: Layer[] = []
  for (const [key, functions] of shares) {
    const [source = "", vintage] = key.split("|")
    if (!/^R(11|12|13|2|3\d?)$/.test(source) || !functions.some((s) => s.function.length === deepest)) continue
    layers.push({ source, vintage: vintage === "carried" ? "carried" : "current", functions })
  }
  const all = shares.get("|") ?? []
  const rest = remainder(
    all,
    layers.map((layer) => layer.functions),
  )
  const open = rest.filter((s) => rest.reduce((sum, o) => (o.function === s.function ? sum + o.fen : sum), 0) > 0)
  if (open.length > 0)
    layers.push(
      ...restLayers(
        open.filter((s) => s.fen > 0),
        amounts,
        layers,
      ),
    )
  return layers
}

/** What no table of a source explains belongs to the sources of money that are left, in their order. */
function restLayers(
  open: readonly FunctionShare[],
  amounts: readonly PrintedAmount[],
  known: readonly Layer[],
): readonly Layer[] {
  const left: Share<Omit<Layer, "functions">>[] = []
  for (const { coordinate, fen } of amounts) {
    const { flow, source } = coordinate
    if (!source || coordinate.year || coordinate.unit || !/^R(11|12|13|2|3\d?)$/.test(source)) continue
    if (flow !== "revenue" && flow !== "carry-in") continue
    const vintage = flow === "revenue" ? "current" : "carried"
    const isKnown = known.some((l) => l.source === source && l.vintage === vintage)
    if (isKnown || left.some((l) => l.item.source === source && l.item.vintage === vintage)) continue
    left.push({ item: { source, vintage }, fen })
  }
  const fallback = { source: "R11", vintage: "current" } as const
  const pairs = coupled(
    open.map((item) => ({ item, fen: item.fen })),
    left,
  )
  const grouped = new Map<string, Layer & { functions: FunctionShare[] }>()
  for (const { left: share, right, fen } of pairs) {
    const stratum = right ?? fallback
    const key = stratumKey(stratum)
    const layer = grouped.get(key) ?? { ...stratum, functions: [] }
    layer.functions.push({ ...share, fen })
    grouped.set(key, layer)
  }
  return [...grouped.values()]
}

interface Economics {
  readonly basic: readonly EconomicShare[]
  readonly project: readonly EconomicShare[]
}

/** Sections of basic and of project expenditure: what a table of all prints beyond the table of basic expenditure is project. */
function economicsOf(shares: ReturnType<typeof economicShares>, key: string, vintage: Layer["vintage"]): Economics {
  const forms = [...(shares.get(key)?.values() ?? [])]
  const carried = vintage === "carried" ? [...(shares.get("|carried")?.values() ?? [])] : []
  const all = forms.length > 0 ? forms : carried
  const natured =
    all.find((list) => list.some((s) => s.nature === "project")) ?? all.find((l) => l.some((s) => s.nature))
  const plain = all.find((list) => list.every((s) => s.nature === undefined)) ?? []
  const basic = natured?.filter((s) => s.nature?.startsWith("basic")) ?? []
  const stated = natured?.filter((s) => s.nature?.startsWith("project")) ?? []
  return { basic, project: stated.length > 0 ? stated : without(plain, basic) }
}

function without(all: readonly EconomicShare[], basic: readonly EconomicShare[]): readonly EconomicShare[] {
  return all
    .map((share) => {
      const used = basic.filter((b) => b.department === share.department).reduce((sum, b) => sum + b.fen, 0)
      return { ...share, fen: share.fen - used }
    })
    .filter((share) => share.fen > 0)
}

/** A joint cell of the three classifications. */
interface Cell {
  readonly function: FunctionShare
  readonly economic?: EconomicShare
  readonly project?: ProjectShare
  readonly fen: number
}

function* cellsOf(layer: Layer, economics: Economics, projects: readonly ProjectShare[]): Generator<Cell> {
  const isProject = (s: FunctionShare) => s.nature?.startsWith("project") === true
  const basic = layer.functions.filter((s) => !isProject(s))
  for (const nature of new Set(basic.map((s) => s.nature)))
    for (const economicClass of new Set(basic.filter((s) => s.nature === nature).map((s) => s.economicClass))) {
      const block = basic.filter((s) => s.nature === nature && s.economicClass === economicClass)
      const sections = economics.basic.filter(
        (e) =>
          (!economicClass || e.department.startsWith(economicClass)) &&
          (!nature || !e.nature || e.nature === nature || e.nature.startsWith(`${nature}.`)),
      )
      for (const { left, right, fen } of joined(block, sections))
        yield { function: left, ...(right ? { economic: right } : {}), fen }
    }
  const spent = layer.functions.filter(isProject).toSorted(byKind)
  const named = joined(spent, projects.filter((p) => p.fen > 0).toSorted(byKind))
  for (const { left, right: pair, fen } of joined(
    named.map((p) => ({ ...p.left, pair: p, fen: p.fen })),
    economics.project,
  ))
    yield {
      function: left,
      ...(left.pair.right ? { project: left.pair.right } : {}),
      ...(pair ? { economic: pair } : {}),
      fen,
    }
}

const kindOrder = (nature?: string) =>
  nature === "project.other-operational" ? 0 : nature === "project.targeted" ? 1 : 2
const byKind = (a: { nature?: string }, b: { nature?: string }) => kindOrder(a.nature) - kindOrder(b.nature)

function joined<L extends { readonly function: string; readonly fen: number }, R extends { readonly fen: number }>(
  left: readonly L[],
  right: readonly R[],
) {
  const section = (item: R) => ("department" in item ? String(item.department) : "")
  const shares = <T extends { readonly fen: number }>(items: readonly T[]) =>
    items.map((item) => ({ item, fen: item.fen }))
  return coupled(shares(left), shares(right), (l, r) => naturalPartners(l.function, section(r)), roundingTail)
}

function lineOf(cell: Cell, layer: Layer, unit: string, kind: DocumentKind, index: number): LedgerLine {
  const { function: share, economic, project } = cell
  const nature = project?.nature ?? economic?.nature ?? share.nature
  const open = kind === "budget" && !economic
  const coordinate: Coordinate = {
    unit,
    flow: "expenditure",
    source: layer.source,
    vintage: layer.vintage,
    ...(nature ? { nature } : {}),
    function: share.function,
    ...(economic ? { economicDepartment: economic.department } : open ? { economicDepartment: "30299" } : {}),
    ...(economic?.government?.length === 5 ? { economicGovernment: economic.government } : {}),
    ...(project ? { project: project.project } : {}),
  }
  const tied = economic && !naturalPartners(share.function, economic.department)
  return {
    coordinate,
    posting: kind === "accounts" ? "outturn" : "approved",
    fen: cell.fen,
    ...(open ? { assumed: economicAssumed, assumedIn: ["economicDepartment" as const] } : {}),
    ...(tied ? { note: tieInferred } : {}),
    at: { table: "expenditure", row: index + 2 },
  }
}
