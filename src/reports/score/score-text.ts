import { pieces } from "#documents"
import { amountText, type ProjectRescoring, pointsText, type Remark, type Rescoring } from "#performance"
import { shownName } from "#statutes"
import { clipped, displayWidth, padded } from "../display-width.ts"
import { sourcePosition } from "../source-position.ts"
import { type Palette, palette } from "../terminal/palette.ts"
import type { TextOptions } from "../terminal/report-text.ts"
import { wrapped } from "../terminal/wrapped.ts"
import { oneLine } from "../visible.ts"
import { assessmentText } from "./assessment-text.ts"
import { projectText } from "./project-text.ts"
import { remarkLines, type ScoreStyle } from "./score-style.ts"
import { type ScoreWords, scoreWords } from "./score-words.ts"
import { isScored, type ScoredFile, type ScoredSource } from "./scored-file.ts"

/**
 * The scores of files for a terminal: what was announced and what is missing, a line a project, every row with its formula,
 * and the remarks. No control character of a document reaches the terminal. @zh 评分文本报告
 */
export function scoreText(files: readonly ScoredFile[], options: TextOptions): string {
  const colours = palette(options.colour ?? false)
  return `${files.map((file) => oneFile(file, options, colours)).join("\n\n")}\n`
}

function oneFile(file: ScoredFile, options: TextOptions, colours: Palette): string {
  const words = scoreWords(options.lang)
  if (!isScored(file)) return `${oneLine(file.path)}: ${oneLine(file.problem.message[options.lang])}`
  const style: ScoreStyle = {
    words,
    colours,
    lang: options.lang,
    width: Math.max(60, options.width ?? 100),
    verbose: options.verbose ?? false,
    where: (place) =>
      place && file.document ? sourcePosition("", pieces(file.document, place)).replace(/^:/, "") : "",
  }
  const { rescoring } = file
  const head = colours.bold(oneLine(title(file, words)))
  const more = file.assessment ? assessmentText(file.assessment, style) : []
  if (rescoring.projects.length === 0) return [`${head}\n${words.nothing}`, ...more].join("\n\n")
  const own = remarksOfProjects(rescoring)
  const sections = [
    [head, ...announcement(rescoring, style)].join("\n"),
    [...overview(file, style), ...note(rescoring, style)].join("\n"),
    ...rescoring.projects.map((project, index) => projectText(project, index, own.get(index) ?? [], style)),
    ...more,
  ]
  return sections.join("\n\n")
}

/** Remarks by the index of their project: names need not tell projects apart. */
function remarksOfProjects({ remarks }: Rescoring): ReadonlyMap<number, readonly Remark[]> {
  const own = new Map<number, Remark[]>()
  for (const remark of remarks) {
    if (remark.index === undefined) continue
    const known = own.get(remark.index)
    if (known) known.push(remark)
    else own.set(remark.index, [remark])
  }
  return own
}

function title({ path, unit, fiscalYear }: ScoredSource, words: ScoreWords): string {
  return [path, unit, fiscalYear === undefined ? undefined : words.year(fiscalYear)].filter(Boolean).join(" · ")
}

/** What the text announces, and what of it is not shown. */
function announcement({ announcement: said, remarks }: Rescoring, style: ScoreStyle): readonly string[] {
  const own = remarks.filter(({ index }) => index === undefined)
  const line = said
    ? [
        style.words.announced(
          String(said.count.quantity.value / 1_000_000),
          said.money ? amountText(said.money.quantity.value) : "",
          said.mean?.printed ?? "",
        ),
      ]
    : []
  return [...line, ...own.flatMap((remark) => remarkLines(remark, style))]
}

/** A line a project: published, computed, supported, execution of both budgets. */
function overview({ rescoring, source }: ScoredSource, { words, width, colours }: ScoreStyle): readonly string[] {
  const { columns } = words
  const rows = rescoring.projects.map((project) => overviewCells(project, words))
  const mean = [
    words.mean,
    text(rescoring.publishedMean),
    text(rescoring.computedMean),
    text(rescoring.supportedMean),
    "",
    "",
    "",
  ]
  const heads = [
    columns.project,
    source === "ledger" ? columns.entered : columns.published,
    columns.computed,
    columns.supported,
    columns.ofInitial,
    columns.ofAdjusted,
    columns.shown,
  ]
  const all = [heads, ...rows, ...(rows.length > 1 ? [mean] : [])]
  const widths = heads.map((_, column) => all.reduce((most, cells) => Math.max(most, displayWidth(cells[column]!)), 0))
  widths[0] = Math.min(widths[0]!, Math.max(20, width - widths.slice(1).reduce((sum, one) => sum + one + 2, 0)))
  return all.map((cells, row) => {
    const line = cells
      .map((cell, column) =>
        column === 0 || column === 6
          ? padded(clipped(cell, widths[column]!), widths[column]!)
          : padded(cell, widths[column]!, "start"),
      )
      .join("  ")
      .trimEnd()
    return row === 0 ? colours.dim(line) : line
  })
}

/** What "supported" means, where it makes a difference. */
function note({ projects }: Rescoring, { words, width, colours }: ScoreStyle): readonly string[] {
  const differs = projects.some(({ card }) => card.supported !== card.total)
  return differs ? wrapped(words.note, width).map((line) => colours.dim(line)) : []
}

const text = (micro: number | undefined) => (micro === undefined ? "" : pointsText(micro))

function overviewCells(
  { project, card, published, execution, shown, statement }: ProjectRescoring,
  words: ScoreWords,
): string[] {
  const rate = (micro: number | undefined) => (micro === undefined ? words.noRate : `${pointsText(micro)}%`)
  return [
    oneLine(shownName(project)) || words.nameless,
    published?.printed ?? "",
    card.total === undefined ? words.openTotal : pointsText(card.total),
    pointsText(card.supported),
    rate(execution?.ofInitial),
    rate(execution?.ofAdjusted),
    shown.map((one) => words.shown[one === "statement" && statement?.listed ? "list" : one]).join("+"),
  ]
}
