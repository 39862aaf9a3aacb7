import { defineIdentityRule } from "../../rule.ts"

/** The overall target's budget equals its sources and its natures (B-29). @zh 整体绩效目标表的预算总额等于资金来源之和，也等于资金结构之和 */
export const rule = defineIdentityRule({
  name: "overall-target-budget-equals-its-parts",
  checks: ["B-29"],
  severity: "error",
  title: {
    zh: "整体绩效目标表的预算总额等于资金来源之和，也等于资金结构之和",
    en: "The overall target's budget equals its sources and its natures",
  },
  citation: "《部门（单位）整体绩效目标表》",
})
