/** A stretch that stands for something not filled in. @zh 占位符 */
export interface Placeholder {
  readonly start: number
  readonly end: number
  /** figure: an amount, rate, count or year; name: whose, what; choice: 增加（减少） left open; blank: an empty slot. */
  readonly kind: "figure" | "name" | "choice" | "blank" | "reason"
}

const marks: readonly (readonly [kind: Placeholder["kind"], pattern: RegExp])[] = [
  // XX, ××, ＸＸ; not inside a word or a number in Latin letters
  ["name", /(?<![A-Za-z0-9X×])[XxΧ×✕]{2,}(?![A-Za-z0-9×]|级|光|射线)/g],
  ["figure", /(?<![\d*\u4e00-\u9fff])\*{2,}(?=万?元|%|年|月|日|个|人|辆|项)|(?<=[为增加减少长降共])\*{2,}/g],
  ["name", /(?<![\d*A-Za-z])\*{3,}(?![\d*A-Za-z])/g],
  [
    "blank",
    /(?:待|请)(?:填写?|补充|填报|录入)(?:内容|数据|完整)?(?=[。，；）)]|$)|\((?:此处|待填)[^()]{0,30}\)|(?:此处|这里)(?:填写?|插入|添加)[^。；]{0,20}/g,
  ],
  [
    "blank",
    /\{{1,2}[\u4e00-\u9fffA-Za-z_.]{1,20}\}{1,2}|\$\{[^{}]{1,24}\}|<(?:单位|部门|年度?|金额|名称)[^<>]{0,12}>|#(?:单位|部门|年度?|金额)[^#]{0,12}#/g,
  ],
  ["blank", /_{3,}|﹍{2,}|￣{2,}|【(?:(?:请|待|此处)?填[^【】]{0,10}|(?:单位|部门|项目)名称|X+)?】/g],
  [
    "choice",
    /(?:增加|减少|增长|下降|上升|降低|大于|小于|高于|低于)\((?:增加|减少|增长|下降|上升|降低|大于|小于|高于|低于)(?:\/持平)?\)|(?:增加|增长|大于)\/(?:减少|下降|小于)(?:\/(?:持平|等于))?/g,
  ],
]

/** Placeholders of a compact text in order; overlapping ones once. Every pattern is linear. */
export function placeholdersIn(text: string): Placeholder[] {
  if (!suspicious.test(text) || /^[*_XxΧ×✕-]+$/.test(text)) return []
  const found: Placeholder[] = []
  for (const [kind, pattern] of marks)
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((f) => start < f.end && f.start < end)) continue
      if (isLegend(text, start, end)) continue
      found.push({ start, end, kind: kind === "name" ? sortOf(text, start, end) : kind })
    }
  return found.sort((a, b) => a.start - b.start)
}

const suspicious =
  /[XxΧ×✕]{2}|\*{2}|待填|待补|请填|请补|此处|这里|[{<#_﹍￣【]|\((?:增|减|下降|上升|降低|大于|小于|高于|低于)|\//

/** A formula, a size, a masked number or a name of something: XXL, 10××, 第XX届 stays a placeholder. */
function isLegend(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ""
  const after = text[end] ?? ""
  return (
    (/[A-Za-z0-9_]/.test(before) && !/\d/.test(before)) ||
    /[A-Za-z]/.test(after) ||
    (/\d/.test(before) && /\d/.test(after))
  )
}

function sortOf(text: string, start: number, end: number): Placeholder["kind"] {
  const after = text.slice(end, end + 4)
  if (/^(?:万|千|百|亿)?元|^%|^(?:年|月|日|个|辆|台|批|人|家|项|次|分|户|平方)/.test(after)) return "figure"
  return /(?:原因|用于|包括|主要是|内容)[是为:：]?$/.test(text.slice(Math.max(0, start - 6), start)) ? "reason" : "name"
}
