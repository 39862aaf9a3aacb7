import { expect, test } from "vitest"
import { commonLength } from "./common-length.ts"

test("the letters two names share in order", () => {
  expect(commonLength("某县水利局", "某县水利局")).toBe(5)
  expect(commonLength("某县水利局", "某县水务局")).toBe(4)
  expect(commonLength("水利局", "")).toBe(0)
  expect(commonLength("甲乙", "乙甲")).toBe(1)
})
