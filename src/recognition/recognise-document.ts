import type { LocatedDocument } from "#documents"
import type { Statutes } from "#statutes"
import { narrative } from "./narrative/index.ts"
import { boundByTables } from "./narrative-binding.ts"
import { narrativeLexicon } from "./narrative-lexicon.ts"
import { evaluationSentences, performanceTables } from "./performance/index.ts"
import type { Recognition } from "./recognition.ts"
import { type RecogniseOptions, recogniseTables } from "./recognise.ts"
import { boundBySentences } from "./sentence-binding.ts"

/**
 * Understands a document: whose it is, its tables and sentences, and what every figure means. Never throws on bad
 * data; what is not understood is listed with a reason.
 * @zh 识别
 */
export function recognise(document: LocatedDocument, statutes: Statutes, options: RecogniseOptions = {}): Recognition {
  const tables = recogniseTables(document, statutes, options)
  const { claims, unbound, stoppedAt } = narrative(
    document,
    tables.profile,
    narrativeLexicon(statutes),
    projectsOf(tables.tables),
  )
  const unrecognised = stoppedAt ? [...tables.unrecognised, stoppedAt] : tables.unrecognised
  return {
    ...tables,
    unrecognised,
    claims: boundBySentences(boundByTables(claims, tables.tables), evaluationSentences(document)),
    unbound,
    performance: performanceTables(document),
  }
}

/** Names of the projects that rows of tables are about. */
function* projectsOf(tables: Recognition["tables"]): Iterable<string> {
  for (const table of tables)
    for (const { coordinate } of table.rows) if (coordinate.project !== undefined) yield coordinate.project
}
