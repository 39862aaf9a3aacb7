import { describe, expect, it } from "vitest"
import type { TestModule } from "vitest/node"
import { runSummary } from "./closing-line.ts"

/** A module as the reporter sees it: its tests by state, and its own state. */
function module(states: readonly string[], own: string, note = ""): TestModule {
  const tests = states.map((state, i) => ({ fullName: `test ${i}`, result: () => ({ state, note }) }))
  return {
    relativeModuleId: "a.test.ts",
    state: () => own,
    children: { allTests: () => tests },
  } as unknown as TestModule
}

describe("runSummary", () => {
  it("counts tests by what became of them", () => {
    const summary = runSummary([module(["passed", "passed", "failed"], "failed"), module(["passed"], "passed")], 0)
    expect(summary).toEqual({ passed: 3, failed: 1, skipped: [] })
  })

  it("names skipped tests with their reason", () => {
    const summary = runSummary([module(["skipped"], "passed", "no samples here")], 0)
    expect(summary.skipped).toEqual([{ name: "a.test.ts > test 0", reason: "no samples here" }])
  })

  it("counts a file that could not be loaded, and errors outside any test, as failures", () => {
    expect(runSummary([module([], "failed")], 0).failed).toBe(1)
    expect(runSummary([module(["passed"], "passed")], 2)).toMatchObject({ passed: 1, failed: 2 })
  })
})
