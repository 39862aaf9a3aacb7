import { randomUUID } from "node:crypto"
import { access, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises"
import { basename, dirname, join, resolve } from "node:path"
import type { ReadProblem } from "#formats"

/** The file by which a folder is known to be a package of ours, and so may be replaced. */
export const packageMark = "manifest.json"

/** Name of a file below the folder (no path upwards) → what stands in it. */
export type FolderFiles = ReadonlyMap<string, string | Uint8Array>

/**
 * Puts a whole folder in place of what stood there: written beside it first, then renamed, so that a reader sees the old
 * one or the new one, never half of one. A folder that is not empty and was not written so before is refused.
 */
export async function replaceFolder(
  path: string,
  files: FolderFiles,
): Promise<{ readonly problem: ReadProblem } | undefined> {
  const target = resolve(path)
  const inside = await entriesOf(target)
  if (inside === "no-folder") return { problem: notAFolder(path) }
  if (inside.length > 0 && !inside.includes(packageMark)) return { problem: foreign(path) }
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}`)
  try {
    await mkdir(beside, { recursive: true })
    for (const [name, content] of files) {
      await mkdir(dirname(join(beside, name)), { recursive: true })
      await writeFile(join(beside, name), content)
    }
    const old = `${beside}.old`
    const stood = await exists(target)
    if (stood) await rename(target, old)
    try {
      await rename(beside, target)
    } catch (error) {
      if (stood) await rename(old, target)
      throw error
    }
    await rm(old, { recursive: true, force: true })
    return undefined
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    return { problem: notWritten(path, error) }
  }
}

async function entriesOf(path: string): Promise<readonly string[] | "no-folder"> {
  try {
    return await readdir(path)
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ENOTDIR" ? "no-folder" : []
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

const notAFolder = (path: string): ReadProblem => ({
  code: "not-a-folder",
  message: {
    zh: `${path} 是一个文件，不能作为输出文件夹。请另指定文件夹。`,
    en: `${path} is a file; name a folder to write to.`,
  },
})

const foreign = (path: string): ReadProblem => ({
  code: "not-empty",
  message: {
    zh: `文件夹 ${path} 里有其他文件，未写入，以免覆盖。请指定新的或空的文件夹。`,
    en: `The folder ${path} holds other files and was left alone. Name a new or an empty folder.`,
  },
})

/** The problem of a path that could not be written. */
export function notWritten(path: string, error: unknown): ReadProblem {
  const cause = error instanceof Error ? error.message : String(error)
  return {
    code: "not-written",
    message: {
      zh: `无法写入 ${path}（${cause}）。原有文件未改动；请检查权限和磁盘空间。`,
      en: `Cannot write ${path} (${cause}). What stood there is unchanged; check permissions and disk space.`,
    },
  }
}
