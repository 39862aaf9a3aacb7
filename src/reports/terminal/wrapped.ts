import { characterWidth, displayWidth, headOf } from "../display-width.ts"

/** Characters that may not begin a line of Chinese text (GB/T 15834: 句号、逗号等不出现在一行之首). */
const neverFirst = new Set("，。；：、？！）》」』”’】〕…％%,.;:?!)]}")

/**
 * A text broken into lines of at most so many columns: between Chinese characters, else at blanks; a word longer
 * than a line is cut. Closing punctuation stays with what it closes.
 * @zh 折行
 */
export function wrapped(text: string, width: number): readonly string[] {
  const room = Math.max(8, width)
  const lines: string[] = []
  let line = ""
  let used = 0
  for (const token of tokens(text)) {
    let rest = token
    let length = displayWidth(rest)
    if (used + length > room && used > 0) {
      lines.push(line.trimEnd())
      line = ""
      used = 0
      rest = rest.trimStart()
      length = displayWidth(rest)
    }
    while (length > room) {
      const head = headOf(rest, room)
      lines.push(head)
      rest = rest.slice(head.length)
      length -= displayWidth(head)
    }
    line += rest
    used += length
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd())
  return lines
}

function tokens(text: string): readonly string[] {
  const result: string[] = []
  let token = ""
  let joins = false
  for (const character of text) {
    const wide = characterWidth(character.codePointAt(0)!) === 2
    const closes = neverFirst.has(character)
    if (character === " ") {
      result.push(token, " ")
      token = ""
      joins = false
    } else if (token === "" || closes || (joins && !wide)) {
      token += character
      joins = !wide || (closes && joins)
    } else {
      result.push(token)
      token = character
      joins = !wide
    }
  }
  result.push(token)
  return result.filter((t) => t !== "")
}
