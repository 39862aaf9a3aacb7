import type { PublishedBlock } from "#documents"
import type { Teller } from "./teller.ts"
/** The terms explained: the ledger's own where it has any, else the family's. */
export declare function glossaryBlocks(teller: Teller): PublishedBlock[]
