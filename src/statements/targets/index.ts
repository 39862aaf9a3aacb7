import type { LayoutBuilder } from "#statutes"
import type { Statement } from "../statement.ts"
import type { StatementContext } from "../statement-context.ts"
import { henanOverallTarget, henanTargetSummary } from "./henan-targets.ts"
import { procurementStatement } from "./procurement.ts"
import {
  commonProjectTarget,
  henanProjectTarget,
  noProjectTarget,
  type ProjectTargetStyle,
  projectTarget,
} from "./project-target.ts"
import { shaanxiEarmarkedTarget, shaanxiOverallTarget, shaanxiProjectTarget } from "./shaanxi-targets.ts"
import { fundedProjects } from "./target-statement.ts"

/** The tables of a form that is no list of amounts: one, or one a project. */
export function builtStatements(builder: LayoutBuilder, context: StatementContext): readonly Statement[] {
  switch (builder) {
    case "procurement":
      return [procurementStatement(context)]
    case "overall-target-henan":
      return [henanOverallTarget(context)]
    case "target-summary-henan":
      return [henanTargetSummary(context)]
    case "project-target-henan":
      return eachProject(henanProjectTarget, context)
    case "project-target":
      return eachProject(commonProjectTarget, context)
    case "project-target-shaanxi": {
      const projects = fundedProjects(context)
      return projects.length === 0
        ? [shaanxiProjectTarget(undefined, context)]
        : projects.map((project) => shaanxiProjectTarget(project, { ...context, project: project.code }))
    }
    case "overall-target-shaanxi":
      return [shaanxiOverallTarget(context)]
    case "earmarked-target-shaanxi":
      return [shaanxiEarmarkedTarget(context)]
  }
}

function eachProject(style: ProjectTargetStyle, context: StatementContext): readonly Statement[] {
  const projects = fundedProjects(context)
  return projects.length === 0
    ? [noProjectTarget(style, context)]
    : projects.map((project) => projectTarget(project, style, { ...context, project: project.code }))
}
