import { defineIdentityRule } from "../../rule.ts"

/** A unit's project money equals the lines below it (B-30). @zh 部门、单位的项目金额等于所属各行之和 */
export const rule = defineIdentityRule({
  name: "target-units-equal-their-projects",
  checks: ["B-30"],
  severity: "error",
  title: { zh: "部门、单位的项目金额等于所属各行之和", en: "A unit's project money equals the lines below it" },
  citation: "《部门预算项目绩效目标汇总表》",
  messages: {
    differs: {
      zh: "{statement}，印为{found}，应为{expected}，相差{difference}（容差{tolerance}）。",
      en: "{statementEn}: printed {found}, should be {expected}; difference {difference} (tolerance {tolerance}).",
    },
    exceeds: {
      zh: "{statement}，印为{found}，应不大于{expected}，超出{difference}。",
      en: "{statementEn}: printed {found}, at most {expected}; exceeds by {difference}.",
    },
  },
})
