import { defineIdentityRule } from "../../rule.ts"

/** The tasks' money sums to the total, and each line to its sources (B-49). @zh 年度主要任务金额合计等于各任务之和，各行总额等于各来源之和 */
export const rule = defineIdentityRule({
  name: "tasks-money-sums-to-total",
  checks: ["B-49"],
  severity: "error",
  title: {
    zh: "年度主要任务金额合计等于各任务之和，各行总额等于各来源之和",
    en: "The tasks' money sums to the total, and each line to its sources",
  },
  citation: "《部门整体支出绩效目标表》",
})
