export type { Statement, StatementCell, StatementFinding, StatementSet } from "./statement.ts"
