import type { LocatedDocument } from "#documents"
import type { RecognisedTable } from "#recognition"
import { emptyStatement } from "../../contents/empty-statement.ts"
import { proseOf } from "../../prose/prose.ts"
import { defineRule, inOrder } from "../../rule.ts"

/** A table without data says that it is empty; a table with data does not (B-26). @zh 空表有说明，有数的表无空表说明 */
export const rule = defineRule({
  name: "empty-tables-say-so",
  checks: ["B-26"],
  severity: "warning",
  title: { zh: "空表附有说明，有数据的表不写空表说明", en: "An empty table says so, one with data does not" },
  citation: "财预〔2016〕143号《地方预决算公开操作规程》",
  messages: {
    unsaid: {
      zh: "“{title}”没有数据，表下没有空表说明。请注明“本部门（单位）无相关收支，故本表无数据”及原因。",
      en: "{title} has no data and no note that says why. Add one under the table.",
    },
    "said-elsewhere": {
      zh: "“{title}”没有数据，说明只写在正文中，表下宜加注空表说明。",
      en: "{title} has no data; only the text says why. Add a note under the table.",
    },
    contradicted: {
      zh: "“{title}”表下注明为空表，但表中有{count}个非零金额（如{example}）。请删除空表说明或核对数据。",
      en: "{title} is said to be empty, but {count} amounts in it are not zero (e.g. {example}).",
    },
  },
  *inspect({ recognition }) {
    const { document } = recognition
    for (const table of recognition.tables) {
      if (table.columns.length === 0 || table.form === "contents") continue
      const statement = emptyStatement(document, table)
      const printed = table.figures.filter((f) => !f.blank && f.quantity.value !== 0)
      const data = { title: table.title }
      if (printed.length > 0 && statement?.plain) {
        const example = printed[0]!
        yield {
          message: "contradicted",
          severity: "error",
          at: statement.place,
          subject: `${table.form}/contradicted`,
          data: { ...data, count: printed.length, example: `${example.printed}${example.unit ?? ""}` },
          related: printed.slice(0, 3).map((f) => ({ label: f.label, at: f.place })),
        }
      } else if (!table.empty || statement || table.unmapped.length > 0 || table.figures.some((f) => !f.blank))
        yield inOrder
      else {
        const said = elsewhere(document, table)
        yield {
          message: said === undefined ? "unsaid" : "said-elsewhere",
          severity: said === undefined ? "warning" : "info",
          at: table.titleAt,
          subject: `${table.form}/unsaid`,
          data,
          ...(said === undefined ? {} : { related: [{ label: "正文说明", at: { block: said } }] }),
        }
      }
    }
  },
})

/** Where the explanation says that there is none of what the table is about. */
function elsewhere(document: LocatedDocument, table: RecognisedTable): number | undefined {
  const topic = topics.find(([, title]) => title.test(table.title))?.[0]
  if (!topic) return undefined
  for (const { block, part, compact } of proseOf(document)) {
    if (part === "glossary" || part === "contents" || compact.text.length > 2000 || !topic.test(compact.text)) continue
    if (/无|没有|未安排|不涉及|空表|支出(?:预算|决算)?(?:为|支出)?0(?:\.0+)?(?:万)?元/.test(compact.text)) return block
  }
  return undefined
}

const topics: readonly (readonly [inText: RegExp, inTitle: RegExp])[] = [
  [/政府性基金/, /政府性基金/],
  [/国有资本经营/, /国有资本经营/],
  [/三公/, /三公/],
  [/政府采购/, /政府采购/],
  [/基本支出/, /基本支出/],
  [/专项资金|专项转移/, /专项资金/],
  [/项目支出/, /项目支出/],
  [/机关运行经费/, /机关运行经费/],
]
