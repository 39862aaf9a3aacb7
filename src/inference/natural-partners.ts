/**
 * Which departmental economic section a functional item is as a rule paid under: contributions and pensions have items
 * of their own in both classifications (《政府收支分类科目》: 2080505 机关事业单位基本养老保险缴费支出 ↔ 30108 …).
 */
const partners: readonly (readonly [item: RegExp, section: RegExp])[] = [
  [/^2080505$/, /^30108$/],
  [/^2080506$/, /^30109$/],
  [/^208050[1-4]$/, /^3030[125]$/],
  [/^210110[12]$/, /^30110$/],
  [/^2101103$/, /^30111$/],
  [/^2089999$/, /^30112$/],
  [/^2082[0-9]{3}|2080899$/, /^30112$/],
  [/^2210201$/, /^30113$/],
  [/^221020[23]$/, /^30102$/],
  [/^20808\d\d$/, /^30304$/],
]

/** Whether a functional item and a departmental economic section belong together by their meaning. */
export function naturalPartners(item: string, section: string): boolean {
  return partners.some(([one, other]) => one.test(item) && other.test(section))
}
