/** A word of a compact text with its offset. */
export interface PathWord {
  readonly text: string
  readonly start: number
}

/** Names printed one after the other as （类）（款）（项）. @zh 类款项 */
export interface SubjectPath {
  readonly class?: PathWord
  readonly section?: PathWord
  readonly item?: PathWord
}

/** Paths of subjects in a compact text; names reach back to the mark or punctuation before them. Linear. */
export function pathsIn(text: string): SubjectPath[] {
  const result: SubjectPath[] = []
  let open: { class?: PathWord; section?: PathWord; item?: PathWord } = {}
  let last = -1
  for (const match of text.matchAll(/\(([类款项])\)/g)) {
    const mark = match[1]!
    const word = wordBefore(text, match.index)
    if (mark === "类") {
      close()
      if (word) open.class = word
    } else if (mark === "款") {
      if (open.section || open.item || !follows(word, last)) close()
      if (word) open.section = word
    } else {
      if (open.item || !follows(word, last)) close()
      if (word) open.item = word
    }
    last = match.index + match[0].length
    if (mark === "项") close()
  }
  close()
  return result

  function close(): void {
    if (Number(!!open.class) + Number(!!open.section) + Number(!!open.item) >= 2) result.push(open)
    open = {}
  }
}

/** The name begins right behind the mark before it; 支出 and punctuation may stand between. */
function follows(word: PathWord | undefined, last: number): boolean {
  return word !== undefined && last >= 0 && word.start - last <= 3
}

function wordBefore(text: string, end: number): PathWord | undefined {
  let start = end
  while (start > 0 && end - start < 40) {
    const c = text[start - 1]!
    if (c === ")" && text[start - 3] === "(" && !"类款项".includes(text[start - 2]!)) {
      start -= 3
      continue
    }
    if (stops.has(c)) break
    start--
  }
  let word = text.slice(start, end)
  const taken = /^(?:支出|中|的|—|-|——)/.exec(word)
  if (taken && word.length > taken[0].length + 1 && text[start - 1] === ")") {
    start += taken[0].length
    word = text.slice(start, end)
  }
  return word.length >= 2 ? { text: word, start } : undefined
}

const stops = new Set('，。；：、,;:“”"()0123456789.．—-元')
