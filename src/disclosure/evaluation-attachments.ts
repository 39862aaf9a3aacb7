import type { PublishedBlock } from "#documents"
import type { Teller } from "./teller.ts"

export function evaluationBlocks(_teller: Teller): PublishedBlock[] {
  return []
}
