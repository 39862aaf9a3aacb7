/** A text as names are compared: full and half width alike, no spaces. */
export function bareName(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "")
}

/** A heading without its numbering: 一、 （一） 1. 附件： 附表1. */
export function unnumbered(text: string): string {
  return bareName(text)
    .replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、])/, "")
    .replace(/[。:]+$/, "")
}

/** Whether a printed name is the one that a row gives, in which * stands for any words. */
export function isNamed(printed: string, name: string): boolean {
  const wanted = new RegExp(`^${pattern(name)}$`)
  return wanted.test(bareName(printed)) || wanted.test(unnumbered(printed))
}

/** Whether a name is printed somewhere in a text. */
export function isPrintedIn(text: string, name: string): boolean {
  return new RegExp(pattern(name)).test(bareName(text))
}

function pattern(name: string): string {
  return name
    .split("*")
    .map((part) => bareName(part).replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"))
    .join(".*")
}
