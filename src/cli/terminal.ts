/** Where a command prints, and what may be printed there. Tests give their own. */
export interface Terminal {
  /** Standard output: results only. */
  out(text: string): void
  /** Standard error: messages, progress. */
  err(text: string): void
  /** Escape codes for colour may be used on standard output. */
  readonly colour: boolean
  /** Standard error is watched by a person: progress may be drawn and erased. */
  readonly live: boolean
  /** Columns of standard output; undefined where it is no terminal. */
  readonly columns?: number
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** The terminal of this process. Colour is left out where NO_COLOR or a dumb terminal asks for it. */
export function processTerminal(): Terminal {
  const { env, stdout, stderr } = process
  const plain = env.NO_COLOR !== undefined && env.NO_COLOR !== ""
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    colour: stdout.isTTY === true && !plain && env.TERM !== "dumb",
    live: stderr.isTTY === true && env.TERM !== "dumb" && !env.CI,
    environment: env,
    ...(stdout.isTTY ? { columns: stdout.columns } : {}),
  }
}
