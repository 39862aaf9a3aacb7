import { regionOf, type Statutes } from "#statutes"
import type { Ledger, LedgerPlace } from "../ledger.ts"
import type { LedgerFinding } from "../ledger-finding.ts"
import { atColumn, finding, grouped, type Pass, times } from "./pass.ts"

/** Projects: known where they are named, told once, coded as the region has it, with a target where money is spent. */
export const projectsPass: Pass = (input) => [
  ...unknownProjects(input.ledger),
  ...repeatedProjects(input.ledger),
  ...oddCodes(input.ledger, input.statutes),
  ...withoutTargets(input),
]

function unknownProjects(ledger: Ledger): LedgerFinding[] {
  const known = new Set(ledger.projects.flatMap(({ code, name }) => [code, name]))
  const named: { readonly project: string | undefined; readonly at: LedgerPlace; readonly column: string }[] = [
    ...ledger.lines.map(({ coordinate, at }) => ({ project: coordinate.project, at, column: "项目" })),
    ...ledger.indicators.map(({ of, at }) => ({
      project: of === "overall" || of === "earmarked" ? undefined : of,
      at,
      column: "对象",
    })),
    ...ledger.evaluations.map(({ project, at }) => ({ project, at, column: "项目" })),
    ...ledger.departmentEvaluations.map(({ project, at }) => ({ project, at, column: "项目" })),
    ...ledger.tasks.flatMap(({ projects = [], at }) =>
      projects.map((project) => ({ project, at, column: "对应项目" })),
    ),
    ...ledger.monitoring.map(({ of, at }) => ({
      project: of === "overall" || of === "earmarked" ? undefined : of,
      at,
      column: "对象",
    })),
    ...[...ledger.answers, ...ledger.recommendations].map(({ of, at }) => ({
      project: of === "overall" ? undefined : of,
      at,
      column: "对象",
    })),
    ...ledger.procurement.map(({ project, at }) => ({ project, at, column: "项目" })),
  ]
  const strangers = named.filter(({ project }) => project !== undefined && project !== "" && !known.has(project))
  return [...grouped(strangers, ({ project, at }) => `${project} ${at.table}`).values()].map((places) => {
    const [{ project, at, column }] = places as [(typeof places)[number]]
    const all = times(places.length)
    return finding(
      "error",
      "unknown-project",
      atColumn(at, column),
      `“项目”表中没有“${project}”，请先在“项目”表登记，或改为已登记的代码或名称${all.zh}`,
      `the table of projects has no ${project}; enter it there or name one that stands there${all.en}`,
      { found: project! },
    )
  })
}

function repeatedProjects(ledger: Ledger): LedgerFinding[] {
  return [...grouped(ledger.projects, ({ code }) => code || undefined).values()]
    .filter((projects) => projects.length > 1)
    .map((projects) =>
      finding(
        "error",
        "duplicate-id",
        atColumn(projects[1]!.at, "项目代码"),
        `项目代码 ${projects[0]!.code} 重复：${projects.map(({ name }) => name).join("、")}`,
        `the project code ${projects[0]!.code} stands ${projects.length} times`,
        { found: projects[0]!.code },
      ),
    )
}

/** A project may go by its name where it has no code; what looks like a code must be one. */
function oddCodes(ledger: Ledger, statutes: Statutes): LedgerFinding[] {
  const { publisher } = ledger
  const region = regionOf(statutes, publisher.family)
  const form =
    statutes.projectCodes.find((p) => p.region === region) ?? statutes.projectCodes.find((p) => p.region === "national")
  if (!form) return []
  const pattern = new RegExp(`^(?:${form.pattern})$`)
  return ledger.projects.flatMap(({ code, at }) => {
    if (!/^[0-9A-Za-z]{12,}$/.test(code)) return []
    if (!pattern.test(code))
      return [
        finding(
          "warning",
          "project-code-form",
          atColumn(at, "项目代码"),
          `项目代码 ${code} 有${code.length}位，不合规则：${form.zh}`,
          `the project code ${code} has ${code.length} characters; expected: ${form.en}`,
          { found: code, expected: form.zh },
        ),
      ]
    const since = 2000 + Number(code.slice(6, 8))
    return since > publisher.year && publisher.year > 0
      ? [
          finding(
            "warning",
            "project-code-year",
            atColumn(at, "项目代码"),
            `项目代码 ${code} 的立项年份是${since}年，晚于本年度${publisher.year}年`,
            `the project code ${code} is of ${since}, later than ${publisher.year}`,
            { found: `${since}`, expected: `≤${publisher.year}` },
          ),
        ]
      : []
  })
}

function withoutTargets({ ledger, book }: Parameters<Pass>[0]): LedgerFinding[] {
  const told = new Set(ledger.indicators.map(({ of }) => of))
  return ledger.projects
    .filter(
      ({ code, name }) => !told.has(code) && !told.has(name) && book.fen({ flow: "expenditure", project: code }) !== 0,
    )
    .map(({ name, at }) =>
      finding(
        "warning",
        "project-without-target",
        at,
        `项目“${name}”有支出，但没有绩效指标；请在“绩效指标”中填写`,
        `the project ${name} spends money but has no performance target`,
      ),
    )
}
