import { builtInFormat, type CellStyle, numberFormat, plainStyle } from "../workbook/index.ts"
import type { Attributes } from "../xml/index.ts"

/** Formats that have a name instead of a code. */
const named: Readonly<Record<string, string>> = {
  "General Date": builtInFormat(22),
  "Long Date": builtInFormat(31),
  "Medium Date": builtInFormat(15),
  "Short Date": builtInFormat(14),
  "Long Time": builtInFormat(21),
  "Medium Time": builtInFormat(18),
  "Short Time": builtInFormat(20),
  Currency: builtInFormat(7),
  Fixed: builtInFormat(2),
  Standard: builtInFormat(4),
  Percent: builtInFormat(10),
  Scientific: builtInFormat(11),
}

/** Gathers the styles of an XML spreadsheet: format and lines by the style's name. */
export class XmlStyles {
  readonly #styles = new Map<string, CellStyle>()
  #id = ""
  #upright = false
  #level = false

  open(name: string, attributes: Attributes): void {
    if (name === "ss:Style") {
      this.#id = attributes.ID ?? ""
      this.#upright = false
      this.#level = false
      this.#styles.set(this.#id, this.style(attributes.Parent))
    } else if (name === "ss:NumberFormat") {
      const code = attributes.Format ?? "General"
      this.#change({ format: numberFormat(Object.hasOwn(named, code) ? named[code]! : code) })
    } else if (name === "ss:Border" && attributes.LineStyle !== undefined && attributes.LineStyle !== "None") {
      const { Position: side } = attributes
      this.#upright ||= side === "Left" || side === "Right"
      this.#level ||= side === "Top" || side === "Bottom"
      this.#change({ boxed: this.#upright && this.#level })
    }
  }

  style(id: string | undefined): CellStyle {
    return this.#styles.get(id ?? "Default") ?? plainStyle
  }

  #change(more: Partial<CellStyle>): void {
    this.#styles.set(this.#id, { ...this.style(this.#id), ...more })
  }
}
