import type { TextLine } from "./text-lines.ts"

const owner = /^(?:编制|填报|预算)?(?:部门|单位)(?:名称|公章)?(?:[（(][^）)]{1,6}[）)])? ?[:：]/
const unit = /^[（(]?(?:金额)?单位 ?[:：][^:：]{1,12}$/
/** The unit stands at the other margin: at least this many ems away. */
const apart = 3

/**
 * The line above a table that names the owner on the left and the unit on the right is two texts on one base line.
 * @zh 编制单位与金额单位
 */
export function partedOwnerLine(line: TextLine): readonly TextLine[] {
  const { segments, em } = line
  const last = segments.at(-1)
  const before = segments.at(-2)
  if (!last || !before || last.x0 - before.x1 < apart * em) return [line]
  if (!unit.test(last.text) || !owner.test(line.text)) return [line]
  const left = segments.slice(0, -1)
  const text = left.map((segment) => segment.text).join(" ")
  return [
    { ...line, segments: left, text, x1: before.x1 },
    { ...line, segments: [last], text: last.text, x0: last.x0, firstWidth: Math.min(em, last.x1 - last.x0) },
  ]
}
