import type { Ledger, Publisher } from "./ledger.ts"

/** A ledger that holds nothing yet but who publishes it: what every ledger starts from. @zh 空账册 */
export function emptyLedger(publisher: Publisher): Ledger {
  return {
    publisher,
    units: [],
    lines: [],
    totals: [],
    projects: [],
    indicators: [],
    tasks: [],
    counts: [],
    procurement: [],
    evaluations: [],
    monitoring: [],
    answers: [],
    recommendations: [],
    departmentEvaluations: [],
    reasons: [],
    texts: [],
    deviations: [],
  }
}
