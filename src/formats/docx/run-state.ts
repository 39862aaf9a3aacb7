import type { StylePart } from "./style-part.ts"
import { isOn } from "./switch.ts"

/** What a run's properties say that bears on reading. */
export interface RunState {
  hidden: boolean
  /** Undefined where the paragraph's style decides. */
  bold: boolean | undefined
  raised: boolean
}

export const plainRun = (): RunState => ({ hidden: false, bold: undefined, raised: false })

/** Takes a property of a run into account; those that do not bear on reading change nothing. */
export function setRunProperty(run: RunState, name: string, val: string | undefined, styles: StylePart): void {
  if (name === "w:vanish") run.hidden = isOn(val)
  else if (name === "w:vertAlign") run.raised = val === "superscript"
  else if (name === "w:b") run.bold = isOn(val)
  else if (name === "w:rStyle" && val !== undefined) {
    const style = styles.runFacts(val)
    run.hidden ||= style.hidden ?? false
    run.bold ??= style.bold
  }
}
