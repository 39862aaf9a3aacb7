import type { PackedRevenue } from "./packed.ts"
import { normaliseSubjectName } from "./subject-name.ts"

/**
 * A source of money: R11 general public budget, R12 government-managed funds, R31 operating revenue of institutions…
 * Its id is the value of the dimension `source`.
 * @zh 资金来源
 */
export interface RevenueSource {
  readonly id: string
  readonly parent?: string
  /** Name in budget tables. */
  readonly budgetName?: string
  /** Name in final accounts. */
  readonly accountName?: string
  /** @zh 政府预算资金、财政专户管理资金、单位资金、结转结余、平衡项、合计 */
  readonly group: string
  /** @zh 资金性质代码 */
  readonly fundTypeCode?: string
  /** Whether the money is fiscal appropriation; undefined for totals. @zh 是否财政拨款 */
  readonly inFiscalAppropriation?: "yes" | "no" | "partly"
  readonly aliases: readonly string[]
}

/** The tree of fund sources. @zh 收入来源表 */
export interface RevenueSources {
  byId(id: string): RevenueSource | undefined
  /** Sources that bear a name in budgets, in accounts, or as an alias. */
  byName(name: string): readonly RevenueSource[]
  children(id: string): readonly RevenueSource[]
  all(): readonly RevenueSource[]
}

/** Builds the tree from its packed rows. */
export function revenueSourcesFrom(packed: PackedRevenue): RevenueSources {
  const sources = packed.rows.map(source)
  const byId = new Map(sources.map((s) => [s.id, s]))
  return {
    byId: (id) => byId.get(id),
    byName(name) {
      const wanted = normaliseSubjectName(name)
      return sources.filter((s) =>
        [s.budgetName, s.accountName, ...s.aliases].some((n) => n !== undefined && normaliseSubjectName(n) === wanted),
      )
    },
    children: (id) => sources.filter((s) => s.parent === id),
    all: () => sources,
  }
}

function source(row: PackedRevenue["rows"][number]): RevenueSource {
  const [id, parent, budgetName, accountName, group, fundTypeCode, fiscal, aliases] = row
  const inFiscalAppropriation = fiscal === "yes" || fiscal === "no" || fiscal === "partly" ? fiscal : undefined
  return {
    id,
    group,
    aliases,
    ...(parent ? { parent } : {}),
    ...(budgetName ? { budgetName } : {}),
    ...(accountName ? { accountName } : {}),
    ...(fundTypeCode ? { fundTypeCode } : {}),
    ...(inFiscalAppropriation ? { inFiscalAppropriation } : {}),
  }
}
