import { defineRule, inOrder } from "../../rule.ts"
import { unitNature } from "../../unit-nature/unit-nature.ts"
import { type MappedPair, mappedPairs } from "./mapped-pair.ts"
import { doubled, type Message, mixed, neither, otherNature } from "./mapping-issue.ts"

/** 部门经济科目 go to the 政府经济科目 that the mapping gives for the unit's nature (B-20). @zh 部门与政府经济科目对应 */
export const rule = defineRule<Message>({
  name: "economic-subjects-map-by-unit-nature",
  checks: ["B-20"],
  severity: "error",
  title: {
    zh: "部门经济科目按单位性质对应政府经济科目",
    en: "Departmental subjects map to governmental ones by the unit's nature",
  },
  citation: "财预〔2017〕98号《支出经济分类科目改革方案》",
  messages: {
    neither: {
      zh: "{title}：{department}对应的政府经济科目印为{government}，按对照表应为{expected}。",
      en: "{title}: {department} goes with {government}; the mapping gives {expected}.",
    },
    other: {
      zh: "{title}：{department}对应的政府经济科目印为{government}，这是{otherNature}的口径；本单位为{nature}（依据：{signs}），应为{expected}。",
      en: "{title}: {department} goes with {government}, the mapping of the other nature of unit; here {expected} is due (signs: {signs}).",
    },
    doubled: {
      zh: "{title}：同一单位的{department}在不同行分别对应{government}和{elsewhere}，前后口径不一。同一性质的单位应只用一种口径。",
      en: "{title}: in one unit {department} goes with {government} in one row and with {elsewhere} in another; one mapping should be used.",
    },
    mixed: {
      zh: "{title}：同一单位有{few}行按{fewNature}口径、{many}行按{manyNature}口径对应政府经济科目，请按单位性质统一。",
      en: "{title}: {few} rows of one unit use one mapping and {many} the other; use the one of the unit's nature.",
    },
  },
  obstacle(context) {
    const { nature, units } = unitNature(context)
    const pairs = mappedPairs(context)
    if (pairs.length === 0 || nature !== "unknown") return undefined
    return pairs.every((p) => p.fits !== "neither") && (units !== "one" || !mixes(pairs))
      ? "看不出单位是行政（参公）单位还是事业单位，不能判定应使用哪一种口径"
      : undefined
  },
  *inspect(context) {
    const { nature, units, signs } = unitNature(context)
    const own = nature === "administrative" || nature === "institution" ? nature : undefined
    const pairs = mappedPairs(context)
    const told = new Set<MappedPair>()
    for (const pair of pairs)
      if (pair.fits === "neither") {
        told.add(pair)
        yield neither(pair, own)
      }
    for (const block of new Set(pairs.map((p) => p.block))) {
      const table = pairs.filter((p) => p.block === block && !told.has(p))
      const admin = table.filter((p) => p.fits === "administrative")
      const inst = table.filter((p) => p.fits === "institution")
      if (own && units !== "several") {
        const right = own === "administrative" ? admin : inst
        const wrong = own === "administrative" ? inst : admin
        const slip = wrong.length * 5 <= right.length
        if (wrong.length > 0 && right.length > 0 && slip)
          for (const pair of wrong) {
            told.add(pair)
            yield otherNature(pair, own, signs, units === "one" ? "error" : "warning")
          }
        else if (wrong.length > 0) {
          told.add(wrong[0]!)
          yield otherNature(wrong[0]!, own, signs, "warning", wrong.slice(1))
        }
      } else if (!own && units === "one" && admin.length > 0 && inst.length > 0) {
        const issue = doubled(admin, inst, nature === "mixed") ?? (nature === "mixed" ? undefined : mixed(admin, inst))
        if (issue) {
          told.add(inst[0]!)
          yield issue
        }
      }
      for (const pair of table) if (!told.has(pair)) yield inOrder
    }
  },
})

function mixes(pairs: readonly MappedPair[]): boolean {
  return pairs.some((p) => p.fits === "administrative") && pairs.some((p) => p.fits === "institution")
}
