import { basisFindings } from "./missing-basis.ts"
import { completenessFindings } from "./completeness-findings.ts"
import { costFindings } from "./cost-findings.ts"
import { directionFindings } from "./direction-findings.ts"
import type { FeasibilityFinding } from "./feasibility-finding.ts"
import { measureFindings } from "./measure-findings.ts"
import type { ProjectTargets } from "./project-targets.ts"
import { standardFindings } from "./standard-findings.ts"
import { copiedSets, twinFindings } from "./twin-findings.ts"
import { valueFindings } from "./value-findings.ts"

/** Most indicators of a project that are looked at: a hostile sheet costs no more than a large one. */
const mostIndicators = 5_000

/**
 * What is wrong with a project's targets before the year starts: values nobody can judge, costs that do not fit the money,
 * targets kept on the wrong side, comparisons without a base, twins, and what the set as a whole leaves out.
 * @zh 绩效目标可行性审核（财预〔2021〕101号：指向明确、细化量化、合理可行、相应匹配）
 */
export function feasibilityOf(targets: ProjectTargets): readonly FeasibilityFinding[] {
  const bounded =
    targets.indicators.length > mostIndicators
      ? { ...targets, indicators: targets.indicators.slice(0, mostIndicators) }
      : targets
  return [
    ...valueFindings(bounded),
    ...costFindings(bounded),
    ...standardFindings(bounded),
    ...directionFindings(bounded),
    ...basisFindings(bounded),
    ...twinFindings(bounded),
    ...completenessFindings(bounded),
    ...measureFindings(bounded),
  ]
}

/** The same of several projects together, by their order; also tells sets copied from another project. */
export function feasibilityOfAll(all: readonly ProjectTargets[]): readonly (readonly FeasibilityFinding[])[] {
  const copied = copiedSets(all)
  return all.map((targets, index) => {
    const copy = copied.get(index)
    return copy ? [...feasibilityOf(targets), copy] : feasibilityOf(targets)
  })
}
