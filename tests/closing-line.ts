import { mkdirSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Reporter, SerializedError, TestCase, TestModule } from "vitest/node"

/** The numbers of one run, as handed to scripts/enter.mjs, which prints the last line. */
export interface RunSummary {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly { readonly name: string; readonly reason: string }[]
}

const folder = fileURLToPath(new URL("../.cache/", import.meta.url))

/**
 * A reporter that counts tests and hands the numbers over in .cache/vitest-summary.json. A file that could not be
 * loaded and an error outside any test count as one failure each, so that a run without tests cannot look green.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${folder}vitest-summary.json`, JSON.stringify(runSummary(modules, errors.length)))
  }
}

/** Counts the tests of a run. */
export function runSummary(modules: readonly TestModule[], outside: number): RunSummary {
  let passed = 0
  let failed = outside
  const skipped: { name: string; reason: string }[] = []
  for (const module of modules) {
    let failedHere = 0
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state === "passed") passed++
      else if (state === "failed") failedHere++
      else skipped.push({ name: `${module.relativeModuleId} > ${test.fullName}`, reason: reasonOf(test) })
    }
    failed += failedHere === 0 && module.state() === "failed" ? 1 : failedHere
  }
  return { passed, failed, skipped }
}

function reasonOf(test: TestCase): string {
  const result = test.result()
  return (result.state === "skipped" && result.note) || ""
}
