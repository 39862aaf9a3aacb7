/**
 * A text without what no document may hold: control characters, halves of surrogate pairs, non-characters, and marks
 * that would make a line read backwards or hide what stands in it. Tabs and line breaks stay (every kind of break as
 * "\n").
 */
export function printableText(text: string): string {
  if (!suspect.test(text)) return text
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n")
    .replace(unprintable, "")
    .replace(/\p{Cs}/gu, "\ufffd")
}

const suspect =
  /[^\n\t\u0020-\u007e\u00a0-\u00ac\u00ae-\u061b\u061d-\u200a\u2010-\u2027\u202f-\u205f\u2070-\ud7ff\ue000-\ufefe\uff00-\uffef]/
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]/g
