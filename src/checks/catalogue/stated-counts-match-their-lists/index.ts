import { defineRule, inOrder } from "../../rule.ts"

const stated =
  /(\d{1,3})\s{0,2}(?:个|家|项)([^\d，。；：:、,（）()]{2,16})(?:[，,]?(?:包括|分别是|分别为|具体为|具体包括|即))[:：]?([^。；;\n]{5,400})/g
const trailing = /^([^。；;：:\n]{5,300}?)等\s{0,2}(\d{1,3})\s{0,2}(?:个|家)([^\d，。；：:、,]{2,16})/

/** A stated number of offices or units is that of the names listed behind it. @zh 所称个数应与列举的名称一致 */
export const rule = defineRule({
  name: "stated-counts-match-their-lists",
  checks: [],
  severity: "warning",
  title: { zh: "所称个数应与列举的名称一致", en: "A stated number is that of the names listed" },
  citation: "《地方预决算公开操作规程》（财预〔2016〕143号）",
  messages: {
    differs: {
      zh: "文中称{noun}{found}个，后面列举了{expected}个。请核对个数，或补全列举；未列全的应写“等”。",
      en: "{found} {noun} are stated, {expected} are listed. Check the number or complete the list.",
    },
  },
  *inspect({ recognition }) {
    for (const [index, block] of recognition.document.blocks.entries()) {
      if (block.kind !== "paragraph" || block.text.length > 20_000) continue
      for (const match of block.text.matchAll(stated)) {
        const names = listed(match[3]!)
        if (!names) continue
        const count = Number(match[1])
        if (count === names.length || count === names.length + joined(names)) {
          yield inOrder
          continue
        }
        const start = match.index
        yield {
          message: "differs",
          at: { block: index, span: [start, start + match[1]!.length] },
          subject: `${match[2]}`,
          data: { noun: match[2]!, found: count, expected: names.length },
          found: { text: `${count}个`, value: String(count) },
          expected: { text: `${names.length}个`, value: String(names.length) },
        }
      }
      const before = trailing.exec(block.text.slice(0, 400))
      if (before && /(?:内设|下设|包括)/.test(before[1]!)) {
        const names = before[1]!
          .replace(/^.*?(?:内设|下设|包括)[:：]?/, "")
          .split(/[、，,]/)
          .filter((n) => n.trim() !== "")
        if (names.length >= 2 && names.length === Number(before[2])) yield inOrder
      }
    }
  },
})

/** The names of a list that claims to be complete: short, without figures, three or more; undefined for prose. */
function listed(text: string): string[] | undefined {
  if (/等[，,]?\s*$|等\S{0,6}$/.test(text)) return undefined
  const names = text.split(/[、，,]/).map((name) => name.replace(/\s/g, ""))
  if (names.at(-1) === "") names.pop()
  const plain = names.every((name) => name.length >= 2 && name.length <= 24 && !/\d|负责|承担|主要|共|其中/.test(name))
  return plain && names.length >= 3 ? names : undefined
}

/** Names joined by 和 or 及 may be two of one entry. */
function joined(names: readonly string[]): number {
  return names.filter((name) => /[和及]/.test(name.slice(1, -1))).length > 0 ? 1 : 0
}
