import { defineIdentityRule } from "../../rule.ts"

/**
 * Points are the share of their weight that was reached: for execution always, for missed indicators in forms that
 * compute points (E-02, E-04, E-06). @zh 得分等于分值乘以执行率、完成比例
 */
export const rule = defineIdentityRule({
  name: "points-follow-their-share",
  checks: ["E-02", "E-04", "E-06"],
  severity: "error",
  title: {
    zh: "得分等于分值乘以执行率或完成比例",
    en: "Points are the share of their weight that was reached",
  },
  citation: "财预〔2020〕10号；豫财效〔2024〕1号",
})
