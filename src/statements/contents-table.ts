import type { PublishedTable } from "#documents"
import type { Statement } from "./statement.ts"

/**
 * The list of the tables with whether each is empty and why (报表 | 报表名称 | 是否空表 | 公开空表理由); a form repeated
 * once a project stands once. Empty means empty for all its projects.
 * @zh 报表目录
 */
export function contentsStatement(statements: readonly Statement[]): PublishedTable {
  const listed: { number: string; title: string; empty: boolean; reason: string }[] = []
  for (const { form, number, title, empty, emptyReason } of statements) {
    const name = number ?? form
    const known = listed.find((entry) => entry.number === name)
    if (known) {
      if (!empty) Object.assign(known, { empty: false, reason: "" })
    } else listed.push({ number: name, title, empty, reason: empty ? (emptyReason ?? "") : "" })
  }
  const rows = [
    ["报表", "报表名称", "是否空表", "公开空表理由"],
    ...listed.map((entry) => [entry.number, entry.title, entry.empty ? "是" : "否", entry.reason]),
  ]
  return {
    kind: "table",
    anchor: "table-contents",
    title: "报表目录",
    sheet: "报表目录",
    columns: [
      { width: 4, align: "centre" },
      { width: 26, align: "left" },
      { width: 5, align: "centre" },
      { width: 10, align: "left" },
    ],
    headRows: 1,
    rows: rows.length,
    cells: rows.flatMap((row, r) =>
      row.flatMap((text, column) =>
        text === ""
          ? []
          : [
              {
                row: r,
                column,
                rowSpan: 1,
                columnSpan: 1,
                text,
                ...(r === 0 ? { strong: true as const, align: "centre" as const } : {}),
              },
            ],
      ),
    ),
    notes: [],
    bookmark: true,
  }
}
