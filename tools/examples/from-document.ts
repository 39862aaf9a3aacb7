/**
 * Makes a ledger folder of a published document: `from-document.ts FILE FOLDER`. Figures, codes and names are the
 * document's; texts are not taken over, they are the author's to write. Prints what the ledger does not give.
 */
import { readFileSync } from "node:fs"
import { readDocument } from "#formats"
import { inferLedger } from "#inference"
import { recognise } from "#recognition"
import { nodeEnvironment, writeLedgerFolder } from "#workflow"

const [file = "", folder = ""] = process.argv.slice(2)
const environment = nodeEnvironment()
const statutes = await environment.statutes()
const read = await readDocument(readFileSync(file), file)
if ("problem" in read) throw new Error(read.problem.message.en)
const { ledger, unexplained } = inferLedger(recognise(read.document, statutes), statutes)
const written = await writeLedgerFolder(ledger, folder, environment)
if ("problem" in written) throw new Error(written.problem.message.en)
for (const { figure } of unexplained) console.log(`not given: ${figure.label} ${figure.printed}${figure.unit}`)
console.log(written.names.join(" "))
