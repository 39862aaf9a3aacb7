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
