/**
 * The text of a narrative, taken apart: plain words, slots in braces, and choices or repetitions in brackets.
 *
 *     {income}  {income.rate}  {basic.share:uses}  {it@approved}  {text:duties}  {count:vehicles.general}
 *     [income.changed & !fund? words when so | words when not]
 *     [each classes ；? words a member | words when there is none]
 *
 * @zh 叙述模板
 */
export type NarrativeNode =
  | string
  | { readonly kind: "slot"; readonly slot: NarrativeSlot }
  | {
      readonly kind: "choice"
      readonly when: readonly NarrativeCondition[]
      readonly words: readonly NarrativeNode[]
      readonly otherwise: readonly NarrativeNode[]
    }
  | {
      readonly kind: "each"
      readonly list: string
      readonly separator: string
      readonly body: readonly NarrativeNode[]
      readonly none: readonly NarrativeNode[]
    }

/** What stands in braces: a name, perhaps at a phase, what is asked of it, and what it is compared with. */
export interface NarrativeSlot {
  readonly name: string
  readonly phase?: string
  readonly ask?: string
  readonly argument?: string
}

/** A question with the answer wanted. */
export interface NarrativeCondition {
  readonly slot: NarrativeSlot
  readonly not: boolean
}

/** Where a text is not well formed: position in the text and what is wrong. */
export class NarrativeTextError extends Error {
  readonly at: number
  constructor(at: number, message: string) {
    super(message)
    this.name = "NarrativeTextError"
    this.at = at
  }
}

const slotPattern = /^([a-z][a-z0-9-]*)(?:@([a-z]+))?(?:\.([a-z-]+))?(?::([^\s&]+))?$/
const deepest = 12

/** Takes a text apart. Throws NarrativeTextError where a bracket is open or a slot cannot be read. */
export function narrativeNodes(text: string): readonly NarrativeNode[] {
  const [nodes, end] = nodesFrom(text, 0, 0)
  if (end < text.length) throw new NarrativeTextError(end, `unexpected ${text[end]}`)
  return nodes
}

/** A slot as written between the braces. */
export function narrativeSlot(written: string, at = 0): NarrativeSlot {
  const match = slotPattern.exec(written.trim())
  if (!match) throw new NarrativeTextError(at, `not a slot: ${written}`)
  const [, name, phase, ask, argument] = match
  return {
    name: name!,
    ...(phase === undefined ? {} : { phase }),
    ...(ask === undefined ? {} : { ask }),
    ...(argument === undefined ? {} : { argument }),
  }
}

/** Conditions joined by &, each perhaps denied by !. */
export function narrativeConditions(written: string, at = 0): readonly NarrativeCondition[] {
  return written.split("&").map((part) => {
    const trimmed = part.trim()
    const not = trimmed.startsWith("!")
    return { slot: narrativeSlot(not ? trimmed.slice(1) : trimmed, at), not }
  })
}

function nodesFrom(text: string, from: number, depth: number): [NarrativeNode[], number] {
  if (depth > deepest) throw new NarrativeTextError(from, "brackets too deep")
  const nodes: NarrativeNode[] = []
  let at = from
  let plain = from
  const flush = () => {
    if (at > plain) nodes.push(text.slice(plain, at))
  }
  while (at < text.length) {
    const c = text[at]
    if (c === "|" || c === "]") break
    if (c === "}") throw new NarrativeTextError(at, "} without {")
    if (c === "{") {
      flush()
      const end = text.indexOf("}", at)
      if (end < 0) throw new NarrativeTextError(at, "{ is never closed")
      nodes.push({ kind: "slot", slot: narrativeSlot(text.slice(at + 1, end), at) })
      at = plain = end + 1
    } else if (c === "[") {
      flush()
      const [node, end] = bracket(text, at, depth)
      nodes.push(node)
      at = plain = end
    } else at++
  }
  flush()
  return [nodes, at]
}

function bracket(text: string, open: number, depth: number): [NarrativeNode, number] {
  const question = text.indexOf("?", open)
  if (question < 0) throw new NarrativeTextError(open, "[ without ?")
  const head = text.slice(open + 1, question)
  const [first, afterFirst] = nodesFrom(text, question + 1, depth + 1)
  const [second, end] = text[afterFirst] === "|" ? nodesFrom(text, afterFirst + 1, depth + 1) : [[], afterFirst]
  if (text[end] !== "]") throw new NarrativeTextError(open, "[ is never closed")
  const each = /^each ([a-z][a-z0-9-]*)(?: (.*))?$/.exec(head)
  if (each) {
    const node = { kind: "each", list: each[1]!, separator: each[2] ?? "", body: first, none: second } as const
    return [node, end + 1]
  }
  return [{ kind: "choice", when: narrativeConditions(head, open), words: first, otherwise: second }, end + 1]
}
