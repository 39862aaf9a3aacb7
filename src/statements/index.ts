export { asPublished } from "./deviations.ts"
export type { Statement, StatementCell, StatementFinding, StatementSet } from "./statement.ts"
export { statementsOf } from "./statements-of.ts"
