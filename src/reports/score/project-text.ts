import { type Derivation, type ProjectRescoring, pointsText, type Remark, type ScoreRow } from "#performance"
import { shownName } from "#statutes"
import { clipped, displayWidth, padded } from "../display-width.ts"
import { oneLine } from "../visible.ts"
import { hung, remarkLines, type ScoreStyle } from "./score-style.ts"

/** One project: its total with the formula, a line a row with the points and why, and the remarks. */
export function projectText(
  project: ProjectRescoring,
  index: number,
  remarks: readonly Remark[],
  style: ScoreStyle,
): string {
  const { words, colours, lang } = style
  const { card } = project
  const grade = card.grade ? ` ${card.grade[lang]}` : ""
  const total = card.total === undefined ? words.openTotal : `${pointsText(card.total)}${grade}`
  const head = clipped(`${index + 1}. ${oneLine(shownName(project.project)) || words.nameless}`, style.width)
  const rubric = `${words.rubric}: ${card.rubric[lang]} · ${card.rubric.citation}`
  return [
    colours.bold(head),
    colours.dim(`   ${rubric}`),
    ...rowLines(card.rows, style),
    ...folded(`   ${words.total} `, `${total} = ${card.derivation.formula ?? ""}`, style),
    ...remarks.flatMap((remark) => remarkLines(remark, style)),
  ].join("\n")
}

/** Rows in columns: points of weight, the name, and the formula. */
function rowLines(rows: readonly ScoreRow[], style: ScoreStyle): readonly string[] {
  const names = rows.map((row) => oneLine(rowName(row, style)))
  const room = names.reduce((most, name) => Math.min(34, Math.max(most, displayWidth(name))), 8)
  return rows.flatMap((row, index) => {
    const points = row.points === undefined ? "?" : pointsText(row.points)
    const weight = row.weight === undefined ? "?" : pointsText(row.weight)
    const lead = `   ${padded(points, 5, "start")}/${padded(weight, 4)} `
    const name = names[index]!
    const why = reason(row, style)
    const first = displayWidth(name) > room ? `${name}  ` : padded(name, room + 2)
    const lines = folded(lead + first, why, style)
    return style.verbose ? [...lines, ...tree(row.derivation, 5, style)] : lines
  })
}

/** Names that a document prints stand as printed; those of a rubric's parts are said in the reader's language. */
function rowName({ name, index, kind, derivation }: ScoreRow, { lang }: ScoreStyle): string {
  if (lang === "zh" || (kind !== "execution" && index >= 0)) return name
  return derivation.of.en.replace(/^points for /, "")
}

/** Why a row has its points: the formula, the assumption, or that a person marked it. */
function reason({ derivation, method, difference, printed }: ScoreRow, { words }: ScoreStyle): string {
  const why = derivation.assumed ? words.assumed : (derivation.formula ?? (method === "marked" ? words.marked : ""))
  const rounding = derivation.unrounded ? ` = ${derivation.unrounded}` : ""
  const differs = difference !== undefined && printed ? `  ← ${words.printed} ${printed.printed}` : ""
  return oneLine(`${why}${rounding}${differs}`)
}

/** The whole derivation, indented, every node with its value, formula and place. */
function tree(node: Derivation, depth: number, style: ScoreStyle): readonly string[] {
  return node.inputs.flatMap((input) => {
    const place = style.where(input.place)
    const line = [
      input.of[style.lang],
      "=",
      input.value,
      input.formula ? `= ${input.formula}` : "",
      input.obstacle?.[style.lang],
      place && `(${place})`,
    ]
    const text = oneLine(line.filter(Boolean).join(" "))
    return [...folded(" ".repeat(depth * 2), style.colours.dim(text), style), ...tree(input, depth + 1, style)]
  })
}

function folded(lead: string, text: string, { width }: ScoreStyle): readonly string[] {
  return hung(lead, text, width)
}
