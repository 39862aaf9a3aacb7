import type { Coordinate } from "#fiscal"
import { projectName } from "../performance/plain-text.ts"
import { type ReadingState, scopeOf } from "./reading-state.ts"
import type { Said } from "./said.ts"
import { timeless } from "./subject.ts"

const generic = /资金|金额|合计|总计|总额|总预算|涉及|安排|预算|得分|评价|绩效/

const wholeWords = /总预算|合计|共计|总计|总额|预算数|年度预算|总投资/

/** How names of projects end. */
const projectEnd =
  /(?:项目|费|费用|经费|资金|专项|补助|补贴|补偿|奖励|工程|建设|服务|维护|运维|采购|改造|修缮|购置|支出)$/

const filler = /^(?:共计|共|其中|以及|和|及|与|对|的|度|我单位|本单位|我部门|本部门|年度)+/

const tail = /(?:年初预算安排|年初预算|预算安排|安排资金|安排|预算|支出决算|支出预算|约|为|共计|共)+$/

/** Free text before a number without the words around a name. */
export function cleaned(text: string): string {
  const short = text.length > 60 ? text.slice(-60) : text
  return short.replace(filler, "").replace(tail, "")
}

/** A project named before its amount: 「某某费 12 万元」, 「重点项目一：某某项目，年初预算安排 12 万元」. */
export function projectOf(state: ReadingState, segment: string, raw: string, words: Said): Coordinate | undefined {
  const whole = state.frame.project
  if (whole !== undefined && (wholeWords.test(raw) || segment === whole)) return state.frame
  const listed = whole !== undefined || scopeOf(state) !== undefined || projectEnd.test(segment)
  let name = generic.test(segment) || !listed ? "" : bareProject(segment)
  if (name === "" && segment === "" && state.phase !== undefined) {
    const clause = clauseBefore(state)
    if (projectEnd.test(clause)) name = bareProject(clause)
  }
  if (name.length >= 2 && name.length <= 40 && !/\d/.test(name))
    return { flow: "expenditure", nature: "project", project: whole === undefined ? name : `${whole}/${name}` }
  const item = state.item?.subject
  if (item?.project !== undefined && (state.phase !== undefined || words.weak !== undefined)) return timeless(item)
  return undefined
}

/** The clause before the one being read, when only a comma lies between. */
function clauseBefore(state: ReadingState): string {
  const { text } = state.flow
  if (text[state.boundary - 1] !== ",") return ""
  const from = Math.max(state.sentenceStart, state.boundary - 60)
  const clause = text.slice(from, state.boundary - 1)
  if (/\d[^(]*$/.test(clause.slice(-8))) return ""
  const cut = Math.max(
    clause.lastIndexOf(","),
    clause.lastIndexOf(":"),
    clause.lastIndexOf("。"),
    clause.lastIndexOf(";"),
  )
  return clause.slice(cut + 1)
}

/** A project's name as compared: without the word 项目 behind it. */
export function bareProject(text: string): string {
  const name = projectName(text).replace(filler, "")
  return name.endsWith("项目") && name.length > 4 ? name.slice(0, -2) : name
}
