import type { PublishedBlock, PublishedCell, PublishedNumber, PublishedTable } from "#documents"
import type { Publication } from "#documents"
import fc from "fast-check"
import { awkwardText, randomSentence, randomTitle } from "./random-text.ts"

/** 分 as 万元 or 元 with so many decimals, rounded half up; the exact value beside it. */
function figure(fen: number, form: { unit: 1 | 100 | 1000000; decimals: number; grouped: boolean }) {
  const { unit, decimals, grouped } = form
  const places = unit === 1000000 ? 6 : unit === 100 ? 2 : 0
  const digits = String(Math.abs(fen)).padStart(places + 1, "0")
  const fraction = places === 0 ? "" : `.${digits.slice(-places)}`
  const value = `${fen < 0 ? "-" : ""}${digits.slice(0, digits.length - places)}${fraction}`
  const scaled = Math.floor(Math.abs(fen) / (unit / 10 ** decimals) + 0.5)
  const shown = String(scaled).padStart(decimals + 1, "0")
  const whole = shown.slice(0, shown.length - decimals)
  const left = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole
  const text = `${fen < 0 && scaled > 0 ? "-" : ""}${left}${decimals > 0 ? `.${shown.slice(-decimals)}` : ""}`
  return { text, number: { value, decimals, grouped } satisfies PublishedNumber }
}

const amount = fc.oneof(
  fc.constantFrom(0, 1, -1, 50, 4999, 5000, 5001, 123456789, -123456789),
  fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
)
const form = fc.record({
  unit: fc.constantFrom(100 as const, 1000000 as const),
  decimals: fc.integer({ min: 0, max: 2 }),
  grouped: fc.boolean(),
})

/** What a cell below the head is: text, an amount, one printed otherwise than it is, or one left blank. */
const content = fc.oneof(
  awkwardText.map((text) => ({ text })),
  fc.constantFrom("2080505", "05", "=1+1", "208", "+86", "—").map((text) => ({ text })),
  fc.tuple(amount, form).map(([fen, own]) => figure(fen, own)),
  fc.tuple(amount, form).map(([fen, own]) => ({ ...figure(fen, own), text: "" })),
  fc.tuple(amount, amount, form).map(([fen, other, own]) => ({ ...figure(fen, own), text: figure(other, own).text })),
)

/** A table with cells anywhere, merged or not, some over another, and sums that may be none. */
export const randomTable: fc.Arbitrary<PublishedTable> = fc
  .record({ columns: fc.integer({ min: 2, max: 5 }), headRows: fc.integer({ min: 1, max: 3 }), body: fc.nat(6) })
  .chain(({ columns, headRows, body }) => {
    const rows = headRows + body
    const slot = fc.record({ row: fc.nat(rows - 1), column: fc.nat(columns - 1) })
    const cell: fc.Arbitrary<PublishedCell> = fc
      .record({
        at: slot,
        rowSpan: fc.constantFrom(1, 1, 1, 2),
        columnSpan: fc.constantFrom(1, 1, 1, 2, 3),
        content,
        strong: fc.boolean(),
        indent: fc.nat(3),
        sumOf: fc.option(fc.array(slot, { maxLength: 4 }), { nil: undefined, freq: 3 }),
      })
      .map(({ at, content: own, sumOf, strong, ...rest }) => ({
        ...at,
        ...rest,
        text: own.text,
        ...(strong && { strong }),
        ...("number" in own && { number: { ...own.number, ...(sumOf && { sumOf }) } }),
      }))
    const head = Array.from({ length: columns }, (_, column) => ({
      ...{ row: 0, column, rowSpan: 1, columnSpan: 1 },
      text: ["项目", "预算数", "决算数", "科目编码", "备注"][column]!,
    }))
    return fc
      .record({
        title: randomTitle,
        caption: fc.constantFrom(undefined, "公开01表", "表2"),
        owner: fc.constantFrom(undefined, "部门名称：新区水务局"),
        unit: fc.constantFrom(undefined, "单位：万元", "金额单位：元"),
        sheet: fc.oneof(randomTitle, awkwardText),
        cells: fc.array(cell, { maxLength: 24 }),
        notes: fc.array(
          randomSentence.map((text) => `注：${text}`),
          { maxLength: 2 },
        ),
        widths: fc.array(fc.integer({ min: 3, max: 20 }), { minLength: columns, maxLength: columns }),
      })
      .map(({ title, caption, owner, unit, sheet, cells, notes, widths }) => ({
        kind: "table",
        anchor: "t",
        ...(caption !== undefined && { caption }),
        ...(owner !== undefined && { owner }),
        ...(unit !== undefined && { unit }),
        ...{ title, sheet, headRows, rows, notes, bookmark: true },
        columns: widths.map((width, i) => ({ width, align: i === 0 ? "left" : "right" })),
        cells: [...head, ...cells.filter((one) => one.row > 0)],
      }))
  })

const block: fc.Arbitrary<PublishedBlock> = fc.oneof(
  fc
    .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), randomTitle, awkwardText)
    .map(([level, title, text]) => ({ kind: "heading" as const, level, text: `${text}${title}说明`, anchor: "h" })),
  fc
    .tuple(fc.constantFrom("body" as const, "note" as const, "centre" as const, "right" as const), randomSentence)
    .map(([style, text]) => ({ kind: "paragraph" as const, style, runs: [{ text }] })),
  awkwardText.map((text) => ({ kind: "paragraph" as const, style: "body" as const, runs: [{ text }] })),
  randomTable,
)

/** A publication of one volume: blocks of every kind in any order. */
export const randomPublication: fc.Arbitrary<Publication> = fc
  .record({
    title: awkwardText,
    author: awkwardText,
    issued: fc.constantFrom("2025-02-14", "1999-12-31", "none"),
    sections: fc.array(
      fc.record({
        orientation: fc.constantFrom("portrait" as const, "landscape" as const),
        numbered: fc.boolean(),
        blocks: fc.array(block, { maxLength: 7 }),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ sections, ...properties }) => ({
    ...properties,
    volumes: [{ id: "package", name: "x", title: properties.title, sections }],
  }))
