import type { TargetIndicator } from "#recognition"

/** Words of one sense: what an indicator's name promises and how its target grades it. */
const senses: readonly (readonly [string, RegExp])[] = [
  ["up", /提升|提高|增强|增加|增长|改善|优化|促进|加强|推动|扩大|完善|健全|发展/],
  ["down", /缓解|减轻|降低|减少|下降|遏制|压减/],
  ["keep", /保障|保证|确保|维持|维护|稳定|正常/],
  ["time", /及时|按时|准时|按期|如期|时效/],
  ["norm", /规范|合规|达标|合格|标准/],
]

/**
 * Whether a word of grade speaks of something else than the indicator's name: 「支付及时性：显著提高」 may be meant,
 * 「缓解就医负担：有效提升」 is not. Told only where each side has just one sense and neither is a mere degree.
 */
export function isWordMisfit(name: string, value: TargetIndicator["value"], text: string): boolean {
  if (value.kind !== "qualitative" || text.length > 6) return false
  const [named, graded] = [sensesOf(name), sensesOf(text)]
  if (fitting.some(([of, word]) => of.test(name) && word.test(text))) return false
  if (named.length !== 1 || graded.length !== 1 || named[0] === graded[0]) return false
  return opposed.has([named[0], graded[0]].sort().join(" "))
}

/** What goes together although its senses do not: things done in time, harm that gets better, discharges within norms. */
const fitting: readonly (readonly [RegExp, RegExp])[] = [
  [
    /发放|拨付|支付|兑付|缴纳|供应|供给|维护|养护|维修|检修|制定|修订|报送|时间|时限|期限|进度|时效/,
    /及时|按时|准时|按期|如期/,
  ],
  [/缓解|减轻|减少|降低|遏制/, /改善|好转/],
  [/排放|污染|噪声|噪音|能耗|扬尘/, /达标|合格/],
]

/** Senses that no one target has together with the other. */
const opposed = new Set(["down up", "down time", "down norm", "norm time", "down keep", "keep time"])

function sensesOf(text: string): readonly string[] {
  return senses.flatMap(([sense, words]) => (words.test(text) ? [sense] : []))
}
