import type { Publication } from "#documents"
import { part } from "../../docx/write/markup.ts"
import { zipFile } from "../../docx/write/zip-file.ts"
import { type ContentsEntry, contentsSheet } from "./contents-sheet.ts"
import { narrativeSheet } from "./narrative-sheet.ts"
import { packageParts, sheetPath, stringsPath, stylesPath } from "./package-parts.ts"
import type { SheetDraft } from "./sheet-draft.ts"
import { sheetMarkup } from "./sheet-markup.ts"
import { SheetNames } from "./sheet-names.ts"
import { StringTable } from "./string-table.ts"
import { StyleBook } from "./style-book.ts"
import { tableSheet } from "./table-sheet.ts"

/**
 * A publication as a workbook: 目录 with links to the others, 说明 with the text of each volume that has one, and a
 * sheet for every table. Figures are numbers with their exact value, totals are formulas where the exact values add
 * up, codes are text. Charts are left out: their figures stand in the tables. Equal publications give equal bytes.
 * @zh 工作簿
 */
export async function writeXlsx(publication: Publication): Promise<Uint8Array> {
  const styles = new StyleBook()
  const names = new SheetNames()
  const contentsName = names.name("目录")
  const entries: ContentsEntry[] = []
  const sheets: SheetDraft[] = []
  for (const volume of publication.volumes) {
    const text = narrativeSheet(volume, "说明", styles)
    if (!text) continue
    const name = names.name(text.name)
    sheets.push({ ...text, name })
    entries.push({ text: name, sheet: name })
  }
  for (const { sections } of publication.volumes)
    for (const section of sections)
      for (const block of section.blocks) {
        if (block.kind !== "table") continue
        const name = names.name(block.sheet)
        sheets.push(tableSheet(block, name, section, styles))
        entries.push({ text: [block.caption ?? "", block.title].join(" "), sheet: name })
      }
  const all = [contentsSheet(publication, contentsName, entries, styles), ...sheets]
  const strings = new StringTable()
  const cells = all.map((sheet, i) => ({ path: sheetPath(i), bytes: part(sheetMarkup(sheet, strings)) }))
  const files = [
    ...packageParts(publication, all),
    ...cells,
    { path: stylesPath, bytes: part(styles.markup()) },
    { path: stringsPath, bytes: part(strings.markup()) },
  ]
  return zipFile(files, publication.issued)
}
