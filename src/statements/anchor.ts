/** A permanent address of a figure: letters, digits and hyphens of its names. */
export function anchorOf(...names: readonly string[]): string {
  return names.map(anchorName).join(".")
}

/** One name of an address. */
export function anchorName(name: string): string {
  return /^[\w\u4e00-\u9fff]*$/.test(name) ? name : name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "")
}
