import { defineIdentityRule } from "../../rule.ts"

/** The score that the text gives a project is the total of its sheet. @zh 文字所述的项目得分等于自评表总分 */
export const rule = defineIdentityRule({
  name: "told-scores-equal-their-sheets",
  checks: ["A-37"],
  severity: "error",
  title: { zh: "文字所述的项目得分等于自评表总分", en: "The score in the text is the total of the project's sheet" },
  citation: "财预〔2020〕10号；部门决算公开说明",
})
