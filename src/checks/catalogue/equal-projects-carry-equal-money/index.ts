import { defineIdentityRule } from "../../rule.ts"

/** Stages that count equally many projects speak of the same money. @zh 项目个数相同的，涉及资金应一致 */
export const rule = defineIdentityRule({
  name: "equal-projects-carry-equal-money",
  checks: ["B-41", "A-36"],
  severity: "warning",
  title: {
    zh: "项目个数相同的，涉及资金应一致",
    en: "Stages that count equally many projects speak of the same money",
  },
  citation: "《地方预决算公开操作规程》（财预〔2016〕143号）",
})
