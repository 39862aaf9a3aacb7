import type { PublishedBlock, PublishedTable, Volume } from "#documents"
import type { Fonts } from "../../fonts/index.ts"
import type { ReadProblem } from "../../outcome.ts"
import { printableText } from "../../printable-text.ts"

interface Place {
  readonly zh: string
  readonly en: string
}

/** A text of a volume with its place in words. */
type Placed = readonly [text: string, place: Place]

/** White space, and marks that print nothing. */
const printsNothing = /^[\s\p{Default_Ignorable_Code_Point}]$/u
const excerpt = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)

/** The first character of a volume that no font has, as a problem that names it and its place; undefined when none. */
export function missingCharacter(volume: Volume, fonts: Fonts): ReadProblem | undefined {
  for (const { blocks } of volume.sections)
    for (const block of blocks)
      for (const [text, place] of textsOf(block)) {
        const missing = [...printableText(text)].find((character) => !isPrintable(character, fonts))
        if (missing !== undefined) return problem(missing, place)
      }
  return undefined
}

const isPrintable = (character: string, fonts: Fonts): boolean =>
  printsNothing.test(character) || fonts.covers(character.codePointAt(0)!)

function problem(character: string, { zh, en }: Place): ReadProblem {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`
  return {
    code: "missing-character",
    message: {
      zh: `${zh}中的“${character}”（${code}）在现有字体中没有字形，不能印出。请在设置中加入含有该字的字体文件（TTF 或 OTF），或者改用规范字。`,
      en: `The character “${character}” (${code}) in ${en} is in none of the fonts and cannot be printed. Add a font file that has it (TTF or OTF) to the settings, or write it otherwise.`,
    },
  }
}

function textsOf(block: PublishedBlock): readonly Placed[] {
  switch (block.kind) {
    case "cover":
      return block.lines.map(({ text }) => [text, { zh: `封面“${excerpt(text)}”`, en: `the cover “${excerpt(text)}”` }])
    case "contents":
      return [block.title, ...block.entries.map(({ text }) => text)].map((text) => [
        text,
        { zh: `目录“${excerpt(text)}”`, en: `the contents “${excerpt(text)}”` },
      ])
    case "heading":
      return [[block.text, { zh: `标题“${excerpt(block.text)}”`, en: `the heading “${excerpt(block.text)}”` }]]
    case "paragraph": {
      const text = block.runs.map((run) => run.text).join("")
      return [[text, { zh: `段落“${excerpt(text)}”`, en: `the paragraph “${excerpt(text)}”` }]]
    }
    case "table":
      return tableTexts(block)
    case "chart": {
      const items = block.series.flatMap(({ name, items }) => [name, ...items.flatMap((i) => [i.label, i.printed])])
      const place = { zh: `图“${excerpt(block.caption)}”`, en: `the chart “${excerpt(block.caption)}”` }
      return [block.caption, block.unit, ...items].map((text) => [text, place])
    }
    case "page-break":
      return []
  }
}

function tableTexts(table: PublishedTable): readonly Placed[] {
  const name = excerpt(table.title)
  const around = [table.caption, table.title, table.owner, table.unit, ...table.notes].flatMap((text): Placed[] =>
    text === undefined
      ? []
      : [[text, { zh: `表“${name}”的“${excerpt(text)}”`, en: `“${excerpt(text)}” of the table “${name}”` }]],
  )
  const cells = table.cells.map(
    ({ row, column, text }): Placed => [
      text,
      {
        zh: `表“${name}”第${row + 1}行第${column + 1}列`,
        en: `row ${row + 1}, column ${column + 1} of the table “${name}”`,
      },
    ],
  )
  return [...around, ...cells]
}
