export { type CheckFilesOptions, checkFiles, checkLocated } from "./check-files.ts"
export {
  type EntryKind,
  type Environment,
  type FileBytes,
  type FolderEntry,
  nodeEnvironment,
} from "./environment.ts"
export { loadStatutes } from "./load-statutes.ts"
export type { FoundFile } from "./folder-files.ts"
export { filesOf, type ReadFile, readFile, readFiles } from "./read-file.ts"
export {
  type Compiled,
  type CompileFinding,
  type CompileOptions,
  compileDisclosure,
} from "./compile-disclosure.ts"
export {
  packageFormats,
  type Printable,
  type PrintedPackage,
  printPackage,
  type WantedFormat,
  writePackage,
} from "./write-package.ts"
export { type LedgerOutcome, readLedgerFolder, writeLedgerFolder } from "./ledger-folder.ts"
export { ledgerWorkbook, readLedgerWorkbook } from "./ledger-workbook.ts"
export { readLedger } from "./read-ledger.ts"
export { blankLedger, type FilledLedger, fillFromExport, readMappingFile, saveMapping } from "./make-template.ts"
export { type ScoreFilesOptions, scoreFiles } from "./score-files.ts"
