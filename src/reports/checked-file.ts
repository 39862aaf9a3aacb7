import type { Bilingual, Report, Rule } from "#checks"
import type { Recognition } from "#recognition"

/** A file that was read and checked. */
export interface CheckedDocument {
  /** As given on the command line, or relative to the folder given; "/" or "\" between its parts. */
  readonly path: string
  /** The file's own name, for people. */
  readonly name: string
  readonly report: Report
  readonly recognition: Recognition
  /**
   * The decoded text of a text source. With it a SARIF result names the column and offers the correction as a
   * replacement; without it only the line is known. Absent for PDFs and workbooks.
   */
  readonly sourceText?: string
}

/** A file that could not be read, with the reason for people. */
export interface UncheckedDocument {
  readonly path: string
  readonly name: string
  readonly problem: { readonly code: string; readonly message: Bilingual }
}

/**
 * What became of one file that was to be checked.
 * @zh 校验过的文件
 */
export type CheckedFile = CheckedDocument | UncheckedDocument

/** What a report says of a rule beside its name; every `Rule` of the catalogue is one. */
export type DescribedRule = Pick<Rule, "name" | "checks" | "severity" | "title" | "citation">

/** Whether the file was read and checked. */
export function isChecked(file: CheckedFile): file is CheckedDocument {
  return "report" in file
}

/**
 * The exit status the command line promises: 3 something could not be read or checked, 1 at least one finding of
 * level error, else 0.
 * @zh 退出状态
 */
export function exitStatus(files: readonly CheckedFile[]): 0 | 1 | 3 {
  const checked = files.filter(isChecked)
  if (checked.length < files.length) return 3
  if (checked.some((f) => f.report.verdict === "could-not-be-checked")) return 3
  return checked.some((f) => f.report.findings.some((finding) => finding.severity === "error")) ? 1 : 0
}
