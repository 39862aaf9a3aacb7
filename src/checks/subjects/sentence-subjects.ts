import { type ClassificationId, normaliseSubjectName } from "#statutes"
import { proseOf } from "../prose/prose.ts"
import type { CheckContext } from "../rule.ts"
import type { PrintedSubject } from "./printed-subject.ts"

/** name（2080505） and 2080505 name in headings and paragraphs. */
export function* sentenceSubjects(context: CheckContext): Generator<PrintedSubject> {
  for (const { block, compact, part } of proseOf(context.recognition.document)) {
    if (part === "contents") continue
    const { text } = compact
    for (const match of text.matchAll(/\(((?:2|3|5)\d{2}(?:\d{2}){0,2})(?:类|款|项|科目)?\)/g)) {
      const code = match[1]!
      const name = nameBefore(text, match.index, code, context)
      if (!name) continue
      const codeStart = match.index + 1
      const end = match.index + match[0].length
      const fen = amountBehind(text, end)
      const list = listOf(code)
      yield {
        list,
        code,
        codeAt: compact.place(codeStart, codeStart + code.length),
        name: name.text,
        nameAt: compact.place(name.start, name.start + name.text.length),
        where: "sentence",
        block,
        ...(fen === undefined ? {} : { fen }),
      }
    }
    for (const match of text.matchAll(/(?<![\d.(])((?:2|3|5)\d{4}(?:\d{2})?)(?=[\u4e00-\u9fff“])/g)) {
      const code = match[1]!
      const at = match.index + code.length + (text[match.index + code.length] === "“" ? 1 : 0)
      const name = nameBehind(text, at, code, context)
      if (!name) continue
      const fen = amountBehind(text, at + name.length + (text[at + name.length] === "”" ? 1 : 0))
      yield {
        list: listOf(code),
        code,
        codeAt: compact.place(match.index, match.index + code.length),
        name,
        nameAt: compact.place(at, at + name.length),
        where: "sentence",
        block,
        ...(fen === undefined ? {} : { fen }),
      }
    }
  }
}

function listOf(code: string): ClassificationId {
  return code[0] === "2" ? "function" : code[0] === "3" ? "economicDepartment" : "economicGovernment"
}

const longestName = 40

/** The subject's name before a code in brackets: the longest ending that a list knows, else back to a boundary. */
function nameBefore(
  text: string,
  end: number,
  code: string,
  { statutes }: CheckContext,
): { text: string; start: number } | undefined {
  const list = statutes.classifications.byId(listOf(code))
  const from = Math.max(0, end - longestName)
  const trimmed = text[end - 1] === "”" ? end - 1 : end
  let bound = trimmed
  while (bound > from && !boundary.test(text[bound - 1]!)) bound--
  for (let start = from; start <= trimmed - 2; start++) {
    const known = text.slice(start, trimmed)
    if (list.byName(known).some((s) => normaliseSubjectName(s.name) === normaliseSubjectName(known)))
      return { text: known, start }
  }
  const name = text.slice(bound, trimmed)
  if (name.length < 2 || !/^[\u4e00-\u9fff]/.test(name)) return undefined
  const coded = list.byCode(code) !== undefined
  // a bracketed number beside words no list knows is a subject only where the number itself is a code and money follows
  const withMark = text.indexOf(")", end)
  if (list.byName(name).length === 0 && !(coded && code.length >= 3 && amountBehind(text, withMark + 1) !== undefined))
    return undefined
  return { text: name, start: bound }
}

const boundary = /[，。；：、,;:“”"()\d.．%元及和]/

function nameBehind(text: string, start: number, code: string, { statutes }: CheckContext): string | undefined {
  const list = statutes.classifications.byId(listOf(code))
  for (let end = Math.min(text.length, start + longestName); end >= start + 2; end--) {
    const name = text.slice(start, end)
    if (list.byName(name).some((s) => normaliseSubjectName(s.name) === normaliseSubjectName(name))) return name
  }
  return undefined
}

/** Money printed right behind a subject, in fen. */
function amountBehind(text: string, from: number): number | undefined {
  const match =
    /^(?:年初预算|预算|支出|安排|经费|预算数|决算数|为|:|：|，|,|”|科目){0,4}(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d{1,6})?)(万元|千元|百元|亿元|元)/.exec(
      text.slice(from, from + 48),
    )
  if (!match) return undefined
  const value =
    Number(match[1]!.replaceAll(",", "")) *
    ({ 元: 1, 百元: 100, 千元: 1000, 万元: 10000, 亿元: 1e8 }[match[2]!] ?? 1) *
    100
  const fen = Math.round(value)
  return Number.isSafeInteger(fen) ? fen : undefined
}
