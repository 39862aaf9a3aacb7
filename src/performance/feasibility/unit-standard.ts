import { displayUnit, fenPerUnit, printedNumber } from "#money"
import { plain } from "#statutes"
import type { StatedText } from "../evaluation.ts"
import { measuredNumber } from "../values/target-value.ts"
import type { ProjectTargets, TargetedIndicator } from "./project-targets.ts"

/** What one head or one household is given or costs, as somewhere stated: 60元/人, 每户每月300元. @zh 补助标准 */
export interface UnitStandard {
  readonly fen: number
  readonly per: "person" | "household"
  /** Times a year: 1, or 12 for a monthly standard. */
  readonly times: 1 | 12
  readonly text: string
  /** Index of the indicator that states it; absent where the objective does. */
  readonly indicator?: number
  readonly source: StatedText
}

/** A number of heads or households that a project promises. */
export interface CountedPeople {
  readonly index: number
  readonly indicator: TargetedIndicator
  readonly number: number
  readonly per: UnitStandard["per"]
}

const amount = String.raw`(\d[\d,]{0,12}(?:\.\d{1,4})?)(万?元)`
const head = "(人次|人|名|位|户|家庭)"
const time = "(?:[·/.、]?每?(年|月|天|日|次|学期|学年|季度?))?"
const shapes: readonly (readonly [RegExp, (m: RegExpMatchArray) => Parts])[] = [
  [
    new RegExp(`${amount}(?:/|每)${head}${time}`, "g"),
    (m) => ({ number: m[1]!, unit: m[2]!, head: m[3]!, time: m[4] }),
  ],
  [new RegExp(`${amount}/(年|月)[·/.]?${head}`, "g"), (m) => ({ number: m[1]!, unit: m[2]!, head: m[4]!, time: m[3] })],
  [
    new RegExp(`每${head}(?:每?(年|月|天|日|次|学期|学年|季度?))?[^\\d,，。;；]{0,8}?${amount}`, "g"),
    (m) => ({ number: m[3]!, unit: m[4]!, head: m[1]!, time: m[2] }),
  ],
  [
    new RegExp(`(人|户)均[^\\d,，。;；]{0,8}?${amount}`, "g"),
    (m) => ({ number: m[2]!, unit: m[3]!, head: m[1]!, time: undefined }),
  ],
]

interface Parts {
  readonly number: string
  readonly unit: string
  readonly head: string
  readonly time: string | undefined
}

/** Every standard that the objective, the indicators and their notes state, each once. */
export function unitStandards({ objective, indicators }: ProjectTargets): UnitStandard[] {
  const found: UnitStandard[] = []
  const add = (standard: UnitStandard | undefined) => {
    if (standard && !found.some((s) => s.fen === standard.fen && s.per === standard.per && s.times === standard.times))
      found.push(standard)
  }
  if (objective) for (const one of standardsIn(plain(objective.text), objective)) add(one)
  for (const [index, indicator] of indicators.entries()) {
    const { name, target, note } = indicator
    const told = [`${plain(name.text)}${plain(target?.text ?? "")}`, plain(note?.text ?? "")]
    for (const text of told) for (const one of standardsIn(text, target ?? name)) add({ ...one, indicator: index })
  }
  return found
}

function standardsIn(text: string, source: StatedText): UnitStandard[] {
  const result: UnitStandard[] = []
  for (const [shape, parts] of shapes)
    for (const match of text.slice(0, 3_000).matchAll(shape)) {
      // 「600-800元/人」 is no one standard.
      if (/\d(?:元|万元)?[-~至到—]$/u.test(text.slice(0, match.index))) continue
      const { number, unit, head: whose, time: often } = parts(match)
      const printed = printedNumber(number)
      const money = displayUnit(unit)
      // Days, terms and occasions are not counted by what a sheet tells.
      if (!printed || !money || (often !== undefined && often !== "年" && often !== "月")) continue
      const fen = Math.round((printed.scaled / 10 ** printed.decimals) * fenPerUnit[money])
      if (fen <= 0) continue
      result.push({
        fen,
        per: /户|家/.test(whose) ? "household" : "person",
        times: often === "月" ? 12 : 1,
        text: match[0],
        source,
      })
    }
  return result
}

/** The indicators that promise a number of heads or households. */
export function countedPeople({ indicators }: ProjectTargets): CountedPeople[] {
  return indicators.flatMap((indicator, index): CountedPeople[] => {
    const { value } = indicator
    const measured = value.kind === "quantitative" && !value.upper ? measuredNumber(value) : undefined
    if (!measured || measured.number < 1 || !Number.isInteger(measured.number)) return []
    if (!/^(?:人次|人|名|位|户)$/.test(measured.unit)) return []
    return [{ index, indicator, number: measured.number, per: measured.unit === "户" ? "household" : "person" }]
  })
}
