import { builtInFormat, type CellStyle, numberFormat, plainStyle } from "../workbook/index.ts"
import type { PackageParts } from "./package-parts.ts"

/** Excel writes at most 64,000. */
const stylesMost = 100_000

/** How cells look by the number of their style; parts of the styles that only Excel itself uses are passed over. */
export function stylesOf(
  parts: PackageParts,
  part: string | undefined,
  date1904: boolean,
): (index: number) => CellStyle {
  const codes = new Map<number, string>()
  const boxes: boolean[] = []
  const raw: { readonly format: number; readonly border: number }[] = []
  let inside = ""
  let border = { upright: false, level: false }
  if (part !== undefined)
    parts.read(part, {
      open(name, attributes) {
        if (name === "s:borders" || name === "s:cellXfs" || name === "s:numFmts") inside = name
        else if (inside === "s:numFmts" && name === "s:numFmt")
          codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "General")
        else if (inside === "s:borders") {
          const drawn = attributes.style !== undefined && attributes.style !== "none"
          if (name === "s:border") border = { upright: false, level: false }
          else if (/^s:(?:left|right|start|end)$/.test(name)) border.upright ||= drawn
          else if (name === "s:top" || name === "s:bottom") border.level ||= drawn
        } else if (inside === "s:cellXfs" && name === "s:xf" && raw.length < stylesMost)
          raw.push({ format: Number(attributes.numFmtId ?? 0), border: Number(attributes.borderId ?? 0) })
      },
      close(name) {
        if (name === inside) inside = ""
        else if (name === "s:border" && inside === "s:borders" && boxes.length < stylesMost)
          boxes.push(border.upright && border.level)
      },
    })
  const known = new Map<number, CellStyle>()
  return (index) => {
    const style = known.get(index)
    if (style) return style
    const own = raw[index]
    if (!own) return plainStyle
    const format = numberFormat(codes.get(own.format) ?? builtInFormat(own.format), date1904)
    const made = { format, boxed: boxes[own.border] ?? false }
    known.set(index, made)
    return made
  }
}
