import { describe, expect, it } from "vitest"
import { progressLine, progressOn } from "./progress.ts"

function watched(live: boolean) {
  const printed: string[] = []
  const clock = { now: 0 }
  const terminal = { out: () => {}, err: (text: string) => printed.push(text), colour: false, live, environment: {} }
  return { progress: progressOn(terminal, "en", () => clock.now), clock, printed }
}

describe("progressLine", () => {
  it.each([
    [0, 20, 3_000, "0/20"],
    [5, 20, 4_000, "5/20 · about 12 s left"],
    [1, 200, 3_000, "1/200 · about 10 min left"],
    [20, 20, 9_000, "20/20 · about 0 s left"],
  ])("%i of %i after %i ms", (done, all, elapsed, line) => {
    expect(progressLine(done, all, elapsed, "en")).toBe(line)
  })

  it("speaks Chinese", () => {
    expect(progressLine(5, 20, 4_000, "zh")).toBe("5/20 · 约剩 12 秒")
  })
})

describe("progressOn", () => {
  it("is silent for two seconds, then draws, and erases what it drew", () => {
    const { progress, clock, printed } = watched(true)
    clock.now = 1_900
    progress.step(1, 4)
    expect(printed.join("")).toBe("")
    clock.now = 2_100
    progress.step(2, 4)
    expect(printed.join("")).toBe("\r\u001b[2K2/4 · about 3 s left")
    progress.end()
    expect(printed.join("").endsWith("\r\u001b[2K")).toBe(true)
  })

  it("draws at most five times a second", () => {
    const { progress, clock, printed } = watched(true)
    for (let time = 2_000; time < 3_000; time += 10) {
      clock.now = time
      progress.step(1, 9)
    }
    expect(printed.length).toBe(5)
  })

  it("draws nothing where nobody watches", () => {
    const { progress, clock, printed } = watched(false)
    clock.now = 60_000
    progress.step(1, 2)
    progress.end()
    expect(printed.join("")).toBe("")
  })
})
