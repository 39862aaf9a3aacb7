import type { Chance } from "./chance.ts"

/** What a random ledger is like: the edge cases are shapes of their own, so that each is met for sure. */
export interface Shape {
  readonly name: string
  readonly units: number
  /** Lines of basic expenditure a unit. */
  readonly basic: number
  readonly projects: number
  readonly sources: readonly string[]
  /** Some money was carried over from last year. */
  readonly carried: boolean
  /** Lines that take back part of the carry-over. */
  readonly negativeCarryOver: boolean
  readonly longNames: boolean
  /** 元 amounts without 分, as Shaanxi prints. */
  readonly wholeYuan: boolean
  readonly threePublic: boolean
}

const plain: Shape = {
  name: "plain",
  units: 1,
  basic: 14,
  projects: 4,
  sources: ["R11"],
  carried: false,
  negativeCarryOver: false,
  longNames: false,
  wholeYuan: false,
  threePublic: true,
}

export const edgeShapes: readonly Shape[] = [
  plain,
  { ...plain, name: "one line", basic: 1, projects: 0, threePublic: false },
  { ...plain, name: "one project only", basic: 0, projects: 1, threePublic: false },
  { ...plain, name: "zero sources", basic: 0, projects: 0, sources: [], threePublic: false },
  { ...plain, name: "many sources", sources: ["R11", "R12", "R13", "R2", "R31", "R32", "R34", "R39"], carried: true },
  { ...plain, name: "carried over and taken back", carried: true, negativeCarryOver: true },
  { ...plain, name: "long names", longNames: true, projects: 6 },
  { ...plain, name: "whole yuan", wholeYuan: true },
  { ...plain, name: "500 projects", projects: 500 },
]

/** The shape of a draw: the edge cases in turn, then anything. */
export function shapeOf(index: number, chance: Chance): Shape {
  const edge = edgeShapes[index]
  if (edge) return edge
  return {
    name: "drawn",
    units: chance.happens(0.2) ? chance.whole(2, 4) : 1,
    basic: chance.whole(1, 30),
    projects: chance.happens(0.1) ? 0 : chance.whole(1, 25),
    sources: ["R11", ...chance.some(["R12", "R13", "R2", "R31", "R32", "R33", "R34", "R39"], 0, 3)],
    carried: chance.happens(0.4),
    negativeCarryOver: chance.happens(0.1),
    longNames: chance.happens(0.15),
    wholeYuan: chance.happens(0.2),
    threePublic: chance.happens(0.8),
  }
}
