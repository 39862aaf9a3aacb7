export { type FontFace, fontFace } from "./font-face.ts"
export { type Fonts, fontFamilies, fontPaths, publicationFonts, type Typeface } from "./fonts.ts"
