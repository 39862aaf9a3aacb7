import { entryWords, type Reason } from "#ledger"
import type { Statutes } from "#statutes"
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
  /** Of what has to be mended before publishing. */
  readonly severity: "error" | "warning"
  private readonly year: number
  private readonly statutes: Statutes

  constructor(year: number, draft: boolean, statutes: Statutes) {
    this.year = year
    this.statutes = statutes
    this.severity = draft ? "warning" : "error"
  }

  /** A reason nobody entered for a figure that changed, or differs from its budget. */
  reason(figure: NamedFigure, about: Reason["about"], at: GapPlace): string {
    const wanted = figure.stated ?? figure.coordinate
    const of = entryWords(wanted, this.statutes)
    const [kind, word] = about === "difference" ? ["差异", "与预算的差异"] : ["变动", "与上年的增减"]
    this.say({
      ...at,
      code: "missing-reason",
      severity: this.severity,
      of: wanted,
      message: {
        zh: `说明中${word}需要写明原因，账册里没有。请在“原因”表增加一行：${of}，原因类别“${kind}”，并填写文字。`,
        en: `A ${about} told in section ${at.section} needs its reason. Add a row to the table of reasons (reasons.csv): ${of}, 原因类别“${kind}”, and the words.`,
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
    const of = entryWords(wanted, this.statutes)
    this.say({
      ...at,
      code: "missing-prior-year",
      severity: "warning",
      of: wanted,
      message: {
        zh: `没有上年数，说明中没有写出这项比较。请在“上年数与核对数”表增加一行：${of}，并填写金额。`,
        en: `Last year's amount is not entered, so section ${at.section} leaves the comparison out. Add a row to the table of stated amounts (totals.csv): ${of}, and the amount.`,
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

  /** What the documents of performance found missing. */
  tell(findings: readonly WritingFinding[]): void {
    for (const finding of findings) this.say(finding)
  }

  private say(finding: WritingFinding): void {
    const key = `${finding.code}\n${finding.section}\n${finding.slot}`
    if (this.reported.has(key)) return
    this.reported.add(key)
    this.findings.push(finding)
  }
}
