import type { Figure } from "./figure.ts"
import type { Network } from "./network.ts"
import type { Repair } from "./repair.ts"

/** The figures of a repair grouped so that no identity ties figures of two groups: mistakes made independently. */
export function independentParts(network: Network, repair: Repair): Figure[][] {
  const waiting = new Set(repair.values.keys())
  const parts: Figure[][] = []
  for (const start of repair.values.keys()) {
    if (!waiting.delete(start)) continue
    const part = [start]
    for (let i = 0; i < part.length; i++) {
      const touched = network.touching(part[i]!)
      for (const other of [...waiting])
        if (touched.some((position) => network.coefficients(position).has(other))) {
          waiting.delete(other)
          part.push(other)
        }
    }
    parts.push(part)
  }
  return parts
}
