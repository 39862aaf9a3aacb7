import { defineIdentityRule } from "../../rule.ts"

/** A report's table of scores repeats the weights and points of its project's sheet (E-09, E-11). @zh 自评报告附表的分值、得分与自评表一致 */
export const rule = defineIdentityRule({
  name: "report-points-equal-their-sheet",
  checks: ["E-09", "E-11"],
  severity: "error",
  title: {
    zh: "自评报告附表的分值、得分与同一项目的自评表一致",
    en: "A report's table repeats the weights and points of its project's sheet",
  },
  citation: "财预〔2020〕10号",
})
