import { constants } from "node:fs"
import { mkdir, open, readdir, stat, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { fileTooLarge, type ReadProblem } from "#formats"
import type { Statutes } from "#statutes"
import { loadStatutes } from "./load-statutes.ts"
import { replaceFiles } from "./replace-files.ts"
import { type FolderFiles, replaceFolder } from "./replace-folder.ts"

/** What a path is. Links are named as such, so that nobody leaves a folder by one unasked. */
export type EntryKind = "file" | "folder" | "link" | "other"

/** An entry of a folder. */
export interface FolderEntry {
  readonly name: string
  readonly kind: EntryKind
}

/** The bytes of a file, or why they are not to be had. */
export type FileBytes = { readonly bytes: Uint8Array } | { readonly problem: ReadProblem }

/**
 * Everything the workflow takes from outside: files, the clock, the statutory data. The command line gives
 * `nodeEnvironment()`; tests and other hosts give their own.
 * @zh 运行环境
 */
export interface Environment {
  /** What stands at a path, links followed; undefined when nothing does. */
  kind(path: string): Promise<EntryKind | undefined>
  /** A folder's entries in no particular order, links not followed. */
  listFolder(path: string): Promise<readonly FolderEntry[] | { readonly problem: ReadProblem }>
  /** A file's bytes; one that is larger than `bytesMost` is refused before it is read. */
  readFile(path: string, bytesMost: number): Promise<FileBytes>
  /** Writes a file, making its folder. */
  writeFile(path: string, content: string | Uint8Array): Promise<void>
  /** Puts a whole folder in place of what stood there, or leaves that as it was. */
  replaceFolder(path: string, files: FolderFiles): Promise<{ readonly problem: ReadProblem } | undefined>
  /** Puts files into a folder, all of them or none; others in it stay. */
  replaceFiles(path: string, files: FolderFiles): Promise<{ readonly problem: ReadProblem } | undefined>
  now(): Date
  /** The statutory data, loaded once. */
  statutes(): Promise<Statutes>
}

/** The environment of this computer. */
export function nodeEnvironment(): Environment {
  let statutes: Promise<Statutes> | undefined
  return {
    async kind(path) {
      try {
        const found = await stat(path)
        return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other"
      } catch {
        return undefined
      }
    },
    async listFolder(path) {
      try {
        const entries = await readdir(path, { withFileTypes: true })
        return entries.map((entry) => ({
          name: entry.name,
          kind: entry.isSymbolicLink() ? "link" : entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other",
        }))
      } catch (error) {
        return { problem: accessProblem(error) }
      }
    },
    readFile: readBounded,
    async writeFile(path, content) {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, content)
    },
    replaceFolder,
    replaceFiles,
    now: () => new Date(),
    statutes() {
      statutes ??= loadStatutes()
      return statutes
    },
  }
}

async function readBounded(path: string, bytesMost: number): Promise<FileBytes> {
  try {
    // Opening without blocking: a named pipe in the way must not stop everything.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const found = await file.stat()
      if (!found.isFile()) return { problem: notAFile }
      if (found.size > bytesMost) return { problem: fileTooLarge(found.size, bytesMost) }
      const bytes = new Uint8Array(found.size)
      let length = 0
      while (length < bytes.length) {
        const { bytesRead } = await file.read(bytes, length, bytes.length - length, length)
        if (bytesRead === 0) break
        length += bytesRead
      }
      return { bytes: bytes.subarray(0, length) }
    } finally {
      await file.close()
    }
  } catch (error) {
    return { problem: accessProblem(error) }
  }
}

const notAFile: ReadProblem = {
  code: "not-a-document",
  message: {
    zh: "这不是普通文件，无法读取。请指定文件或文件夹。",
    en: "This is no ordinary file and cannot be read. Name a file or a folder.",
  },
}

/** Why the system refused, for a clerk. */
function accessProblem(error: unknown): ReadProblem {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  if (code === "ENOENT" || code === "ENOTDIR") return notFound
  if (code === "EACCES" || code === "EPERM") return noPermission
  return {
    code: "not-accessible",
    message: {
      zh: `系统无法打开文件（${code || "未知原因"}）。请确认文件未被占用、磁盘正常，或复制到本机后再试。`,
      en: `The system cannot open the file (${code || "unknown cause"}). Make sure that no other program holds it, or copy it to this computer.`,
    },
  }
}

/** The problem of a path where nothing stands. */
export const notFound: ReadProblem = {
  code: "not-found",
  message: { zh: "找不到文件。请检查路径和文件名。", en: "There is no such file. Check the path and the name." },
}

const noPermission: ReadProblem = {
  code: "not-accessible",
  message: {
    zh: "没有读取该文件的权限。请更改权限，或复制到自己的文件夹后再试。",
    en: "You may not read this file. Change its permissions, or copy it to a folder of your own.",
  },
}
