import type { Publication, Volume } from "#documents"
import type { DataPackageInput } from "./datapackage/index.ts"
import type { ReadProblem } from "./outcome.ts"

/** Forms a publication is printed in. Text is the tab-separated form that reads back the same. */
export type PackageFormat = "docx" | "pdf" | "xlsx" | "html" | "text"

/** A written file; `volume` is "all" where one file holds every volume. */
export interface WrittenFile {
  readonly name: string
  readonly volume: Volume["id"] | "all"
  readonly bytes: Uint8Array
}

export type WrittenPublication = { readonly files: readonly WrittenFile[] } | { readonly problem: ReadProblem }

/**
 * Prints a publication in one form; the writer, which is large, is loaded at the first one. A workbook and a web page
 * hold all volumes, the other forms a file a volume.
 * @zh 输出公开文本
 */
export async function writePublication(publication: Publication, format: PackageFormat): Promise<WrittenPublication> {
  const whole = (bytes: Uint8Array): WrittenPublication => ({
    files: [{ name: `${fileName(publication.title)}.${format}`, volume: "all", bytes }],
  })
  if (format === "xlsx") return whole(await (await import("./xlsx/write/index.ts")).writeXlsx(publication))
  if (format === "html") return whole(utf8((await import("./html/write/index.ts")).writeHtml(publication)))
  const files: WrittenFile[] = []
  for (const volume of publication.volumes) {
    const printed = await printedVolume(volume, publication, format)
    if ("problem" in printed) return printed
    files.push({ name: `${fileName(volume.name)}.${extensions[format]}`, volume: volume.id, bytes: printed.bytes })
  }
  return { files }
}

const extensions = { docx: "docx", pdf: "pdf", text: "md" } as const

async function printedVolume(
  volume: Volume,
  publication: Publication,
  format: "docx" | "pdf" | "text",
): Promise<{ readonly bytes: Uint8Array } | { readonly problem: ReadProblem }> {
  if (format === "text") return { bytes: utf8((await import("./text/write/index.ts")).writeText(volume)) }
  if (format === "docx") return { bytes: await (await import("./docx/write/index.ts")).writeDocx(volume, publication) }
  const [{ writePdf }, { publicationFonts }] = await Promise.all([
    import("./pdf/write/index.ts"),
    import("./fonts/index.ts"),
  ])
  return writePdf(volume, publication, publicationFonts())
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const longestName = 80

/** A title as the name of a file on any system: no separators, control characters, leading dots, reserved signs. */
export function fileName(title: string): string {
  const bare = title
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, "")
    .replace(/^[.\s]+|[.\s]+$/g, "")
    .slice(0, longestName)
  return bare || "公开文本"
}

/** The files of a Fiscal Data Package by their path; its writer is loaded when first used. */
export async function writeDataPackage(input: DataPackageInput): Promise<ReadonlyMap<string, string>> {
  return (await import("./datapackage/index.ts")).dataPackage(input)
}
