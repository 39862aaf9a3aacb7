import type { RevenueSource, Statutes } from "#statutes"

/** Names of fund sources in the ledger: read from many, written as one. */
export interface SourceNames {
  /** The id behind a name, an id or a fund type code; undefined when it is none. */
  id(text: string): string | undefined
  /** How a source is written: the name that reads back as this id, else the id. */
  name(id: string): string
}

/** Parts of R11 that revenue.csv does not list. */
const parts: readonly (readonly [id: string, ...names: string[]])[] = [
  ["R11.fiscal", "一般公共预算-财政拨款", "其中：财政拨款", "其中:财政拨款", "经费拨款"],
  ["R11.other", "一般公共预算-非税收入安排", "纳入一般公共预算管理的非税收入", "非税收入安排"],
]

const known = new WeakMap<Statutes, SourceNames>()

/** The names of the statutes' fund sources; built once. */
export function sourceNames(statutes: Statutes): SourceNames {
  let names = known.get(statutes)
  if (!names) {
    names = built(statutes)
    known.set(statutes, names)
  }
  return names
}

function built(statutes: Statutes): SourceNames {
  const all = statutes.classifications.revenue.all().filter((source) => !source.id.startsWith("T"))
  const ids = new Map<string, string>()
  const add = (name: string | undefined, id: string) => {
    if (name && !ids.has(plain(name))) ids.set(plain(name), id)
  }
  for (const source of all) add(source.id, source.id)
  for (const [id, ...names] of parts) for (const name of [id, ...names]) add(name, id)
  for (const source of all) for (const name of [source.budgetName, source.accountName]) add(name, source.id)
  for (const source of all) for (const name of source.aliases) add(name, source.id)
  for (const source of all) for (const name of shortened(source)) add(name, source.id)
  for (const source of all) if (!source.id.startsWith("R4")) add(source.fundTypeCode, source.id)
  const names = new Map<string, string>()
  for (const source of all) {
    const fitting = [...shortened(source), source.budgetName, source.id]
    names.set(source.id, fitting.find((name) => name !== undefined && ids.get(plain(name)) === source.id) ?? source.id)
  }
  for (const [id, name = id] of parts) names.set(id, name)
  return {
    id(text) {
      const bare = plain(text)
      const exact = ids.get(bare)
      if (exact !== undefined) return exact
      const code = /^(\d{1,8})(?!\d)[-－—]?(.*)$/.exec(bare)
      if (!code) return undefined
      for (let digits = code[1]!; digits; digits = digits.slice(0, -1)) {
        const id = ids.get(digits)
        if (id !== undefined) return id
      }
      return undefined
    },
    name: (id) => names.get(id) ?? id,
  }
}

/** 一般公共预算拨款收入 → 一般公共预算; 财政专户管理资金收入 → 财政专户管理资金; 财政拨款收入 → 财政拨款. */
function shortened({ budgetName = "" }: RevenueSource): readonly string[] {
  const short = budgetName.endsWith("预算拨款收入")
    ? budgetName.slice(0, -4)
    : /(?:资金|拨款)收入$/.test(budgetName)
      ? budgetName.slice(0, -2)
      : undefined
  return short ? [short] : []
}

function plain(text: string): string {
  return text
    .replace(/[\s\u3000]/g, "")
    .replaceAll("(", "（")
    .replaceAll(")", "）")
}
