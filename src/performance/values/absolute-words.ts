import type { PrintedNumber } from "#money"

/** A number that is said in a word: none of it, or all of it. */
export interface AbsoluteWord {
  readonly number: PrintedNumber
  readonly unit: string
}

const incidents =
  "(?:安全|责任|质量|重大|较大|一般|特大|生产|交通|火灾|食品|药品|群体性?|性|负面|违法|违纪|有效|恶性|刑事|舆论|网络|信息|数据|泄密|环境|污染|廉政|服务|群众|用户|以上|及|和|或|、)*(?:事故|事件|投诉|差错|失误|违规|案件|上访|信访|舆情|伤亡|死亡|感染|纠纷|问题|隐患|违纪|拖欠|欠薪|缺口|遗漏|错漏|瞒报|漏报|逾期|失泄密|泄密|挪用)"
const none = [
  new RegExp(`^(?:无|没有|未出现|未发生|不发生|不出现|不得发生|实现零|确保零)任?何?${incidents}(?:发生|出现)?$`, "u"),
  /^(?:未发生|不发生|不出现|未出现|不得发生|无发生|零发生|零出现)(?:率)?.{0,12}$/u,
  /^(?:零|0)(?:发生|出现|失误率|差错率)?$/u,
]
const all =
  /^(?:全覆盖|全部|全部覆盖|全面覆盖|实现全覆盖|基本实现全覆盖|全部完成|全部到位|全额|全额到位|全额发放|全额拨付|全额支付|全员|全员覆盖|全部合格|全部达标|全部通过|全部落实|百分百|百分之百|全部办结|全面完成)$/u
const dueInFull = /^应(.{1,2})[尽则全]\1(?:、?应(.{1,2})[尽则全]\2)*$/u

/** 零事故 and 不发生 are none, 全覆盖 and 应保尽保 are 100 %; undefined for any other text. */
export function absoluteWord(text: string): AbsoluteWord | undefined {
  if (text.length > 24) return undefined
  if (text !== "0" && none.some((pattern) => pattern.test(text)))
    return { number: { text: "0", scaled: 0, decimals: 0 }, unit: "起" }
  if ((all.test(text) && !text.startsWith("基本")) || dueInFull.test(text))
    return { number: { text: "100", scaled: 100, decimals: 0 }, unit: "%" }
  return undefined
}
