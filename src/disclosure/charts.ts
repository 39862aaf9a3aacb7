import type { PublishedBlock, PublishedChart } from "#documents"
import { fenPerUnit } from "#money"
import type { NarrativeChart, NarrativeSection } from "#statutes"
import type { Member } from "./members.ts"
import { printedAmount } from "./printed-figure.ts"
import type { Teller } from "./teller.ts"
import type { Telling } from "./telling.ts"

/** The charts of a section, each with its caption 图1：…, which the writers print; drawn only where there is something to show. */
export function chartsOf(
  id: string,
  section: NarrativeSection,
  teller: Teller,
  telling: Telling,
  figureNumber: () => number,
): PublishedBlock[] {
  const blocks: PublishedBlock[] = []
  for (const [i, chart] of (section.charts ?? []).entries()) {
    if (chart.when && !teller.holds(chart.when, telling)) continue
    const made = chartOf(`${id}/chart${i + 1}`, chart, teller, telling)
    if (!made) continue
    blocks.push({ ...made, caption: `图${figureNumber()}：${made.caption}` })
  }
  return blocks
}

function chartOf(anchor: string, chart: NarrativeChart, teller: Teller, telling: Telling): PublishedChart | undefined {
  const { year } = teller.book.ledger.publisher
  const members = teller.members.of(chart.list).filter((member) => member.figure)
  const item = (member: Member, fen: number) => ({
    label: member.name,
    value: fen / fenPerUnit[telling.form.unit],
    printed: `${printedAmount(fen, telling.form)}${telling.form.unit}`,
  })
  const round = chart.shape === "pie" || chart.shape === "ring"
  const shown = members.filter((member) => !round || teller.figures.fen(member.figure!) > 0)
  // A ring of one piece shows nothing.
  if (shown.length < (round ? 2 : 1)) return undefined
  const series = [{ name: `${year}年`, items: shown.map((m) => item(m, teller.figures.fen(m.figure!))) }]
  const priors = chart.prior ? shown.map((m) => teller.figures.prior(m.figure!)) : []
  if (priors.length > 0 && priors.every((prior) => prior !== undefined))
    series.unshift({ name: `${year - 1}年`, items: shown.map((m, i) => item(m, priors[i]!.fen)) })
  return {
    kind: "chart",
    anchor,
    shape: chart.shape,
    caption: teller.plain(chart.caption, telling),
    description: teller.plain(chart.description, telling),
    unit: telling.form.unit,
    series,
  }
}
