import { createHash } from "node:crypto"
import type { Disclosure, ManifestFile } from "#disclosure"
import { type PackageFormat, type ReadProblem, type WrittenFile, writePublication } from "#formats"
import type { Ledger } from "#ledger"
import type { Statement } from "#statements"
import type { Statutes } from "#statutes"
import type { Environment } from "./environment.ts"
import { packageMark } from "./replace-folder.ts"

/** Forms a package can be written in; datapackage is the open data of its figures. */
export const packageFormats = ["docx", "pdf", "xlsx", "html", "text", "datapackage"] as const
export type WantedFormat = (typeof packageFormats)[number]

/** A disclosure ready to be printed, with what its open data need. */
export interface Printable {
  readonly disclosure: Disclosure
  readonly statements: readonly Statement[]
  readonly ledger: Ledger
}

/** The files of a package by name, its manifest among them; or the reason why none can be written. */
export type PrintedPackage = { readonly files: ReadonlyMap<string, Uint8Array> } | { readonly problem: ReadProblem }

/** Prints a package in the forms asked for; one form that fails fails the whole, so that nothing half is published. */
export async function printPackage(
  printable: Printable,
  formats: readonly WantedFormat[],
  statutes: Statutes,
  onFormat?: (done: number) => void,
): Promise<PrintedPackage> {
  const { manifest } = printable.disclosure
  const files = new Map<string, Uint8Array>()
  const listed = new Map<string, ManifestFile[]>()
  for (const [index, format] of formats.entries()) {
    onFormat?.(index)
    const written = await printed(printable, format, statutes)
    if ("problem" in written) return written
    for (const { name, volume, bytes } of written.files) {
      files.set(name, bytes)
      const entry = { format, path: name, bytes: bytes.length, sha256: sha256(bytes) }
      listed.set(volume, [...(listed.get(volume) ?? []), entry])
    }
  }
  const volumes = manifest.volumes.map((volume) => ({ ...volume, files: listed.get(volume.id) ?? [] }))
  const whole = { ...manifest, volumes, files: listed.get("all") ?? [] }
  files.set(packageMark, new TextEncoder().encode(`${JSON.stringify(whole, null, 2)}\n`))
  return { files }
}

/** Prints a package and puts it in place of a folder, whole or not at all. @zh 发布 */
export async function writePackage(
  printable: Printable,
  formats: readonly WantedFormat[],
  folder: string,
  environment: Environment,
  onFormat?: (done: number) => void,
): Promise<{ readonly names: readonly string[] } | { readonly problem: ReadProblem }> {
  const made = await printPackage(printable, formats, await environment.statutes(), onFormat)
  if ("problem" in made) return made
  const refused = await environment.replaceFolder(folder, made.files)
  return refused ?? { names: [...made.files.keys()] }
}

async function printed(
  { disclosure, statements, ledger }: Printable,
  format: WantedFormat,
  statutes: Statutes,
): Promise<{ readonly files: readonly WrittenFile[] } | { readonly problem: ReadProblem }> {
  const { publication, told } = disclosure
  if (format !== "datapackage") return writePublication(publication, format satisfies PackageFormat)
  const { openData } = await import("./open-data.ts")
  return { files: await openData(publication, { ledger, statements, told }, statutes) }
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex")
}
