import { defineIdentityRule } from "../../rule.ts"

/** A project's money equals the sum of its sources (B-31). @zh 项目资金总额等于各来源之和 */
export const rule = defineIdentityRule({
  name: "target-money-equals-its-sources",
  checks: ["B-31"],
  severity: "error",
  title: { zh: "项目资金总额等于各来源之和", en: "A project's money equals the sum of its sources" },
  citation: "《项目支出绩效目标表》填报说明；财预〔2021〕101号",
})
