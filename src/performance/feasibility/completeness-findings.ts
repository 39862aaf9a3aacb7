import { plain } from "#statutes"
import { type IndicatorGroup, indicatorGroup } from "../values/indicator-group.ts"
import type { FeasibilityFinding, FeasibilityKind } from "./feasibility-finding.ts"
import { frameworkOf, missingLevels } from "./indicator-framework.ts"
import { moneyOf, type ProjectTargets } from "./project-targets.ts"

/** Works, big repairs and purchases, of which a cost target is asked (财预〔2021〕101号). */
const builtOrBought = /工程|建设|修缮|改造|装修|购置|采购|大型维修|新建|扩建/
/** Names that build nothing: building capacity, teams, systems of rules. */
const builtOfNothing =
  /(?:能力|队伍|制度|体系|机制|作风|党|文化|信用|平安|法治|文明|组织|人才|廉政|行业)建设|建设(?:经费|补助|奖补)/

/** Groups and second levels that the framework asks for and the project leaves out. */
export function* completenessFindings(targets: ProjectTargets): Generator<FeasibilityFinding> {
  if (targets.whole) return
  const project = targets.project?.text ?? ""
  const place = targets.project?.place
  const issue = (kind: FeasibilityKind, severity: "warning" | "info", subject: string, data = {}) => ({
    kind,
    severity,
    subject,
    data: { project, ...data },
    ...(place ? { place } : {}),
  })
  if (targets.indicators.length === 0) {
    yield issue("empty", "warning", "blank")
    return
  }
  const groups = new Set<IndicatorGroup | undefined>(
    targets.indicators.map(({ first }) => first && indicatorGroup(plain(first.text))),
  )
  // An unknown framework, or a project without money: nothing can be required.
  if (!["cost", "output", "benefit", "satisfaction"].some((g) => groups.has(g as IndicatorGroup))) return
  const total = targets.money.find((line) => line.part === "total")?.figure
  if (total && !total.blank && total.quantity.value === 0) return
  if (!groups.has("output")) yield issue("no-output", "warning", "output")
  if (!groups.has("benefit")) yield issue("no-benefit", "warning", "benefit")
  if (!groups.has("satisfaction")) yield issue("no-satisfaction", "info", "satisfaction")
  const framework = frameworkOf(targets)
  if (framework === "2021" && !groups.has("cost") && moneyOf(targets)) {
    const name = plain(project)
    if (builtOrBought.test(name) && !builtOfNothing.test(name)) yield issue("no-cost", "warning", "cost")
  }
  if (!framework || !groups.has("output")) return
  const lacking = missingLevels(targets, framework)
  if (lacking.length > 0)
    yield issue("no-second-level", "info", "second-levels", { levels: lacking.join("、"), year: framework })
}
