/** Reads comma-separated text (RFC 4180: quoted cells, doubled quotes) into rows of cells; blank lines are left out. */
export function csvCells(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ""
  let quoted = false
  const endRow = () => {
    row.push(cell)
    if (row.length > 1 || cell !== "") rows.push(row)
    row = []
    cell = ""
  }
  for (let i = text.charCodeAt(0) === 0xfeff ? 1 : 0; i < text.length; i++) {
    const c = text[i]!
    if (quoted) {
      if (c !== '"') cell += c
      else if (text[i + 1] === '"') cell += text[i++]
      else quoted = false
    } else if (c === '"') quoted = true
    else if (c === ",") {
      row.push(cell)
      cell = ""
    } else if (c === "\n") endRow()
    else if (c !== "\r") cell += c
  }
  endRow()
  return rows
}

/** Reads comma-separated text with a head line into one record a row; a missing cell is "". */
export function csvRecords(text: string): Record<string, string>[] {
  const [head = [], ...rows] = csvCells(text)
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ""])))
}
