import type { Identity } from "#identities"
import { headingOf } from "../../claims/claim-index.ts"
import { shown } from "../../claims/compare-amounts.ts"
import { defineIdentityRule } from "../../rule.ts"
import { kindNames, physicalCounts } from "./physical-counts.ts"

/** Groups, journeys, vehicles and visits told in two places are one number. @zh 实物量前后一致 */
export const rule = defineIdentityRule({
  name: "counts-told-twice-agree",
  checks: ["A-38"],
  severity: "error",
  title: { zh: "“三公”经费实物量前后一致", en: "Counts behind the three public expenses agree wherever they are told" },
  citation: "财预〔2016〕143号《地方预决算公开操作规程》",
  messages: {
    differs: {
      zh: "{statement}：印为{found}，应为{expected}，相差{difference}。请核对后统一。",
      en: "{statementEn}: printed {found}, should be {expected}; the difference is {difference}.",
    },
    exceeds: { zh: "{statement}：印为{found}。", en: "{statementEn}: printed {found}." },
  },
  *identities(context) {
    for (const [key, claims] of physicalCounts(context)) {
      const [first, ...others] = claims
      for (const other of others) {
        const name = kindNames[key.split("|")[0]!] ?? ""
        const identity: Identity = {
          kind: "sum",
          id: `counts-told-twice-agree:${key}:${other.id}`,
          rule: "counts-told-twice-agree",
          checks: ["A-38"],
          relation: "=",
          statement: {
            zh: `${name}${shown(other.figure)}应与“${headingOf(first!)}”所写${shown(first!.figure)}一致`,
            en: `${name}: ${shown(other.figure)} must equal ${shown(first!.figure)} told elsewhere`,
          },
          terms: [
            { figure: other.figure, coefficient: 1 },
            { figure: first!.figure, coefficient: -1 },
          ],
        }
        yield identity
      }
    }
  },
})
