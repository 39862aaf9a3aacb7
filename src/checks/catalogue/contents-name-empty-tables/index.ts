import type { Place } from "#documents"
import { normaliseLabel } from "#statutes"
import { type CheckContext, defineRule, inOrder } from "../../rule.ts"
import { titleCore, titleLikeness } from "../../contents/contents-list.ts"

/** A list of tables that says which are empty agrees with the tables and gives a reason (B-26, B-45). @zh 目录的空表标注与报表一致 */
export const rule = defineRule({
  name: "contents-name-empty-tables",
  checks: ["B-26", "B-45"],
  severity: "warning",
  title: {
    zh: "目录中“是否空表”与报表一致并注明理由",
    en: "The contents tell rightly which tables are empty, and why",
  },
  citation: "陕西省部门综合预算公开报表",
  messages: {
    reason: {
      zh: "目录注明“{title}”为空表，但没有填写公开空表的理由。",
      en: "The contents call {title} empty without a reason.",
    },
    filled: {
      zh: "目录注明“{title}”为空表，但该表有数据（如{example}）。",
      en: "The contents call {title} empty, but it holds data (e.g. {example}).",
    },
    empty: {
      zh: "目录注明“{title}”不是空表，但该表没有数据。",
      en: "The contents say that {title} is not empty, but it holds no data.",
    },
    mark: {
      zh: "目录中“{title}”的“是否空表”没有填写。",
      en: "The contents leave open whether {title} is empty.",
    },
  },
  *inspect(context) {
    for (const entry of emptyMarks(context)) {
      const base = { subject: `contents/${entry.title}`, data: { title: entry.title } }
      const table = tableNamed(context, entry.title)
      const printed = table?.figures.filter((f) => !f.blank && f.quantity.value !== 0) ?? []
      if (entry.mark === "")
        yield {
          ...base,
          message: "mark",
          checks: ["B-45"],
          severity: "info",
          at: entry.markAt,
          expected: { text: "是或否", value: "是或否" },
        }
      else if (entry.mark === "是" && printed.length > 0)
        yield {
          ...base,
          message: "filled",
          checks: ["B-26"],
          severity: "error",
          at: entry.markAt,
          data: { title: entry.title, example: `${printed[0]!.printed}${printed[0]!.unit ?? ""}` },
          found: { text: "是", value: "是" },
          expected: { text: "否", value: "否" },
          related: [{ label: table!.title, at: table!.titleAt }],
        }
      else if (entry.mark === "否" && table && table.columns.length > 0 && table.empty && table.unmapped.length === 0)
        yield {
          ...base,
          message: "empty",
          checks: ["B-26"],
          severity: "warning",
          at: entry.markAt,
          found: { text: "否", value: "否" },
          expected: { text: "是", value: "是" },
          related: [{ label: table.title, at: table.titleAt }],
        }
      else if (entry.mark === "是" && entry.reason === "")
        yield {
          ...base,
          message: "reason",
          checks: ["B-45"],
          at: entry.reasonAt,
          expected: { text: "填写公开空表理由", value: "公开空表理由" },
        }
      else yield inOrder
    }
  },
})

interface EmptyMark {
  readonly title: string
  readonly mark: string
  readonly reason: string
  readonly markAt: Place
  readonly reasonAt: Place
}

/** Rows of a table headed 报表名称, 是否空表, 公开空表理由. */
function* emptyMarks({ recognition: { document } }: CheckContext): Generator<EmptyMark> {
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== "table" || block.columns < 3 || block.columns > 8 || block.rows > 100) continue
    const heads = block.cells
      .filter((c) => c.row === 0)
      .map((c) => ({ column: c.column, text: normaliseLabel(c.text) }))
    const mark = heads.find((h) => /是否(?:为)?空表/.test(h.text))
    const title = heads.find((h) => /报表名称|表名/.test(h.text))
    const reason = heads.find((h) => /理由|原因/.test(h.text))
    if (!mark || !title || !reason) continue
    const cell = (row: number, column: number) => block.cells.find((c) => c.row === row && c.column === column)
    for (let row = 1; row < block.rows; row++) {
      const name = cell(row, title.column)?.text.trim() ?? ""
      if (name === "") continue
      const said = normaliseLabel(cell(row, mark.column)?.text ?? "")
      yield {
        title: name,
        mark: /^(?:是|√|✓)/.test(said) ? "是" : /^(?:否|×|不是)/.test(said) ? "否" : said,
        reason: normaliseLabel(cell(row, reason.column)?.text ?? ""),
        markAt: { block: index, row, column: mark.column },
        reasonAt: { block: index, row, column: reason.column },
      }
    }
  }
}

/** The recognised table of a title; undefined when two fit alike. */
function tableNamed({ recognition }: CheckContext, title: string) {
  const core = titleCore(normaliseLabel(title), recognition.profile.unit)
  const scored = recognition.tables
    .filter((t) => t.form !== "contents")
    .map((table) => ({
      table,
      score: titleLikeness(core, titleCore(normaliseLabel(table.title), recognition.profile.unit)),
    }))
    .filter((s) => s.score >= 0.93)
    .sort((a, b) => b.score - a.score)
  return scored[0] && scored[0].score > (scored[1]?.score ?? 0) ? scored[0].table : undefined
}
