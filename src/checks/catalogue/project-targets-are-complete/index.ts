import { feasibilityIssues, wordsOf } from "../../projects/project-feasibility.ts"
import { defineRule, inOrder } from "../../rule.ts"

const messages = wordsOf("empty", "no-output", "no-benefit", "no-satisfaction")

/** Every project has at least one output and one benefit indicator; no target sheet stays blank (B-32, B-33). @zh 项目绩效目标完整 */
export const rule = defineRule({
  name: "project-targets-are-complete",
  checks: ["B-32", "B-33"],
  severity: "warning",
  title: { zh: "每个项目都设有产出指标和效益指标", en: "Every project has output and benefit indicators" },
  citation: "财预〔2021〕101号；财预〔2015〕88号",
  messages,
  *inspect({ recognition }) {
    for (const issue of feasibilityIssues(recognition, messages))
      yield issue === inOrder ? issue : { ...issue, checks: [issue.message === "empty" ? "B-33" : "B-32"] }
  },
})
