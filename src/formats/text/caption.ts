import { type DisplayUnit, displayUnit } from "#money"

/** What a short line around a table is: its unit, the number of its form, who made it, its year. */
export type Caption = "unit" | "form-number" | "body" | "year"

const captionMost = 80
const bodyPattern = /^[（(]?(?:编制|填报|填表|预算|主管|公开|申报)?(?:部门|单位)(?:[（(]单位[)）])?(?:名称|代码)?[:：]/
const formNumbers = [
  /^(?:附件?)?表[\d一二三四五六七八九十]{1,3}(?:[-—－]\d{1,2}){0,2}[:：]?$/,
  /^[（(]?(?:公开|预算|决算|财预|财决|预决算|部门|单位|附)?\d{1,2}(?:[-—－]\d{1,2})?表[)）]?$/,
]

/** A text without any white space, for comparing; bounded. */
export function bareText(text: string): string {
  return text.slice(0, 400).replace(/\s/g, "")
}

/**
 * The unit of account a line declares (单位：万元, 金额单位:元), wherever on the line it stands.
 * @zh 金额单位
 */
export function declaredUnit(text: string): DisplayUnit | undefined {
  if (text.length > captionMost * 2) return undefined
  const bare = bareText(text)
  for (let at = bare.indexOf("单位"); at >= 0; at = bare.indexOf("单位", at + 1)) {
    const after = bare
      .slice(at + 2)
      .replace(/^[:：]/, "")
      .replace(/^人民币/, "")
    if (after === bare.slice(at + 2) && !bare.slice(0, at).endsWith("金额")) continue
    for (const length of [3, 2, 1]) {
      const follows = after[length]
      const unit = displayUnit(after.slice(0, length))
      if (unit && (follows === undefined || !/[\p{L}\d/]/u.test(follows))) return unit
    }
  }
  return undefined
}

/** Whether a unit line was broken before 元: "单位：万" with "元" on the next line. */
export function isBrokenUnit(text: string, next: string): boolean {
  return (
    text.length <= 30 &&
    next.length <= 4 &&
    /单位[:：]/.test(text) &&
    !declaredUnit(text) &&
    !declaredUnit(next) &&
    !!declaredUnit(text + next)
  )
}

/** The kind of caption a line is; undefined for titles, headings and sentences. */
export function caption(text: string): Caption | undefined {
  // Every caption holds one of these; most lines leave here.
  if (text.length > captionMost || !/[表位部年门]/.test(text)) return undefined
  const bare = bareText(text)
  if (formNumbers.some((pattern) => pattern.test(bare))) return "form-number"
  if (/^[（(]?\d{4}年度?[)）]?$/.test(bare)) return "year"
  if (/[。；]$/.test(bare)) return undefined
  if (declaredUnit(bare) && !/\D表[（(]?(?:金额)?单位/.test(bare)) return "unit"
  if (bodyPattern.test(bare)) return "body"
  return undefined
}

/** Whether a line says that the table above goes on: 续表, …表（续）. */
export function saysContinued(text: string): boolean {
  return text.length <= captionMost && (/^[（(]?续表/.test(text) || /[（(]续(?:表|上表)?[一二三四\d]?[)）]$/.test(text))
}
