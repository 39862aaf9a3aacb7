import { defineIdentityRule } from "../../rule.ts"

/** The three public expenses equal their parts. @zh “三公”经费合计应等于各项之和 */
export const rule = defineIdentityRule({
  name: "three-public-expenses-equal-their-parts",
  checks: ["B-23", "A-17"],
  severity: "error",
  title: { zh: "“三公”经费合计应等于各项之和", en: "The three public expenses equal their parts" },
  citation: "财预〔2016〕143号附表",
})
