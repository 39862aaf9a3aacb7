import { defineIdentityRule } from "../../rule.ts"

/** In every column a total equals its items. @zh 合计应等于各项之和 */
export const rule = defineIdentityRule({
  name: "statement-total-equals-its-items",
  checks: [
    "B-02",
    "B-03",
    "B-04",
    "B-05",
    "B-08",
    "B-13",
    "B-14",
    "B-18",
    "B-21",
    "B-27",
    "B-47",
    "A-01",
    "A-02",
    "A-04",
    "A-06",
    "A-07",
    "A-11",
    "A-12",
  ],
  severity: "error",
  title: { zh: "合计应等于各项之和", en: "In every column a total equals its items" },
  citation: "财预〔2016〕143号附表",
})
