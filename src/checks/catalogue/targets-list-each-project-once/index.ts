import { lettersOnly, plain, projectName, type SummarisedProject, type TargetSummary } from "#recognition"
import { defineRule, inOrder } from "../../rule.ts"

/** The targets list every project once, and every unit once (B-30). @zh 项目不重复 */
export const rule = defineRule({
  name: "targets-list-each-project-once",
  checks: ["B-30"],
  severity: "warning",
  title: { zh: "绩效目标表中每个项目只列一次", en: "The targets list every project once" },
  citation: "《部门预算项目绩效目标汇总表》",
  messages: {
    unit: {
      zh: "{code}在汇总表中出现两次，资金总额分别为{first}和{second}，请核对是否重复汇总",
      en: "{code} stands in the summary twice, with {first} and {second}",
    },
    project: { zh: "项目“{name}”重复列示", en: "the project {name} is listed twice" },
    twin: {
      zh: "项目“{name}”与“{other}”的资金总额和指标完全相同，请核对是否为同一项目重复列示",
      en: "{name} has the same money and indicators as {other}",
    },
  },
  *inspect({ recognition }) {
    const seen = new Map<string, number>()
    for (const [index, table] of (recognition.performance ?? []).entries()) {
      // where projects are listed, projects-have-their-targets settles which segment is right
      const settled = recognition.tables.some((t) => t.form === "B10" && !t.empty)
      if (table.kind === "target-summary") yield* summary(table, settled)
      if (table.kind !== "target-sheet" || !table.project) continue
      const name = projectName(table.project.text)
      if (seen.has(name))
        yield {
          message: "project",
          at: table.project.place,
          subject: `${name}/again`,
          data: { name: table.project.text },
        }
      else yield inOrder
      seen.set(name, index)
    }
  },
})

function* summary(table: TargetSummary, settled: boolean) {
  const units = new Map<string, TargetSummary["units"][number]>()
  const departments = table.units.some((unit) => unit.level === "department")
  for (const unit of table.units) {
    const code = plain(unit.code.text)
    const before = units.get(code)
    // The unit below a repeated department is repeated with it: one is told.
    if (before && !settled && (unit.level === "department" || !departments))
      yield {
        message: "unit" as const,
        at: unit.code.place,
        subject: `${code}/again`,
        data: { code, first: before.money[0]?.figure.printed ?? "", second: unit.money[0]?.figure.printed ?? "" },
        related: [{ label: "表中", at: before.code.place }],
      }
    else yield inOrder
    if (!before) units.set(code, unit)
  }
  const projects = new Map<string, SummarisedProject>()
  for (const project of table.projects) {
    const name = projectName(project.name.text)
    const signature = signatureOf(project)
    const twin =
      projects.get(`name:${name}:${project.code?.text ?? ""}`) ?? (signature ? projects.get(signature) : undefined)
    if (twin)
      yield {
        message: projectName(twin.name.text) === name ? ("project" as const) : ("twin" as const),
        at: project.name.place,
        subject: `${name}/again`,
        data: { name: project.name.text, other: twin.name.text },
        related: [{ label: "表中", at: twin.name.place }],
      }
    else yield inOrder
    projects.set(`name:${name}:${project.code?.text ?? ""}`, project)
    if (signature) projects.set(signature, project)
  }
}

/** Money and every indicator; undefined where too little is printed to tell projects apart. */
function signatureOf(project: SummarisedProject): string | undefined {
  const total = project.money.find((line) => line.part === "total")?.figure
  if (!total || total.blank || project.indicators.length < 4) return undefined
  const lines = project.indicators.map((i) => `${lettersOnly(i.name.text)}=${lettersOnly(i.target?.text ?? "")}`)
  return `${total.quantity.value}|${lines.sort().join("|")}`
}
