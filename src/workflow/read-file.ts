import { basename } from "node:path"
import type { LocatedDocument } from "#documents"
import { type DocumentOutcome, type ReadLimits, type ReadProblem, readDocument, readLimits } from "#formats"
import { type Environment, notFound } from "./environment.ts"
import { type FoundFile, folderFiles } from "./folder-files.ts"

/** A file that was read, or the reason why it could not be. */
export type ReadFile =
  | { readonly path: string; readonly name: string; readonly document: LocatedDocument }
  | { readonly path: string; readonly name: string; readonly problem: ReadProblem }

/**
 * The files that paths mean, in the order of the paths; folders give their files. Nothing is read yet. A path where
 * nothing stands stays in the list with its problem.
 */
export async function filesOf(paths: readonly string[], environment: Environment): Promise<FoundFile[]> {
  const found: FoundFile[] = []
  for (const path of paths) {
    const kind = await environment.kind(path)
    if (kind === undefined) found.push({ path, problem: notFound })
    else if (kind === "folder") for (const file of await folderFiles(path, environment)) found.push(file)
    else found.push({ path })
  }
  return found
}

/** Reads one file; never throws for what is in it. */
export async function readFile(
  found: FoundFile,
  environment: Environment,
  limits: ReadLimits = readLimits,
): Promise<ReadFile> {
  const { path } = found
  const name = basename(path)
  if (found.problem) return { path, name, problem: found.problem }
  const file = await environment.readFile(path, limits.bytes)
  if ("problem" in file) return { path, name, problem: file.problem }
  return { path, name, ...(await readWhole(file.bytes, name, limits)) }
}

/** Reads files and the files of folders, in order: an entry each, with its document or its problem. @zh 读取文件 */
export async function readFiles(
  paths: readonly string[],
  environment: Environment,
  limits: ReadLimits = readLimits,
): Promise<ReadFile[]> {
  const read: ReadFile[] = []
  for (const found of await filesOf(paths, environment)) read.push(await readFile(found, environment, limits))
  return read
}

async function readWhole(bytes: Uint8Array, name: string, limits: ReadLimits): Promise<DocumentOutcome> {
  try {
    return await readDocument(bytes, name, limits)
  } catch (error) {
    // A fault of ours in one file must not end the reading of a whole folder; it is said, not hidden.
    const cause = error instanceof Error ? error.message : String(error)
    return {
      problem: {
        code: "failed",
        message: {
          zh: `读取时程序出错（${cause}）。这是本程序的缺陷，请连同文件反馈；可先另存为文本再试。`,
          en: `The program failed while reading (${cause}). This is a defect of the program: please report it with the file; saving it as text may help meanwhile.`,
        },
      },
    }
  }
}
