import { defineIdentityRule } from "../../rule.ts"

/** Parts named in a sentence add up to their total. @zh 说明中各部分之和应等于总数 */
export const rule = defineIdentityRule({
  name: "narrative-parts-add-up",
  checks: [
    "B-34",
    "B-35",
    "B-36",
    "B-37",
    "B-38",
    "B-40",
    "B-48",
    "A-21",
    "A-22",
    "A-25",
    "A-27",
    "A-30",
    "A-31",
    "A-34",
  ],
  severity: "error",
  title: { zh: "说明中各部分之和应等于总数", en: "Parts named in a sentence add up to their total" },
  citation: "《地方预决算公开操作规程》（财预〔2016〕143号）",
})
