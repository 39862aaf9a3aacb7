import { Resvg } from "@resvg/resvg-js"
import { fontFamilies, fontPaths } from "../fonts/index.ts"

const resvgFonts = (further: readonly string[]) => {
  const { sans, sansStrong } = fontPaths()
  return {
    loadSystemFonts: false,
    fontFiles: [sans, sansStrong, ...further],
    defaultFontFamily: fontFamilies.sans,
    sansSerifFamily: fontFamilies.sans,
  }
}

/** A drawn chart as PNG, `scale` pixels to one of the chart's, on white; `further` font files as in `Fonts`. */
export function chartPng(svg: string, scale = 2.5, further: readonly string[] = []): Uint8Array {
  const picture = new Resvg(svg, {
    font: resvgFonts(further),
    fitTo: { mode: "zoom", value: scale },
    background: "#ffffff",
  })
  return picture.render().asPng()
}

/** A drawn chart with its writing as outlines: it looks the same everywhere, and holds no text a reader could find. */
export const chartOutlines = (svg: string, further: readonly string[] = []): string =>
  new Resvg(svg, { font: resvgFonts(further) }).toString()
