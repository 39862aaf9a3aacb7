import { coordinateKey } from "#fiscal"
import type { Reason } from "#ledger"
import type { NamedFigure } from "./figures.ts"
import type { WritingFinding } from "./writing-finding.ts"

/** Where something is missing: section and slot. */
interface GapPlace {
  readonly section: string
  readonly slot: string
}

/** Gathers what keeps a text from being complete, each gap once, and gives the mark that is printed in its place. */
export class Gaps {
  readonly findings: WritingFinding[] = []
  private readonly reported = new Set<string>()
  private readonly severity: "error" | "warning"
  private readonly year: number

  constructor(year: number, draft: boolean) {
    this.year = year
    this.severity = draft ? "warning" : "error"
  }

  /** A reason nobody entered for a figure that changed, or differs from its budget. */
  reason(figure: NamedFigure, about: Reason["about"], at: GapPlace): string {
    const wanted = figure.stated ?? figure.coordinate
    const of = coordinateKey(wanted)
    const column = about === "difference" ? "difference（与预算的差异）" : "change（与上年的增减）"
    this.say({
      ...at,
      code: "missing-reason",
      severity: this.severity,
      of: wanted,
      message: {
        zh: `“${at.section}”一节的 ${of} 有变化，但没有填写原因。请在账册的“原因”表中为 ${of} 增加一行，类别为 ${column}。`,
        en: `${of} in section ${at.section} changed and no reason is entered. Add a row for ${of} (${about}) to the ledger's table of reasons.`,
      },
    })
    return "【待填写：原因】"
  }

  /** A text nobody entered. */
  text(name: string, at: GapPlace): string {
    this.say({
      ...at,
      code: "missing-text",
      severity: this.severity,
      message: {
        zh: `“${at.section}”一节缺少文字“${name}”。请在账册的“文字”表中增加位置为 ${name} 的一行。`,
        en: `Section ${at.section} needs the text ${name}. Add a row with this slot to the ledger's table of texts.`,
      },
    })
    return `【待填写：${name}】`
  }

  /** Last year's figure nobody entered: the comparison is left out. */
  priorYear(figure: NamedFigure, at: GapPlace): void {
    const wanted = { ...(figure.stated ?? figure.coordinate), year: `${this.year - 1}` }
    const of = coordinateKey(wanted)
    this.say({
      ...at,
      code: "missing-prior-year",
      severity: "warning",
      of: wanted,
      message: {
        zh: `没有上年数，“${at.section}”一节中的增减比较未写出。请在账册的“核对数”表中填写 ${of}。`,
        en: `Last year's figure is not entered; section ${at.section} leaves the comparison out. Enter ${of} in the ledger's table of stated amounts.`,
      },
    })
  }

  /** One share was moved so that all close at 100. */
  adjusted(name: string, at: GapPlace): void {
    this.say({
      ...at,
      code: "shares-adjusted",
      severity: "info",
      message: {
        zh: `“${name}”的占比已调整，使各项占比之和为100%。`,
        en: `The share of ${name} was adjusted so that all shares close at 100 %.`,
      },
    })
  }

  private say(finding: WritingFinding): void {
    const key = `${finding.code}\n${finding.section}\n${finding.slot}`
    if (this.reported.has(key)) return
    this.reported.add(key)
    this.findings.push(finding)
  }
}
