import type { Coordinate } from "#fiscal"
import type { CellPart, LayoutRow } from "#statutes"
import { normaliseLabel, splitOrdinal } from "#statutes"
import { dated } from "./meaning.ts"
import { hanNumber } from "./han-number.ts"
import { planMembers } from "./member-rows.ts"
import { filled, type StatementContext } from "./statement-context.ts"

/** A row of one panel before its cells are filled. */
export interface PlannedRow {
  readonly kind: "total" | "item" | "blank"
  /** Depth in the tree of rows; 0 is a total. */
  readonly level: number
  readonly ofWhich: boolean
  /** What stands in the columns that print no money. */
  readonly texts: ReadonlyMap<CellPart, string>
  readonly label?: { readonly text: string; readonly in?: CellPart; readonly span?: number }
  /** The row's part of the published meaning. */
  readonly at: Coordinate
  /** What the ledger is asked for; several coordinates are summed. */
  readonly asked: readonly Coordinate[]
  readonly key: string
  readonly rowKind?: "unit" | "function" | "economicDepartment" | "economicGovernment" | "project" | "group"
  /** Code of the unit row above it. */
  readonly unit?: string
  readonly government?: string
  readonly over?: readonly number[]
  /** Printed only when it has a figure. */
  readonly optional: boolean
  /** A foot row stands on one line with those of the other panels. */
  readonly foot: boolean
}

/** What holds for rows below a unit row. */
export interface Nesting {
  readonly unit?: string
  readonly asked?: Coordinate
  readonly level?: number
  /** Code of the subject whose projects are listed. */
  readonly subject?: string
}

/** The rows that one entry of a layout stands for. */
export function planned(
  row: LayoutRow,
  base: Coordinate,
  context: StatementContext,
  nesting: Nesting,
): readonly PlannedRow[] {
  if (row.each !== undefined) return planMembers(row, base, context, nesting)
  if (row.list !== undefined) return listed(row, context)
  const text = filled(row.label ?? "", context)
  const at = dated(row.at ?? {}, context.ledger.publisher.year)
  const kind =
    row.blank || (row.label === undefined && !row.single && !row.total) ? "blank" : row.total ? "total" : "item"
  return [
    {
      kind: row.single ? "total" : kind,
      level: row.level ?? (row.total || row.single ? 0 : 1),
      ofWhich: row.ofWhich === true,
      texts: new Map(Object.entries(row.texts ?? {}) as [CellPart, string][]),
      label: {
        text,
        ...(row.in === undefined ? {} : { in: row.in }),
        ...(row.span === undefined ? {} : { span: row.span }),
      },
      at,
      asked: [at, ...(row.also ?? [])].map((one) => ({ ...nesting.asked, ...one })),
      key: row.key ?? (row.single ? "金额" : labelKey(text)),
      ...(row.over ? { over: row.over } : {}),
      optional: row.optional === true,
      foot: false,
    },
  ]
}

/** A label as the facts name it: normalised, without ordinal and closing colon. */
export function labelKey(text: string): string {
  return splitOrdinal(normaliseLabel(text)).bare.replace(/[:。(（]+$/, "")
}

/** A label with the ordinal and name of a member. */
export function memberLabel(template: string, ordinal: number, name: string): string {
  return template.replace("{han}", hanNumber(ordinal)).replace("{number}", String(ordinal)).replace("{name}", name)
}

function listed(row: LayoutRow, context: StatementContext): PlannedRow[] {
  const list = context.statutes.layoutList(row.list!)
  if (!list) return []
  const { dimension } = list
  const classification =
    dimension === "function" || dimension === "economicDepartment" || dimension === "economicGovernment"
      ? context.statutes.classifications[dimension]
      : undefined
  return list.members.map((member, index) => {
    const name = member.label ?? classification?.byCode(member.code)?.name ?? member.code
    const ordinal = member.ordinal ?? index + 1
    const text = row.label === undefined ? undefined : memberLabel(row.label, ordinal, name)
    const at = { ...row.at, [dimension]: member.code }
    return {
      kind: "item" as const,
      level: text === undefined ? (member.code.length - 1) / 2 : (row.level ?? 1),
      ofWhich: row.ofWhich === true,
      texts:
        text === undefined
          ? new Map<CellPart, string>([
              ["code", member.code],
              ["name", name],
            ])
          : new Map<CellPart, string>(),
      ...(text === undefined ? {} : { label: { text } }),
      at,
      asked: [at],
      key: text === undefined ? member.code : labelKey(text),
      ...(text === undefined && dimension === "economicDepartment" ? { rowKind: dimension } : {}),
      optional: member.optional === true,
      foot: false,
    }
  })
}
