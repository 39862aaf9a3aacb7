import type { Claim } from "#recognition"
import type { CheckContext } from "../rule.ts"

/** Ids of checks.csv by what a section's heading is about: budget first, then accounts. */
const sections: readonly (readonly [RegExp, string, string])[] = [
  [/三公|因公出国|公务接待|公务用车/, "B-38", "A-31"],
  [/(?:机关|机构|单位|部门).{0,6}(?:运行|运转)经费|运转经费|公用经费/, "B-39", "A-33"],
  [/政府采购/, "B-40", "A-34"],
  [/绩效/, "B-41", "A-36"],
  [/资产|车辆/, "B-42", "A-35"],
  [/基本支出/, "B-37", "A-30"],
  [/结构情况/, "B-36", "A-25"],
  [/具体情况/, "B-36", "A-29"],
  [/财政拨款收入支出|财政拨款收支/, "B-34", "A-23"],
  [/一般公共预算/, "B-36", "A-24"],
  [/收入支出|收支/, "B-34", "A-20"],
  [/收入/, "B-34", "A-21"],
  [/支出/, "B-35", "A-22"],
]

/** The ids a claim is checked under, by the innermost heading that names a subject. */
export function checksOf({ recognition }: CheckContext, claim: Claim): readonly string[] {
  if (recognition.profile.kind === "accounts" && claim.kind === "share" && claim.subject.function !== undefined)
    return ["A-25"]
  for (let i = claim.section.length - 1; i >= 0; i--) {
    const heading = claim.section[i]!.slice(0, 60)
    const found = sections.find(([words]) => words.test(heading))
    if (found) return [recognition.profile.kind === "accounts" ? found[2] : found[1]]
  }
  return recognition.profile.kind === "accounts" ? ["A-20"] : ["B-34"]
}
