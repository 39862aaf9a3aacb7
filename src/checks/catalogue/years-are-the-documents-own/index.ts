import { type CheckContext, defineRule, type Issue, inOrder } from "../../rule.ts"
import { type CompactText } from "../../prose/compact-text.ts"
import { hasFigure, proseOf, sentencesOf } from "../../prose/prose.ts"

type Message = "title" | "subject" | "base" | "base-self" | "end"

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
    const { profile, document } = context.recognition
    const year = profile.fiscalYear!
    yield* titles(context, year)
    for (const { block, compact, part, kind } of proseOf(document)) {
      if (kind === "heading" || part === "contents" || part === "glossary" || part === "duties" || part === "performance") continue
      for (const sentence of sentencesOf(compact.text)) {
        if (sentence.text.length > 600) continue
        yield* subjects(sentence.text, sentence.start, compact, block, year)
        yield* bases(sentence.text, sentence.start, compact, block, year, profile.kind)
        yield* ends(sentence.text, sentence.start, compact, block, year, profile.kind)
      }
    }
  },
})

type Result = Generator<Issue<Message> | typeof inOrder>

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

const ownPhrase = /^(?:[\u4e00-\u9fff]{0,24}?)(20\d\d)年(?:度|初)?(?:我?(?:部门|单位|局|中心|院|委|办)|区级|市级|本级)?(?:收入总计|支出总计|收、支总计|收支总计|收入支出总计|收入合计|支出合计|本年收入合计|本年支出合计|一般公共预算(?:财政拨款)?(?:收支|收入|支出|基本支出)|财政拨款收|“三公”经费|机构运转经费|机关运行经费|政府采购预算|政府采购支出总额)/

/** A sentence that opens with the year and what it tells of it. */
function* subjects(text: string, start: number, compact: CompactText, block: number, year: number): Result {
  const match = ownPhrase.exec(text)
  if (!match || !hasFigure(text)) return
  const at = match[0].indexOf(match[1]!)
  const before = text.slice(0, at)
  const found = Number(match[1])
  if (found === year) {
    yield inOrder
    return
  }
  // with, than and like name the base; a report on last year's execution may stand in a budget
  if (/[与和同比较对据按自从]|上年|截至|截止/.test(before) || Math.abs(found - year) > 2 || /执行情况|完成情况|[与比较同](?:20\d\d年|上年)[^，]{0,6}(?:预算|决算)?$/.test(text)) return
  yield issue("subject", found === year - 1 || found === year + 1 ? "error" : "warning", found, year, `subject/${block}/${found}`, { found, year }, compact, start + at)
}

/** 与2023年相比, 比2023年, 较2023年, with an amount behind. */
function* bases(text: string, start: number, compact: CompactText, block: number, year: number, kind: string | undefined): Result {
  if (!hasFigure(text) && !/持平|无差异|无增减/.test(text)) return
  for (const match of text.matchAll(/(?:(?<![占可对相之])比|较|与|和|同)(20\d\d)年(?:度|初)?(?:部门|单位)?(?:年初)?((?:预算|决算|执行|支出|收入)[^，。；]{0,8}?)?(相比|对比|比较|持平|无差异|增加|减少|增长|下降|上升|降低|相等|一致|数)/g)) {
    const found = Number(match[1])
    if (found === year - 1) {
      yield inOrder
      continue
    }
    const word = match[0][0]!
    const tail = match[3]!
    if ((word === "与" || word === "和" || word === "同") && !/相比|对比|比较|持平|无差异|相等|一致/.test(text.slice(match.index, match.index + match[0].length + 8))) continue
    const at = start + match.index + 1
    const subject = `base/${block}/${found}`
    if (found === year) {
      // the accounts compare the outturn with the year's own budget
      if (kind === "accounts" || match[2] !== undefined || tail === "数") continue
      yield issue("base-self", "error", found, year - 1, subject, { found, year, base: year - 1 }, compact, at)
    } else if (found > year || found < year - 4) continue
    else yield issue("base", "warning", found, year - 1, subject, { found, year, base: year - 1 }, compact, at)
  }
}

/** 2023年期末, 截至2023年12月31日, of vehicles and equipment. */
function* ends(text: string, start: number, compact: CompactText, block: number, year: number, kind: string | undefined): Result {
  if (kind === undefined || !/车辆|设备|资产/.test(text)) return
  for (const match of text.matchAll(/(20\d\d)年(?:度)?(?:期末|年末|年底|末|底|12月31日|8月31日)/g)) {
    const found = Number(match[1])
    const expected = kind === "budget" ? year - 1 : year
    if (found === expected) yield inOrder
    else if (Math.abs(found - expected) <= 2) {
      const future = kind === "budget" && found >= year
      yield issue("end", future && !match[0].includes("8月31日") ? "error" : "warning", found, expected, `end/${block}/${found}`, { found, expected }, compact, start + match.index)
    }
  }
}

function issue(message: Message, severity: "error" | "warning", found: number, expected: number, subject: string, data: Record<string, string | number>, compact: CompactText, at: number): Issue<Message> {
  return { message, severity, at: compact.place(at, at + 4), subject, data, found: stated(`${found}年`), expected: stated(`${expected}年`) }
}

function stated(text: string) {
  return { text, value: text }
}
