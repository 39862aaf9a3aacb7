import { type Coordinate, type Dimension, withDimensions } from "#fiscal"
import type { Reason } from "#ledger"

const sides: Readonly<Record<string, readonly string[]>> = {
  revenue: ["revenue", "resources"],
  "carry-in": ["carry-in", "resources"],
  "surplus-use": ["surplus-use", "resources"],
  resources: ["resources", "revenue"],
  expenditure: ["expenditure", "uses"],
  "carry-out": ["carry-out", "uses"],
  allocation: ["allocation", "uses"],
  uses: ["uses", "expenditure"],
}
const ofTheirOwn = ["threePublic", "procurement", "topic"] as const

/**
 * The reason entered for a figure: the one of its very coordinate, else the nearest more general one. What is said of
 * 208 holds for 2080505; what is said of the three public expenses does not hold for money that is none of them. Of
 * two equally near, the one entered last.
 */
export function reasonOf(
  reasons: readonly Reason[],
  coordinate: Coordinate,
  about: Reason["about"],
): Reason | undefined {
  const asked = withDimensions(coordinate, { year: null, phase: null })
  let best: Reason | undefined
  let nearest = -1
  for (const reason of reasons) {
    if (reason.about !== about) continue
    const near = nearness(timeless(reason), asked)
    if (near !== undefined && near >= nearest) {
      best = reason
      nearest = near
    }
  }
  return best
}

const known = new WeakMap<Reason, Coordinate>()

/** What a reason is of, without year and phase; worked out once. */
function timeless(reason: Reason): Coordinate {
  let of = known.get(reason)
  if (!of) {
    of = withDimensions(reason.of, { year: null, phase: null })
    known.set(reason, of)
  }
  return of
}

/** How much of the asked coordinate a reason's says; undefined when it says something else. */
function nearness(of: Coordinate, asked: Coordinate): number | undefined {
  for (const dimension of ofTheirOwn)
    if (asked[dimension] !== undefined && of[dimension] === undefined && Object.keys(of).length > 0) return undefined
  let near = 0
  for (const name in of) {
    const dimension = name as Dimension
    const said = of[dimension]!
    const wanted = asked[dimension]
    if (dimension === "flow") {
      if (wanted === undefined) continue
      if (said !== wanted && !sides[wanted]?.includes(said)) return undefined
      near += said === wanted ? 10 : 8
    } else if (wanted === undefined) {
      if (dimension !== "vintage") return undefined
    } else if (said === wanted) near += 10 + said.length / 100
    else if (holds(said, wanted)) near += 5 + said.length / 100
    else return undefined
  }
  return near
}

/** Whether a member of a tree stands above another: 208 above 2080505, R1 above R11, basic above basic.personnel. */
function holds(above: string, below: string): boolean {
  return above !== "" && below.startsWith(above)
}
