import type { Bilingual, Finding, Report } from "#checks"
import type { Piece } from "#documents"
import { type CheckedFile, isChecked } from "./checked-file.ts"

/** The entry of a file that could not be read, in an array of reports. */
export interface ProblemEntry {
  readonly format: "mingzhang/report@1"
  readonly document: { readonly name: string }
  readonly problem: { readonly code: string; readonly message: Bilingual }
}

type Located = Finding["at"]

/**
 * The `mingzhang/report@1` value of one file, fields in the order of the contract, nothing else in it.
 * @zh 校验报告（JSON）
 */
export function reportJson(file: CheckedFile): Report | ProblemEntry {
  if (!isChecked(file)) {
    const { code, message } = file.problem
    return {
      format: "mingzhang/report@1",
      document: { name: file.name },
      problem: { code, message: { zh: message.zh, en: message.en } },
    }
  }
  const { document, verdict, findings, rules } = file.report
  return {
    format: "mingzhang/report@1",
    document: {
      name: document.name,
      sha256: document.sha256,
      unit: document.unit,
      fiscalYear: document.fiscalYear,
      kind: document.kind,
      family: document.family,
      tables: document.tables.map(({ form, block, recognised }) => ({ form, block, recognised })),
      unrecognised: document.unrecognised.map(({ block, reason }) => ({ block, reason })),
    },
    verdict,
    findings: findings.map(findingJson),
    rules: rules.map(({ rule, checks, status, instances, reason }) => ({
      rule,
      checks: [...checks],
      status,
      instances,
      ...(reason !== undefined && { reason }),
    })),
  }
}

/** The array for a folder or several files, in the order given. */
export function reportJsonList(files: readonly CheckedFile[]): readonly (Report | ProblemEntry)[] {
  return files.map(reportJson)
}

function findingJson(finding: Finding): Finding {
  return {
    rule: finding.rule,
    checks: [...finding.checks],
    severity: finding.severity,
    message: { zh: finding.message.zh, en: finding.message.en },
    at: locatedJson(finding.at),
    related: finding.related.map(({ label, at }) => ({ label, at: locatedJson(at) })),
    found: finding.found && { text: finding.found.text, value: finding.found.value },
    expected: finding.expected && { text: finding.expected.text, value: finding.expected.value },
    difference: finding.difference,
    tolerance: finding.tolerance,
    unit: finding.unit,
    citation: finding.citation,
    cause: finding.cause,
    fingerprint: finding.fingerprint,
  }
}

function locatedJson({ block, row, column, span, quote, pieces }: Located): Located {
  return {
    block,
    ...(row !== undefined && { row }),
    ...(column !== undefined && { column }),
    ...(span && { span: [span[0], span[1]] as const }),
    quote,
    pieces: pieces.map(pieceJson),
  }
}

function pieceJson(piece: Piece): Piece {
  if ("line" in piece) return { line: piece.line }
  if ("paragraph" in piece) return { paragraph: piece.paragraph }
  if ("page" in piece) return { page: piece.page, bbox: [...piece.bbox] as const }
  return { sheet: piece.sheet, cell: piece.cell }
}
