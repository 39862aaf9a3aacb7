import { escaped } from "../../docx/write/markup.ts"

/** How a cell looks. */
export interface CellLook {
  readonly font: FontName
  readonly align: "left" | "centre" | "right"
  readonly top?: true
  readonly wrap?: true
  readonly indent?: number
  readonly boxed?: true
  readonly shaded?: true
  /** Number format; General where absent, "@" for what must stay text. */
  readonly format?: string
  /** Text that begins like a formula: shown with Excel's quote in front. */
  readonly quoted?: true
}

export type FontName = keyof typeof fonts

/** Faces every Chinese Excel and WPS has; sizes in points. */
const fonts = {
  body: ["宋体", 10, ""],
  strong: ["宋体", 10, "<b/>"],
  text: ["宋体", 11, ""],
  textStrong: ["宋体", 11, "<b/>"],
  part: ["黑体", 15, ""],
  heading: ["黑体", 12, ""],
  title: ["黑体", 16, ""],
  link: ["宋体", 11, "<u/>"],
} as const satisfies Record<string, readonly [string, number, string]>

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
/** Formats every program knows by number (ECMA-376 Part 1, 18.8.30). */
const known: Readonly<Record<string, number>> = { "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "@": 49 }
const firstOwn = 164

/** The looks of a workbook's cells, each kept once. */
export class StyleBook {
  readonly #styles = new Map<string, { readonly index: number; readonly markup: string }>()
  readonly #formats = new Map<string, number>()

  /** Number of a look. */
  style(look: CellLook): number {
    const { font, align, indent = 0, format = "", top, wrap, boxed, shaded, quoted } = look
    const key = `${font} ${align} ${indent} ${format} ${top} ${wrap} ${boxed} ${shaded} ${quoted}`
    const own = this.#styles.get(key)
    if (own !== undefined) return own.index
    // Style 0 is that of cells that say nothing.
    const made = { index: this.#styles.size + 1, markup: this.#xf(look) }
    this.#styles.set(key, made)
    return made.index
  }

  markup(): string {
    const numFmts = [...this.#formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`)
    const faces = Object.entries(fonts).map(([name, [face, size, mark]]) => {
      const colour = name === "link" ? '<color rgb="FF0563C1"/>' : '<color rgb="FF000000"/>'
      const [bold, line] = mark === "<u/>" ? ["", mark] : [mark, ""]
      return `<font>${bold}${line}<sz val="${size}"/>${colour}<name val="${face}"/><charset val="134"/></font>`
    })
    const side = (name: string) => `<${name} style="thin"><color rgb="FF000000"/></${name}>`
    const box = ["left", "right", "top", "bottom"].map(side).join("")
    const looks = [...this.#styles.values()].map((style) => style.markup)
    const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"'
    return [
      `<styleSheet xmlns="${namespace}">`,
      numFmts.length > 0 ? `<numFmts count="${numFmts.length}">${numFmts.join("")}</numFmts>` : "",
      `<fonts count="${faces.length}">${faces.join("")}</fonts>`,
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
      '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill></fills>',
      '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
      `<border>${box}<diagonal/></border></borders>`,
      `<cellStyleXfs count="1">${plain}/></cellStyleXfs>`,
      `<cellXfs count="${this.#styles.size + 1}">${plain} xfId="0"/>${looks.join("")}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    ].join("")
  }

  #xf(look: CellLook): string {
    const format = this.#format(look.format)
    const font = Object.keys(fonts).indexOf(look.font)
    const indent = look.indent && look.align !== "centre" ? ` indent="${Math.min(15, look.indent)}"` : ""
    const horizontal = look.align === "centre" ? "center" : look.align
    return [
      `<xf numFmtId="${format}" fontId="${font}" fillId="${look.shaded ? 2 : 0}" borderId="${look.boxed ? 1 : 0}"`,
      ` xfId="0" applyFont="1" applyAlignment="1"${format === 0 ? "" : ' applyNumberFormat="1"'}`,
      `${look.shaded ? ' applyFill="1"' : ""}${look.boxed ? ' applyBorder="1"' : ""}${look.quoted ? ' quotePrefix="1"' : ""}>`,
      `<alignment horizontal="${horizontal}" vertical="${look.top ? "top" : "center"}"`,
      `${look.wrap ? ' wrapText="1"' : ""}${indent}/></xf>`,
    ].join("")
  }

  #format(code: string | undefined): number {
    if (code === undefined) return 0
    const number = known[code] ?? this.#formats.get(code)
    if (number !== undefined) return number
    const made = firstOwn + this.#formats.size
    this.#formats.set(code, made)
    return made
  }
}
