/** What became of one mutation. */
interface Outcome {
  readonly noticed: boolean
  readonly located: boolean
  readonly knowable: boolean
  readonly causes: number
}

interface Count {
  drawn: number
  noticed: number
  located: number
  knowable: number
  knownNoticed: number
  knownLocated: number
  causes: number
}

const nothing = (): Count => ({
  drawn: 0,
  noticed: 0,
  located: 0,
  knowable: 0,
  knownNoticed: 0,
  knownLocated: 0,
  causes: 0,
})

/** Counts outcomes by source and category. */
export class Tally {
  private readonly counts = new Map<string, Count>()
  private readonly read = new Map<string, { documents: number; sheets: number }>()

  document(source: string, sheets: number): void {
    for (const key of [source, "all"]) {
      const known = this.read.get(key) ?? { documents: 0, sheets: 0 }
      this.read.set(key, { documents: known.documents + 1, sheets: known.sheets + sheets })
    }
  }

  add(source: string, category: string, { noticed, located, knowable, causes }: Outcome): void {
    for (const key of [`${source} ${category}`, `${source} total`, `all ${category}`, "all total"]) {
      const count = this.counts.get(key) ?? nothing()
      this.counts.set(key, count)
      count.drawn++
      if (noticed) count.noticed++
      if (located) count.located++
      if (noticed) count.causes += causes
      if (!knowable) continue
      count.knowable++
      if (noticed) count.knownNoticed++
      if (located) count.knownLocated++
    }
  }

  print(): void {
    for (const [source, { documents, sheets }] of this.read) {
      console.log(`${source}: ${documents} documents, ${sheets} self-evaluations`)
      console.log("            drawn   noticed  at the place │ something speaks of it   noticed  at the place │ causes")
      for (const category of ["score", "weight", "actual", "target", "total"]) {
        const c = this.counts.get(`${source} ${category}`)
        if (!c) continue
        const cells = [
          `  ${category.padEnd(7)} ${String(c.drawn).padStart(6)}`,
          share(c.noticed, c.drawn).padStart(9),
          `${share(c.located, c.drawn).padStart(13)} │`,
          String(c.knowable).padStart(22),
          share(c.knownNoticed, c.knowable).padStart(9),
          `${share(c.knownLocated, c.knowable).padStart(13)} │`,
          (c.noticed ? c.causes / c.noticed : 0).toFixed(2).padStart(6),
        ]
        console.log(cells.join(" "))
      }
    }
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((part / whole) * 100).toFixed(1)} %`
}
