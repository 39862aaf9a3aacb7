import { visible } from "#reports"
import { pieceText } from "./facts-csv.ts"
import type { Language } from "./language.ts"
import type { Recognition } from "./recognition-types.ts"

/**
 * The document as recognised, for people: whose it is, every table with its form and its rows, every claim of a
 * sentence, and what was not understood.
 */
export function recognisedText(recognition: Recognition, language: Language): string {
  const zh = language === "zh"
  const { profile, tables, claims, unbound, unrecognised, document } = recognition
  const kinds = { budget: zh ? "预算" : "budget", accounts: zh ? "决算" : "accounts" }
  const unknown = zh ? "未识别" : "not recognised"
  const lines = [
    document.source.name,
    `  ${zh ? "单位" : "unit"}: ${profile.unit ?? unknown}`,
    `  ${zh ? "年度" : "fiscal year"}: ${profile.fiscalYear ?? unknown} · ${profile.kind ? kinds[profile.kind] : unknown} · ${zh ? "模板" : "family"}: ${profile.family ?? unknown}`,
    "",
    `${zh ? "表" : "Tables"}: ${tables.length}`,
  ]
  for (const table of tables) {
    const unmapped = table.unmapped.length ? ` · ${zh ? "未识别的数" : "not understood"} ${table.unmapped.length}` : ""
    const empty = table.empty ? ` · ${zh ? "空表" : "empty"}` : ""
    const printed = table.figures.filter((figure) => !figure.blank)
    lines.push(
      `  ${table.form.padEnd(6)} ${table.title} · ${table.unit} · ${zh ? "数" : "figures"} ${printed.length}${unmapped}${empty}`,
    )
    const labels = new Map(table.rows.map((row) => [`${row.index} ${row.key}`, row.label]))
    for (const { origin, place, printed: value } of printed) {
      const [row, column] = origin.kind === "cell" ? [origin.rowKey, origin.columnKey] : ["", ""]
      lines.push(`           ${labels.get(`${place.row} ${row}`) ?? row} · ${column}: ${value}`)
    }
    for (const { at, reason } of table.unmapped)
      lines.push(`         ? ${zh ? "行" : "row"} ${at.row} ${zh ? "列" : "column"} ${at.column}: ${reason}`)
  }
  lines.push("", `${zh ? "文字中的数" : "Figures in sentences"}: ${claims.length}`)
  for (const claim of claims) {
    const figure = "figure" in claim ? claim.figure : undefined
    const words = "word" in claim ? `${claim.word.text} ` : ""
    lines.push(
      `  ${claim.section.join(" > ")} · ${claim.kind}: ${words}${figure ? `${figure.printed}${figure.unit}` : ""}`.trimEnd(),
    )
  }
  lines.push("", `${zh ? "未识别" : "Not recognised"}: ${unbound.length + unrecognised.length}`)
  for (const { at, text, reason } of unbound) lines.push(`  ${where(recognition, at.block)}: ${text} · ${reason}`)
  for (const { block, reason } of unrecognised) lines.push(`  ${where(recognition, block)}: ${reason}`)
  // What a document holds must not steer the terminal, nor a line break in a cell break a line here.
  return `${lines.map((line) => visible(line.replace(/\s+/g, (blank) => (blank.includes("\n") ? " " : blank)))).join("\n")}\n`
}

function where({ document }: Recognition, block: number): string {
  const [piece] = document.blocks[block]?.pieces ?? []
  return piece ? pieceText(piece) : `block ${block}`
}
