import { type AssetThreshold, regionOf } from "#statutes"
import { type CheckContext, defineRule, inOrder } from "../../rule.ts"

/** The unit price from which equipment is counted is the one the region's form prints. @zh 设备单价起点应与公开格式一致 */
export const rule = defineRule({
  name: "asset-thresholds-are-those-of-the-form",
  checks: ["B-44"],
  severity: "warning",
  title: {
    zh: "设备单价起点应与公开格式一致",
    en: "The unit price from which equipment is counted is that of the form",
  },
  citation: "各省部门预算、决算公开格式（国有资产占用情况）",
  messages: {
    differs: {
      zh: "国有资产说明中设备的单价起点印为{found}万元，本地公开格式为{expected}万元。请核对是否误改了格式文字。",
      en: "Equipment is counted from {found}万元; the form of this region says {expected}万元. Check whether the form's own words were changed.",
    },
  },
  *inspect(context) {
    const threshold = thresholdOf(context)
    if (!threshold) return
    for (const [index, block] of context.recognition.document.blocks.entries()) {
      if (block.kind !== "paragraph" || !block.text.includes("设备")) continue
      for (const match of block.text.matchAll(
        /单(?:价|位价值)\s{0,3}(\d{1,7}(?:\.\d{1,4})?)\s{0,3}万元?\s{0,3}(?:[（(]含[）)])?\s{0,3}以上(?:[（(]含[）)])?的?([^\d，。；、]{0,12})/g,
      )) {
        const kind = match[2]!.includes("专用") ? "special" : match[2]!.includes("通用") ? "general" : "any"
        const expected = threshold[kind] ?? threshold.any
        if (!match[2]!.includes("设备") || expected === undefined) continue
        if (Number(match[1]) === expected) {
          yield inOrder
          continue
        }
        const start = match.index + match[0].indexOf(match[1]!)
        yield {
          message: "differs",
          at: { block: index, span: [start, start + match[1]!.length] },
          subject: kind,
          data: { found: match[1]!, expected },
          found: { text: `${match[1]}万元`, value: match[1]! },
          expected: { text: `${expected}万元`, value: String(expected) },
          unit: "万元",
        }
      }
    }
  },
})

/** The threshold of the family's region; a region without one of its own has none to compare with. */
function thresholdOf({ recognition, statutes }: CheckContext): AssetThreshold | undefined {
  const { family, fiscalYear, kind } = recognition.profile
  const region = regionOf(statutes, family)
  if (!region || fiscalYear === undefined) return undefined
  return statutes.assetThresholds
    .filter((t) => t.region === region && t.kind === kind && t.from <= fiscalYear)
    .sort((a, b) => b.from - a.from)[0]
}
