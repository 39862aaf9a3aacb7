#!/usr/bin/env node
import { run } from "./run.ts"
import { processTerminal } from "./terminal.ts"

// A reader of our output that closes early (| head) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit()
  throw error
})

try {
  process.exitCode = await run(process.argv.slice(2), processTerminal())
} catch (error) {
  // A fault of the program itself, told apart from every promised status.
  process.stderr.write(
    `mingzhang: 程序内部错误，请报告 / internal error, please report it\n${error instanceof Error ? error.stack : error}\n`,
  )
  process.exitCode = 70
}
