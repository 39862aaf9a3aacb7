import type { Figure, Identity } from "#identities"
import type { Statutes } from "#statutes"
import type { Claim } from "../claim.ts"
import { moneyFigures } from "../performance-figures.ts"
import type { RecognisedTable, Recognition } from "../recognition.ts"
import { type Absences, absencesOf, agreementIdentities, meetings } from "./agreement-law.ts"
import { appropriationIdentities } from "./appropriation-law.ts"
import { balanceIdentities } from "./balance-law.ts"
import { changeIdentities } from "./change-law.ts"
import { claimLaw } from "./claim-law.ts"
import { itemIdentities } from "./item-law.ts"
import { misplacements } from "./misplacement.ts"
import { partitionIdentities } from "./partition-law.ts"
import { rowIdentities } from "./row-law.ts"
import { threePublicIdentities } from "./three-public-law.ts"

/**
 * Everything that must hold between the figures of a document by the two laws: complete partitions sum to their
 * parent, and equal coordinates agree. Claims about ratios and enumerations bring their own identities.
 */
export function statementIdentities(
  recognition: Omit<Recognition, "identities">,
  statutes: Statutes,
  sectionChecks: (figure: Figure) => readonly string[],
): Identity[] {
  const result: Identity[] = []
  const add = (identities: readonly Identity[]): void => {
    for (const identity of identities) result.push(identity)
  }
  for (const table of recognition.tables) {
    const form = statutes.form(table.form)
    if (!form || table.figures.length === 0) continue
    add(rowIdentities(table, form, statutes.lexicon))
    add(itemIdentities(table, form))
    add(balanceIdentities(table, form))
    add(changeIdentities(table, form))
    if (table.figures.some((f) => f.coordinate.threePublic)) add(threePublicIdentities(table, form))
  }
  const tableFigures = recognition.tables.flatMap((t) => t.figures)
  const performance = moneyFigures(recognition.performance ?? [])
  const sentences = recognition.claims.flatMap(claimFigures)
  const absences = absencesOf([...tableFigures, ...performance])
  const confused = confusedFigures(recognition.tables, absences)
  const all = [...tableFigures, ...performance, ...sentences].filter((f) => !confused.has(f))
  const byKey = meetings(all, absences)
  add(agreementIdentities(byKey, statutes, sectionChecks))
  add(
    partitionIdentities(
      tablesWithout(recognition.tables, confused),
      byKey,
      absences,
      (form) => statutes.form(form)?.checks?.agree ?? [],
    ),
  )
  add(appropriationIdentities(recognition.tables, byKey, absences, (form) => statutes.form(form)?.checks?.agree ?? []))
  add(claimLaw(recognition.claims, byKey, absences))
  return result
}

/** Figures of columns that were taken for each other: their contradiction is told once, by its own rule. */
function confusedFigures(tables: readonly RecognisedTable[], absences: Absences): ReadonlySet<Figure> {
  const result = new Set<Figure>()
  for (const { wrong, natures } of misplacements(tables, absences))
    for (const figure of wrong.figures) if (natures.includes(figure.coordinate.nature ?? "")) result.add(figure)
  return result
}

function tablesWithout(tables: readonly RecognisedTable[], figures: ReadonlySet<Figure>): readonly RecognisedTable[] {
  return figures.size === 0
    ? tables
    : tables.map((t) =>
        t.figures.some((f) => figures.has(f)) ? { ...t, figures: t.figures.filter((f) => !figures.has(f)) } : t,
      )
}

/** Figures of a claim that agree with others by their key alone. */
function claimFigures(claim: Claim): Figure[] {
  if (claim.kind === "amount") return [claim.figure]
  if (claim.kind === "change" && claim.figure) return [claim.figure]
  if (claim.kind === "rate" && claim.figure.unit === "%") return [claim.figure]
  return []
}
