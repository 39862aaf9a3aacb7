import type { ItemRubric, Rubric } from "#statutes"

/**
 * The rubric a whole (overall) or a project (department) is evaluated by: the one asked for by id; else that of the region,
 * else the national one, in force in the year, the latest first. Undefined where there is none of that kind.
 */
export function itemRubric(
  rubrics: readonly Rubric[],
  kind: ItemRubric["kind"],
  context: { readonly region?: string; readonly year?: number; readonly id?: string } = {},
): ItemRubric | undefined {
  const { region, year, id } = context
  const candidates = rubrics.filter((rubric): rubric is ItemRubric => rubric.kind === kind)
  const asked = candidates.find((rubric) => rubric.id === id)
  if (asked) return asked
  const inForce = ({ from, until }: ItemRubric) =>
    year === undefined || (from <= year && (until === undefined || year <= until))
  const of = (where: string | undefined) =>
    candidates.filter((rubric) => rubric.region === where && inForce(rubric)).sort((a, b) => b.from - a.from)[0]
  return of(region) ?? of("national")
}
