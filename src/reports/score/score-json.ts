import type { LocatedDocument } from "#documents"
import { onePoint, type ProjectRescoring, type Remark, type Rescoring, type ScoreRow } from "#performance"
import { assessmentJson } from "./assessment-json.ts"
import { both, derivationJson, located, number } from "./json-parts.ts"
import { isScored, type ScoredFile } from "./scored-file.ts"

/**
 * The `mingzhang/score@1` value of one file: announcement, projects with every row and its derivation, remarks. Points and
 * rates are numbers, money is 分; a place has the shape it has in `mingzhang/report@1`. @zh 评分报告（JSON）
 */
export function scoreJson(file: ScoredFile): object {
  if (!isScored(file))
    return {
      format: "mingzhang/score@1",
      document: { name: file.name },
      problem: { code: file.problem.code, message: both(file.problem.message) },
    }
  const { rescoring, document } = file
  return {
    format: "mingzhang/score@1",
    document: {
      name: file.name,
      source: file.source,
      ...(document ? { sha256: document.source.sha256 } : {}),
      unit: file.unit ?? null,
      fiscalYear: file.fiscalYear ?? null,
    },
    announcement: announcementJson(rescoring),
    projects: rescoring.projects.map((project) => projectJson(project, document)),
    mean: {
      published: number(rescoring.publishedMean),
      computed: number(rescoring.computedMean),
      supported: number(rescoring.supportedMean),
    },
    remarks: rescoring.remarks.map((remark) => remarkJson(remark, document)),
    ...(file.assessment ? { assessment: assessmentJson(file.assessment) } : {}),
  }
}

function announcementJson({ announcement, unshown }: Rescoring): object | null {
  if (!announcement) return null
  return {
    count: announcement.count.quantity.value / onePoint,
    money: announcement.money?.quantity.value ?? null,
    mean: announcement.mean?.printed ?? null,
    unshown: unshown
      ? {
          count: unshown.count,
          money: unshown.money?.fen ?? null,
          together: unshown.together ? [number(unshown.together.low), number(unshown.together.high)] : null,
          leastEach: number(unshown.least),
          possible: unshown.possible ?? null,
          derivation: derivationJson(unshown.derivation, undefined),
        }
      : null,
  }
}

function projectJson(project: ProjectRescoring, document: LocatedDocument | undefined): object {
  const { card, execution } = project
  return {
    project: project.project,
    shown: project.shown,
    rubric: { id: card.rubric.id, citation: card.rubric.citation },
    published: project.published?.printed ?? null,
    computed: number(card.total),
    grade: card.grade ? both(card.grade) : null,
    difference: number(project.difference),
    supported: number(card.supported),
    supportedGrade: both(card.supportedGrade),
    assumed: number(card.assumed),
    execution: execution
      ? {
          initial: execution.initial ?? null,
          adjusted: execution.adjusted ?? null,
          executed: execution.executed,
          ofInitial: number(execution.ofInitial),
          ofAdjusted: number(execution.ofAdjusted),
        }
      : null,
    rows: card.rows.map((row) => rowJson(row, document)),
    derivation: derivationJson(card.derivation, document),
  }
}

function rowJson(row: ScoreRow, document: LocatedDocument | undefined): object {
  return {
    kind: row.kind,
    group: row.group ?? null,
    name: row.name,
    method: row.method,
    target: row.indicator?.target?.text ?? null,
    actual: row.indicator?.actual?.text ?? null,
    weight: number(row.weight),
    printed: row.printed?.printed ?? null,
    points: number(row.points),
    difference: number(row.difference),
    deviation: number(row.deviation),
    defects: row.defects,
    ...(row.printed?.place ? { at: located(row.printed.place, document) } : {}),
  }
}

function remarkJson(remark: Remark, document: LocatedDocument | undefined): object {
  return {
    kind: remark.kind,
    severity: remark.level,
    project: remark.project ?? null,
    projectIndex: remark.index ?? null,
    message: both(remark.message),
    ...(remark.at ? { at: located(remark.at, document) } : {}),
  }
}
