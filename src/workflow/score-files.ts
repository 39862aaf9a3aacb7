import { basename } from "node:path"
import { bookOf } from "#ledger"
import { assessLedger, rescore, rubricContext } from "#performance"
import { publishedPerformance, recognise } from "#recognition"
import type { ScoredFile } from "#reports"
import type { Statutes } from "#statutes"
import type { Environment } from "./environment.ts"
import type { FoundFile } from "./folder-files.ts"
import { type LedgerOutcome, ledgerMark } from "./ledger-folder.ts"
import { filesOf, type ReadFile, readFile } from "./read-file.ts"
import { readLedger } from "./read-ledger.ts"

/** What scoring may be told beforehand. */
export interface ScoreFilesOptions {
  /** Id of the rubric, instead of the one that fits. */
  readonly rubric?: string
  /** ISO day by which a ledger's monitoring is told, instead of its last record's. */
  readonly asOf?: string
  readonly onFile?: (done: number, all: number) => void
}

/**
 * Scores the self-evaluations of ledgers (a folder with unit.csv, a ledger workbook) and re-scores those that documents
 * publish; a file that can't be read is an entry with its problem. @zh 评分
 */
export async function scoreFiles(
  paths: readonly string[],
  environment: Environment,
  options: ScoreFilesOptions = {},
): Promise<ScoredFile[]> {
  const statutes = await environment.statutes()
  const todo: (FoundFile & { readonly ledger?: LedgerOutcome })[] = []
  for (const path of paths) {
    const ledger = await ledgerAt(path, environment)
    if (ledger) todo.push({ path, ledger })
    else todo.push(...(await filesOf([path], environment)))
  }
  const scored: ScoredFile[] = []
  for (const [index, { ledger, ...found }] of todo.entries()) {
    scored.push(
      ledger
        ? scoredLedger(found.path, ledger, statutes, options)
        : scoredDocument(await readFile(found, environment), statutes, options),
    )
    options.onFile?.(index + 1, todo.length)
  }
  return scored
}

/** The ledger at a path: a folder is one by its unit.csv, a workbook when it reads as one; undefined for anything else. */
async function ledgerAt(path: string, environment: Environment): Promise<LedgerOutcome | undefined> {
  if ((await environment.kind(path)) === "folder") {
    const entries = await environment.listFolder(path)
    const marked = !("problem" in entries) && entries.some(({ name }) => name.toLowerCase() === ledgerMark)
    return marked ? readLedger(path, environment) : undefined
  }
  if (!/\.xlsx$/i.test(path)) return undefined
  const read = await readLedger(path, environment)
  return "problem" in read ? undefined : read
}

function scoredDocument(read: ReadFile, statutes: Statutes, options: ScoreFilesOptions): ScoredFile {
  if ("problem" in read) return read
  const recognition = recognise(read.document, statutes)
  const { family, fiscalYear, unit } = recognition.profile
  return {
    path: read.path,
    name: read.name,
    source: "document",
    ...(unit === undefined ? {} : { unit }),
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
    document: read.document,
    rescoring: rescore(
      publishedPerformance(recognition),
      statutes.rubrics,
      rubricContext(statutes, family, fiscalYear, options.rubric),
    ),
  }
}

function scoredLedger(path: string, read: LedgerOutcome, statutes: Statutes, options: ScoreFilesOptions): ScoredFile {
  const name = basename(path)
  if ("problem" in read) return { path, name, problem: read.problem }
  const wrong = read.findings.find(({ severity }) => severity === "error")
  if (wrong) return { path, name, problem: { code: wrong.code, message: wrong.message } }
  const { publisher } = read.ledger
  const assessment = assessLedger(bookOf(read.ledger, statutes), statutes, {
    ...(options.rubric === undefined ? {} : { rubric: options.rubric }),
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  })
  return {
    path,
    name,
    source: "ledger",
    unit: publisher.name,
    fiscalYear: publisher.year,
    rescoring: assessment.rescoring,
    assessment,
  }
}
