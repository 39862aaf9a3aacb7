import type { Narrative } from "./narrative.ts"
import { type NarrativeNode, type NarrativeSlot, NarrativeTextError } from "./narrative-text.ts"

/** What is wrong in a narrative: the place (sections.summary.text[0]) and why, in words for whoever edits the file. */
export interface NarrativeFault {
  readonly place: string
  readonly message: string
}

/** Names every text may use beside figures, phrases and words. */
const names = new Set(
  "name self year prior date month level secrecy signed grade mean n it x text count list some last attachments".split(
    " ",
  ),
)
/** What may be asked of a figure: to be printed, or in a question. */
const figureAsks = new Set(
  "number change rate share done cmp reason last shown differs equals base known told changed same up down rated".split(
    " ",
  ),
)
/** What may be asked of a member of a list, beside the above. */
const memberAsks = new Set("name code path purpose brief score achieved expected problems measures".split(" "))
/** Asks whose argument is a figure, or a phase. */
const withFigure = new Set(["share", "done", "cmp", "differs", "equals", "base"])
const phases = new Set(["proposed", "approved", "adjusted", "outturn"])

/** Looks a joined narrative over: texts that cannot be read, sections, lists, figures and phrases that do not exist. */
export function narrativeFaults(narrative: Narrative): readonly NarrativeFault[] {
  const faults: NarrativeFault[] = []
  const say = (place: string, message: string) => faults.push({ place, message })
  const slot = (place: string, { name, ask, argument, phase }: NarrativeSlot) => {
    const isFigure = narrative.figures[name] !== undefined
    if (!isFigure && !names.has(name) && narrative.phrases[name] === undefined && narrative.words[name] === undefined)
      say(place, `no figure, phrase or word ${name}`)
    if (ask !== undefined && !figureAsks.has(ask) && narrative.phrases[ask] === undefined)
      if (name !== "it" || !memberAsks.has(ask)) say(place, `nothing answers .${ask}`)
    if (phase !== undefined && !phases.has(phase)) say(place, `no phase ${phase}`)
    if (argument === undefined) return
    if ((name === "list" || name === "some") && !narrative.lists[argument]) say(place, `no list ${argument}`)
    if (ask !== undefined && withFigure.has(ask) && !phases.has(argument) && !narrative.figures[argument])
      say(place, `no figure ${argument}`)
  }
  const look = (place: string, nodes: readonly NarrativeNode[]) => {
    for (const node of nodes)
      if (typeof node === "string") continue
      else if (node.kind === "slot") slot(place, node.slot)
      else if (node.kind === "choice") {
        for (const condition of node.when) slot(place, condition.slot)
        look(place, node.words)
        look(place, node.otherwise)
      } else {
        if (!narrative.lists[node.list]) say(place, `no list ${node.list}`)
        look(place, node.body)
        look(place, node.none)
      }
  }
  const reading = (place: string, written: string, read: () => void) => {
    try {
      read()
    } catch (error) {
      if (!(error instanceof NarrativeTextError)) throw error
      say(place, `${error.message} (character ${error.at + 1} of “${written}”)`)
    }
  }
  const text = (place: string, written: string) => reading(place, written, () => look(place, narrative.nodes(written)))
  const when = (place: string, written: string) =>
    reading(place, written, () => {
      for (const condition of narrative.conditions(written)) slot(place, condition.slot)
    })
  for (const [key, phrase] of Object.entries(narrative.phrases)) text(`phrases.${key}`, phrase)
  for (const [key, list] of Object.entries(narrative.lists))
    for (const figure of [...(list.of ? [list.of] : []), ...Object.values(list.parts ?? {})])
      if (!narrative.figures[figure]) say(`lists.${key}`, `no figure ${figure}`)
  for (const [key, section] of Object.entries(narrative.sections)) {
    const place = `sections.${key}`
    if (section.like !== undefined && !narrative.sections[section.like]) say(place, `no section ${section.like}`)
    if (section.heading) text(`${place}.heading`, section.heading)
    if (section.when) when(`${place}.when`, section.when)
    for (const chart of section.charts ?? []) {
      if (!narrative.lists[chart.list]) say(`${place}.charts`, `no list ${chart.list}`)
      if (chart.when) when(`${place}.charts`, chart.when)
    }
    for (const [i, paragraph] of (section.text ?? []).entries()) {
      const at = `${place}.text[${i}]`
      if (typeof paragraph === "string") text(at, paragraph)
      else {
        for (const written of [paragraph.text].flat()) text(at, written)
        if (paragraph.when) when(at, paragraph.when)
        if (paragraph.each && !narrative.lists[paragraph.each]) say(at, `no list ${paragraph.each}`)
      }
    }
  }
  for (const step of narrative.outline)
    if ("part" in step) {
      text(`outline.${step.id}`, step.part)
      for (const id of step.sections ?? []) if (!narrative.sections[id]) say(`outline.${step.id}`, `no section ${id}`)
    }
  for (const [term, definition] of narrative.glossary) if (!definition) say("glossary", `no definition of ${term}`)
  return faults
}
