import type { CheckContext } from "../rule.ts"
import { printedSubjects } from "../subjects/printed-subject.ts"
import { proseOf } from "../prose/prose.ts"
import { listedUnits } from "./listed-units.ts"

/** Whether a document's units are administrative (参公 counts as such) or public institutions, and how many there are. @zh 单位性质 */
export interface UnitNature {
  readonly nature: "administrative" | "institution" | "mixed" | "unknown"
  readonly units: "one" | "several" | "unknown"
  /** What speaks for it, for people. */
  readonly signs: readonly string[]
}

const known = new WeakMap<object, UnitNature>()

/**
 * Infers the nature of the units from their subjects (行政运行, 事业运行, 行政单位医疗 …, 绩效工资) and from what the
 * text says of them. Only signs that nobody of the other nature has count.
 */
export function unitNature(context: CheckContext): UnitNature {
  const found = known.get(context.recognition)
  if (found) return found
  const result = inferred(context)
  known.set(context.recognition, result)
  return result
}

function inferred(context: CheckContext): UnitNature {
  const administrative = new Set<string>()
  const institution = new Set<string>()
  for (const { name, where, list, code } of printedSubjects(context)) {
    if (where !== "table" || name === undefined) continue
    if (list === "function" && code.length === 7) {
      if (/^(?:行政运行|行政单位医疗|行政单位离退休)$/.test(name)) administrative.add(name)
      if (/^(?:事业运行|事业单位医疗|事业单位离退休)$/.test(name)) institution.add(name)
    }
    if (list === "economicDepartment" && code === "30107") institution.add("绩效工资")
  }
  // the accounts' table of basic expenditure prints every section, used or not
  if (context.recognition.profile.kind === "accounts") institution.delete("绩效工资")
  for (const { part, compact } of proseOf(context.recognition.document)) {
    if (part === "glossary" || part === "contents" || part === "performance") continue
    const { text } = compact
    if (text.length > 1500) continue
    if (
      /参公(?:管理)?(?:的)?[^，。]{0,12}(?:单位|人员)|参照公务员法管理的?(?:事业)?单位(?!和)/.test(text) &&
      !/行政单位(?:和|、|（|\()/.test(text)
    )
      administrative.add("参照公务员法管理")
    const staff = /行政编制(\d+)[^。；]{0,12}事业编制(\d+)/.exec(text)
    if (staff) {
      if (Number(staff[1]) > 0) administrative.add("行政编制")
      if (Number(staff[2]) > 0) institution.add("事业编制")
    }
    const counted = /行政单位(\d+)[家个][^。；]{0,20}?事业单位(\d+)[家个]/.exec(text)
    if (counted) {
      if (Number(counted[1]) > 0) administrative.add("行政单位")
      if (Number(counted[2]) > 0) institution.add("事业单位")
    }
    if (/(?:公益[一二]类|全额拨款|差额拨款|财政补助)事业单位/.test(text) && !/参公|参照公务员/.test(text))
      institution.add("事业单位")
  }
  const nature =
    administrative.size > 0 && institution.size > 0
      ? "mixed"
      : administrative.size > 0
        ? "administrative"
        : institution.size > 0
          ? "institution"
          : "unknown"
  return { nature, units: unitCount(context), signs: [...administrative, ...institution] }
}

/** How many units the document covers: by unit codes of six digits, else by what the text says. */
function unitCount({ recognition }: CheckContext): UnitNature["units"] {
  const codes = new Set(listedUnits(recognition.document).map((unit) => unit.code))
  if (codes.size > 1) return "several"
  if (recognition.profile.family?.endsWith("-unit-11")) return "one"
  for (const { part, compact } of proseOf(recognition.document)) {
    if (part !== "duties" && part !== "cover" && part !== "explanation") continue
    const { text } = compact
    if (text.length > 1500) continue
    if (
      /(?:下属|所属)[^。]{0,20}(?:[1-9]\d*|[一二三四五六七八九十]+)[家个](?:预算|事业|行政|二级)?单位|及(?:其)?(?:下属|所属)(?:各)?单位/.test(
        text,
      )
    )
      return "several"
    if (
      /(?:无|没有)(?:二级|下属|所属)(?:预算|决算)?单位|单位预算包括本级预算|二级预算单位|单位(?:共|共有)?(?:1|一)[个家]/.test(
        text,
      )
    )
      return "one"
  }
  return codes.size === 1 ? "one" : "unknown"
}
