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
  const firsts = framework.map((f) => f.first)
  const bareFirsts = firsts.map(bare)
  const lists = firsts.map((): NamedSecond[] => [])
  for (const indicator of indicators) {
    const name = bare(indicator.first)
    let at = bareFirsts.indexOf(name)
    if (at < 0) {
      at = firsts.push(indicator.first) - 1
      bareFirsts.push(name)
      lists.push([])
    }
    lists[at]!.push({ indicator, second: bare(indicator.second) })
  }
  const rows: FrameworkRow[] = []
  for (const [at, first] of firsts.entries()) {
    const own = lists[at]!
    const seconds = [...(framework.find((f) => f.first === first)?.second ?? [])]
    const bareSeconds = seconds.map(bare)
    for (const { indicator, second } of own)
      if (!bareSeconds.includes(second)) {
        seconds.push(indicator.second)
        bareSeconds.push(second)
      }
    const start = rows.length
    for (const [nth, second] of seconds.entries()) {
      const listed: (Indicator | undefined)[] = []
      for (const one of own) if (one.second === bareSeconds[nth]) listed.push(one.indicator)
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

interface NamedSecond {
  readonly indicator: Indicator
  /** Its second level without white space. */
  readonly second: string
}

function bare(text: string): string {
  return /\s/.test(text) ? text.replace(/\s+/g, "") : text
}
