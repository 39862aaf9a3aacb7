import { defineIdentityRule } from "../../rule.ts"

/** In every row a total column equals the columns of its group. @zh 行内合计应等于各列之和 */
export const rule = defineIdentityRule({
  name: "statement-row-equals-its-parts",
  checks: [
    "B-07",
    "B-10",
    "B-11",
    "B-12",
    "B-15",
    "B-19",
    "B-21",
    "B-28",
    "A-04",
    "A-06",
    "A-07",
    "A-11",
    "A-15",
    "A-16",
  ],
  severity: "error",
  title: { zh: "行内合计应等于各列之和", en: "In every row a total column equals the columns of its group" },
  citation: "财预〔2016〕143号附表",
})
