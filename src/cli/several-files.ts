import { existsSync, statSync } from "node:fs"

/** Whether the answer is an array: several files, or a folder, though it hold only one. */
export function severalFiles(paths: readonly string[]): boolean {
  const [first] = paths
  return paths.length !== 1 || first === undefined || (existsSync(first) && statSync(first).isDirectory())
}
