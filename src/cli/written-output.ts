import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import type { ExitStatus } from "./exit-status.ts"
import type { Invocation } from "./command.ts"

/**
 * Prints a result to standard output, or writes it to the file `--out` names (a folder gets NAME inside it). A file
 * that is itself read by the command is never overwritten. Gives status 2 when nothing could be written.
 */
export function putOutput(invocation: Invocation, text: string, name: string, read: readonly string[]): ExitStatus {
  const { terminal, language } = invocation
  const out = invocation.value("out")
  if (out === undefined) {
    terminal.out(text.endsWith("\n") ? text : `${text}\n`)
    return 0
  }
  const isFolder = /[\\/]$/.test(out) || (existsSync(out) && statSync(out).isDirectory())
  const path = isFolder ? join(out, name) : out
  if (read.some((input) => resolve(input) === resolve(path)))
    return invocation.wrong({
      zh: `--out 不能是要读的文件：${path}`,
      en: `--out would overwrite a file to be read: ${path}`,
    })
  try {
    mkdirSync(dirname(resolve(path)), { recursive: true })
    writeFileSync(path, text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return invocation.wrong({ zh: `无法写入 ${path}：${reason}`, en: `cannot write ${path}: ${reason}` })
  }
  terminal.err(language === "zh" ? `已写入 ${path}\n` : `written to ${path}\n`)
  return 0
}
