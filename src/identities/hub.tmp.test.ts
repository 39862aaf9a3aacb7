import { expect, it } from "vitest"
import { evaluate } from "./evaluation.ts"
import { explain } from "./explanation.ts"
import type { Figure } from "./figure.ts"
import type { Identity } from "./identity.ts"
import { bound, mirror, sample, sum } from "./sample-figures.ts"
it("hub", () => {
  const run = (name: string, ids: Identity[]) => {
    const t0 = performance.now()
    const ev = evaluate(ids)
    const t1 = performance.now()
    const ex = explain(ev)
    console.log(
      name,
      ids.length,
      ev.violated.length,
      (t1 - t0).toFixed(0),
      (performance.now() - t1).toFixed(0),
      ex.length,
      ex.filter((e) => e.corrections.length === 0).length,
    )
  }
  const hub = sample("hub", "5.00")
  run(
    "hub mirrors",
    Array.from({ length: 3000 }, (_, i) => mirror(hub, sample(`f${i}`, (i + 7).toFixed(2)))),
  )
  run(
    "hub bounds",
    Array.from({ length: 3000 }, (_, i) => bound(sample(`f${i}`, ((i % 5) + 7).toFixed(2)), hub)),
  )
  const fs = Array.from({ length: 300 }, (_, i) => sample(`f${i}`, ((i * 7919) % 1000).toFixed(2)))
  run(
    "random",
    Array.from({ length: 3000 }, (_, i) => sum(fs[(i * 31) % 300]!, fs[(i * 17 + 1) % 300]!, fs[(i * 13 + 2) % 300]!)),
  )
  run(
    "wide",
    Array.from({ length: 300 }, (_, i) => sum(fs[i]!, ...fs.filter((f) => f !== fs[i]))),
  )
  const chain: Figure[] = Array.from({ length: 3001 }, (_, i) =>
    sample(`c${i}`, (((i * 7919) % 1000) + 2000).toFixed(2)),
  )
  run(
    "chain",
    Array.from({ length: 3000 }, (_, i) => mirror(chain[i]!, chain[i + 1]!)),
  )
  const blanks: Figure[] = Array.from({ length: 3000 }, (_, i) => sample(`b${i}`, ""))
  run("blanks", [
    sum(hub, ...blanks),
    mirror(hub, sample("again", "5.00")),
    ...blanks.map((b, i) => mirror(b, blanks[(i + 1) % 3000]!)),
  ])
  expect(1).toBe(1)
})
