import type { Finding } from "#checks"
import { type CheckedFile, type DescribedRule, exitStatus, isChecked } from "../checked-file.ts"
import { DocumentIndex } from "../document-index.ts"
import { textsOf } from "../texts/language.ts"
import type { Language } from "../texts/texts.ts"
import { artifactUri } from "./artifact-uri.ts"
import { correction } from "./correction.ts"
import { plainMessage } from "./plain-message.ts"
import { certainSpan, type SarifSource, sarifLocation } from "./sarif-location.ts"
import type { SarifFix, SarifLog, SarifNotification, SarifResult } from "./sarif-log.ts"
import { notChecked, notRecognised } from "./sarif-notifications.ts"
import { sarifLevel, sarifRules } from "./sarif-rule.ts"
import { sourceLines } from "./source-span.ts"

/** What a SARIF log says of the run beside its files. */
export interface SarifOptions {
  /** Language of messages; both stand in `properties`. Chinese when absent. */
  readonly lang?: Language
  /** The catalogue, for titles and citations. */
  readonly rules?: readonly DescribedRule[]
  readonly toolVersion?: string
  /** Address of a rule's page, with {rule} for its name. */
  readonly ruleUri?: string
  /** The status the command ends with; worked out from the files when absent. */
  readonly exitStatus?: number
}

/**
 * The findings of all files as one SARIF 2.1.0 log with one run.
 * @zh SARIF 报告
 */
export function reportSarif(files: readonly CheckedFile[], options: SarifOptions = {}): SarifLog {
  const lang = options.lang ?? "zh"
  const rules = sarifRules(files.filter(isChecked), options.rules ?? [], { lang, ruleUri: options.ruleUri })
  const ruleIndex = new Map(rules.map((rule, i) => [rule.id, i]))
  const results: SarifResult[] = []
  const notifications: SarifNotification[] = []
  const artifacts = files.map((file, index) => {
    const location = { uri: artifactUri(file.path), index }
    if (!isChecked(file)) {
      notifications.push({
        level: "error",
        message: plainMessage(file.problem.message[lang]),
        descriptor: { id: file.problem.code },
        locations: [{ physicalLocation: { artifactLocation: location } }],
      })
      return { location }
    }
    const source: SarifSource = {
      file,
      artifact: location,
      index: new DocumentIndex(file.recognition),
      lines: file.sourceText === undefined ? undefined : sourceLines(file.sourceText),
    }
    for (const finding of file.report.findings) results.push(resultOf(finding, source, ruleIndex, lang))
    notifications.push(...notRecognised(source), ...notChecked(source, ruleIndex, lang))
    const { document, verdict } = file.report
    return {
      location,
      mimeType: file.recognition.document.source.mediaType,
      ...(document.sha256 !== "" && { hashes: { "sha-256": document.sha256 } }),
      properties: {
        unit: document.unit,
        fiscalYear: document.fiscalYear,
        kind: document.kind,
        family: document.family,
        verdict,
      },
    }
  })
  const exitCode = options.exitStatus ?? exitStatus(files)
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "mingzhang",
            ...(options.toolVersion !== undefined && { version: options.toolVersion }),
            rules,
          },
        },
        language: lang === "zh" ? "zh-CN" : "en",
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: exitCode < 2, exitCode, toolExecutionNotifications: notifications }],
        artifacts,
        results,
      },
    ],
  }
}

function resultOf(
  finding: Finding,
  source: SarifSource,
  ruleIndex: ReadonlyMap<string, number>,
  lang: Language,
): SarifResult {
  const fix = fixOf(finding, source, lang)
  return {
    ruleId: finding.rule,
    ruleIndex: ruleIndex.get(finding.rule) ?? -1,
    kind: "fail",
    level: sarifLevel[finding.severity],
    message: plainMessage(finding.message[lang]),
    locations: [sarifLocation(source, finding.at)],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map(({ label, at }, id) => ({
        id,
        ...sarifLocation(source, at),
        message: plainMessage(label),
      })),
    }),
    partialFingerprints: { "mingzhang/v1": finding.fingerprint },
    ...(fix && { fixes: [fix] }),
    suppressions: [],
    properties: {
      checks: finding.checks,
      message: finding.message,
      found: finding.found,
      expected: finding.expected,
      difference: finding.difference,
      tolerance: finding.tolerance,
      unit: finding.unit,
      citation: finding.citation,
      cause: finding.cause,
    },
  }
}

function fixOf(finding: Finding, source: SarifSource, lang: Language): SarifFix | undefined {
  const inserted = correction(finding)
  const span = inserted === undefined ? undefined : certainSpan(source, finding.at)
  if (inserted === undefined || !span) return undefined
  const deletedRegion = { startLine: span.line, startColumn: span.startColumn, endColumn: span.endColumn }
  return {
    description: plainMessage(textsOf(lang).shouldBe(finding.expected?.text ?? inserted)),
    artifactChanges: [
      { artifactLocation: source.artifact, replacements: [{ deletedRegion, insertedContent: { text: inserted } }] },
    ],
  }
}
