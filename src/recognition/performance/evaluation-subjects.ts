import { projectName } from "./plain-text.ts"

/** Where a text names the project whose self-evaluation it goes on to tell. */
export interface EvaluationSubject {
  readonly start: number
  readonly nameEnd: number
  /** Where what is told of it begins. */
  readonly end: number
}

/** 「X项目绩效自评综述」, 「“X”自评情况」, 「X项目绩效自评得分」: the name stands before the mark. */
const marks = /(项目)?(?:支出)?(?:绩效)?自评(情况|综述|得分|总分|评分|结果)/g
const longestName = 100

/** What stands before a mark without being a project's name: a count, a body, a time. */
const general =
  /^(?:其中|各|该|本|每个?|所有|全部|上述|以上|其他|有关|相关|年初|具体)|(?:部门|单位|决算中|开展|组织|平均|涉及|年度?|[个对将了的中])$/

/** Finds the subjects of a paragraph, in order. */
export function evaluationSubjects(text: string): readonly EvaluationSubject[] {
  const found: EvaluationSubject[] = []
  for (const match of text.matchAll(marks)) {
    const at = match.index
    const close = text[at - 1] ?? ""
    const quoted = '”"》」'.includes(close) && close !== ""
    if (!match[1] && !quoted) continue
    // A score or a verdict is told in the middle of a sentence; a survey begins one.
    const within = !/情况|综述/.test(match[2]!)
    const start = startOf(text, at, within ? "。；！？\n，,：:" : "。；！？\n")
    if (at <= start) continue
    const name = projectName(text.slice(start, at))
    const before = found.at(-1)
    if (name === "" || general.test(name)) continue
    if (before && (before.start === start || (within && named(text, before) === name))) continue
    found.push({ start, nameEnd: at, end: within ? at + (match[1]?.length ?? 0) : at + match[0].length })
  }
  return found
}

const named = (text: string, { start, nameEnd }: EvaluationSubject) => projectName(text.slice(start, nameEnd))

/** Where the name before a mark begins: after the last stop and a list number. */
function startOf(text: string, at: number, stops: string): number {
  let start = at
  while (start > 0 && at - start < longestName && !stops.includes(text[start - 1]!)) start--
  return start + /^(?:\s|[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．])*/.exec(text.slice(start, at))![0].length
}
