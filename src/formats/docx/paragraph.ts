import type { FlowNode } from "../flow/index.ts"

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

  append(text: string, bold: boolean): void {
    this.text += text
    if (!bold && text.trim() !== "") this.bold = false
  }
}
