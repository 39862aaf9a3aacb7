/** Colour of words in a chart. */
export const ink = "#262626"
/** Colour of axes and of the lines that lead to labels. */
export const hairline = "#8c8c8c"

/**
 * Fills in the order they are used. Neighbours differ strongly in lightness, so that they can be told apart on a grey
 * print: dark, light, middle, …
 */
export const fills = [
  "#1f4e79",
  "#a9c6e3",
  "#5f7f9c",
  "#e3cf9f",
  "#7a3b2e",
  "#d5dbe1",
  "#3f6b5c",
  "#c3dcc9",
  "#8a7443",
  "#e8b9a6",
] as const

/** The fill of the n-th item, counted from 0. */
export const fillOf = (index: number): string => fills[index % fills.length]!

/** Relative luminance of a colour #rrggbb, 0 black to 1 white. @see WCAG 2.2, relative luminance */
export function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
