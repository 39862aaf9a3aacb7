import { expect, test } from "vitest"
import { meanScore } from "./mean-score.ts"
import { onePoint, pointsText } from "./points.ts"

const mean = (...scores: number[]) => meanScore(scores.map((score) => Math.round(score * onePoint)))

test("the mean has one decimal, half up, exactly", () => {
  expect(mean(100, 98.66, 99.41)).toBe(99_400_000)
  expect(mean(99.9, 100)).toBe(100_000_000)
  expect(mean(99.85, 99.85)).toBe(99_900_000)
  expect(mean(99.84, 99.85)).toBe(99_800_000)
  expect(pointsText(mean(100, 100)!, 1)).toBe("100")
})

test("without scores there is no mean", () => {
  expect(meanScore([])).toBeUndefined()
})
