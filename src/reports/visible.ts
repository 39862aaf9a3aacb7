/**
 * The text with every character that is not seen but acts (terminal controls, bidirectional overrides, zero-width
 * marks, lone surrogates) written out as [U+202E]. Line breaks and tabs stay. What a document holds can so neither
 * steer a terminal nor reorder a report.
 * @zh 显示不可见字符
 */
export function visible(text: string): string {
  let result = ""
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x7f && unit >= 0x20) continue
    const point = text.codePointAt(i)!
    const length = point > 0xffff ? 2 : 1
    if (acts(point)) {
      result += `${text.slice(from, i)}[U+${point.toString(16).toUpperCase().padStart(4, "0")}]`
      from = i + length
    }
    i += length - 1
  }
  return from === 0 ? text : result + text.slice(from)
}

/** The text on one line, as `unbroken` joins it, the rest as in `visible`. */
export function oneLine(text: string): string {
  return visible(unbroken(text))
}

/**
 * The text with its line breaks and tabs taken out: nothing is left of them between Chinese characters, which were
 * broken only for want of room, elsewhere one blank.
 */
export function unbroken(text: string): string {
  return text.replace(/[\t\n\r\u2028\u2029]+/g, (gap, at: number) => {
    const before = text.charCodeAt(at - 1)
    const after = text.charCodeAt(at + gap.length)
    return !gap.includes("\t") && before >= firstWide && after >= firstWide ? "" : " "
  })
}

/** Where the wide characters begin: CJK radicals. */
const firstWide = 0x2e80

function acts(point: number): boolean {
  if (point < 0x20) return point !== 0x09 && point !== 0x0a && point !== 0x0d
  return (
    (point >= 0x7f && point <= 0x9f) ||
    point === 0xad ||
    point === 0x61c ||
    point === 0x180e ||
    (point >= 0x200b && point <= 0x200f) ||
    (point >= 0x2028 && point <= 0x202e) ||
    (point >= 0x2060 && point <= 0x206f) ||
    (point >= 0xd800 && point <= 0xdfff) ||
    point === 0xfeff ||
    (point >= 0xfff9 && point <= 0xfffb) ||
    (point >= 0xfdd0 && point <= 0xfdef) ||
    (point & 0xfffe) === 0xfffe ||
    (point >= 0xe0000 && point <= 0xe007f)
  )
}
