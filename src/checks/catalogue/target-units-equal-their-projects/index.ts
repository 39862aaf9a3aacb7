import { defineIdentityRule } from "../../rule.ts"

/** A unit's project money equals the lines below it (B-30). @zh 部门、单位的项目金额等于所属各行之和 */
export const rule = defineIdentityRule({
  name: "target-units-equal-their-projects",
  checks: ["B-30"],
  severity: "error",
  title: { zh: "部门、单位的项目金额等于所属各行之和", en: "A unit's project money equals the lines below it" },
  citation: "《部门预算项目绩效目标汇总表》",
})
