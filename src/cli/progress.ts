import type { Language } from "./language.ts"
import type { Terminal } from "./terminal.ts"

/** Tells a person how far a long job is; erased when the job ends. */
export interface Progress {
  /** `done` of `all` are finished. */
  step(done: number, all: number): void
  end(): void
}

/** Milliseconds a job may take before it is worth speaking of. */
const patience = 2_000
/** Milliseconds between two drawings. */
const pause = 200

/**
 * Draws one line on standard error with the share done and the time that remains, once the job has taken two
 * seconds; nothing at all where nobody watches. `now` is the clock, in milliseconds.
 */
export function progressOn(
  terminal: Terminal,
  language: Language,
  now: () => number = () => performance.now(),
): Progress {
  const start = now()
  let drawn = Number.NEGATIVE_INFINITY
  return {
    step(done, all) {
      const at = now()
      if (!terminal.live || at - start < patience || at - drawn < pause) return
      drawn = at
      terminal.err(`\r\u001b[2K${progressLine(done, all, at - start, language)}`)
    },
    end() {
      if (drawn > Number.NEGATIVE_INFINITY) terminal.err("\r\u001b[2K")
    },
  }
}

/** "3/20 · 约剩 12 秒"; without the remaining time while nothing is done yet. */
export function progressLine(done: number, all: number, elapsed: number, language: Language): string {
  const seconds = Math.ceil(((elapsed / Math.max(done, 1)) * (all - done)) / 1_000)
  const rest = seconds < 90 ? { zh: `${seconds} 秒`, en: `${seconds} s` } : minutes(Math.ceil(seconds / 60))
  const left = done === 0 ? "" : language === "zh" ? ` · 约剩 ${rest.zh}` : ` · about ${rest.en} left`
  return `${done}/${all}${left}`
}

function minutes(count: number): { zh: string; en: string } {
  return { zh: `${count} 分钟`, en: `${count} min` }
}
