import { hasLeader, marker } from "./numbering.ts"
import { isDisplayed, type PlacedLine } from "./paragraphs.ts"
import type { Typography } from "./typography.ts"

const sentence = /[。；;！？，]/
const unit = /单位[:：]/
/** A line such as 部门：… or 日期：… on a cover. */
const field = /(?:部门|单位|名称|公章|日期|时间|人|电话)[（(]?[^：:]{0,6}[）)]? ?[:：]/

/** A remark in brackets, a note, or the line under a picture. */
const beside = /^[（(注]|^图 ?[\d一二三四五六七八九十]/

/** What the classifier remembers while it goes down a document. */
export class HeadingLevels {
  private sawTitle = false
  private sawPart = false
  private readonly type: Typography

  constructor(type: Typography) {
    this.type = type
  }

  /** The level of a paragraph that is a heading; undefined for running text. */
  level(text: string, lines: readonly PlacedLine[]): number | undefined {
    const first = lines[0]
    if (!first || lines.length > 3 || text.length > 80 || hasLeader(text) || unit.test(text)) return undefined
    const mark = marker(text)
    const displayed = isDisplayed(first, this.type)
    if (mark) {
      if (!this.standsAlone(text, mark.level, displayed)) return undefined
      if (mark.level === 2) this.sawPart = true
      return mark.level
    }
    if (!displayed || /[。；;，,：:]$/.test(text) || text.includes("。") || beside.test(text) || field.test(text))
      return undefined
    if (first.line.segments.length > 1 && first.line.em < 1.15 * this.type.em && /[:：]/.test(text)) return undefined
    if (!this.sawTitle) {
      this.sawTitle = true
      return 1
    }
    if (first.page === 1) return 1
    return this.sawPart ? 3 : 2
  }

  private standsAlone(text: string, level: number, displayed: boolean): boolean {
    if (/[。；;，,、]$/.test(text)) return false
    if (level <= 3 || displayed) return text.length <= 60 && !/[。；]/.test(text)
    if (level === 4) return text.length <= 40 && !sentence.test(text.replace(/[“"”][^“”"]*[”"]/g, ""))
    return text.length <= 30 && !sentence.test(text) && !/\d{2}/.test(text.slice(3))
  }
}
