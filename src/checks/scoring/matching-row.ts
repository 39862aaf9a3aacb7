import { type IndicatorSentence, lettersOnly, likeness, type Recognition, type ScoredIndicator } from "#recognition"

/** More rows than any project has are not compared with a sentence. */
const mostRows = 300

/** The row of scores that a report's sentence is about: of the report's own table, which follows its text, else of any. */
export function matchingRow(sentence: IndicatorSentence, recognition: Recognition): ScoredIndicator | undefined {
  const tables = (recognition.performance ?? []).filter((t) => t.kind === "score-table" || t.kind === "score-sheet")
  const near = tables.find((t) => t.kind === "score-table" && t.blocks[0]! > sentence.name.place.block)
  const rows = near ? near.indicators : tables.flatMap((t) => [...t.indicators])
  const name = lettersOnly(sentence.name.text)
  let best: ScoredIndicator | undefined
  let score = 0.8
  for (const row of rows.slice(0, mostRows)) {
    const alike = likeness(lettersOnly(row.name.text), name)
    if (alike > score) [best, score] = [row, alike]
  }
  return best
}
