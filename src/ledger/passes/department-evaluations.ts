import type { LedgerFinding } from "../ledger-finding.ts"
import { isDay } from "./day.ts"
import { atColumn, finding, grouped, type Pass, type PassInput } from "./pass.ts"
import { subjectsOf } from "./subjects.ts"

/** Department evaluations by a rubric that there is, on a day that there is, one a project; and what became of suggestions. */
export const departmentEvaluationsPass: Pass = (input) => [
  ...evaluations(input),
  ...repeatedEvaluations(input),
  ...recommendations(input),
]

function evaluations({ ledger, statutes }: PassInput): LedgerFinding[] {
  const rubrics = statutes.rubrics.filter(({ kind }) => kind === "department")
  const subjects = subjectsOf(ledger)
  const { year } = ledger.publisher
  return ledger.departmentEvaluations.flatMap(({ project, rubric, on, at }) => {
    const found: LedgerFinding[] = []
    if (rubric !== undefined && !rubrics.some(({ id }) => id === rubric.trim()))
      found.push(
        finding(
          "error",
          "unknown-rubric",
          atColumn(at, "评价指标体系"),
          `没有部门评价指标体系“${rubric}”${rubrics.length > 0 ? `；有：${rubrics.map(({ id, zh }) => `${id}（${zh}）`).join("、")}` : ""}`,
          `no rubric of department evaluations is called ${rubric}${rubrics.length > 0 ? `; there are ${rubrics.map(({ id }) => id).join(", ")}` : ""}`,
          { found: rubric, ...(rubrics.length > 0 ? { expected: rubrics.map(({ id }) => id).join("、") } : {}) },
        ),
      )
    if (on === undefined) return found
    const first = `${year}-01-01`
    if (!isDay(on) || (year > 0 && on < first))
      found.push(
        finding(
          isDay(on) ? "warning" : "error",
          "odd-date",
          atColumn(at, "评价日期"),
          isDay(on)
            ? `${subjects.called(project)}的评价日期${on}早于${year}年度，请核对`
            : `评价日期“${on}”不是完整的日期，应如 ${year || 2024}-06-30`,
          isDay(on) ? `${project} was evaluated on ${on}, before the year began` : `${on} is no whole day`,
          { found: on, expected: isDay(on) ? `≥${first}` : "如 2024-06-30" },
        ),
      )
    return found
  })
}

function repeatedEvaluations({ ledger }: PassInput): LedgerFinding[] {
  const subjects = subjectsOf(ledger)
  return [...grouped(ledger.departmentEvaluations, ({ project }) => subjects.code(project) || undefined).values()]
    .filter((same) => same.length > 1)
    .map((same) =>
      finding(
        "error",
        "duplicate-id",
        atColumn(same[1]!.at, "项目"),
        `${subjects.called(same[0]!.project)}的部门评价填了${same.length}次，请只留一行`,
        `${same[0]!.project} has ${same.length} department evaluations`,
        { found: same[0]!.project },
      ),
    )
}

function recommendations({ ledger }: PassInput): LedgerFinding[] {
  const subjects = subjectsOf(ledger)
  const refused = ledger.recommendations
    .filter(({ outcome, measure }) => outcome === "not-adopted" && measure === undefined)
    .map(({ of, text, at }) =>
      finding(
        "warning",
        "refused-without-reason",
        atColumn(at, "落实情况"),
        `${subjects.called(of)}的建议“${shortened(text)}”未采纳，但没有说明原因；请在“落实情况”中写明`,
        `the suggestion "${shortened(text)}" for ${of} was not adopted and no reason is given`,
      ),
    )
  const same = grouped(ledger.recommendations, ({ of, source, text }) =>
    JSON.stringify([subjects.code(of), source, text.replace(/\s/g, "")]),
  )
  const repeated = [...same.values()]
    .filter((group) => group.length > 1)
    .map((group) =>
      finding(
        "warning",
        "duplicate-recommendation",
        atColumn(group[1]!.at, "意见建议"),
        `${subjects.called(group[0]!.of)}的建议“${shortened(group[0]!.text)}”填了${group.length}次，会重复计入评价结果应用率`,
        `the suggestion "${shortened(group[0]!.text)}" for ${group[0]!.of} is given ${group.length} times and counts as often`,
      ),
    )
  return [...refused, ...repeated]
}

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text
}
