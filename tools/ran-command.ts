import { run } from "../src/cli/run.ts"

/** What a command printed and gave back. */
export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** Runs a command line of the product as tests see it: no terminal, no colour, in a language of the system. */
export async function ranCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = { LANG: "en_US.UTF-8" },
): Promise<Ran> {
  const out: string[] = []
  const err: string[] = []
  const terminal = {
    out: (t: string) => void out.push(t),
    err: (t: string) => void err.push(t),
    colour: false,
    live: false,
    environment,
  }
  const status = await run([...args], terminal)
  return { status, out: out.join(""), err: err.join("") }
}
