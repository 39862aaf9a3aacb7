import type { PageSection, PublishedBlock, PublishedContents, PublishedCover, PublishedTable } from "#documents"
import type { Statement } from "#statements"

/** Blocks laid on pages: consecutive blocks of one orientation are one section; the cover stands alone, unnumbered. */
export class Pages {
  private readonly sections: { orientation: "portrait" | "landscape"; numbered: boolean; blocks: PublishedBlock[] }[] =
    []

  add(orientation: "portrait" | "landscape", numbered: boolean, ...blocks: readonly PublishedBlock[]): void {
    const last = this.sections[this.sections.length - 1]
    if (last && last.orientation === orientation && last.numbered === numbered) last.blocks.push(...blocks)
    else if (blocks.length > 0) this.sections.push({ orientation, numbered, blocks: [...blocks] })
  }

  /** Blocks that begin a page. */
  begin(orientation: "portrait" | "landscape", numbered: boolean, ...blocks: readonly PublishedBlock[]): void {
    const last = this.sections.at(-1)
    const goesOn = last?.orientation === orientation && last.numbered === numbered
    if (goesOn && last.blocks.at(-1)?.kind !== "page-break") last.blocks.push({ kind: "page-break" })
    this.add(orientation, numbered, ...blocks)
  }

  done(): readonly PageSection[] {
    return this.sections
  }
}

/** Headings and table titles met while a volume is put together: what its contents list. */
export class Entries {
  readonly list: PublishedContents["entries"][number][] = []

  heading(text: string, level: 1 | 2 | 3, anchor: string): void {
    this.list.push({ text, level, anchor })
  }
}

/** The lines of a cover. */
export function cover(lines: PublishedCover["lines"]): PublishedCover {
  return { kind: "cover", lines }
}

/**
 * The directory of the statements: number, title, whether it is empty and why. Its place in the family is the
 * statements' own contents.
 */
export function directoryTable(
  title: string,
  statements: readonly Statement[],
  notes: readonly string[],
): PublishedTable {
  const heads = ["报表", "报表名称", "是否空表", "公开空表理由"]
  const listed = distinct(statements)
  const rows = [
    heads,
    ...listed.map((statement, i) => [
      statement.number ?? `表${i + 1}`,
      statement.title,
      statement.empty ? "是" : "否",
      statement.empty ? (statement.emptyReason ?? "本年没有此项收支") : "",
    ]),
  ]
  return {
    kind: "table",
    anchor: "directory",
    title,
    sheet: "目录",
    columns: [
      { width: 6, align: "centre" },
      { width: 30, align: "left" },
      { width: 6, align: "centre" },
      { width: 16, align: "left" },
    ],
    headRows: 1,
    rows: rows.length,
    cells: rows.flatMap((row, r) =>
      row.map((text, c) => ({
        row: r,
        column: c,
        rowSpan: 1,
        columnSpan: 1,
        text,
        ...(r === 0 ? { strong: true as const } : {}),
      })),
    ),
    notes,
    bookmark: true,
  }
}

/** Statements by number and title, those repeated once a project only once. */
export function distinct(statements: readonly Statement[]): readonly Statement[] {
  const seen = new Set<string>()
  return statements.filter((statement) => {
    const key = `${statement.form}\n${statement.number ?? ""}\n${statement.project === undefined ? statement.title : ""}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
