import { plain } from "#statutes"
import type { TargetValue } from "../values/target-value.ts"
import type { NumberAim } from "./aim.ts"

/** Words that take back what stands beside them: 提升缓慢, 满意度较低. */
const takenBack = /(?:较|偏|很|过|太|最|还|仍|略|不够)[低差慢少弱小]|缓慢|一般|有限|滞后|欠缺|不|未|没|无效/u

/** Whether words answer a target of words: the target's own (Ⅲ类), or a grade that goes the same way (显著提高 for 有效提升). */
export function answersWords(
  text: string,
  { kind, grade }: TargetValue,
  { course, words, towards }: NumberAim,
): boolean {
  if (course !== "degree") return false
  if (words !== undefined && words !== "" && plain(text) === words) return true
  if (kind !== "qualitative" || grade === undefined || takenBack.test(plain(text))) return false
  return grade.direction === (towards ?? "maintain")
}
