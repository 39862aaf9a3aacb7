import { type CheckContext, defineRule, inOrder } from "../../rule.ts"
import { explainingOf, sentencesOf } from "../../prose/prose.ts"
import { bases, ends, type Message, type Result, stated, subjects } from "./year-phrase.ts"

/** Years in fixed phrases are the document's own, its comparison base the year before (B-43). @zh 年度前后一致 */
export const rule = defineRule<Message>({
  name: "years-are-the-documents-own",
  checks: ["B-43"],
  severity: "error",
  title: { zh: "固定语境中的年度与文档年度一致", en: "Years in fixed phrases fit the document's year" },
  citation: "部门预决算公开格式要求",
  messages: {
    title: {
      zh: "表题或标题的年度为{found}年，本文档为{year}年度。请核对是否沿用了其他年度的标题。",
      en: "The title says {found}; the document is of {year}. It may be left over from another year.",
    },
    subject: {
      zh: "此处写{found}年，本文档为{year}年度，应为{year}年。请核对是否沿用了其他年度的文字。",
      en: "The sentence speaks of {found}; the document is of {year}.",
    },
    base: {
      zh: "比较的基期写{found}年，本文档为{year}年度，上年应为{base}年。",
      en: "The comparison is with {found}; the year before {year} is {base}.",
    },
    "base-self": {
      zh: "{year}年度与{found}年相比，比较的基期与本年相同，应为{base}年。",
      en: "{year} is compared with {found}, the year itself; the base is {base}.",
    },
    end: {
      zh: "此处为{found}年末（期末）的数据，本文档应反映{expected}年末的情况。",
      en: "The figure is of the end of {found}; {expected} is due.",
    },
  },
  obstacle: ({ recognition }) => (recognition.profile.fiscalYear === undefined ? "没有认出本文档的年度" : undefined),
  *inspect(context) {
    const results = [...yearsIn(context, context.recognition.profile.fiscalYear!)]
    const issues = results.filter((r) => r !== inOrder)
    // where more years contradict the document's than agree, the year that was taken for its own is in doubt
    const doubtful = issues.length > results.length - issues.length
    for (const result of results)
      yield result === inOrder || !doubtful ? result : { ...result, severity: "warning" as const }
  },
})

function* yearsIn(context: CheckContext, year: number): Result {
  const { profile, document } = context.recognition
  yield* titles(context, year)
  yield* headings(context, year)
  for (const { block, compact, under } of explainingOf(document)) {
    // a report on how last year's budget was carried out speaks of last year
    if (/执行情况|完成情况|工作总结|上年/.test(under)) continue
    for (const sentence of sentencesOf(compact.text)) {
      if (sentence.text.length > 600) continue
      yield* subjects(sentence.text, sentence.start, compact, block, year)
      yield* bases(sentence.text, sentence.start, compact, block, year, profile.kind)
      yield* ends(sentence.text, sentence.start, compact, block, year, profile.kind)
    }
  }
}

/** 第二部分 某局2024年部门预算情况说明: headings of this very explanation. */
function* headings({ recognition }: CheckContext, year: number): Result {
  const word = recognition.profile.kind === "accounts" ? "决算" : "预算"
  const titled = new Set(recognition.tables.map((t) => t.titleAt.block))
  for (const [block, item] of recognition.document.blocks.entries()) {
    if (item.kind !== "heading" || titled.has(block) || item.text.length > 60) continue
    const match = /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、)[^。]*?(20\d\d)\s*年/.exec(item.text)
    if (!match || !item.text.includes(word) || !/说明$/.test(item.text) || /执行情况|完成情况|上年/.test(item.text))
      continue
    const found = Number(match[1])
    const start = match.index + match[0].lastIndexOf(match[1]!)
    if (found === year) yield inOrder
    else if (Math.abs(found - year) <= 3)
      yield {
        message: "title",
        severity: "warning",
        at: { block, span: [start, start + 4] },
        subject: `heading/${block}/${found}`,
        data: { found, year },
        found: stated(`${found}年`),
        expected: stated(`${year}年`),
      }
  }
}

/** 2024年部门收支总体情况表 and headings of the explanation. */
function* titles({ recognition }: CheckContext, year: number): Result {
  const own = recognition.tables.filter((t) => t.title.includes(`${year}年`)).length
  for (const table of recognition.tables) {
    const block = recognition.document.blocks[table.titleAt.block]
    if (!block || block.kind === "table" || !("text" in block)) continue
    const match = /(20\d\d)\s*年/.exec(block.text)
    if (!match) continue
    const found = Number(match[1])
    if (found === year) yield inOrder
    else if (!/^(?:B|GK|F)\d/.test(table.form) || Math.abs(found - year) > 3) continue
    else
      yield {
        message: "title",
        severity: own >= 2 && table.form !== "B11" && table.form !== "B12" ? "error" : "warning",
        at: { block: table.titleAt.block, span: [match.index, match.index + 4] },
        subject: `title/${table.form}/${found}`,
        data: { found, year },
        found: stated(`${found}年`),
        expected: stated(`${year}年`),
      }
  }
}
