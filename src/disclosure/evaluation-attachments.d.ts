import type { PublishedBlock } from "#documents"
import type { Teller } from "./teller.ts"
export declare function evaluationBlocks(_teller: Teller): PublishedBlock[]
