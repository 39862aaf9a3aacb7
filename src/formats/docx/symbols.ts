/** Characters of symbol fonts that official forms use, by font and code: boxes, ticks, signs of comparison. */
const wingdings: Readonly<Record<number, string>> = {
  108: "●",
  110: "■",
  111: "□",
  113: "❑",
  117: "◆",
  168: "□",
  251: "×",
  252: "√",
  253: "☒",
  254: "☑",
  216: "➢",
  129: "①",
}
const wingdings2: Readonly<Record<number, string>> = {
  80: "√",
  79: "×",
  81: "☒",
  82: "☑",
  83: "☒",
  84: "☒",
  42: "□",
  163: "□",
  48: "□",
}
const symbol: Readonly<Record<number, string>> = {
  163: "≤",
  179: "≥",
  177: "±",
  180: "×",
  184: "÷",
  185: "≠",
  187: "≈",
  183: "•",
  229: "∑",
  214: "√",
  45: "-",
  43: "+",
  37: "%",
}

/** The character that a symbol (`w:sym`) shows; the replacement character where the font is not known. */
export function symbolText(font: string | undefined, code: string | undefined): string {
  const number = Number.parseInt(code ?? "", 16)
  if (!Number.isInteger(number)) return ""
  const low = number >= 0xf000 && number <= 0xf0ff ? number - 0xf000 : number
  const known = /^wingdings 2/i.test(font ?? "") ? wingdings2 : /^wingdings/i.test(font ?? "") ? wingdings : undefined
  const shown = known?.[low] ?? (/^symbol/i.test(font ?? "") ? symbol[low] : undefined)
  if (shown !== undefined) return shown
  // A code outside the private area is a character as it stands.
  return low === number && number >= 32 && number < 0xe000 ? String.fromCharCode(number) : "\ufffd"
}
