import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Rule } from "#checks"
import type { Statutes } from "#statutes"

/** What the product knows: statutory data, rules and the rules' pages. */
export interface Product {
  readonly statutes: Statutes
  readonly rules: readonly Rule[]
  /** The page of a rule for people; undefined where it has none. */
  page(rule: string): string | undefined
}

/** Loads the statutory data and the rules; the pages are read at the first question. */
export async function loadProduct(): Promise<Product> {
  const [{ nodeEnvironment }, { catalogue }] = await Promise.all([import("#workflow"), import("#checks")])
  let pages: ReadonlyMap<string, string> | undefined
  return {
    statutes: await nodeEnvironment().statutes(),
    rules: catalogue,
    page(rule) {
      pages ??= rulePages()
      return pages.get(rule)
    },
  }
}

/** The version in package.json. */
export function productVersion(): string {
  const { version } = JSON.parse(readFileSync(join(productFolder(), "package.json"), "utf8")) as { version?: string }
  return version ?? "0"
}

function rulePages(): ReadonlyMap<string, string> {
  const path = join(productFolder(), "dist", "rules.json")
  if (!existsSync(path)) return new Map()
  const pages = JSON.parse(readFileSync(path, "utf8")) as { rule: string; page: string }[]
  return new Map(pages.map(({ rule, page }) => [rule, page]))
}

/** The folder with package.json above this file, from the sources as from any bundle or chunk. */
function productFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}
