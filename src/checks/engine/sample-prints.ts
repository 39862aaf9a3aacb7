import type { LocatedDocument } from "#documents"
import type { Figure, RatioIdentity, SumIdentity } from "#identities"
import { amountQuantity, type DisplayUnit, displayUnit, nothing, printedNumber, rateQuantity } from "#money"
import { defineIdentityRule, type IdentityRule } from "../rule.ts"

/** A document of one table for tests: a name and a print a row. */
export function sheetOf(rows: readonly (readonly [name: string, print: string])[]): LocatedDocument {
  const cells = rows.flatMap(([name, print], row) =>
    [name, print].map((text, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
      pieces: [{ sheet: "1", cell: `${"AB"[column]}${row + 1}` }],
    })),
  )
  return {
    format: "mingzhang/document@1",
    source: { name: "sample.xlsx", sha256: "", mediaType: "" },
    pages: [],
    blocks: [{ kind: "table", rows: rows.length, columns: 2, cells, pieces: [] }],
  }
}

/** The figure a row of the sheet prints; "sentence" makes it a figure of an explanation. */
export function printAt(
  row: number,
  name: string,
  print: string,
  unit = "万元",
  origin: "cell" | "sentence" = "cell",
): Figure {
  const number = printedNumber(print)
  const money = displayUnit(unit)
  const quantity = number ? (money ? amountQuantity(number, money as DisplayUnit)! : rateQuantity(number)!) : nothing
  return {
    measure: money ? "amount" : "share",
    coordinate: {},
    key: name,
    printed: print,
    unit,
    decimals: number?.decimals ?? 2,
    quantity,
    place: { block: 0, row, column: 1 },
    origin:
      origin === "cell"
        ? { kind: "cell", form: "B01", block: 0, rowKey: name, columnKey: "金额" }
        : { kind: "sentence", section: "一", claim: name },
    ...(number ? {} : { blank: true as const }),
    label: name,
  }
}

/** total = Σ parts, or the first ≤ the second. */
export function sumOf(total: Figure, parts: readonly Figure[], more: Partial<SumIdentity> = {}): SumIdentity {
  const id = `${total.label}=${parts.map((p) => p.label).join("+")}`
  return {
    kind: "sum",
    id,
    rule: "sums",
    checks: [],
    relation: "=",
    terms: [{ figure: total, coefficient: 1 }, ...parts.map((figure) => ({ figure, coefficient: -1 }))],
    statement: { zh: id, en: id },
    ...more,
  }
}

/** percentage = part ÷ whole. */
export function shareOf(percentage: Figure, part: Figure, whole: Figure): RatioIdentity {
  const id = `${percentage.label}=${part.label}/${whole.label}`
  return {
    kind: "ratio",
    id,
    rule: "shares",
    checks: [],
    percentage,
    numerator: [{ figure: part, coefficient: 1 }],
    denominator: [{ figure: whole, coefficient: 1 }],
    statement: { zh: id, en: id },
  }
}

/** Rules that state what the identities of a test are about. */
export function rulesNamed(...names: readonly string[]): ReadonlyMap<string, IdentityRule> {
  return new Map(
    names.map((name) => [
      name,
      defineIdentityRule({
        name,
        checks: ["B-02", "B-05"],
        severity: "error",
        title: { zh: name, en: name },
        citation: "某规定",
        messages: {
          differs: {
            zh: "{statement}：印为{found}，应为{expected}，差{difference}（{tolerance}）",
            en: "{statementEn}: {found}, not {expected}",
          },
          exceeds: { zh: "{statement}：印为{found}，至多{expected}", en: "{statementEn}: {found}, at most {expected}" },
        },
      }),
    ]),
  )
}
