/** A line of the printed table: the first column wide, figures to the right. */
export function row(first: string, ...rest: readonly string[]): string {
  return `${first.padEnd(40)}${rest.map((text, index) => (index === rest.length - 1 ? `  ${text}` : text.padStart(14))).join("")}`
}

/** A bound with the word whether a figure keeps it. */
export function bounded(figure: number, bound: number, side: "least" | "most", unit: string): string {
  const kept = side === "least" ? figure >= bound : figure <= bound
  return `${side === "least" ? "≥" : "≤"} ${bound} ${unit} ${kept ? "✓" : "✗"}`
}
