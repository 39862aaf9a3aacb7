import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { checkDocument, type Finding } from "#checks"
import { type PackageFormat, readDocument, writePublication } from "#formats"
import type { Ledger } from "#ledger"
import { type Recognition, recognise } from "#recognition"
import type { Statutes } from "#statutes"
import { type Compiled, compileDisclosure, nodeEnvironment, readLedger } from "#workflow"

const root = fileURLToPath(new URL("../../", import.meta.url))
const seeds = join(root, "../shared/seeds")

/** An agency's published year as a ledger folder, with the number of the document it is held against. */
export interface Example {
  readonly name: string
  readonly seed: string
}

/** The five agencies. */
export const examples: readonly Example[] = [
  { name: "xinxiang-city-2024-budget", seed: "000" },
  { name: "xinxiang-county-2024-accounts", seed: "001" },
  { name: "xiangfu-2024-budget", seed: "002" },
  { name: "linyou-2024-budget", seed: "003" },
  { name: "xinyang-2024-budget", seed: "004" },
]

/** Bodies and offices that the documents name beside their own. */
export const officialNames: readonly string[] = [
  "祥符区卫生健康委员会",
  "祥符区人力资源和社会保障局",
  "办公室、财务科、信息科、注册科、征缴科、综合科、医药服务科、医疗结算科、特殊医疗服务科、门诊慢性病科、基本医疗保险科、补充医疗保险科",
  "办公室、法规和基金监管股、待遇保障和医药服务管理股",
  "办公室、参保股、医疗服务股、协议管理股、基金财务股",
  "部门开支财政拨款的公务用车保有量",
  "综合科、基金结算科、待遇审核科、征缴登记科、异地就医结算科、县区居民服务科",
]

/** Where an example's ledger lies. */
export function folderOf({ name }: Example): string {
  return join(root, "examples", name)
}

/** The published document an example is held against; undefined where the seeds are not at hand. */
export function seedOf({ seed }: Example): string | undefined {
  const file = existsSync(seeds) ? readdirSync(seeds).find((name) => name.startsWith(seed)) : undefined
  return file === undefined ? undefined : join(seeds, file)
}

/** What an example's published document says. */
export async function publishedOf(example: Example, statutes: Statutes): Promise<Recognition | undefined> {
  const path = seedOf(example)
  if (path === undefined) return undefined
  const read = await readDocument(readFileSync(path), path)
  if ("problem" in read) throw new Error(read.problem.message.en)
  return recognise(read.document, statutes)
}

/** An example's ledger; findings of reading it are thrown, for an example has none. */
export async function ledgerOf(example: Example): Promise<Ledger> {
  const read = await readLedger(folderOf(example), nodeEnvironment())
  if ("problem" in read) throw new Error(read.problem.message.en)
  const [wrong] = read.findings.filter(({ severity }) => severity !== "info")
  if (wrong) throw new Error(`${wrong.at.source ?? wrong.at.table}: ${wrong.message.en}`)
  return read.ledger
}

/** A package written in a format and read again: what is recognised in its volumes, and what checking finds. */
export interface ReadAgain {
  readonly recognitions: readonly Recognition[]
  readonly findings: readonly Finding[]
}

/** Writes a compiled example in a format, reads it back and checks it. */
export async function readAgain(
  { disclosure }: Compiled,
  format: PackageFormat,
  statutes: Statutes,
): Promise<ReadAgain> {
  if (!disclosure) throw new Error("nothing was compiled")
  const written = await writePublication(disclosure.publication, format)
  if ("problem" in written) throw new Error(written.problem.message.en)
  const recognitions: Recognition[] = []
  for (const { name, bytes } of written.files) {
    const read = await readDocument(bytes, name)
    if ("problem" in read) throw new Error(`${name}: ${read.problem.message.en}`)
    recognitions.push(recognise(read.document, statutes))
  }
  return { recognitions, findings: recognitions.flatMap((r) => checkDocument(r, statutes).findings) }
}

/** The two ways an example is compiled. */
export function compiledExample(ledger: Ledger, statutes: Statutes, asPublished: boolean): Compiled {
  return compileDisclosure(ledger, statutes, { asPublished })
}
