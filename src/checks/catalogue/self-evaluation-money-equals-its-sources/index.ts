import { defineIdentityRule } from "../../rule.ts"

/** A self-evaluation's money equals its sources (E-03). @zh 自评表资金总额等于各来源之和 */
export const rule = defineIdentityRule({
  name: "self-evaluation-money-equals-its-sources",
  checks: ["E-03"],
  severity: "error",
  title: { zh: "自评表资金总额等于各来源之和", en: "A self-evaluation's money equals its sources" },
  citation: "《项目支出绩效自评表》；财预〔2020〕10号",
})
