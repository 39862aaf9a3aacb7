import { defineIdentityRule } from "../../rule.ts"

/** Amounts in the explanation equal the tables. @zh 说明中的金额应与报表一致 */
export const rule = defineIdentityRule({
  name: "narrative-amount-matches-statement",
  checks: [
    "B-34",
    "B-35",
    "B-36",
    "B-37",
    "B-38",
    "A-20",
    "A-21",
    "A-22",
    "A-23",
    "A-24",
    "A-25",
    "A-26",
    "A-30",
    "A-31",
    "N-05",
  ],
  severity: "error",
  title: { zh: "说明中的金额应与报表一致", en: "Amounts in the explanation equal the tables" },
  citation: "《地方预决算公开操作规程》（财预〔2016〕143号）",
})
