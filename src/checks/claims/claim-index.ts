import type { LocatedDocument, Place } from "#documents"
import type { Claim } from "#recognition"
import type { Stated } from "../finding.ts"
import type { CheckContext } from "../rule.ts"

/** Claims of one kind, in reading order. */
export function claimsOf<K extends Claim["kind"]>(
  { recognition }: CheckContext,
  kind: K,
): Extract<Claim, { kind: K }>[] {
  return recognition.claims.filter((claim): claim is Extract<Claim, { kind: K }> => claim.kind === kind)
}

/** The chapter of a claim: its headings down to 一、; （一） and 1. stand inside one. @zh 章 */
export function chapterOf(claim: Claim): string {
  return claim.section.filter((heading) => !/^\s*(?:[（(]|\d|[①-⑩])/.test(heading)).join("\n")
}

/** The heading nearest above a claim, without its number. */
export function headingOf(claim: Claim): string {
  const heading = claim.section[claim.section.length - 1] ?? ""
  return heading.replace(/^[\s（(]*[一二三四五六七八九十\d]+[)）、.．]?\s*/, "").slice(0, 40)
}

/** Text of a heading or paragraph; nothing for tables. */
export function textOf(document: LocatedDocument, index: number): string {
  const block = document.blocks[index]
  return block?.kind === "paragraph" || block?.kind === "heading" ? block.text : ""
}

/** The rest of a claim's paragraph behind its place, up to a bound. */
export function textBehind(document: LocatedDocument, place: Place, length: number): string {
  const from = place.span?.[1] ?? 0
  return textOf(document, place.block).slice(from, from + length)
}

/** A value for people; programs get a number without its unit and separators, anything else as it stands. */
export function stated(text: string): Stated {
  const number = /^(-?\d[\d,]*(?:\.\d+)?)(?:亿元|万元|千元|元|%|％|[个项分人辆次])$/.exec(text)
  return { text, value: number ? number[1]!.replaceAll(",", "") : text }
}
