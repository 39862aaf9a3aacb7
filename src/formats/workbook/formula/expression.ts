/** A cell a formula names; without `sheet` one of its own sheet. A `$` keeps a row or column where it is. */
export interface CellReference {
  readonly row: number
  readonly column: number
  readonly fixedRow: boolean
  readonly fixedColumn: boolean
}

/** A formula taken apart. */
export type Expression =
  | { readonly kind: "value"; readonly value: number | string | boolean }
  | { readonly kind: "range"; readonly sheet?: string; readonly from: CellReference; readonly to: CellReference }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "negative" | "percent"; readonly of: Expression }
  | { readonly kind: "operator"; readonly sign: string; readonly left: Expression; readonly right: Expression }

/** How deep a formula may nest; Excel's own limit is 64. */
export const depthMost = 64
