import type { Severity } from "#checks"

/** Colours for a terminal; every function gives its text back unchanged when colour is off. */
export interface Palette {
  bold(text: string): string
  dim(text: string): string
  severity(severity: Severity, text: string): string
  good(text: string): string
}

const colours: Readonly<Record<Severity, string>> = { error: "31", warning: "33", info: "36" }

/** The palette, with ANSI colours or without. */
export function palette(colour: boolean): Palette {
  const paint = (codes: string, text: string) => (colour && text !== "" ? `\u001b[${codes}m${text}\u001b[0m` : text)
  return {
    bold: (text) => paint("1", text),
    dim: (text) => paint("2", text),
    severity: (severity, text) => paint(`1;${colours[severity]}`, text),
    good: (text) => paint("1;32", text),
  }
}
