import { defineIdentityRule } from "../../rule.ts"

/** A project's money equals the sum of its sources (B-31). @zh 项目资金总额等于各来源之和 */
export const rule = defineIdentityRule({
  name: "target-money-equals-its-sources",
  checks: ["B-31"],
  severity: "error",
  title: { zh: "项目资金总额等于各来源之和", en: "A project's money equals the sum of its sources" },
  citation: "《项目支出绩效目标表》填报说明；财预〔2021〕101号",
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
