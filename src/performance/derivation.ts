import type { Place } from "#documents"

/** A text for people in both languages. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/**
 * How a figure came about: its formula with the numbers in it, what went into it (each derived, stated or assumed), how
 * it was rounded, and by which rule. The leaves are stated (with their place, where read) or assumed (with the reason).
 * @zh 计算依据树
 */
export interface Derivation {
  readonly of: Bilingual
  /** Printed value with its unit, e.g. 8.66分, 86.61%, 15.59万元; empty where nothing could be computed. */
  readonly value: string
  /** The formula with the numbers put in, e.g. 10 × min(1, 15.59 ÷ 18). */
  readonly formula?: string
  /** The value before it was rounded, e.g. 8.661111…; absent where rounding changed nothing. */
  readonly unrounded?: string
  readonly citation?: string
  /** Nobody stated it: why it was taken so. */
  readonly assumed?: Bilingual
  /** Why there is no value. */
  readonly obstacle?: Bilingual
  readonly place?: Place
  readonly inputs: readonly Derivation[]
}

/** All assumptions in a derivation, from the leaves up, once each. @zh 假定 */
export function assumptionsOf(derivation: Derivation): readonly Derivation[] {
  const found = new Map<string, Derivation>()
  const visit = (node: Derivation) => {
    for (const input of node.inputs) visit(input)
    if (node.assumed) found.set(`${node.of.zh}|${node.value}|${node.assumed.zh}`, node)
  }
  visit(derivation)
  return [...found.values()]
}
