import { type UnitGroup, type UnitKind, unitKinds } from "./unit-kinds.ts"

const groups = new Map<string, UnitGroup[]>()
for (const group of unitKinds)
  for (const unit of Object.keys(group.units)) groups.set(unit, [...(groups.get(unit) ?? []), group])

const factors: Readonly<Record<string, number>> = { 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 }
const longest = Math.max(...[...groups.keys()].map((unit) => unit.length))

/** How many a unit's leading 百, 千, 万 or 亿 stand for, and the unit without them: 万页 → [10000, "页"]. */
export function unitFactor(unit: string): readonly [factor: number, unit: string] {
  let factor = 1
  let rest = unit
  // 百分点 and 千米 are units of their own; 千万元 is ten million of 元.
  for (let letters = 0; letters < 4 && rest.length > 1 && !groups.has(rest); letters++) {
    const word = factors[rest[0]!]
    if (word === undefined) break
    factor *= word
    rest = rest.slice(1)
  }
  return [factor, rest]
}

/** Groups of units met before: documents use a few dozen. Bounded, and forgotten as a whole. */
const met = new Map<string, readonly UnitGroup[]>()
const mostMet = 1_024

function groupsOf(unit: string): readonly UnitGroup[] {
  const known = met.get(unit)
  if (known) return known
  const found = foundGroups(unit)
  if (unit.length <= 16) {
    if (met.size >= mostMet) met.clear()
    met.set(unit, found)
  }
  return found
}

/** The groups a unit without factor belongs to: by its name, or by the classifier it begins with (家医院 is counted as 家). */
function foundGroups(unit: string): readonly UnitGroup[] {
  const exact = groups.get(unit)
  if (exact) return exact
  const bracketed = /^([^()/]+)\(([^()/]+)\)$/u.exec(unit)
  if (bracketed) {
    const [outer, inner] = [groups.get(bracketed[1]!), groups.get(bracketed[2]!)]
    return outer && inner ? [...outer, ...inner] : []
  }
  for (let length = Math.min(longest, unit.length - 1); length > 0; length--) {
    const classifier = groups.get(unit.slice(0, length))
    if (classifier && /^\p{Script=Han}+$/u.test(unit)) return classifier.filter((g) => counted.has(g.kind))
  }
  return []
}

const counted: ReadonlySet<UnitKind> = new Set(["people", "household", "occasion", "incident", "count"])

/** What a printed unit measures, factor words and 「每」-parts aside; undefined for a unit nobody listed. */
export function unitKind(unit: string): UnitKind | undefined {
  return groupsOf(unitFactor(unit.split("/", 1)[0]!)[1])[0]?.kind
}

/** Whether every part of a printed unit is a listed unit by its full name: 万元/人 is, 次通过 is not. */
export function isKnownUnit(unit: string): boolean {
  if (unit === "" || unit.length > 16) return false
  if (groups.has(unit)) return true
  return unit.split("/").every((part) => {
    const [, bare] = unitFactor(part)
    return groups.has(bare) || (/^[^()]+\([^()]+\)$/.test(bare) && groupsOf(bare).length > 0)
  })
}

/** How much of `to` one of `from` is: 小时 → 分钟 is 60; undefined where the two do not measure the same. */
export function unitRatio(from: string, to: string): number | undefined {
  if (from === to) return 1
  const [left, right] = [from.split("/"), to.split("/")]
  if (left.length !== right.length || left.length > 4) return undefined
  let ratio = 1
  for (const [index, part] of left.entries()) {
    const one = partRatio(part, right[index]!)
    if (one === undefined) return undefined
    ratio = index === 0 ? ratio * one : ratio / one
  }
  return ratio
}

function partRatio(from: string, to: string): number | undefined {
  const [many, source] = unitFactor(from)
  const [few, aim] = unitFactor(to)
  if (source === aim) return many / few
  const group = groupsOf(source).find((g) => groupsOf(aim).includes(g))
  return group ? ((scaleIn(group, source) / scaleIn(group, aim)) * many) / few : undefined
}

function scaleIn(group: UnitGroup, unit: string): number {
  return group.units[unit] ?? 1
}

/** Whether numbers of the two units can be compared, after conversion by `unitRatio`. @zh 单位可比 */
export function comparableUnits(one: string, other: string): boolean {
  return unitRatio(one, other) !== undefined
}
