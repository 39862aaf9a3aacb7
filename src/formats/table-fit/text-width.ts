/** How wide a text is, in ems of its size: Chinese characters are one, Latin ones as in Times New Roman. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character.codePointAt(0)!)
  return width
}

/** How many lines a text takes on lines of `width` ems, the first of them shorter by `indent`. */
export function lineCount(text: string, width: number, indent = 0): number {
  let lines = 0
  for (const line of text.split("\n")) {
    let left = width - indent
    lines++
    for (const word of wordsOf(line)) {
      const own = textWidth(word)
      if (own <= left || left >= width) left -= own
      else {
        lines++
        left = width - own
      }
      // A word longer than a line is broken inside.
      for (; left < 0 && own > width; left += width) lines++
    }
  }
  return lines
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
  if (code >= 0x2010) return 1
  if (code < 0x20 || code > 0x7e) return 0.5
  const mark = String.fromCharCode(code)
  if (/[0-9$*_]/.test(mark)) return 0.5
  if (/[ ,.:;|'!/\\il jt]/.test(mark)) return 0.28
  if (/[-()[\]frI`"{}s]/.test(mark)) return 0.4
  if (/[%mwMWO@QDGHKNUXYABCRVZ&]/.test(mark)) return 0.8
  return 0.58
}
