import { defineIdentityRule } from "../../rule.ts"

/** The execution rate is what was executed over the full-year budget (E-02). @zh 执行率等于全年执行数除以全年预算数 */
export const rule = defineIdentityRule({
  name: "self-evaluation-execution-rate-follows",
  checks: ["E-02"],
  severity: "error",
  title: {
    zh: "执行率等于全年执行数除以全年预算数",
    en: "The execution rate is what was executed over the full-year budget",
  },
  citation: "《项目支出绩效自评表》；财预〔2020〕10号",
})
