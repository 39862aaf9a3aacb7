import { Resvg } from "@resvg/resvg-js"
import { type Fonts, fontFamilies, fontPaths, publicationFonts } from "../fonts/index.ts"
import { labelSize } from "./label-text.ts"

const resvgFonts = (further: readonly string[]) => {
  const { sans, sansStrong } = fontPaths()
  return {
    loadSystemFonts: false,
    fontFiles: [sans, sansStrong, ...further],
    defaultFontFamily: fontFamilies.sans,
    sansSerifFamily: fontFamilies.sans,
  }
}

/** No font is needed where all writing is outlines; loading them takes longer than the drawing. */
const noFonts = { loadSystemFonts: false, fontFiles: [] }

/** A drawn chart as PNG, `scale` pixels to one of the chart's, on white; `further` font files as in `Fonts`. */
export function chartPng(svg: string, scale = 2.5, further: readonly string[] = []): Uint8Array {
  const picture = new Resvg(svg, {
    font: svg.includes("<text") ? resvgFonts(further) : noFonts,
    fitTo: { mode: "zoom", value: scale },
    background: "#ffffff",
  })
  return picture.render().asPng()
}

const writing = /<text ([^>]*)>([^<]*)<\/text>/g

/**
 * A drawn chart with its writing as outlines: it looks the same everywhere, and holds no text that a reader of the
 * document could take for a sentence.
 */
export function chartOutlines(svg: string, fonts: Fonts = publicationFonts()): string {
  let isWhole = true
  const drawn = svg.replace(writing, (_, attributes: string, text: string) => {
    const path = outlined(attributes, unescaped(text), fonts)
    if (path === undefined) isWhole = false
    return path ?? ""
  })
  // Fonts whose outlines are not TrueType's: resvg knows them all, but takes a second for a large chart.
  return isWhole ? drawn : new Resvg(svg, { font: resvgFonts(fonts.paths.slice(4)) }).toString()
}

/** From the middle of a line of 1em to its base line, ems. */
const middleToBase = 0.35

function outlined(attributes: string, text: string, fonts: Fonts): string | undefined {
  const value = (name: string): string => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? ""
  const size = Number(/font-size:([\d.]+)px/.exec(attributes)?.[1] ?? labelSize)
  const strong = /font-weight:bold/.test(attributes)
  const anchor = value("text-anchor")
  const width = size * fonts.width(text, "sans", strong)
  const from = anchor === "end" ? -width : anchor === "middle" ? -width / 2 : 0
  const x = Number(value("x")) + from
  const y = Number(value("y")) + (value("dominant-baseline") === "central" ? middleToBase * size : 0)
  const path = fonts.outline(text, x, y, size, "sans", strong)
  return path === undefined
    ? undefined
    : `<path transform="${value("transform")}" fill="${value("fill")}" d="${path}"/>`
}

const marks: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" }
const unescaped = (text: string): string =>
  text.replace(/&(#39|[a-z]+);/g, (whole, name: string) => marks[name] ?? whole)
