export { type InferredLedger, inferLedger } from "./infer-ledger.ts"
export type { PrintedAmount } from "./printed-amounts.ts"
