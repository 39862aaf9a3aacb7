import { commonLength } from "../../common-length.ts"
import type { LocatedDocument } from "#documents"
import { type CheckContext, defineRule, inOrder } from "../../rule.ts"
import { proseOf } from "../../prose/prose.ts"
import { type ListedUnit, listedUnits } from "../../unit-nature/listed-units.ts"
import { type PrintedName, printedNames } from "./printed-name.ts"

/** Cover, titles, unit lines and sentences name one institution (B-43). @zh 单位全称前后一致 */
export const rule = defineRule({
  name: "unit-name-is-the-same",
  checks: ["B-43"],
  severity: "error",
  title: {
    zh: "封面、表题、单位栏和正文中的单位全称一致",
    en: "Cover, titles, unit lines and text give one name of the unit",
  },
  citation: "部门预决算公开格式要求：单位名称使用规范全称",
  messages: {
    differs: {
      zh: "此处单位名称为“{name}”，全文其他{count}处为“{own}”。请统一为规范全称。",
      en: "The unit is named {name} here and {own} in {count} other places. Use one full name.",
    },
    row: {
      zh: "表中单位（代码{code}）的名称为“{name}”，与本文档的单位名称“{own}”不一致。请核对是否为同一单位并统一名称。",
      en: "The table names unit {code} {name}; the document is of {own}. Use one full name if they are the same unit.",
    },
  },
  obstacle: ({ recognition }) => (recognition.profile.unit === undefined ? "没有认出本文档的单位名称" : undefined),
  *inspect(context) {
    const { document, profile } = context.recognition
    const names = [...printedNames(document)]
    const own = ownName(names, profile.unit)
    if (own === undefined) return
    const same = names.filter((n) => n.name === own)
    const strange = new Set(others(context))
    for (const printed of names) {
      const { name, at, where } = printed
      if (name === own || isShortOf(name, own) || isShortOf(own, name) || hasPlaceholder(name)) {
        yield inOrder
        continue
      }
      const close = alike(name, own) || (where === "unit-line" && isOneLetterApart(name, own))
      const fixed = where === "title" || where === "unit-line"
      // another organisation that the document names among its units, or as its superior, may well stand here
      if (!close && (strange.has(name) || !fixed)) continue
      yield {
        message: "differs",
        severity: close && fixed && same.length >= 3 && !strange.has(name) ? "error" : close ? "warning" : "info",
        at,
        subject: `${where}/${name}`,
        data: { name, own, count: same.length },
        found: stated(name),
        expected: stated(own),
        related: same.slice(0, 2).map((s) => ({ label: own, at: s.at })),
      }
    }
    const told = new Set<string>()
    for (const { code, name, at } of onlyUnit(document)) {
      if (told.has(name)) continue
      told.add(name)
      if (name === own || isShortOf(name, own) || isShortOf(own, name) || !alike(name, own)) yield inOrder
      else
        yield {
          message: "row",
          severity: "warning",
          at,
          subject: `row/${name}`,
          data: { code, name, own },
          found: stated(name),
          expected: stated(own),
          related: same.slice(0, 1).map((s) => ({ label: own, at: s.at })),
        }
    }
  },
})

/** The name printed most in fixed places, where the profile does not settle it. */
function ownName(names: readonly PrintedName[], profile: string | undefined): string | undefined {
  const counts = new Map<string, number>()
  for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const best = [...counts].sort((a, b) => b[1] - a[1])
  if (best.length === 0) return undefined
  if (profile !== undefined && (counts.get(profile) ?? 0) >= best[0]![1]) return profile
  return best[0]![1] > (best[1]?.[1] ?? 0) ? best[0]![0] : undefined
}

/** The rows of the unit that tables list, where there is only one. */
function onlyUnit(document: LocatedDocument): readonly ListedUnit[] {
  const units = listedUnits(document)
  return new Set(units.map((u) => u.code)).size === 1 ? units : []
}

/** Institutions the document speaks of as its superior or as units of its own. */
function* others({ recognition }: CheckContext): Generator<string> {
  for (const table of recognition.tables)
    for (const row of table.rows) if (row.codeKind === "unit" && row.label) yield row.label
  for (const { compact, raw } of proseOf(recognition.document)) {
    if (raw.length > 3000) continue
    for (const match of compact.text.matchAll(
      /(?:隶属于?|归属于?|主管部门[:：]?(?:为|是)?|为|由|上级)([\u4e00-\u9fff]{4,24}?(?:局|厅|委员会|委|部|院|办公室|政府))(?=[，。的、；（(]|二级|所属|管理|主管)/g,
    ))
      yield match[1]!
  }
}

/** A name shortened: every letter of it stands in the longer one in order, and it ends alike. */
function isShortOf(shorter: string, longer: string): boolean {
  const short = canonical(shorter)
  const long = canonical(longer)
  if (short === long) return true
  if (short.length >= long.length || short.at(-1) !== long.at(-1)) return false
  if (long.endsWith(short)) return true
  // letters left out inside make another name (医疗保险中心, 社会医疗保险中心) unless they are the region's
  const prefix = commonPrefix(short, long)
  return (
    prefix >= 2 &&
    long.endsWith(short.slice(prefix)) &&
    /^(?:省|市|区|县|自治区|自治县|新区)+$/.test(long.slice(prefix, long.length - (short.length - prefix)))
  )
}

/** Without what only says which part of the unit is meant, and with the usual abbreviations of the kind of unit. */
function canonical(name: string): string {
  return name
    .replace(/[(（][^()（）]*[)）]/g, "")
    .replace(/(?:本级|机关|本部|部门|汇总)+$/, "")
    .replace(/管理委员会/g, "管委")
    .replace(/委员会|管委会/g, (word) => (word === "委员会" ? "委" : "管委"))
    .replace(/办公室/g, "办")
}

/** Two names of one place that share most of their letters: the same unit, written differently. */
function alike(a: string, b: string): boolean {
  if (commonPrefix(a, b) < 2) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return commonLength(short, long) >= short.length * 0.8 && long.length - short.length <= 4
}

/** Names of one length that differ in one letter: over a table of this document that is a slip, not another unit. */
function isOneLetterApart(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 5) return false
  let apart = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) apart++
  return apart === 1
}

function commonPrefix(a: string, b: string): number {
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  return i
}

function hasPlaceholder(name: string): boolean {
  return /X|×|\*|某某/.test(name)
}

function stated(text: string) {
  return { text, value: text }
}
