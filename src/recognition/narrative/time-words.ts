import type { Coordinate } from "#fiscal"
import type { ReadingState } from "./reading-state.ts"

/** In budgets the table of general public expenditure holds this year's money only. */
export function vintaged(state: ReadingState, subject: Coordinate): Coordinate {
  const { topic } = state.section
  if (state.memory.kind !== "budget" || (topic !== "general" && topic !== "basic")) return subject
  return subject.source === "R11" && subject.flow === "expenditure" ? { ...subject, vintage: "current" } : subject
}

/** The subject at its phase and year; a document's own ones stay unsaid. */
export function timed(state: ReadingState, subject: Coordinate): Coordinate {
  const year = state.year === undefined ? {} : { year: state.year }
  if (state.memory.kind !== "accounts") return { ...subject, ...year }
  const phase = phaseOf(state.phase, subject)
  return { ...subject, ...year, ...(phase ? { phase } : {}) }
}

/** The phase a word names in accounts; 预算 alone is the full-year budget for 三公 and projects, else the initial one. */
export function phaseOf(word: string | undefined, subject: Coordinate): string | undefined {
  if (word === "approved" || word === "adjusted") return word
  if (word !== "budget") return undefined
  return subject.threePublic !== undefined || subject.project !== undefined ? "adjusted" : "approved"
}
