import type { Place } from "#documents"
import { defineRule, type Issue, inOrder } from "../../rule.ts"
import { bodyOf } from "./document-body.ts"
import { type ListedTable, listedSections, listedTables } from "./listed.ts"

type Message = "titled" | "missing" | "order" | "section"

/** What the contents name is in the document, in that order (B-45). @zh 目录与正文一致 */
export const rule = defineRule<Message>({
  name: "contents-match-the-body",
  checks: ["B-45"],
  severity: "warning",
  title: {
    zh: "目录所列报表和章节在正文中齐全、顺序一致",
    en: "Tables and sections of the contents are in the document, in order",
  },
  citation: "财预〔2016〕143号《地方预决算公开操作规程》",
  messages: {
    titled: {
      zh: "“{title}”只有表题，没有表格内容。请补充报表，或在表题下说明未列示的原因。",
      en: "{title} has a title but no table under it. Add the table or say why it is not there.",
    },
    missing: {
      zh: "目录列有{total}张报表，正文中没有其中{count}张：{titles}。请补齐，或注明另行公开的文件名称。",
      en: "The contents list {total} tables; {count} of them are not in the document: {titles}. Add them or name the file they are published in.",
    },
    order: {
      zh: "报表的先后顺序与目录不一致：{titles}的位置与目录不同。",
      en: "The tables do not stand in the order of the contents: {titles}.",
    },
    section: {
      zh: "目录列有“{titles}”，正文中没有找到相应标题。",
      en: "The contents name {titles}; no such heading is in the document.",
    },
  },
  *inspect(context) {
    const body = bodyOf(context)
    // A form printed once a project may be listed as often: it is looked for once.
    const listed = listedTables(context, body.contents)
    const tables = listed.filter((t, i) => listed.findIndex((o) => o.core === t.core && o.form === t.form) === i)
    for (const title of body.titlesWithoutTable)
      yield {
        message: "titled",
        at: title.at,
        subject: `titled/${title.text}`,
        data: { title: title.text },
        expected: stated("补充报表内容或空表说明"),
      }
    const placed: { table: ListedTable; position: number }[] = []
    const missing: ListedTable[] = []
    for (const table of tables) {
      const position = body.positionOf(table.core, table.form)
      if (position === undefined) missing.push(table)
      else placed.push({ table, position })
      if (position !== undefined) yield inOrder
    }
    // tables that the text says are published apart are not missed, unless some of them are printed here all the same
    if (missing.length > 0 && (placed.length > 0 || !body.publishedApart) && body.hasTables)
      yield missingTables(missing, tables.length)
    const moved = outOfOrder(placed)
    if (moved.length > 0 && moved.length <= placed.length / 2)
      yield {
        message: "order",
        at: moved[0]!.table.at,
        subject: "order",
        data: { titles: quoted(moved.map((m) => m.table.title)) },
        related: moved.slice(0, 10).map((m) => ({ label: m.table.title, at: { block: m.position } })),
      }
    const absent: { title: string; at: Place }[] = []
    for (const section of listedSections(context, body.contents)) {
      if (body.hasSection(section.core)) yield inOrder
      else absent.push(section)
    }
    if (absent.length > 0)
      yield {
        message: "section",
        severity: absent.length * 2 > body.headings ? "info" : "warning",
        at: absent[0]!.at,
        subject: "sections",
        data: { titles: quoted(absent.map((a) => a.title)) },
        related: absent.slice(1, 20).map((a) => ({ label: a.title, at: a.at })),
      }
  },
})

function missingTables(missing: readonly ListedTable[], total: number): Issue<Message> {
  const titles = quoted(missing.map((m) => (m.number ? `${m.number} ${m.title}` : m.title)))
  return {
    message: "missing",
    at: missing[0]!.at,
    subject: "missing",
    data: { total, count: missing.length, titles },
    expected: stated(titles),
    related: missing.slice(1, 30).map((m) => ({ label: m.title, at: m.at })),
  }
}

/** The tables outside the longest run that keeps the order of the contents. */
function outOfOrder<T extends { readonly position: number }>(placed: readonly T[]): T[] {
  const length = placed.map(() => 1)
  const previous = placed.map(() => -1)
  let best = -1
  for (let i = 0; i < placed.length; i++) {
    for (let j = 0; j < i; j++)
      if (placed[j]!.position <= placed[i]!.position && length[j]! + 1 > length[i]!) {
        length[i] = length[j]! + 1
        previous[i] = j
      }
    if (best < 0 || length[i]! > length[best]!) best = i
  }
  const kept = new Set<number>()
  for (let i = best; i >= 0; i = previous[i]!) kept.add(i)
  return placed.filter((_, i) => !kept.has(i))
}

function quoted(titles: readonly string[]): string {
  return titles.map((t) => `《${t}》`).join("、")
}

function stated(text: string) {
  return { text, value: text }
}
