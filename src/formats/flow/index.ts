export { flowBlocks } from "./flow-blocks.ts"
export type { FlowCell, FlowLine, FlowNode, FlowOther, FlowTable } from "./flow-node.ts"
export { Place } from "./place.ts"
export { superscript } from "./superscript.ts"
