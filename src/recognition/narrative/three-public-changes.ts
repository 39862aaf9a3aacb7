import type { DocumentKind } from "#fiscal"
import type { Identity, Term } from "#identities"
import type { ChangeClaim, Claim } from "../claim.ts"
import { make, shown, term } from "./identity-parts.ts"

/**
 * The change of the three public expenses is the sum of the changes of overseas travel, reception and vehicles, the
 * latter by purchase and running where they are said apart; 持平 counts as nothing.
 * @zh “三公”经费增减额 = 各项增减额之和
 */
export function threePublicChanges(chapter: readonly Claim[], kind: DocumentKind): Identity[] {
  const changes = chapter.filter((c): c is ChangeClaim => c.kind === "change" && c.subject.threePublic !== undefined)
  const result: Identity[] = []
  for (const total of changes) {
    if (total.subject.threePublic !== "total" || !total.figure) continue
    const of = (item: string) =>
      changes.find(
        (c) => c.subject.threePublic === item && c.base.year === total.base.year && c.base.phase === total.base.phase,
      )
    const vehicles = of("vehicles")
    const parts = [
      of("overseas"),
      of("reception"),
      ...(vehicles ? [vehicles] : [of("vehicles.purchase"), of("vehicles.running")]),
    ]
    if (parts.some((p) => p === undefined)) continue
    const terms: Term[] = [
      term(total.figure, sign(total)),
      ...parts.flatMap((p) => (p!.figure ? [term(p!.figure, -sign(p!))] : [])),
    ]
    const made = make("narrative-parts-add-up", total, "change-sum", kind)
    const list = parts.map((p) => (p!.figure ? `${sign(p!) < 0 ? "−" : "+"}${shown(p!.figure)}` : "+0")).join(" ")
    result.push({
      kind: "sum",
      ...made,
      id: `${made.id}:three-public`,
      statement: {
        zh: `“三公”经费增减额 ${shown(total.figure)} 应等于各项增减额之和 ${list}`,
        en: `the change ${shown(total.figure)} of the three public expenses must equal the sum of their changes ${list}`,
      },
      relation: "=",
      terms,
    })
  }
  return result
}

function sign(change: ChangeClaim): 1 | -1 {
  return change.direction === "down" ? -1 : 1
}
