/** Levels of numbered headings; level 1 is the document's own title. */
const part = 2

const chinese = "[一二三四五六七八九十百零〇]{1,5}"
const forms: readonly { readonly level: number; readonly form: RegExp; readonly strong: boolean }[] = [
  { level: part, form: new RegExp(`^第 ?(?:${chinese}|\\d{1,2}) ?(?:部分|章|篇|编)`), strong: true },
  { level: part + 1, form: new RegExp(`^第 ?(?:${chinese}|\\d{1,2}) ?节`), strong: true },
  { level: part + 1, form: new RegExp(`^${chinese} ?[、．.]`), strong: true },
  { level: part + 2, form: new RegExp(`^[（(] ?${chinese} ?[）)]`), strong: false },
  { level: part + 3, form: /^\d{1,2} ?(?:、|[.．](?!\d))/, strong: false },
  { level: part + 4, form: /^[（(] ?\d{1,2} ?[）)]|^[①-⑳]|^\d{1,2}[）)]/, strong: false },
]

/** The number in front of a heading or list item. */
export interface Marker {
  /** 2 第一部分, 3 一、, 4 （一）, 5 1., 6 (1). */
  readonly level: number
  /** Such a marker hardly ever stands at the start of a line by chance of wrapping. */
  readonly strong: boolean
}

/** The heading number or list mark that a line begins with. @zh 层次序号 */
export function marker(text: string): Marker | undefined {
  const start = text.slice(0, 12)
  return forms.find(({ form }) => form.test(start))
}

const leader = /\.{5,}|…{4,}|·{6,}|(?:\. ){4,}|-{8,}|—{6,}|_{6,}|．{4,}/

/** A line of a table of contents: dots that lead to a page number. */
export const hasLeader = (text: string): boolean => leader.test(text)
