import { plain } from "#statutes"
import { indicatorGroup } from "../values/indicator-group.ts"
import type { ProjectTargets } from "./project-targets.ts"

/**
 * The framework a set of indicators follows, by its year: 2021 has a first level of costs, 2015 keeps cost below output.
 * @zh 绩效指标框架（财预〔2021〕101号、财预〔2015〕88号）
 */
export type IndicatorFramework = "2015" | "2021"

/** Second levels of output that each framework asks of every project (rules.md §8). */
const outputs: Readonly<Record<IndicatorFramework, readonly string[]>> = {
  2015: ["数量", "质量", "时效", "成本"],
  2021: ["数量", "质量", "时效"],
}

/** The framework of a project's targets; undefined where nothing tells it, as in a set without second levels. */
export function frameworkOf({ indicators, levels }: ProjectTargets): IndicatorFramework | undefined {
  const pairs = [
    ...(levels ?? []),
    ...indicators.map(({ first, second }) => ({ first: first?.text ?? "", second: second?.text ?? "" })),
  ].map(({ first, second }) => ({ group: indicatorGroup(plain(first)), second: plain(second) }))
  if (!pairs.some(({ second }) => second !== "")) return undefined
  if (pairs.some(({ group }) => group === "cost")) return "2021"
  return pairs.some(({ group, second }) => group === "output" && /成本/.test(second)) ? "2015" : undefined
}

/** Second levels of output asked for and neither filled in nor answered with 无. */
export function missingLevels(
  { indicators, levels }: ProjectTargets,
  framework: IndicatorFramework,
): readonly string[] {
  const answered = [
    ...indicators.map(({ first, second }) => ({ first: first?.text ?? "", second: second?.text ?? "" })),
    ...(levels ?? []).filter(({ filled }) => filled !== "blank"),
  ].flatMap(({ first, second }) => (indicatorGroup(plain(first)) === "output" ? [plain(second)] : []))
  // An output without a second level of its own could be any of them.
  if (answered.some((second) => second === "" || !/数量|质量|时效|成本|进度/.test(second))) return []
  return outputs[framework].filter((level) => !answered.some((second) => second.includes(level)))
}
