import type { ReadingState } from "./reading-state.ts"

const plainWords =
  /本单位|本部门|我单位|我部门|当年|年度|度|安排|合计|总额|金额|共计|共|均|拟|为|数|约|的|该|,|\(|\)|:/g

const unitEnd = /(?:局|委|委员会|中心|院|所|校|学|部|处|办|会|厅|队|站|馆|社|署|场|园|政府|机关|本级)$/

/** Whether other words than known ones name what 支出 or 收入 is of: a subject no list has. */
export function isUnknown(state: ReadingState, start: number): boolean {
  let rest = ""
  let from = Math.max(state.boundary, start - 60)
  for (const word of state.heard) {
    if (word.start >= from && word.end <= start) {
      rest += state.flow.text.slice(from, word.start)
      from = word.end
    }
  }
  rest = (rest + state.flow.text.slice(from, start)).replace(plainWords, "")
  return rest.length >= 2 && !unitEnd.test(rest)
}
