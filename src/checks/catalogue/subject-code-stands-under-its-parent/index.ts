import type { Place } from "#documents"
import { type Statutes, sameSubjectName } from "#statutes"
import type { RecognisedTable } from "#recognition"
import { defineRule, inOrder } from "../../rule.ts"

/** Rows of 类, 款 and 项 stand under their own 类 and 款, in a table of their own list (B-46). @zh 科目行归在所属上级之下 */
export const rule = defineRule({
  name: "subject-code-stands-under-its-parent",
  checks: ["B-46"],
  severity: "warning",
  title: { zh: "科目行归在所属的类、款之下", en: "A subject's row stands under its own class and section" },
  citation: "《政府收支分类科目》；部门预决算公开报表格式",
  messages: {
    misplaced: {
      zh: "{title}：{code}{name}列在{above}之下，应列在{parent}之下。",
      en: "{title}: {code} {name} stands under {above}; it belongs under {parent}.",
    },
    foreign: {
      zh: "{title}：{code}{name}是{list}的科目，不应列在{own}栏。",
      en: "{title}: {code} {name} is a subject of {list}, not of {own}.",
    },
  },
  *inspect({ recognition, statutes }) {
    for (const table of recognition.tables) {
      for (const row of coded(table)) {
        const above = row.above
        if (above !== undefined && !row.code.startsWith(above.code)) {
          const parent = statutes.classifications.ofCode(row.code)?.byCode(row.parentCode)
          const text = `${row.parentCode}${parent?.name ?? ""}`
          yield {
            message: "misplaced",
            at: row.at,
            subject: `${table.form}/${row.code}`,
            data: {
              title: table.title,
              code: row.code,
              name: row.name,
              above: `${above.code}${above.name}`,
              parent: text,
            },
            found: { text: row.code, value: row.code },
            expected: { text: `${text}之下`, value: row.parentCode },
            related: [{ label: `${above.code}${above.name}`, at: above.at }],
          }
        } else if (above !== undefined) yield inOrder
      }
      const foreign = [...foreignCodes(table, statutes)]
      for (const { code, name, at, list, own } of foreign)
        yield {
          message: "foreign",
          severity: "error",
          at,
          subject: `${table.form}/foreign/${code}`,
          data: { title: table.title, code, name, list: listNames[list]!.zh, own: listNames[own]!.zh },
          found: { text: code, value: code },
          expected: { text: `${listNames[own]!.zh}的代码`, value: own },
        }
    }
  },
})

const listNames: Readonly<Record<string, { readonly zh: string }>> = {
  function: { zh: "支出功能分类" },
  economicDepartment: { zh: "部门预算支出经济分类" },
  economicGovernment: { zh: "政府预算支出经济分类" },
}

interface CodedRow {
  readonly code: string
  readonly name: string
  readonly at: Place
  /** The nearest row above of a higher level, where the table holds the row's own parent too. */
  readonly above?: { readonly code: string; readonly name: string; readonly at: Place }
  readonly parentCode: string
}

/** Rows of a tree of subjects, each with the row of the level above that it stands under. */
function* coded(table: RecognisedTable): Generator<CodedRow> {
  for (const kind of ["function", "economicDepartment"] as const)
    for (const panel of new Set(table.rows.map((r) => r.panel))) {
      const rows = table.rows.filter((r) => r.panel === panel)
      const present = new Set(rows.flatMap((r) => (r.codeKind === kind && r.code ? [r.code] : [])))
      const stack: { code: string; name: string; at: Place }[] = []
      for (const row of rows) {
        if (row.kind === "total" || row.codeKind === "unit") {
          stack.length = 0
          continue
        }
        if (row.codeKind !== kind || row.code === undefined || row.codeAt === undefined) continue
        const { code } = row
        while (stack.length > 0 && stack.at(-1)!.code.length >= code.length) stack.pop()
        const above = stack.at(-1)
        const own = { code, name: row.label, at: row.codeAt }
        const parentCode = [code.slice(0, 5), code.slice(0, 3)].find((p) => p.length < code.length && present.has(p))
        // without its own parent in the table a row may stand anywhere
        yield {
          ...own,
          parentCode: parentCode ?? code.slice(0, -2),
          ...(above && (parentCode !== undefined || code.startsWith(above.code))
            ? { above: code.startsWith(above.code) ? above : (higher(stack, code) ?? above) }
            : {}),
        }
        stack.push(own)
      }
    }
}

/** A row whose 款 row is left out stands rightly under its 类. */
function higher<T extends { readonly code: string }>(stack: readonly T[], code: string): T | undefined {
  const parent = stack.find((s) => code.startsWith(s.code))
  return parent &&
    parent.code.length === 3 &&
    stack.at(-1)!.code.startsWith(parent.code) &&
    parent.code.length < code.length - 2
    ? parent
    : undefined
}

/** A few codes with their names that belong to another list than their column's. */
function* foreignCodes(table: RecognisedTable, statutes: Statutes) {
  for (const own of ["function", "economicDepartment", "economicGovernment"] as const) {
    const all = table.rows.flatMap((r) =>
      r.codeKind === "unit" ? [] : r.codes.filter((c) => c.kind === own && c.code.length >= 3),
    )
    const strange = all.flatMap(({ code, name, codeAt }) => {
      const list = statutes.classifications.ofCode(code)
      const subject = list?.byCode(code)
      if (!list || list.id === own || !subject || name === undefined || sameSubjectName(name, subject) === "different")
        return []
      return [{ code, name, at: codeAt, list: list.id, own }]
    })
    if (strange.length > 0 && strange.length * 4 <= all.length) yield* strange
  }
}
