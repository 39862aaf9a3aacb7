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
