import type { Rubric } from "#statutes"
import { onePoint, pointsText } from "../scoring/points.ts"
import { chosenRubric, houseRubric, type RubricContext } from "../scoring/rubric-choice.ts"
import { gradeFor } from "../scoring/score-evaluation.ts"
import type { Bilingual } from "../derivation.ts"
import { type PublishedProject, pairedProjects } from "./paired.ts"
import { projectRemarks } from "./project-remarks.ts"
import { type ProjectRescoring, rescoredProject } from "./project-rescoring.ts"
import type { EvaluationAnnouncement, PublishedPerformance } from "./published.ts"
import type { Remark } from "./remark.ts"
import { type UnshownProjects, unshownMoney, unshownProjects } from "./unshown.ts"

/** What a document published about self-evaluations, scored anew. Means are millionths of a point. @zh 绩效自评复核 */
export interface Rescoring {
  readonly projects: readonly ProjectRescoring[]
  readonly announcement?: EvaluationAnnouncement
  readonly unshown?: UnshownProjects
  /** Mean of the published scores of the shown projects, of the scores that follow, and of those without unsupported points. */
  readonly publishedMean?: number
  readonly computedMean?: number
  readonly supportedMean?: number
  readonly supportedGrade?: Bilingual
  readonly remarks: readonly Remark[]
}

/**
 * Re-scores everything a document publishes about self-evaluations. Projects whose total cannot be computed are kept, with
 * their obstacle. @zh 复核
 */
export function rescore(
  published: PublishedPerformance,
  rubrics: readonly Rubric[],
  context: RubricContext = {},
): Rescoring {
  const paired = pairedProjects(published)
  const house = houseRubric(
    published.evaluations.map(({ evaluation }) => evaluation),
    rubrics,
  )
  const contextOf = projectContext(paired, rubrics, { ...context, ...(house === undefined ? {} : { house }) })
  const projects = paired.flatMap((project) => rescoredProject(project, rubrics, contextOf(project)) ?? [])
  const { announcement } = published
  const unshown = announcement && unshownProjects(announcement, projects.map(shownOf))
  const means = {
    publishedMean: mean(projects.map((project) => project.published?.quantity.value)),
    computedMean: mean(projects.map((project) => project.card.total)),
    supportedMean: mean(projects.map((project) => project.card.supported)),
  }
  const grades = projects[0]?.card.rubric.grades
  return {
    projects,
    ...(announcement ? { announcement } : {}),
    ...(unshown ? { unshown } : {}),
    ...(means.publishedMean === undefined ? {} : { publishedMean: means.publishedMean }),
    ...(means.computedMean === undefined ? {} : { computedMean: means.computedMean }),
    ...(means.supportedMean === undefined ? {} : { supportedMean: means.supportedMean }),
    ...(means.supportedMean === undefined || !grades ? {} : { supportedGrade: gradeFor(means.supportedMean, grades) }),
    remarks: [
      ...announcementRemarks(announcement, unshown, projects, means.publishedMean),
      ...projects.flatMap((project, index) => projectRemarks(project).map((remark) => ({ ...remark, index }))),
    ],
  }
}

/**
 * A project of which no points are printed follows the rubric that most of the document's evaluations fit, unless one was
 * asked for.
 */
function projectContext(projects: readonly PublishedProject[], rubrics: readonly Rubric[], context: RubricContext) {
  const uses = new Map<string, number>()
  for (const { sheet, report } of projects) {
    const evaluation = (sheet ?? report)?.evaluation
    const id = evaluation && chosenRubric(evaluation, rubrics, context)?.id
    if (id) uses.set(id, (uses.get(id) ?? 0) + 1)
  }
  const usual = [...uses].sort((a, b) => b[1] - a[1])[0]?.[0]
  return ({ sheet, report }: PublishedProject): RubricContext => {
    const known = (sheet ?? report)?.rubric
    if (known !== undefined && context.id === undefined) return { ...context, id: known }
    return sheet || report || !usual || context.id ? context : { ...context, id: usual }
  }
}

function shownOf({ published, execution, statement }: ProjectRescoring) {
  const budget = execution?.adjusted ?? statement?.budget?.quantity.value
  return {
    ...(published ? { score: published.quantity.value } : {}),
    ...(execution ? { executed: execution.executed } : {}),
    ...(budget === undefined ? {} : { budget }),
  }
}

function mean(points: readonly (number | undefined)[]): number | undefined {
  const known = points.filter((one) => one !== undefined)
  return known.length === 0 || known.length < points.length
    ? undefined
    : known.reduce((sum, one) => sum + one, 0) / known.length
}

function announcementRemarks(
  announcement: EvaluationAnnouncement | undefined,
  unshown: UnshownProjects | undefined,
  projects: readonly ProjectRescoring[],
  shownMean: number | undefined,
): readonly Remark[] {
  if (!announcement) return []
  const remark = (
    kind: Remark["kind"],
    level: Remark["level"],
    zh: string,
    en: string,
    of = announcement.count,
  ): Remark => ({
    kind,
    level,
    message: { zh, en },
    ...(of.place ? { at: of.place } : {}),
  })
  if (unshown) return unshownRemarks(announcement, unshown, remark)
  const announced = announcement.mean
  if (!announced || shownMean === undefined || projects.length * onePoint !== announcement.count.quantity.value)
    return []
  if (shownMean >= announced.quantity.low && shownMean <= announced.quantity.high) return []
  const expected = pointsText(shownMean, Math.max(1, announced.decimals))
  return [
    remark(
      "mean-differs",
      "error",
      `${projects.length}个项目得分的平均数为${expected}分，公布为${announced.printed}分`,
      `the mean of the ${projects.length} scores is ${expected}, published is ${announced.printed}`,
      announced,
    ),
  ]
}

function unshownRemarks(
  announcement: EvaluationAnnouncement,
  unshown: UnshownProjects,
  remark: (
    kind: Remark["kind"],
    level: Remark["level"],
    zh: string,
    en: string,
    of?: EvaluationAnnouncement["count"],
  ) => Remark,
): readonly Remark[] {
  const { count, announced, shown, together, possible, least } = unshown
  const money = unshownMoney(unshown)
  const text = (points: number) => pointsText(points)
  const remarks = [
    remark(
      "projects-unshown",
      "warning",
      `公布自评项目${announced}个，列示${shown}个，${count}个没有列示${money ? `，涉及${money}` : ""}`,
      `${announced} evaluated projects are announced, ${shown} are shown; ${count} are not${money ? `, with ${money}` : ""}`,
    ),
  ]
  if (!together || !announcement.mean) return remarks
  const [from, to] = [text(Math.max(0, together.low)), text(Math.min(together.high, 100 * onePoint * count))]
  const range = from === to ? from : `${from}～${to}`
  if (possible)
    remarks.push(
      remark(
        "projects-unshown",
        "info",
        `要得出公布的平均${announcement.mean.printed}分，没有列示的${count}个项目合计须得${range}分，其中每个至少${text(least!)}分`,
        `for the published mean of ${announcement.mean.printed}, the ${count} projects not shown must have ${range} points together, each at least ${text(least!)}`,
        announcement.mean,
      ),
    )
  else
    remarks.push(
      remark(
        "mean-impossible",
        "error",
        `要得出公布的平均${announcement.mean.printed}分，没有列示的${count}个项目合计须得${text(together.low)}～${text(together.high)}分，不可能`,
        `for the published mean of ${announcement.mean.printed}, the ${count} projects not shown would need ${text(together.low)} to ${text(together.high)} points together, which cannot be`,
        announcement.mean,
      ),
    )
  return remarks
}
