import { isBase, leavePurpose, setBase } from "./comparison-base.ts"
import type { NumberToken } from "./number-token.ts"
import { bindAmount } from "./read-amounts.ts"
import { isDirected } from "./read-changes.ts"
import { readCount, readScore } from "./read-counts.ts"
import { bindPercentage, readShare } from "./read-percentages.ts"
import type { ReadingState } from "./reading-state.ts"
import { reasons } from "./unbound-reasons.ts"

/** Reads one number: the words before it decide what it claims. */
export function readNumber(state: ReadingState, number: NumberToken): void {
  if (number.sort === "year") readYear(state, number)
  else if (number.sort === "other" || number.sort === "code") {
    if (number.unit === "") state.boundary = number.after
  } else readFigure(state, number)
}

function readYear(state: ReadingState, number: NumberToken): void {
  const own = number.printed.scaled === state.memory.fiscalYear
  const year = own ? {} : { year: String(number.printed.scaled) }
  const base = isBase(state, number.start)
  if (base && state.mode === "purpose") leavePurpose(state, number.start - 1)
  if (state.mode !== "plain") return
  if (base && !own) setBase(state, year)
  else if (!own) state.year = year.year
  else state.year = undefined
  state.boundary = number.after
}

function readFigure(state: ReadingState, number: NumberToken): void {
  const leave = (reason: string) => {
    if (number.sort !== "bare") state.memory.unbound.push({ flow: state.flow, number, reason })
    state.boundary = number.after
  }
  if (state.mode !== "plain") {
    leave(reasons[state.mode])
    return
  }
  state.numbers++
  const bound = bind(state, number)
  if (bound !== true) leave(bound)
  state.boundary = number.after
  state.clauseStart = number.after
  state.inBase = false
}

/** True when bound, else the reason. */
function bind(state: ReadingState, number: NumberToken): true | string {
  switch (number.sort) {
    case "amount":
      return bindAmount(state, number)
    case "percent":
    case "times":
      return bindPercentage(state, number)
    case "points":
      return reasons.percent
    case "score":
      return readScore(state, number) || reasons.subject
    case "count":
      return readCount(state, number) || reasons.subject
    default:
      return bindBare(state, number)
  }
}

/** A number without a unit, where a sentence of amounts calls for one: it takes the unit last used. */
function bindBare(state: ReadingState, number: NumberToken): true | string {
  if (state.share && number.start === state.share.end && number.printed.decimals > 0)
    return readShare(state, number, true)
  const next = state.flow.text[number.after]
  if (state.unit === undefined || state.numbers - 1 === state.numbersBefore) return reasons.subject
  if (next !== undefined && !",;。、".includes(next)) return reasons.subject
  const lastWord = state.words[state.words.length - 1]
  const near = lastWord !== undefined && number.start - lastWord.end <= 2
  if (!isDirected(state, number) && !(near && number.printed.decimals > 0)) return reasons.subject
  return bindAmount(state, { ...number, unit: state.unit })
}
