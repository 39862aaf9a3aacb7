import type { Place } from "#documents"
import type { Remark } from "#performance"
import { displayWidth } from "../display-width.ts"
import type { Palette } from "../terminal/palette.ts"
import type { TextOptions } from "../terminal/report-text.ts"
import { wrapped } from "../terminal/wrapped.ts"
import { oneLine } from "../visible.ts"
import type { ScoreWords } from "./score-words.ts"

/** What writing a score report needs at every place. */
export interface ScoreStyle {
  readonly words: ScoreWords
  readonly colours: Palette
  readonly width: number
  readonly lang: TextOptions["lang"]
  readonly verbose: boolean
  readonly where: (place: Place | undefined) => string
}

/** A remark with its level and place, wrapped. */
export function remarkLines(remark: Remark, { words, colours, width, lang, where }: ScoreStyle): readonly string[] {
  const level = words.level[remark.level]
  const place = where(remark.at)
  const text = oneLine(`${remark.message[lang]}${place ? ` (${place})` : ""}`)
  const indent = " ".repeat(displayWidth(level) + 4)
  return wrapped(text, width - indent.length).map((line, index) =>
    index === 0 ? `  ${colours.severity(remark.level, level)}  ${line}` : `${indent}${line}`,
  )
}

/** A text behind its lead, wrapped under itself; a lead that leaves too little room stands alone above its text. */
export function hung(lead: string, text: string, width: number): readonly string[] {
  const room = displayWidth(lead)
  if (room > width / 2 && text !== "")
    return [lead.trimEnd(), ...wrapped(text, width - 6).map((line) => `      ${line}`)]
  return wrapped(text, width - room).map((line, index) => ((index === 0 ? lead : " ".repeat(room)) + line).trimEnd())
}
