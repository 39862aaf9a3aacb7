import { randomUUID } from "node:crypto"
import { access, mkdir, open, rename, rm } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"
import type { ReadProblem } from "#formats"
import { type FolderFiles, notWritten } from "./replace-folder.ts"

/**
 * Writes files into a folder that may hold others: all are written aside and safely stored before the first one is
 * put in place, so that a full disk or a missing permission leaves everything as it was. A new folder appears whole.
 */
export async function replaceFiles(
  path: string,
  files: FolderFiles,
): Promise<{ readonly problem: ReadProblem } | undefined> {
  const target = resolve(path)
  const stands = await exists(target)
  const beside = join(stands ? target : dirname(target), `.${randomUUID().slice(0, 8)}.part`)
  try {
    await mkdir(beside, { recursive: true })
    for (const [name, content] of files) {
      await mkdir(dirname(join(beside, name)), { recursive: true })
      await stored(join(beside, name), content)
    }
    if (!stands) await rename(beside, target)
    else
      for (const name of files.keys()) {
        await mkdir(dirname(join(target, name)), { recursive: true })
        await rename(join(beside, name), join(target, name))
      }
    return undefined
  } catch (error) {
    return { problem: notWritten(path, error) }
  } finally {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined)
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}

async function stored(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, "wx")
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}
