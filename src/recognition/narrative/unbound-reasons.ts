/** Why a number is left without a claim. */
export const reasons = {
  reason: "stands in a stated reason",
  purpose: "stands in a stated purpose",
  direction: "a change whose subject is not clear",
  subject: "the sentence does not say what it is of",
  percent: "a percentage that is no share, rate or completion",
  large: "too large or too fine to be held exactly",
} as const
