import type { Ledger, Project } from "#ledger"
import type { RateCount, RateOperand } from "#statutes"
import type { Derivation } from "../derivation.ts"
import { type RateInput, unknownInput } from "./rate-input.ts"

/** Names that are listed in a derivation. */
const mostNamed = 30

/**
 * A number of projects or suggestions for a rate. Projects are those of the ledger, each once, whether records name them by
 * code or by name; records of other years and of projects that the ledger does not hold do not count.
 *
 * - with targets: at least one indicator with a target;
 * - monitored: at least one monitoring record of the ledger's year;
 * - self-evaluated: an entry with a total score or achievements, or an indicator with a result;
 * - key: listed for evaluation by the department; evaluated: of these, an evaluation with its day or conclusion.
 *
 * What is done is not known where nothing of its kind is entered at all.
 */
export function counted(ledger: Ledger, operand: RateOperand, count: RateCount): RateInput {
  if (count === "recommendations" || count === "recommendations.adopted") return suggestions(ledger, operand, count)
  if (unentered[count]?.(ledger)) return unknownInput(operand, "count")
  const projects = ledger.projects.filter(members[count](ledger))
  const missing = ledger.projects.length - projects.length
  const note =
    count === "projects" || count === "projects.key" || missing === 0
      ? { zh: "", en: "" }
      : { zh: `，其余${missing}个没有`, en: `, ${missing} without` }
  return input(operand, projects.length, {
    of: { zh: `${operand.zh}${note.zh}`, en: `${operand.en}${note.en}` },
    value: `${projects.length}个`,
    inputs: projects
      .slice(0, mostNamed)
      .map(({ name, code }) => ({ of: { zh: name, en: name }, value: code, inputs: [] })),
  })
}

type ProjectCount = Exclude<RateCount, `recommendations${string}`>

const unentered: { readonly [C in ProjectCount]?: (ledger: Ledger) => boolean } = {
  "projects.with-targets": ({ indicators }) => indicators.length === 0,
  "projects.monitored": ({ monitoring, publisher }) => !monitoring.some(({ on }) => on.startsWith(`${publisher.year}`)),
  "projects.self-evaluated": ({ evaluations, indicators }) =>
    evaluations.length === 0 && !indicators.some(({ actual }) => filled(actual)),
  "projects.evaluated": ({ departmentEvaluations, projects }) =>
    departmentEvaluations.length === 0 && projects.some(({ keyEvaluation }) => keyEvaluation),
}

const members: { readonly [C in ProjectCount]: (ledger: Ledger) => (project: Project) => boolean } = {
  projects: () => () => true,
  "projects.with-targets": ({ indicators }) =>
    named(indicators.filter(({ target }) => filled(target)).map(({ of }) => of)),
  "projects.monitored": ({ monitoring, publisher }) =>
    named(monitoring.filter(({ on }) => on.startsWith(`${publisher.year}`)).map(({ of }) => of)),
  "projects.self-evaluated": ({ evaluations, indicators }) =>
    named([
      ...evaluations
        .filter(({ totalScore, achieved }) => filled(totalScore) || filled(achieved))
        .map(({ project }) => project),
      ...indicators.filter(({ actual }) => filled(actual)).map(({ of }) => of),
    ]),
  "projects.key":
    () =>
    ({ keyEvaluation }) =>
      keyEvaluation === true,
  "projects.evaluated": ({ departmentEvaluations }) => {
    const done = named(
      departmentEvaluations.filter(({ on, conclusion }) => filled(on) || filled(conclusion)).map((e) => e.project),
    )
    return (project) => project.keyEvaluation === true && done(project)
  },
}

function named(keys: readonly string[]): (project: Project) => boolean {
  const known = new Set(keys)
  return ({ code, name }) => known.has(code) || known.has(name)
}

function filled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ""
}

function suggestions({ recommendations }: Ledger, operand: RateOperand, count: RateCount): RateInput {
  if (recommendations.length === 0) return unknownInput(operand, "count")
  const adopted = recommendations.filter(({ outcome }) => outcome === "adopted")
  const pending = recommendations.filter(({ outcome }) => outcome === "pending").length
  const chosen = count === "recommendations" ? recommendations : adopted
  const note =
    count === "recommendations.adopted" && pending > 0
      ? { zh: `，办理中${pending}条未计`, en: `, ${pending} pending not counted` }
      : { zh: "", en: "" }
  return input(operand, chosen.length, {
    of: { zh: `${operand.zh}${note.zh}`, en: `${operand.en}${note.en}` },
    value: `${chosen.length}条`,
    inputs: [],
  })
}

/** A number of counted things: as entered, else the sum of those entered below it. */
export function countedThings(ledger: Ledger, operand: RateOperand, id: string): RateInput {
  const own = ledger.counts.filter((count) => count.id === id)
  const below = ledger.counts.filter(
    (count) => count.id.startsWith(`${id}.`) && !count.id.slice(id.length + 1).includes("."),
  )
  const used = own.length > 0 ? own.slice(-1) : below
  if (used.length === 0) return unknownInput(operand, "count")
  const value = used.reduce((sum, count) => sum + count.value, 0)
  const assumed = used.find((count) => count.assumed !== undefined)?.assumed
  return {
    ...input(operand, value, {
      of: { zh: operand.zh, en: operand.en },
      value: String(value),
      ...(assumed === undefined ? {} : { assumed: { zh: assumed, en: assumed } }),
      inputs: [],
    }),
    lines: used.length,
    places: used.map(({ at }) => at),
  }
}

function input(operand: RateOperand, value: number, derivation: Derivation): RateInput {
  const name = { zh: operand.zh, en: operand.en }
  return { name, unit: "count", value, lines: value, places: [], derivation }
}
