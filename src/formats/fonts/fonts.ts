import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { type FontFace, fontFace } from "./font-face.ts"

/** The styles of type a publication is set in: 宋体 for text (serif), 黑体 for headings and charts (sans). */
export type Typeface = "serif" | "sans"

/**
 * The fonts a publication is printed with. Everything is loaded at first use and kept.
 * @zh 字体
 */
export interface Fonts {
  /** Paths of all font files, those of the package first, then the operator's own. */
  readonly paths: readonly string[]
  /** Whether a character can be printed in either typeface. */
  covers(codePoint: number): boolean
  /** Width of a text on one line, ems. */
  width(text: string, typeface: Typeface, strong?: boolean): number
  /**
   * A text on one line as path data of SVG, beginning on the base line at (`x`, `y`), `size` pixels to the em. Undefined
   * when a character has no outline.
   */
  outline(text: string, x: number, y: number, size: number, typeface: Typeface, strong?: boolean): string | undefined
}

const files = {
  serif: "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  serifStrong: "@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  sans: "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  sansStrong: "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
} as const

/** Names of the families, as programs that set type know them. */
export const fontFamilies: Readonly<Record<Typeface, string>> = { serif: "Noto Serif SC", sans: "Noto Sans SC" }

let resolved: Readonly<Record<keyof typeof files, string>> | undefined

/** Where the package's own fonts lie. */
export function fontPaths(): Readonly<Record<keyof typeof files, string>> {
  if (!resolved) {
    const { resolve } = createRequire(import.meta.url)
    resolved = {
      serif: resolve(files.serif),
      serifStrong: resolve(files.serifStrong),
      sans: resolve(files.sans),
      sansStrong: resolve(files.sansStrong),
    }
  }
  return resolved
}

const styleOf = (typeface: Typeface, strong: boolean): keyof typeof files =>
  typeface === "serif" ? (strong ? "serifStrong" : "serif") : strong ? "sansStrong" : "sans"

const faces = new Map<string, FontFace | undefined>()

function faceAt(path: string): FontFace | undefined {
  if (!faces.has(path)) faces.set(path, fontFace(readFileSync(path)))
  return faces.get(path)
}

/** The package's fonts and, for rare characters, further font files of the operator (TTF or OTF). */
export function publicationFonts(further: readonly string[] = []): Fonts {
  const { serif, serifStrong, sans, sansStrong } = fontPaths()
  const inOrder = {
    serif: [serif, sans, ...further],
    serifStrong: [serifStrong, sansStrong, ...further],
    sans: [sans, serif, ...further],
    sansStrong: [sansStrong, serifStrong, ...further],
  }
  const known = new Map<number, boolean>()
  const widths = { serif: new Map(), serifStrong: new Map(), sans: new Map(), sansStrong: new Map() }
  const advance = (code: number, style: keyof typeof inOrder): number => {
    let width: number | undefined = widths[style].get(code)
    if (width === undefined) {
      const path = inOrder[style].find((candidate) => faceAt(candidate)?.has(code))
      width = path === undefined ? 1 : faceAt(path)!.advance(code)
      widths[style].set(code, width)
    }
    return width
  }
  return {
    paths: [serif, serifStrong, sans, sansStrong, ...further],
    covers: (code) => {
      let covered = known.get(code)
      if (covered === undefined) {
        covered = inOrder.serif.some((path) => faceAt(path)?.has(code) === true)
        known.set(code, covered)
      }
      return covered
    },
    outline: (text, x, y, size, typeface, strong = false) => {
      const style = styleOf(typeface, strong)
      let path = ""
      let at = x
      for (const character of text) {
        const code = character.codePointAt(0)!
        const face = inOrder[style].map(faceAt).find((candidate) => candidate?.has(code))
        const outline = face?.outline(code, at, y, size)
        if (outline === undefined) return undefined
        path += outline
        at += size * advance(code, style)
      }
      return path
    },
    width: (text, typeface, strong = false) => {
      const style = styleOf(typeface, strong)
      let sum = 0
      for (const character of text) sum += advance(character.codePointAt(0)!, style)
      return sum
    },
  }
}
