import type { PublishedBlock, PublishedHeading, PublishedRun } from "#documents"
import type { NarrativeParagraph, NarrativeSection } from "#statutes"
import { chartsOf } from "./charts.ts"
import { glossaryBlocks } from "./glossary.ts"
import type { Numbering } from "./numbering.ts"
import type { AmountForm } from "./printed-figure.ts"
import type { Teller } from "./teller.ts"
import type { Telling } from "./telling.ts"

/**
 * A section as blocks: heading, paragraphs, a note of assumed figures, charts. A paragraph that was published
 * otherwise is replaced whole: p1, p2 … (in a list p2/key); p2+ is what was added behind it.
 */
export function sectionBlocks(
  id: string,
  section: NarrativeSection,
  teller: Teller,
  numbering: Numbering,
  form: AmountForm,
  figureNumber: () => number,
): PublishedBlock[] {
  const telling: Telling = {
    section: id,
    form: {
      unit: section.unit ?? form.unit,
      decimals: section.decimals ?? form.decimals,
      trimZeros: section.trimZeros ?? form.trimZeros === true,
    },
    met: new Map(),
  }
  if (section.when && !teller.holds(section.when, telling)) return []
  const blocks: PublishedBlock[] = []
  const heading = headingOf(id, section, teller, numbering, telling)
  if (heading) blocks.push(heading)
  const assumed = new Map<string, string[]>()
  const write = (slot: string, style: "body" | "centre" | "right" | "note", runs: () => PublishedRun[]) => {
    const printed = teller.deviations.printed(id, slot)
    const own = printed === undefined ? runs() : printed === "" ? [] : [{ text: printed, anchor: `${id}/${slot}` }]
    if (own.some((run) => run.text.trim() !== "")) blocks.push({ kind: "paragraph", style, runs: own })
    for (const [at, run] of own.entries())
      if (run.assumed) assumed.set(run.assumed, [...(assumed.get(run.assumed) ?? []), inItsWords(own, at)])
    const added = teller.deviations.printed(id, `${slot}+`)
    if (added) blocks.push({ kind: "paragraph", style, runs: [{ text: added, anchor: `${id}/${slot}+` }] })
  }
  let number = 0
  for (const paragraph of section.text ?? []) {
    const { texts, style, tellings } = paragraphOf(paragraph, teller, telling)
    for (const text of texts) {
      number++
      for (const own of tellings)
        write(own.member ? `p${number}/${own.member.key}` : `p${number}`, style, () => teller.runs(text, own))
    }
  }
  if (section.texts !== undefined)
    for (const [i, text] of teller.texts(section.texts).entries()) write(`t${i + 1}`, "body", () => [{ text }])
  if (section.glossary) blocks.push(...glossaryBlocks(teller))
  if (assumed.size > 0) blocks.push(assumedNote(assumed))
  blocks.push(...chartsOf(id, section, teller, telling, figureNumber))
  return blocks
}

function headingOf(
  id: string,
  section: NarrativeSection,
  teller: Teller,
  numbering: Numbering,
  telling: Telling,
): PublishedHeading | undefined {
  if (section.heading === undefined) return undefined
  const level = section.level ?? 2
  const words = teller.plain(section.heading, telling)
  const text = words.startsWith("#") ? numbering.next(level) + words.slice(1) : words
  return { kind: "heading", level, text: teller.deviations.printed(id, "heading") ?? text, anchor: id }
}

function paragraphOf(paragraph: NarrativeParagraph, teller: Teller, telling: Telling) {
  if (typeof paragraph === "string") return { texts: [paragraph], style: "body" as const, tellings: [telling] }
  const { each, when } = paragraph
  const members = each === undefined ? undefined : teller.members.of(each)
  const tellings = members
    ? members.map((member, i) => ({
        ...telling,
        member,
        list: each!,
        ordinal: i + 1,
        last: i === members.length - 1,
      }))
    : [telling]
  return {
    texts: [paragraph.text].flat(),
    style: paragraph.style ?? ("body" as const),
    tellings: when === undefined ? tellings : tellings.filter((own) => teller.holds(when, own)),
  }
}

/** A figure with the words right before it and its unit, as short as they make sense: 其他用车1辆. */
function inItsWords(runs: readonly PublishedRun[], at: number): string {
  const before = runs[at - 1]?.anchor === undefined ? (runs[at - 1]?.text ?? "") : ""
  const after = runs[at + 1]?.anchor === undefined ? (runs[at + 1]?.text ?? "") : ""
  const name = before.split(/[，。；：、（）\s]/u).at(-1)!
  const unit = /^\s*(?:亿元|万元|元|辆|台|套|个|批次|人次|人|次|平方米|分)/u.exec(after)?.[0] ?? ""
  return `${name.length <= 16 ? name : ""}${runs[at]!.text}${unit.trim()}`
}

/** Figures nobody published, by what stands around them, with each reason once; a note, which readers of figures pass over. */
function assumedNote(assumed: ReadonlyMap<string, readonly string[]>): PublishedBlock {
  const said = [...assumed].map(([reason, texts]) => `${[...new Set(texts)].join("、")}（${reason}）`)
  return {
    kind: "paragraph",
    style: "note",
    runs: [{ text: `注：未见公布、按假定列示的数字：${said.join("；")}。` }],
  }
}
