import { resolveItem } from "./resolve-item.ts"
import { isNamed, said } from "./said.ts"
import { timeless, under } from "./subject.ts"
import { baseOf, type Item, type ReadingState, type Scope } from "./reading-state.ts"
import type { Token } from "./tokens.ts"

/** Level of an enumeration that ends with its sentence. */
export const inline = 99
const deepest = 12

/**
 * 其中, 以下方面, …支出决算中: what follows are parts. With a line break or numbering behind it the enumeration goes on
 * over paragraphs until a numbering of its own level or above; else it ends with the sentence.
 */
export function openScope(
  state: ReadingState,
  kind: "of-which" | "opener" | "within",
  next: Token | undefined,
  bracketed: boolean,
): void {
  const words = said(state.words)
  if (kind === "of-which" && state.count && !isNamed(words) && (state.countIsLast || bracketed)) {
    state.counting = { whole: state.count, bracketed }
    return
  }
  if (kind === "of-which" && isNamed(words) && state.section.topic === "performance") return
  const whole = isNamed(words) ? (resolveItem(state) ?? undefined) : state.item
  const subject = whole ? timeless(whole.subject) : isNamed(words) ? under(baseOf(state), words.strong) : undefined
  if (!subject) return
  if (kind !== "within" && isNamed(words) && whole?.drafts.length === 0 && kind === "of-which") return
  const list = isList(state, next)
  push(state, {
    level: list ? state.level : inline,
    subject,
    whole: whole ?? { subject, drafts: [] },
    group: `${state.groups++}`,
    tight: 0,
  })
  state.words = []
}

function isList(state: ReadingState, next: Token | undefined): boolean {
  if (!next) return true
  if (next.kind === "numbering") return true
  if (next.kind !== "mark") return false
  const rest = state.flow.text.slice(next.start, next.start + 3)
  return /^(?:[:。]?\n|[:。]?$|:\()/.test(rest) || next.mark === "\n"
}

function push(state: ReadingState, scope: Scope): void {
  const kept = state.scopes.filter((s) => s.level === inline || s.level < scope.level || scope.level === inline)
  state.scopes = [...kept, scope].slice(-deepest)
}

/** A numbering ends every enumeration of its level or below. */
export function closeScopes(state: ReadingState, level: number): void {
  state.scopes = state.scopes.filter((scope) => scope.level < level)
}

/** The end of a sentence ends the enumerations within it; what was last spoken of is their whole again. */
export function closeInline(state: ReadingState): Item | undefined {
  const first = state.scopes.find((scope) => scope.level === inline)
  if (!first) return undefined
  state.scopes = state.scopes.filter((scope) => scope.level !== inline)
  return first.whole
}
