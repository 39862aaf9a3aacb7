/** How wide a text is, in ems of its size: Chinese characters are one, Latin ones as in Times New Roman. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character.codePointAt(0)!)
  return width
}

/** A text measured once, to be set in many widths. */
export interface MeasuredText {
  /** The widest of its lines, ems. */
  readonly width: number
  /** For each line, the widths of the pieces between which it may break. */
  readonly lines: readonly (readonly number[])[]
}

/** Measures a text for setting. */
export function measured(text: string): MeasuredText {
  const lines = text.split("\n").map((line) => wordsOf(line).map(textWidth))
  return { width: Math.max(...lines.map((words) => words.reduce((sum, one) => sum + one, 0))), lines }
}

/** How many lines a text takes on lines of `width` ems, the first of them shorter by `indent`. */
export function lineCount(text: string | MeasuredText, width: number, indent = 0): number {
  const { lines, width: whole } = typeof text === "string" ? measured(text) : text
  if (whole <= width - indent) return lines.length
  let count = 0
  for (const words of lines) {
    let left = width - indent
    count++
    for (const own of words) {
      if (own <= left || left >= width) left -= own
      else {
        count++
        left = width - own
      }
      // A word longer than a line is broken inside.
      for (; left < 0 && own > width && width > 0; left += width) count++
    }
  }
  return count
}

/** The widest piece of a text that a line break may not part: a number, a Latin word, a character. */
export function widestWord(text: string): number {
  return Math.max(0, ...wordsOf(text).map(textWidth))
}

/** Pieces between which a line may break; closing marks stay with what they close. */
function wordsOf(text: string): string[] {
  return text.match(/[（“‘《〈【]*(?:[!-~]+|\s|[^!-~\s])[，。、；：！？）”’》〉】％]*/gu) ?? []
}

function characterWidth(code: number): number {
  return code >= 0x2010 ? 1 : (latinWidths[code] ?? 0.5)
}

/** Widths of the ASCII characters, ems, about those of Times New Roman. */
const latinWidths = Array.from({ length: 127 }, (_, code) => {
  const mark = String.fromCharCode(code)
  if (/[ ,.:;|'!/\\iljt]/.test(mark)) return 0.28
  if (/[-()[\]frI`"{}s]/.test(mark)) return 0.4
  if (/[%mwMWO@QDGHKNUXYABCRVZ&]/.test(mark)) return /[%mwMW@]/.test(mark) ? 0.95 : 0.75
  return /[0-9$*_]/.test(mark) ? 0.5 : 0.58
})
