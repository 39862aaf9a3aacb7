import { basename } from "node:path"
import { bookOf } from "#ledger"
import { assessLedger, rescore } from "#performance"
import { publishedPerformance, recognise } from "#recognition"
import type { ScoredFile } from "#reports"
import type { Statutes } from "#statutes"
import type { Environment } from "./environment.ts"
import { ledgerMark } from "./ledger-folder.ts"
import { filesOf, readFile } from "./read-file.ts"
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
  const scored: ScoredFile[] = []
  const todo: { readonly path: string; readonly ledger: boolean }[] = []
  for (const path of paths) {
    if (await isLedger(path, environment)) todo.push({ path, ledger: true })
    else for (const file of await filesOf([path], environment)) todo.push({ path: file.path, ledger: false })
  }
  for (const [index, { path, ledger }] of todo.entries()) {
    scored.push(
      ledger
        ? await scoredLedger(path, environment, statutes, options)
        : await scoredDocument(path, environment, statutes, options),
    )
    options.onFile?.(index + 1, todo.length)
  }
  return scored
}

/** A folder is a ledger by its unit.csv; a workbook when it reads as one. */
async function isLedger(path: string, environment: Environment): Promise<boolean> {
  if ((await environment.kind(path)) === "folder") {
    const entries = await environment.listFolder(path)
    return !("problem" in entries) && entries.some(({ name }) => name.toLowerCase() === ledgerMark)
  }
  return /\.xlsx$/i.test(path) && !("problem" in (await readLedger(path, environment)))
}

async function scoredDocument(
  path: string,
  environment: Environment,
  statutes: Statutes,
  options: ScoreFilesOptions,
): Promise<ScoredFile> {
  const [found] = await filesOf([path], environment)
  const read = await readFile(found ?? { path }, environment)
  if ("problem" in read) return read
  const recognition = recognise(read.document, statutes)
  const { profile } = recognition
  const region = statutes.families.find(({ id }) => id === profile.family)?.region
  return {
    path: read.path,
    name: read.name,
    source: "document",
    ...(profile.unit === undefined ? {} : { unit: profile.unit }),
    ...(profile.fiscalYear === undefined ? {} : { fiscalYear: profile.fiscalYear }),
    document: read.document,
    rescoring: rescore(publishedPerformance(recognition), statutes.rubrics, {
      ...(region === undefined ? {} : { region }),
      ...(profile.fiscalYear === undefined ? {} : { year: profile.fiscalYear }),
      ...(options.rubric === undefined ? {} : { id: options.rubric }),
    }),
  }
}

async function scoredLedger(
  path: string,
  environment: Environment,
  statutes: Statutes,
  options: ScoreFilesOptions,
): Promise<ScoredFile> {
  const read = await readLedger(path, environment)
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
