const folded: Readonly<Record<string, string>> = {
  "（": "(",
  "）": ")",
  "：": ":",
  "，": ",",
  "；": ";",
  "／": "/",
  "〈": "<",
  "〉": ">",
  "﹤": "<",
  "﹥": ">",
  "≧": "≥",
  "≦": "≤",
  "⩾": "≥",
  "⩽": "≤",
  "＝": "=",
  "＞": ">",
  "＜": "<",
  "％": "%",
  "﹪": "%",
  "～": "~",
  "—": "-",
  "–": "-",
  "−": "-",
  "＋": "+",
  "．": ".",
}

const foldable = /[\s\u200b０-９（）：，；／〈〉﹤﹥≧≦⩾⩽＝＞＜％﹪～—–−＋．]/g

/**
 * A printed label made comparable: white space gone (also between letters that a narrow column spread apart),
 * full-width digits and punctuation folded to ASCII.
 * @zh 标签归一
 */
export function plain(text: string): string {
  return text.replace(foldable, (c) => {
    const code = c.charCodeAt(0)
    if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0)
    return folded[c] ?? ""
  })
}

/**
 * The name under which a project's figures meet, wherever it is printed: spacing and the width of brackets do not
 * count. Everything else does: a year in brackets is part of the name.
 * @zh 项目名称归一
 */
export function projectName(text: string): string {
  return plain(text).replace(/[“”"']/g, "")
}

/** The key under which the prints of one project's name meet, punctuation aside. */
export const projectKey = (name = ""): string => lettersOnly(projectName(name))

const punctuation = /[(),:;.。、·“”"'《》〈〉<>\-_/\\[\]【】]/g

/** The letters of a text alone, for comparing names that differ in punctuation only. */
export function lettersOnly(text: string): string {
  return plain(text).replace(punctuation, "")
}

/**
 * How alike two names are, 0 to 1: twice the longest common subsequence over the sum of lengths. Names are cut at
 * 120 characters, so the work is bounded.
 */
export function likeness(left: string, right: string): number {
  const a = left.slice(0, 120)
  const b = right.slice(0, 120)
  if (a === b) return 1
  if (!a || !b) return 0
  let above = new Array<number>(b.length + 1).fill(0)
  for (let i = 1; i <= a.length; i++) {
    const row = [0]
    for (let j = 1; j <= b.length; j++)
      row[j] = a[i - 1] === b[j - 1] ? above[j - 1]! + 1 : Math.max(above[j]!, row[j - 1]!)
    above = row
  }
  return (2 * above[b.length]!) / (a.length + b.length)
}

/** A name as people read it: white space that a narrow column put between Chinese letters is gone. @zh 显示名称 */
export function shownName(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}，。、；：（）“”《》])\s+(?=[\p{Script=Han}，。、；：（）“”《》])/gu, "")
    .trim()
}
