import type { Coordinate } from "#fiscal"
import type { PrintedAmount } from "./printed-amounts.ts"
import { isFiner, stratumKey, stratumOf } from "./stratum.ts"

/** A functional item's money of one nature (and, where printed, one economic class), in one stratum. */
export interface FunctionShare {
  readonly function: string
  readonly nature?: string
  readonly economicClass?: string
  readonly fen: number
}

/** What the functional tables print at their finest, a list a stratum. The key "|" sums over all strata. */
export function functionShares(amounts: readonly PrintedAmount[]): ReadonlyMap<string, readonly FunctionShare[]> {
  const rows = new Map<string, PrintedAmount[]>()
  for (const amount of amounts) {
    const { coordinate, figure } = amount
    if (coordinate.flow !== "expenditure" || coordinate.phase || coordinate.year) continue
    if (!coordinate.function || coordinate.project || coordinate.economicGovernment || coordinate.topic) continue
    if (figure.origin.kind !== "cell" || amount.wrong) continue
    const { form } = figure.origin
    const key = `${form}/${stratumKey(stratumOf(coordinate))}/${coordinate.function}`
    rows.set(key, [...(rows.get(key) ?? []), amount])
  }
  const shares = new Map<string, Map<string, FunctionShare[]>>()
  for (const row of rows.values()) {
    const coordinate = row[0]!.coordinate
    const key = stratumKey(stratumOf(coordinate))
    const form = row[0]!.figure.origin.kind === "cell" ? row[0]!.figure.origin.form : ""
    const byForm = shares.get(key) ?? new Map<string, FunctionShare[]>()
    shares.set(key, byForm)
    const leaves = row.filter((a) => !row.some((b) => b !== a && isFiner(b.coordinate, a.coordinate)))
    byForm.set(form, [...(byForm.get(form) ?? []), ...leaves.map(shareOf)])
  }
  return new Map([...shares].map(([key, byForm]) => [key, finest([...byForm.values()])]))
}

function shareOf({ coordinate, fen }: PrintedAmount): FunctionShare {
  const { nature, economicDepartment } = coordinate as Coordinate & { function: string }
  return {
    function: coordinate.function!,
    ...(nature ? { nature } : {}),
    ...(economicDepartment ? { economicClass: economicDepartment } : {}),
    fen,
  }
}

/** Of several tables of one stratum the one that says most; within it only the codes with no longer one below them. */
function finest(tables: readonly (readonly FunctionShare[])[]): readonly FunctionShare[] {
  const deepest = tables.map((shares) =>
    shares.filter((s) => !shares.some((o) => o.function !== s.function && o.function.startsWith(s.function))),
  )
  const depth = (shares: readonly FunctionShare[]) =>
    Math.max(0, ...shares.map((s) => s.function.length)) * 10_000 + new Set(shares.map((s) => s.nature)).size * 100
  return deepest.toSorted((a, b) => depth(b) + b.length - depth(a) - a.length)[0] ?? []
}

/** What one list prints beyond others: item by item and nature by nature; less where the others print more. */
export function remainder(
  all: readonly FunctionShare[],
  parts: readonly (readonly FunctionShare[])[],
): readonly FunctionShare[] {
  const key = (s: FunctionShare) => `${s.function}/${s.nature ?? ""}/${s.economicClass ?? ""}`
  const rest = new Map<string, FunctionShare>()
  const add = (share: FunctionShare, sign: 1 | -1) => {
    const known = rest.get(key(share))
    rest.set(key(share), { ...share, fen: (known?.fen ?? 0) + sign * share.fen })
  }
  for (const share of all) add(share, 1)
  for (const part of parts) for (const share of part) add(share, -1)
  return [...rest.values()].filter((share) => share.fen !== 0)
}
