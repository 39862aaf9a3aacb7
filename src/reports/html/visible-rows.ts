/** A run of rows that are shown, or of rows left out because nothing is said of them. */
export interface RowRun {
  readonly shown: boolean
  /** First row, and the row after the last. */
  readonly from: number
  readonly to: number
}

/** Tables up to so many rows are shown whole. */
export const mostRows = 400

const around = 3

/**
 * The rows of a table in runs: all of them in a table of ordinary length; in a longer one the head, the rows that
 * are pointed at with their neighbours, and the end.
 */
export function rowRuns(rows: number, headRows: number, pointedAt: ReadonlySet<number>): readonly RowRun[] {
  if (rows <= 0) return []
  if (rows <= mostRows) return [{ shown: true, from: 0, to: rows }]
  const anchors = [...pointedAt].filter((row) => row >= 0 && row < rows).sort((a, b) => a - b)
  const runs: RowRun[] = []
  let from = 0
  let to = Math.min(rows, headRows + 20)
  const close = (next: number) => {
    runs.push({ shown: true, from, to })
    if (next > to) runs.push({ shown: false, from: to, to: next })
  }
  for (const row of [...anchors, rows - 1]) {
    const start = Math.max(0, row - around)
    const end = Math.min(rows, row + around + 1)
    if (start <= to + 1) to = Math.max(to, end)
    else {
      close(start)
      from = start
      to = end
    }
  }
  close(rows)
  return runs
}
