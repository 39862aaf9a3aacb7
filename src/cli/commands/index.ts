import type { Command } from "../command.ts"
import { check } from "./check.ts"
import { codes } from "./codes.ts"
import { compile } from "./compile.ts"
import { explain } from "./explain.ts"
import { families } from "./families.ts"
import { read } from "./read.ts"
import { rules } from "./rules.ts"
import { score } from "./score.ts"
import { template } from "./template.ts"

/** The commands there are, in the order of the help. */
export const commands: readonly Command[] = [check, score, compile, template, read, explain, rules, families, codes]

/** Commands that are promised and not there yet: asked for, they say so. */
export const laterCommands: readonly string[] = ["infer", "serve"]
