/** How a command ended: 2 wrong usage, 3 something could not be read or recognised, 1 an error was found, 0. */
export type ExitStatus = 0 | 1 | 2 | 3

const gravity: readonly ExitStatus[] = [0, 1, 3, 2]

/** The graver of two: usage before unreadable before error. */
export function graver(a: ExitStatus, b: ExitStatus): ExitStatus {
  return gravity.indexOf(a) > gravity.indexOf(b) ? a : b
}
