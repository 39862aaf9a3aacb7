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
  if (named.length !== 1 || graded.length !== 1 || named[0] === graded[0]) return false
  return opposed.has([named[0], graded[0]].sort().join(" "))
}

/** Senses that no one target has together with the other. */
const opposed = new Set(["down up", "down time", "down norm", "norm time", "down keep", "keep time"])

function sensesOf(text: string): readonly string[] {
  return senses.flatMap(([sense, words]) => (words.test(text) ? [sense] : []))
}
