import { join } from "node:path"
import type { ReadProblem } from "#formats"
import type { Environment, FolderEntry } from "./environment.ts"
import { packageMark } from "./replace-folder.ts"

const depthMost = 16
const filesMost = 20_000

/** A file found in a folder, or a folder that could not be listed. */
export interface FoundFile {
  readonly path: string
  readonly problem?: ReadProblem
}

/**
 * The files of a folder and the folders in it, by bytewise name. Hidden entries and the lock files of office programs
 * (~$…) are left out, and so is what stands in a package of ours beside its documents; links are not followed, so nothing outside the folder is read and nothing twice.
 */
export async function folderFiles(folder: string, environment: Environment): Promise<FoundFile[]> {
  const found: FoundFile[] = []
  await collect(folder, environment, 0, found)
  return found
}

async function collect(folder: string, environment: Environment, depth: number, found: FoundFile[]): Promise<void> {
  const entries = await environment.listFolder(folder)
  if ("problem" in entries) {
    found.push({ path: folder, problem: entries.problem })
    return
  }
  // A package of ours is its documents: the manifest and the open data beside them are none.
  const isPackage = entries.some((entry) => entry.kind === "file" && entry.name === packageMark)
  const beside = (entry: FolderEntry) => isPackage && [packageMark, "datapackage"].includes(entry.name)
  const hidden = (entry: FolderEntry) => entry.name.startsWith(".") || entry.name.startsWith("~$")
  const wanted = entries.filter((entry) => !hidden(entry) && !beside(entry))
  for (const entry of wanted.toSorted((a, b) => bytewise(a.name, b.name))) {
    if (found.length >= filesMost) return
    const path = join(folder, entry.name)
    if (entry.kind === "file") found.push({ path })
    else if (entry.kind === "folder" && depth < depthMost) await collect(path, environment, depth + 1, found)
  }
}

/** The order of names by their bytes in UTF-8, the same on every computer. */
export function bytewise(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
