import type { CountDraft } from "./draft.ts"
import type { NumberToken } from "./number-token.ts"
import type { ReadingState } from "./reading-state.ts"

const longestNoun = 24
const front =
  /^.*?(?:共有|现有|拥有|共计|全年|累计|预计|安排|列支)(?=.)|^(?:共|我单位|本单位|我部门|本部门|我局|本局|其中|涉及|组织|对|已对|拟|度|年度|有|和|及|以及|的|为|约)+/
const back = /(?:共有|共计|累计|为|约|达|有|共|数)+$/
const verbs = /开展|进行|实行|实施|设立|设置|编制|编报|设定|均|已|,|;|。|、|\n|\(|\)|\d/

/** A counted thing: 车辆 1 辆, 项目 9 个, 0 个政府性基金预算项目, 团组 0 个. */
export function readCount(state: ReadingState, number: NumberToken): boolean {
  const before = noun(state.flow.text.slice(Math.max(state.boundary, number.start - 40), number.start))
  const behind = nounBehind(state.flow.text, number.after)
  const things = /(?:项目|单位|部门|团组)$/.test(behind) && behind.length <= 16
  const name = things ? behind : before.length >= 2 ? before : behind.length > 0 ? behind : number.unit
  if (name.length === 0) return false
  const counting = state.counting
  const whole = counting && counting.whole.number.unit === number.unit ? counting.whole : undefined
  const path = [state.section.topic ?? "", ...itemPath(state), ...(whole ? [whole.noun] : []), name]
  const draft: CountDraft = {
    kind: "count",
    section: state.section,
    flow: state.flow,
    subject: { ...(state.year === undefined ? {} : { year: state.year }), topic: path.filter((p) => p).join("/") },
    label: name,
    number,
    noun: name,
    parts: [],
  }
  state.memory.drafts.push(draft)
  if (whole && counting && whole.parts.length < 100) {
    whole.parts.push(draft)
    if (whole.parts.length === 2) counting.separator = state.mark
  } else {
    state.counting = undefined
    state.count = draft
    state.countIsLast = true
    if (state.section.topic !== "performance") state.words = []
  }
  return true
}

/** What the count belongs to: the three public expense last spoken of, or the stage of performance management. */
function itemPath(state: ReadingState): readonly string[] {
  if (state.section.topic === "performance") return state.activity ? [state.activity] : []
  const item = state.item?.subject.threePublic
  return item ? [item] : []
}

/** Free text before a count, cut down to its noun. */
function noun(text: string): string {
  let result = text.replace(back, "")
  for (let i = 0; i < 4; i++) {
    const next = result.replace(front, "")
    if (next === result) break
    result = next
  }
  return result.replace(back, "").slice(-longestNoun)
}

function nounBehind(text: string, from: number): string {
  const rest = text.slice(from, from + longestNoun)
  const end = rest.search(verbs)
  return end < 0 ? rest : rest.slice(0, end)
}

/** 得分为 x 分, of the project last spoken of; a mean score when none is. */
export function readScore(state: ReadingState, number: NumberToken): boolean {
  const text = state.flow.text.slice(Math.max(state.boundary, number.start - 16), number.start)
  if (!/[得评总均]分/.test(text)) return false
  const mean = /平均|均分/.test(text)
  const project = mean ? undefined : state.item?.subject.project
  const draft: CountDraft = {
    kind: "count",
    section: state.section,
    flow: state.flow,
    subject: project === undefined ? { topic: mean ? "score/mean" : "score" } : { nature: "project", project },
    label: mean ? "平均得分" : "得分",
    number,
    noun: mean ? "平均得分" : "得分",
    parts: [],
  }
  state.memory.drafts.push(draft)
  state.words = []
  return true
}
