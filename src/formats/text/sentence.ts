import { bareText } from "./caption.ts"
import { numbering } from "./numbering.ts"

const closing = "，。、；：！？）)】》」』”’%％,;"
/** Shorter lines that end without a mark are labels (无, a date, a cover line), not the first part of a sentence. */
const labelMost = 14

/** Whether a line ends where a sentence does. */
export function endsSentence(text: string): boolean {
  return /[。！？；：!?;:][”’"'）)】》」]{0,3}$/.test(text.slice(-6))
}

/** Whether a line begins with a mark no sentence begins with, so that it goes on with the line before. */
export function beginsInside(text: string): boolean {
  return closing.includes(text[0] ?? "")
}

/** 注：, 说明：, 备注： under a table. */
export function isNote(text: string): boolean {
  return /^[（(]?(?:注|注释|备注|说明|附注|注意)[\d一二三四五]?[:：]/.test(bareText(text.slice(0, 20)))
}

/** A short "label：value" line, such as those of a cover or under a chart. */
export function isKeyed(text: string): boolean {
  if (text.length > 50 || numbering(text) || !/^[^。；，,：:]{1,20}[:：] ?[^ ]/.test(text)) return false
  return !/[。；，：]/.test(text.slice(text.search(/[:：]/) + 1))
}

/** Whether a paragraph that so far ends with this line wants another line. `alone`: it has no line before. */
export function isOpen(line: string, alone: boolean): boolean {
  if (endsSentence(line) || (alone && isKeyed(line))) return false
  const last = line.at(-1) ?? ""
  if ("，、,（(“‘".includes(last)) return true
  if (/^[（(【].*[)）】]$/.test(line) && line.length < 60) return false
  if ("）)】》」”’".includes(last) && line.length < 20) return false
  return !alone || line.length > labelMost || /[，、：（“]/.test(line)
}

/** Whether a line goes on with an open paragraph instead of beginning something of its own. */
export function goesOn(before: string, line: string): boolean {
  if (isNote(line)) return false
  const hangs = /[，、,]$/.test(before)
  const number = numbering(line)
  if (number && number.style !== "circled") return hangs && number.style === "digit-bracketed"
  return hangs || !isKeyed(line)
}

/** Two parts of a text as one: Chinese joins without a space, words of Latin letters with one. */
export function joined(left: string, right: string): string {
  return left + gap(left, right) + right
}

/** What stands between two joined lines. */
export function gap(left: string, right: string): "" | " " {
  return /[A-Za-z,.;:]$/.test(left.slice(-1)) && /^[A-Za-z]/.test(right.slice(0, 1)) ? " " : ""
}
