import type { FlowNode } from "../flow/index.ts"
import { levelIndex } from "./numbering-part.ts"
import { isOn } from "./switch.ts"

/** A paragraph while it is read. Its text holds "\n" for breaks and "\t" for tabs. */
export class Paragraph {
  text = ""
  style: string | undefined
  list: string | undefined
  listLevel: number | undefined
  outline: number | undefined
  align: string | undefined
  pageBreak = false
  /** It is the last of its section. */
  endsSection = false
  /** Its mark was deleted: it runs on into the next paragraph. */
  markDeleted = false
  contents = false
  /** Whether every printed character so far is bold. */
  bold = true
  /** Text boxes, charts and the like anchored in it: read after it. */
  readonly after: FlowNode[] = []

  /** Takes a property of the paragraph into account; those that do not bear on reading change nothing. */
  set(name: string, val: string | undefined): void {
    if (name === "w:pStyle") this.style = val
    else if (name === "w:numId") this.list = val
    else if (name === "w:ilvl") this.listLevel = levelIndex(val)
    else if (name === "w:outlineLvl") this.outline = Number(val)
    else if (name === "w:jc") this.align = val
    else if (name === "w:pageBreakBefore") this.pageBreak = isOn(val)
  }

  append(text: string, bold: boolean): void {
    this.text += text
    if (!bold && text.trim() !== "") this.bold = false
  }
}
