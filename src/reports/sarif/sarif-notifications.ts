import { textsOf } from "../texts/language.ts"
import type { Language } from "../texts/texts.ts"
import { plainMessage } from "./plain-message.ts"
import { type SarifSource, sarifLocation } from "./sarif-location.ts"
import type { SarifNotification } from "./sarif-log.ts"

/** What took no part in the check, as notes of the run. @zh 没有认出的部分 */
export function notRecognised(source: SarifSource): SarifNotification[] {
  return source.file.report.document.unrecognised.map(({ block, reason }) => ({
    level: "note",
    message: plainMessage(reason),
    descriptor: { id: "not-recognised" },
    locations: [
      sarifLocation(source, { block, quote: "", pieces: source.file.recognition.document.blocks[block]?.pieces ?? [] }),
    ],
  }))
}

/** Rules that should have been checked and could not be, with the reason. @zh 无法校验的规则 */
export function notChecked(
  source: SarifSource,
  ruleIndex: ReadonlyMap<string, number>,
  lang: Language,
): SarifNotification[] {
  return source.file.report.rules
    .filter((rule) => rule.status === "could-not-be-checked")
    .map(({ rule, reason }) => ({
      level: "note",
      message: plainMessage(reason ?? textsOf(lang).status["could-not-be-checked"]),
      descriptor: { id: "could-not-be-checked" },
      associatedRule: { id: rule, index: ruleIndex.get(rule) ?? -1 },
      locations: [{ physicalLocation: { artifactLocation: source.artifact } }],
    }))
}
