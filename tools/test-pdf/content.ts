/**
 * The content stream of a page, written in raw PDF operators. Coordinates are those of the reader: points, y down from
 * the page's upper left corner. Text is drawn in STSong-Light through UniGB-UCS2-H, which no file needs to embed:
 * ideographs are one em wide, ASCII half an em.
 */
export class PageContent {
  private readonly parts: string[] = []
  readonly width: number
  readonly height: number

  constructor(width = 595, height = 842) {
    this.width = width
    this.height = height
  }

  /** Any operators, in the page's own coordinates (y up). */
  raw(operators: string): this {
    this.parts.push(operators)
    return this
  }

  /** Text whose baseline begins at (x, y); `spacing` points are added after each character. */
  text(x: number, y: number, text: string, options: TextOptions = {}): this {
    const { size = 12, color = 0, mode = 0, spacing = 0, font = "F1", angle = 0 } = options
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    const matrix = `${num(c)} ${num(s)} ${num(-s)} ${num(c)} ${num(x)} ${num(this.height - y)}`
    return this.raw(
      `BT /${font} ${num(size)} Tf ${mode} Tr ${num(spacing)} Tc ${color} g ${matrix} Tm <${hex(text)}> Tj ET 0 g`,
    )
  }

  /** A stroked line. */
  line(x0: number, y0: number, x1: number, y1: number, width = 0.5): this {
    return this.raw(`${num(width)} w ${num(x0)} ${num(this.height - y0)} m ${num(x1)} ${num(this.height - y1)} l S`)
  }

  /** A filled rectangle; gray 0 is black, 1 white. */
  fill(x0: number, y0: number, x1: number, y1: number, gray = 0): this {
    return this.raw(`${gray} g ${num(x0)} ${num(this.height - y1)} ${num(x1 - x0)} ${num(y1 - y0)} re f 0 g`)
  }

  /** What `draw` draws is shown only inside the box. */
  clipped(x0: number, y0: number, x1: number, y1: number, draw: (content: this) => void): this {
    this.raw(`q ${num(x0)} ${num(this.height - y1)} ${num(x1 - x0)} ${num(y1 - y0)} re W n`)
    draw(this)
    return this.raw("Q")
  }

  toString(): string {
    return this.parts.join("\n")
  }
}

export interface TextOptions {
  readonly size?: number
  /** Gray, 0 black to 1 white. */
  readonly color?: number
  /** Text render mode; 3 is invisible. */
  readonly mode?: number
  readonly spacing?: number
  /** F1 is STSong-Light; F2 the same without a way back to Unicode. */
  readonly font?: "F1" | "F2"
  /** Radians, anticlockwise. */
  readonly angle?: number
}

/** Width of a text in points, as the fonts here set it. */
export function textWidth(text: string, size = 12): number {
  let ems = 0
  for (const char of text) ems += char.charCodeAt(0) < 0x80 ? 0.5 : 1
  return ems * size
}

const num = (value: number): string => String(Math.round(value * 1000) / 1000)

function hex(text: string): string {
  let result = ""
  for (let i = 0; i < text.length; i++) result += text.charCodeAt(i).toString(16).padStart(4, "0")
  return result
}
