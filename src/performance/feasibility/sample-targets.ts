import { amountQuantity, type DisplayUnit, printedNumber } from "#money"
import { targetValue } from "../values/target-value.ts"
import { feasibilityOf } from "./feasibility-of.ts"
import type { FeasibilityKind } from "./feasibility-finding.ts"
import type { ProjectTargets, TargetedIndicator } from "./project-targets.ts"

const levels: Readonly<Record<string, readonly [string, string]>> = {
  成本: ["成本指标", "经济成本指标"],
  数量: ["产出指标", "数量指标"],
  质量: ["产出指标", "质量指标"],
  时效: ["产出指标", "时效指标"],
  社会: ["效益指标", "社会效益指标"],
  满意: ["满意度指标", "服务对象满意度指标"],
}

/** An indicator told in a line, for tests: 「数量 培训人次 ≥200人次 说明」. */
export function sampleIndicator(line: string): TargetedIndicator {
  const [level = "", name = "", target = "", note = ""] = line.split(" ")
  const [first, second] = levels[level] ?? [level, ""]
  return {
    first: { text: first },
    ...(second ? { second: { text: second } } : {}),
    name: { text: name },
    ...(target ? { target: { text: target } } : {}),
    value: targetValue(target),
    ...(note ? { note: { text: note } } : {}),
  }
}

/** A project of 2024 with its money (30万元) and indicators told in lines, for tests. */
export function sampleTargets(
  money: string,
  lines: readonly string[],
  more: Partial<ProjectTargets> = {},
): ProjectTargets {
  const [, printed = "", unit = ""] = /^([\d.,]+)(.*)$/u.exec(money) ?? []
  const number = printedNumber(printed)
  const quantity = number && amountQuantity(number, unit as DisplayUnit)
  return {
    project: { text: "林区管护" },
    year: 2024,
    money:
      number && quantity ? [{ part: "total", figure: { printed, decimals: number.decimals, quantity, unit } }] : [],
    indicators: lines.map(sampleIndicator),
    ...more,
  }
}

/** Lines of a set in which nothing is wrong. */
export const soundLines: readonly string[] = [
  "成本 管护总成本 ≤30万元",
  "数量 管护面积 ≥1200亩",
  "质量 苗木成活率 ≥90%",
  "时效 管护完成时限 2024年11月前",
  "社会 林区火情下降 有效下降",
  "满意 林农满意度 ≥90%",
]

/** The findings of a sound set with further lines, in short: kind, indicator and severity; for tests. */
export function told(targets: ProjectTargets, only?: readonly FeasibilityKind[]): string[] {
  return feasibilityOf(targets)
    .filter(({ kind }) => !only || only.includes(kind))
    .map(({ kind, severity, indicator, expected }) =>
      [
        kind,
        severity,
        indicator === undefined ? "-" : targets.indicators[indicator]!.name.text,
        ...(expected ? [expected] : []),
      ].join(" "),
    )
}
