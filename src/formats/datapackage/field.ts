/** A field of a table schema (specs.frictionlessdata.io/table-schema), with what a fiscal package adds. */
export interface FieldDescriptor {
  readonly type: "string" | "integer" | "number"
  readonly title: string
  /** The fiscal concept, of the budget taxonomy. */
  readonly columnType?: string
  /** ISO 4217. */
  readonly currency?: string
  /** What a value must be multiplied by to be in the currency. */
  readonly factor?: number
}
