import { describe, expect, it } from "vitest"
import { components } from "./components.ts"
import { evaluate } from "./evaluation.ts"
import type { Figure } from "./figure.ts"
import type { Identity } from "./identity.ts"
import { independentParts } from "./independent-parts.ts"
import { Network } from "./network.ts"
import { bound, mirror, ratio, sample, sum, term } from "./sample-figures.ts"

const network = (...identities: readonly Identity[]): Network => new Network(evaluate(identities).judgements)
const [total, a, b, blank] = [sample("合计", "9.00"), sample("甲", "1.00"), sample("乙", "2.00"), sample("空", "")]

describe("Network", () => {
  it("knows the identities of a figure, and which are violated", () => {
    const all = network(sum(total, a, b), mirror(a, sample("甲重", "1.00")), bound(b, total))
    expect([all.touching(total), all.touching(a), all.touching(sample("别", "1.00"))]).toEqual([[0, 2], [0, 1], []])
    expect(all.violated()).toEqual([0])
    expect(all.violatedAround([a])).toEqual([0])
  })

  it("counts a figure that stands twice in an identity once, with both coefficients", () => {
    const twice = { ...sum(total, a, b), terms: [term(total), term(a, -1), term(a, -1)] }
    const all = network(twice)
    expect(all.touching(a)).toEqual([0])
    expect(all.coefficients(0).get(a)).toBe(-2)
    expect(all.allowed(0, a, new Map(), false)).toEqual([[4_492_501, 4_507_499]])
  })

  it("answers with the corrections made", () => {
    const all = network(sum(total, a, b), bound(total, sample("上限", "5.00")))
    expect(all.violated()).toEqual([0, 1])
    all.correct(new Map([[total, 3_000_000]]))
    expect(all.violated()).toEqual([])
    expect(all.read(total).value).toBe(3_000_000)
    expect(all.allowed(0, a, new Map(), false)).toEqual([[985_002, 1_014_999]])
  })

  it("lets other figures under correction lie anywhere in their domains", () => {
    const all = network(sum(total, a, b))
    expect(all.allowed(0, a, new Map([[b, [0, 8_000_000]]]), false)).toEqual([[985_002, 9_014_999]])
  })

  it("asks nothing of a percentage whose other figures are not settled", () => {
    const share = sample("占比", "8.00", { unit: "%" })
    const all = network(ratio(share, [term(a)], [term(b)]))
    expect(all.allowed(0, share, new Map([[a, [0, 9_000_000]]]), false)).toEqual([[-(2 ** 52), 2 ** 52]])
    const [range] = all.allowed(0, share, new Map([[a, [2_000_000, 2_000_000]]]), false)
    expect(range![0] < 100_000_000 && 100_000_000 < range![1]).toBe(true)
  })

  it("says whether values repair some identities and break none", () => {
    const all = network(sum(total, a, b), mirror(a, sample("甲重", "1.00")), bound(total, sample("上限", "5.00")))
    expect(all.repairs(new Map([[total, 3_000_000]]))).toBe(true)
    expect(all.repairs(new Map([[total, 4_000_000]]))).toBe(false)
    expect(all.repairs(new Map([[total, 4_000_000]]), [2])).toBe(true)
    expect(all.repairs(new Map([[a, 7_000_000]]), [0])).toBe(false)
  })

  it("forgets an identity that is dismissed", () => {
    const all = network(sum(total, a, b), bound(total, sample("上限", "5.00")))
    all.dismiss(0)
    expect(all.violated()).toEqual([1])
    expect(all.touching(total)).toEqual([1])
  })
})

describe("components", () => {
  it("hang together by printed figures, not by blanks", () => {
    const other = sum(sample("另合计", "5.00"), sample("丙", "1.00"), blank)
    const all = network(sum(total, a, blank), other, mirror(a, sample("甲重", "4.00")))
    expect(components(all, all.violated())).toEqual([[0, 2], [1]])
  })
})

describe("independentParts", () => {
  it("are tied by any identity that holds figures of both", () => {
    const [x, y, z] = [sample("x", "1.00"), sample("y", "1.00"), sample("z", "1.00")]
    const all = network(mirror(x, y), bound(z, total))
    const values = new Map<Figure, number>([x, z, y].map((figure) => [figure, 2_000_000]))
    const parts = independentParts(all, { values, ranges: new Map() })
    expect(parts.map((part) => part.map((figure) => figure.label))).toEqual([["x", "y"], ["z"]])
  })
})
