import type { Indicator, Project } from "#ledger"
import { printFen } from "#money"
import type { Chance } from "./chance.ts"

/** Points of the groups of a self-evaluation beside the ten for execution. */
export interface Rubric {
  readonly management: number
  readonly cost: number
  readonly output: number
  readonly benefit: number
  readonly satisfaction: number
}

/** How an office writes its self-evaluations. */
interface Habits {
  readonly rubric: Rubric
  /** Whether the deviation of what surpassed its target is its surplus rather than 0. */
  readonly surplus: boolean
  /** Targets already set for what projects do alike, by name. */
  readonly common: Map<string, string>
}

/** What an indicator measures: a share, a count, a time limit, or a word of grade. */
interface Kind {
  readonly second: string
  readonly names: readonly string[]
  /** Named alike in every project. */
  readonly alike?: true
  readonly draw: (chance: Chance) => string
}

/** Of the shares that published targets name 94 in 100 are multiples of five, of their counts from ten on 78. */
const share = (chance: Chance) =>
  chance.happens(0.4) ? "=100%" : `≥${chance.pick(chance.happens(0.9) ? [80, 85, 90, 95] : [92, 98, 99])}%`
const count = (unit: string) => (chance: Chance) => {
  const number = chance.happens(0.78) ? 5 * chance.whole(2, 80) : chance.whole(2, 400)
  return `${chance.happens(0.8) ? "≥" : "="}${number}${unit}`
}

const outputs: readonly Kind[] = [
  { second: "数量指标", names: ["任务完成数量", "检查次数"], draw: count("次") },
  { second: "数量指标", names: ["服务对象人数", "补助人数"], draw: count("人") },
  { second: "数量指标", names: ["维护点位数量", "建设站点数量"], draw: count("个") },
  { second: "质量指标", names: ["验收合格率", "资料达标率", "补助发放足额率"], alike: true, draw: share },
  { second: "质量指标", names: ["设备完好率", "成果通过率"], draw: share },
  { second: "时效指标", names: ["任务完成及时率", "资金拨付及时率"], alike: true, draw: share },
  {
    second: "时效指标",
    names: ["办理时限", "报送时限"],
    draw: (chance) => `≤${chance.happens(0.78) ? 5 * chance.whole(1, 12) : chance.whole(3, 60)}个工作日`,
  },
  { second: "时效指标", names: ["工作完成时间"], draw: (chance) => `${chance.whole(6, 12)}月底前` },
]
const benefits: readonly Kind[] = [
  { second: "社会效益指标", names: ["提升公共服务水平"], draw: (c) => c.pick(["有效提升", "有所提升", "明显提升"]) },
  { second: "社会效益指标", names: ["保障业务工作正常开展"], draw: (c) => c.pick(["有效保障", "保障"]) },
  { second: "社会效益指标", names: ["政策知晓率"], alike: true, draw: share },
  { second: "生态效益指标", names: ["改善周边环境"], draw: (c) => c.pick(["有效改善", "逐步改善"]) },
  { second: "可持续影响指标", names: ["健全长效管理机制"], draw: (c) => c.pick(["健全", "基本健全"]) },
]

/** The indicators of one project with targets, results, points and deviations. */
export function drawnIndicators(
  chance: Chance,
  project: Project,
  ceilingFen: number,
  outturnFen: number,
  habits: Habits,
): readonly Indicator[] {
  const { rubric } = habits
  const wan = (fen: number) => `${printFen(fen, "万元", 2).replace(/\.?0+$/, "")}万元`
  const rows: Indicator[] = [
    scored(project.code, ["成本指标", "经济成本指标", "总成本"], `≤${wan(ceilingFen)}`, wan(outturnFen), rubric.cost, {
      share: 1,
      surplus: 0,
    }),
  ]
  const group = (first: string, kinds: readonly Kind[], weight: number) => {
    const weights = divided(chance, weight, kinds.length)
    for (const [i, kind] of kinds.entries()) {
      const plain = chance.pick(kind.names)
      const name = kind.alike ? plain : `${project.name.slice(0, 14)}${plain}`
      const target = (kind.alike && habits.common.get(name)) || kind.draw(chance)
      if (kind.alike) habits.common.set(name, target)
      const result = resultOf(chance, target)
      rows.push(
        scored(project.code, [first, kind.second, name], target, result.actual, weights[i]!, {
          share: result.share,
          surplus: habits.surplus ? result.surplus : 0,
        }),
      )
    }
  }
  group("产出指标", oncePerName(chance.some(outputs, 3, 6)), rubric.output)
  group("效益指标", oncePerName(chance.some(benefits, 1, 2)), rubric.benefit)
  group(
    "满意度指标",
    [{ second: "服务对象满意度指标", names: ["服务对象满意度"], draw: (c) => `≥${c.pick([85, 90, 95])}%` }],
    rubric.satisfaction,
  )
  return rows
}

/** No name twice in a sheet. */
function oncePerName(kinds: readonly Kind[]): readonly Kind[] {
  return kinds.filter((kind, i) => kinds.findIndex((k) => k.names[0] === kind.names[0]) === i)
}

function scored(
  of: string,
  [first, second, third]: readonly [string, string, string],
  target: string,
  actual: string,
  weight: number,
  { share: earned, surplus }: { readonly share: number; readonly surplus: number },
): Indicator {
  const score = hundredths(weight * earned)
  const missed = earned < 1
  return {
    of,
    first,
    second,
    third,
    target,
    actual,
    weight: String(weight),
    score,
    deviation: (missed ? (earned - 1) * 100 : surplus).toFixed(2),
    ...(missed ? { cause: "工作进度慢于计划，将加强调度" } : {}),
    at: { table: "indicators", row: 2 },
  }
}

/** What was reached, most often just the target, and what it earns. */
function resultOf(
  chance: Chance,
  target: string,
): { readonly actual: string; readonly share: number; readonly surplus: number } {
  const number = /^([≥≤=])(\d+)(.*)$/u.exec(target)
  if (!number) {
    const percent = chance.happens(0.75) ? 100 : chance.whole(80, 99)
    return { actual: `${percent}%`, share: percent / 100, surplus: 0 }
  }
  const [, sign, digits, unit] = number as unknown as [string, string, string, string]
  const aim = Number(digits)
  const draw = chance.next()
  const most = unit === "%" ? 100 : Math.ceil(aim * 1.2)
  let reached = aim
  if (sign === "≤") reached = draw < 0.6 ? aim : chance.whole(Math.ceil(aim / 2), aim)
  else if (draw > 0.85) reached = chance.whole(Math.ceil(aim * 0.7), aim)
  else if (draw > 0.55 && sign === "≥") reached = chance.whole(aim, most)
  if (sign === "≤") return { actual: `${reached}${unit}`, share: 1, surplus: 0 }
  const ratio = reached / aim
  return { actual: `${reached}${unit}`, share: Math.min(1, ratio), surplus: Math.max(0, (ratio - 1) * 100) }
}

/** A weight divided among rows: evenly where it can be, else the rest on the first. */
function divided(chance: Chance, weight: number, rows: number): readonly number[] {
  const each = Math.floor(weight / rows)
  const parts = Array.from({ length: rows }, (_, i) => each + (i === 0 ? weight - each * rows : 0))
  if (rows < 2 || each < 3 || chance.happens(0.7)) return parts
  const [first, second, ...rest] = parts as [number, number, ...number[]]
  return [first + 1, second - 1, ...rest]
}

/** Points with two decimals, half up, without closing zeros. */
function hundredths(points: number): string {
  return String(Math.floor(points * 100 + 0.5 + 1e-9) / 100)
}
