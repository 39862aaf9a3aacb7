import { feasibilityIssues, wordsOf } from "../../projects/project-feasibility.ts"
import { defineRule } from "../../rule.ts"

const messages = wordsOf("repeated", "contradicted", "copied")

/** No indicator stands twice in a project, with one value or two; sets copied between projects are told. @zh 指标不重复 */
export const rule = defineRule({
  name: "indicators-are-distinct",
  checks: [],
  severity: "warning",
  title: { zh: "同一项目的指标不重复、不矛盾", en: "The indicators of a project are distinct" },
  citation: "财预〔2021〕101号；财预〔2015〕88号",
  messages,
  inspect: ({ recognition }) => feasibilityIssues(recognition, messages),
})
