import type { Figure } from "./figure.ts"
import { figuresOf, type Network } from "./network.ts"

/** Violated identities that hang together by shared printed figures, in the order of their first identity. */
export function components(network: Network, violated: readonly number[]): number[][] {
  const waiting = new Set(violated)
  const result: number[][] = []
  for (const start of violated) {
    if (!waiting.delete(start)) continue
    const component = [start]
    const seen = new Set<Figure>()
    for (let i = 0; i < component.length; i++)
      for (const figure of figuresOf(network.identities[component[i]!]!)) {
        if (figure.blank || seen.has(figure)) continue
        seen.add(figure)
        for (const position of network.touching(figure)) if (waiting.delete(position)) component.push(position)
      }
    result.push(component.sort((a, b) => a - b))
  }
  return result
}
