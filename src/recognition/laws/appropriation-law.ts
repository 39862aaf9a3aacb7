import { withDimensions } from "#fiscal"
import type { Figure, SumIdentity } from "#identities"
import type { RecognisedTable } from "../recognition.ts"
import { type Absences, meetingKeyAt } from "./agreement-law.ts"

/**
 * 财政拨款 = 一般公共预算 + 政府性基金 + 国有资本经营, where one table prints the three budgets and another the
 * appropriation; and all expenditure of a budget = this year's + what was carried over.
 * @zh 财政拨款的组成
 */
export function appropriationIdentities(
  tables: readonly RecognisedTable[],
  byKey: ReadonlyMap<string, readonly Figure[]>,
  absences: Absences,
  checksOf: (form: string) => readonly string[],
): SumIdentity[] {
  if (!absences.otherBudgets) return carriedIdentities(byKey, absences, checksOf)
  const result: SumIdentity[] = []
  for (const table of tables) {
    const own = new Map<string, Figure>()
    for (const figure of table.figures) if (!own.has(figure.key)) own.set(figure.key, figure)
    for (const general of table.figures) {
      if (general.coordinate.source !== "R11") continue
      const twin = (source: string) =>
        own.get(meetingKeyAt(general.measure, withDimensions(general.coordinate, { source }), asPrinted))
      const others = [twin("R12"), twin("R13")].filter((f): f is Figure => f !== undefined)
      if (others.length === 0 || twin("R1")) continue
      const wanted = meetingKeyAt(general.measure, withDimensions(general.coordinate, { source: "R1" }), absences)
      const whole = byKey
        .get(wanted)
        ?.find((f) => f.place.block !== table.block && f.origin.kind === "cell" && !f.blank)
      if (!whole || general.blank) continue
      result.push({
        kind: "sum",
        id: `appropriation-equals-its-budgets:${table.form}:${wanted}`,
        rule: "appropriation-equals-its-budgets",
        checks: checksOf(table.form),
        relation: "=",
        terms: [
          { figure: whole, coefficient: 1 },
          ...[general, ...others].map((figure) => ({ figure, coefficient: -1 })),
        ],
        statement: {
          zh: `${whole.label} = 一般公共预算 + 政府性基金预算 + 国有资本经营预算（${table.title}）`,
          en: `${whole.label} = general public + government fund + state capital (${table.title})`,
        },
      })
    }
  }
  return [...result, ...carriedIdentities(byKey, absences, checksOf)]
}

/** Nothing is absent: every coordinate stands for itself. */
const asPrinted: Absences = { carriedOver: true, otherBudgets: true, otherSources: true, agencyIsOperating: false }

/** 一般公共预算支出（含结转） = 当年拨款安排的支出 + 上年结转 − 年终结转. Source: notes under Henan's 一般公共预算支出情况表; checks.csv B-16. */
function carriedIdentities(
  byKey: ReadonlyMap<string, readonly Figure[]>,
  absences: Absences,
  checksOf: (form: string) => readonly string[],
): SumIdentity[] {
  if (!absences.carriedOver) return []
  const first = (key: string) => byKey.get(key)?.find((f) => f.origin.kind === "cell" && !f.blank)
  const source = absences.otherBudgets ? "R11" : "R1"
  const bare = !absences.otherBudgets && !absences.otherSources
  const tail = bare ? "" : `;source=${source}`
  const all = first(`amount|flow=expenditure${tail}`)
  const current = first(`amount|flow=expenditure${tail};vintage=current`)
  const carriedIn = first(`amount|flow=carry-in${tail}`)
  if (!all || !current || !carriedIn || all === current) return []
  const carriedOut = first(`amount|flow=carry-out${tail}`)
  return [
    {
      kind: "sum",
      id: "carry-over-explains-the-difference",
      rule: "carry-over-explains-the-difference",
      checks: checksOf("B04"),
      relation: "=",
      terms: [
        { figure: all, coefficient: 1 },
        { figure: current, coefficient: -1 },
        { figure: carriedIn, coefficient: -1 },
        ...(carriedOut ? [{ figure: carriedOut, coefficient: 1 }] : []),
      ],
      statement: {
        zh: `${all.label} = 当年拨款安排的支出 + 上年结转 − 年终结转`,
        en: `${all.label} = expenditure of this year's appropriation + carried over − carried out`,
      },
    },
  ]
}
