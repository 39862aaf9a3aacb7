import type { ReadProblem } from "../outcome.ts"

/**
 * What is wrong with a document@1 file, thrown while it is validated and caught in index.ts: the checks nest deeply and
 * the first fault ends the reading.
 */
export class Fault extends Error {
  readonly problem: ReadProblem
  constructor(code: string, zh: string, en: string) {
    super(en)
    this.problem = { code, message: { zh, en } }
  }
}

/** A field that does not hold what it should: where, and what was expected. */
export function damaged(where: string, zh: string, en: string): Fault {
  return new Fault(
    "damaged",
    `${where || "文件"}：${zh}。文件可能被截断或手工改动过，请重新用 read 命令生成。`,
    `${where || "the file"}: ${en}. It may have been cut off or edited by hand; make it again with the read command.`,
  )
}
