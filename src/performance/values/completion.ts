import { plain } from "#statutes"

const complete =
  /^(?:已|已经|均已?|都已?|全部|全面|按时|按期|如期|按质|按量|保质|保量|圆满|顺利|按要求|按计划|基本上?全部|已按时|已全部|已如期|100%|工作|任务|目标|项目|指标)*(?:完成|达成|达到|达标|实现|落实到位|落实|办结|到位|合格|通过|完工|竣工)(?:了|年度|预期|既定|全部|目标|指标|任务|效果|工作|计划|要求|值|100%|、|并)*$/u
const yes = /^(?:是|√|✓|✔|☑|达成年度指标|达成预期指标|已达到预期(?:目标|效果)?|符合预期|100%完成)$/u
const no =
  /^(?:否|×|✗|✘|☒|未|没有|尚未|没)$|^(?:未|尚未|没有|均未|没)(?:完成|达成|达到|达标|实现|落实|开展|实施|启动|进行|办结|到位|合格|通过|支付|发放)(?:年度|预期|既定|目标|指标|任务|工作|计划|要求|值)*$/u
const partly = /部分|基本(?!上?全部)|大部|多数|正在|进行中|推进中|进展|阶段|尚|将|拟|未(?!来)|不|较差|力争/u

/**
 * The degree of completion a result states in words: 1 for 已完成 or 达成预期指标, 0 for 未完成. Undefined for degrees that
 * are open (部分完成, 基本完成: the bands of 财预〔2020〕10号 leave 60 to 80 per cent) and for other words.
 * @zh 完成程度
 */
export function completionOf(text: string): number | undefined {
  const words = plain(text.slice(0, 200)).replace(/[。.!!;;]+$/u, "")
  if (words.length > 24) return undefined
  if (no.test(words)) return 0
  if (partly.test(words)) return undefined
  return yes.test(words) || complete.test(words) ? 1 : undefined
}
