/** @zh 指标值的运算符 */
export type Operator = "=" | "≥" | "≤" | ">" | "<"

/** The side on which a target is kept. @zh 指标方向 */
export type Direction = "at-least" | "at-most" | "exactly" | "none"

/** What stands before a number. Longer words come before those they begin with. */
const before: readonly (readonly [string, Operator])[] = [
  [">=", "≥"],
  ["=>", "≥"],
  ["≥=", "≥"],
  ["=≥", "≥"],
  ["<=", "≤"],
  ["=<", "≤"],
  ["≤=", "≤"],
  ["=≤", "≤"],
  ["==", "="],
  ["≥", "≥"],
  ["≤", "≤"],
  [">", ">"],
  ["<", "<"],
  ["=", "="],
  ["大于或等于", "≥"],
  ["大于等于", "≥"],
  ["小于或等于", "≤"],
  ["小于等于", "≤"],
  ["不得低于", "≥"],
  ["不得少于", "≥"],
  ["不得高于", "≤"],
  ["不得超过", "≤"],
  ["不得大于", "≤"],
  ["不得多于", "≤"],
  ["不低于", "≥"],
  ["不少于", "≥"],
  ["不小于", "≥"],
  ["不弱于", "≥"],
  ["不差于", "≥"],
  ["不劣于", "≥"],
  ["不亚于", "≥"],
  ["不下于", "≥"],
  ["至少", "≥"],
  ["最少", "≥"],
  ["最低", "≥"],
  ["起码", "≥"],
  ["下限为", "≥"],
  ["达到或超过", "≥"],
  ["达到", "≥"],
  ["达", "≥"],
  ["突破", "≥"],
  ["不高于", "≤"],
  ["不超过", "≤"],
  ["不超出", "≤"],
  ["不突破", "≤"],
  ["不大于", "≤"],
  ["不多于", "≤"],
  ["不迟于", "≤"],
  ["不晚于", "≤"],
  ["不长于", "≤"],
  ["不超", "≤"],
  ["最多", "≤"],
  ["至多", "≤"],
  ["最高", "≤"],
  ["最迟", "≤"],
  ["上限为", "≤"],
  ["控制到", "≤"],
  ["控制在", "≤"],
  ["限制在", "≤"],
  ["压缩到", "≤"],
  ["降至", "≤"],
  ["降低到", "≤"],
  ["下降到", "≤"],
  ["缩短至", "≤"],
  ["缩短到", "≤"],
  ["提高到", "≥"],
  ["提升到", "≥"],
  ["提高至", "≥"],
  ["提升至", "≥"],
  ["增加到", "≥"],
  ["增长到", "≥"],
  ["优于", ">"],
  ["大于", ">"],
  ["多于", ">"],
  ["超过", ">"],
  ["超出", ">"],
  ["高于", ">"],
  ["小于", "<"],
  ["低于", "<"],
  ["少于", "<"],
  ["不足", "<"],
  ["不满", "<"],
  ["不到", "<"],
  ["早于", "<"],
  ["等于", "="],
]

/** What stands behind a number and its unit. */
const behind: readonly (readonly [string, Operator])[] = [
  ["(含)以上", "≥"],
  ["(含)以下", "≤"],
  ["及以上", "≥"],
  ["及其以上", "≥"],
  ["或以上", "≥"],
  ["以上(含)", "≥"],
  ["以上", "≥"],
  ["及以下", "≤"],
  ["或以下", "≤"],
  ["以内", "≤"],
  ["之内", "≤"],
  ["之间", "="],
  ["以下", "≤"],
  ["以外", ">"],
  ["内", "≤"],
]

/** The operator a text begins with, and what follows it. */
export function operatorBefore(text: string): { readonly operator: Operator; readonly rest: string } | undefined {
  for (const [word, operator] of before)
    if (text.startsWith(word)) return { operator, rest: text.slice(word.length).replace(/^(?:于|为)/, "") }
  return undefined
}

/** The operator a text ends with, and what stands before it. */
export function operatorBehind(text: string): { readonly operator: Operator; readonly rest: string } | undefined {
  for (const [word, operator] of behind) if (text.endsWith(word)) return { operator, rest: text.slice(0, -word.length) }
  return undefined
}

/** Where the first operator stands within the first letters of a text; -1 when none does. */
export function operatorAt(text: string, letters: number): number {
  for (let at = 1; at <= Math.min(letters, text.length - 1); at++) {
    // 「未达到」 and 「不≥」 deny what follows.
    if (/[不未非没]$/u.test(text.slice(0, at))) continue
    if (operatorBefore(text.slice(at))) return at
  }
  return -1
}

/** The side an operator keeps; without one a number means exactly that (rules.md §8.3). */
export function directionOf(operator: Operator | undefined): Exclude<Direction, "none"> {
  if (operator === "≥" || operator === ">") return "at-least"
  return operator === "≤" || operator === "<" ? "at-most" : "exactly"
}
