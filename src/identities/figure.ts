import type { Place } from "#documents"
import { type Coordinate, coordinateKey } from "#fiscal"
import type { DisplayUnit, Quantity } from "#money"

/** What a figure measures. Amounts are money; rate, share and completion are percentages. */
export type Measure =
  | "amount"
  | "change"
  /** A column of a table that prints this year less another, with its sign; and the same in percent, without. */
  | "difference"
  | "difference-rate"
  | "rate"
  | "share"
  | "completion"
  | "count"
  | "score"
  | "weight"
  | "target"
  | "actual"
  | "deviation"

/** Where a figure was recognised: a cell of a form, or a claim in a sentence. */
export type Origin =
  | {
      readonly kind: "cell"
      readonly form: string
      readonly block: number
      readonly rowKey: string
      readonly columnKey: string
    }
  | { readonly kind: "sentence"; readonly section: string; readonly claim: string }

/**
 * A printed number with its place, unit, precision and meaning.
 * `printed` is the bare number as printed (no unit); `quantity` what exact values it stands for.
 * A blank cell that a form expects a number in is a figure too, with `blank` and quantity nothing: it takes part
 * in identities as zero, but is corrected only when nothing printed explains a violation.
 * @zh 数
 */
export interface Figure {
  readonly measure: Measure
  readonly coordinate: Coordinate
  /** Equal for figures that must agree: measure and coordinate. */
  readonly key: string
  readonly printed: string
  readonly unit: DisplayUnit | "%" | (string & {})
  readonly decimals: number
  readonly quantity: Quantity
  readonly place: Place
  readonly origin: Origin
  readonly blank?: true
  /** With `blank`: known without being printed (a statutory total, the rounding of a product), so never corrected. */
  readonly given?: true
  /** Name for people, e.g. 部门支出总体情况表 · 行政运行 · 基本支出小计. */
  readonly label: string
}

/** The key under which figures of one meaning meet. */
export function figureKey(measure: Measure, coordinate: Coordinate): string {
  return `${measure}|${coordinateKey(coordinate)}`
}
