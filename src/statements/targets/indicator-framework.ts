import type { Indicator } from "#ledger"

/** First levels with their second levels, in the order a form prints them. @zh 指标框架 */
export type Framework = readonly { readonly first: string; readonly second: readonly string[] }[]

/** One printed row of indicators; without an indicator the form's row stays blank. */
export interface FrameworkRow {
  readonly first: string
  readonly second: string
  readonly indicator?: Indicator
  /** How many rows the first and the second level reach down; 0 where they go on from above. */
  readonly firstDown: number
  readonly secondDown: number
}

/**
 * Indicators in the rows of a framework: each second level has its indicators or one blank row (`blanks`), and levels
 * the framework does not know follow in the ledger's order, below their first level where that is known.
 */
export function frameworkRows(
  indicators: readonly Indicator[],
  framework: Framework,
  blanks: boolean,
): readonly FrameworkRow[] {
  const bare = (text: string) => text.replace(/\s+/g, "")
  const firsts = [...framework.map((f) => f.first)]
  for (const { first } of indicators) if (!firsts.some((f) => bare(f) === bare(first))) firsts.push(first)
  const rows: FrameworkRow[] = []
  for (const first of firsts) {
    const own = indicators.filter((i) => bare(i.first) === bare(first))
    const seconds = [...(framework.find((f) => f.first === first)?.second ?? [])]
    for (const { second } of own) if (!seconds.some((s) => bare(s) === bare(second))) seconds.push(second)
    const start = rows.length
    for (const second of seconds) {
      const listed: readonly (Indicator | undefined)[] = own.filter((i) => bare(i.second) === bare(second))
      const printed = listed.length > 0 ? listed : blanks ? [undefined] : []
      printed.forEach((indicator, i) => {
        rows.push({
          first,
          second,
          ...(indicator ? { indicator } : {}),
          firstDown: 0,
          secondDown: i === 0 ? printed.length : 0,
        })
      })
    }
    if (rows.length > start) rows[start] = { ...rows[start]!, firstDown: rows.length - start }
  }
  return rows
}
