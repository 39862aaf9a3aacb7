export {
  type CheckedDocument,
  type CheckedFile,
  type DescribedRule,
  exitStatus,
  isChecked,
  type UncheckedDocument,
} from "./checked-file.ts"
export { type HtmlOptions, reportHtml } from "./html/report-html.ts"
export { type ProblemEntry, reportJson, reportJsonList } from "./report-json.ts"
export { reportSarif, type SarifOptions } from "./sarif/report-sarif.ts"
export type { SarifLog } from "./sarif/sarif-log.ts"
export { reportText, type TextOptions } from "./terminal/report-text.ts"
export type { Language } from "./texts/texts.ts"
export { visible } from "./visible.ts"
export { scoreJson } from "./score/score-json.ts"
export { isScored, type ScoredFile, type ScoredSource } from "./score/scored-file.ts"
export { scoreText } from "./score/score-text.ts"
