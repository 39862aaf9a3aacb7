import { checkDocument } from "#checks"
import type { LocatedDocument } from "#documents"
import { type Recognition, recognise } from "#recognition"
import type { CheckedFile } from "#reports"
import type { Statutes } from "#statutes"
import type { Environment } from "./environment.ts"
import { filesOf, type ReadFile, readFile } from "./read-file.ts"

/** What a check may be told beforehand. */
export interface CheckFilesOptions {
  /** Further documents of the same unit, to check one against another. */
  readonly withFiles?: readonly string[]
  /** Id of the template family, instead of finding it out. */
  readonly family?: string
  /** Told after each file, for progress. */
  readonly onFile?: (done: number, all: number) => void
}

/**
 * Reads and checks files and the files of folders, in order; a file that can't be read is an entry with its problem.
 * @zh 校验文件
 */
export async function checkFiles(
  paths: readonly string[],
  environment: Environment,
  options: CheckFilesOptions = {},
): Promise<CheckedFile[]> {
  const found = await filesOf(paths, environment)
  // The first file is read, and its reader started, while the statutory data are loaded.
  const [first] = found
  const reading = first && readFile(first, environment)
  const statutes = await environment.statutes()
  const others = await companions(options.withFiles ?? [], environment, statutes)
  const checked: CheckedFile[] = others.problems
  for (const [index, file] of found.entries()) {
    const read = await (index === 0 && reading ? reading : readFile(file, environment))
    checked.splice(index, 0, checkRead(read, statutes, options, others.recognitions))
    options.onFile?.(index + 1, found.length)
  }
  return checked
}

/** Checks one document that was read. */
export function checkLocated(
  document: LocatedDocument,
  statutes: Statutes,
  family?: string,
  others: readonly Recognition[] = [],
): { report: ReturnType<typeof checkDocument>; recognition: Recognition } {
  const recognition = recognise(document, statutes, family === undefined ? {} : { family })
  return { recognition, report: checkDocument(recognition, statutes, { others }) }
}

function checkRead(
  file: ReadFile,
  statutes: Statutes,
  options: CheckFilesOptions,
  others: readonly Recognition[],
): CheckedFile {
  if ("problem" in file) return file
  const { path, name, document } = file
  try {
    return { path, name, ...checkLocated(document, statutes, options.family, others) }
  } catch (error) {
    // A fault of ours in one file must not end the check of a whole folder; it is said, not hidden.
    const cause = error instanceof Error ? error.message : String(error)
    return {
      path,
      name,
      problem: {
        code: "failed",
        message: {
          zh: `校验时程序出错（${cause}）。这是本程序的缺陷，请连同文件反馈。`,
          en: `The program failed while checking (${cause}). This is a defect of the program: please report it with the file.`,
        },
      },
    }
  }
}

async function companions(
  paths: readonly string[],
  environment: Environment,
  statutes: Statutes,
): Promise<{ recognitions: Recognition[]; problems: CheckedFile[] }> {
  const recognitions: Recognition[] = []
  const problems: CheckedFile[] = []
  for (const found of await filesOf(paths, environment)) {
    const file = await readFile(found, environment)
    if ("problem" in file) problems.push(file)
    else recognitions.push(recognise(file.document, statutes))
  }
  return { recognitions, problems }
}
