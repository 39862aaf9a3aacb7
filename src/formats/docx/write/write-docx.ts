import type { Publication, Volume } from "#documents"
import { Body } from "./body.ts"
import { part } from "./markup.ts"
import {
  appProperties,
  contentTypes,
  coreProperties,
  documentRelationships,
  fontTable,
  footers,
  namespaces,
  rootRelationships,
  settings,
} from "./package-parts.ts"
import { stylesPart } from "./styles-part.ts"
import { type PackedFile, zipFile } from "./zip-file.ts"

/**
 * Writes a volume as a Word document in the style of official documents (GB/T 9704-2012): named styles, real headings,
 * contents with page numbers. The same volume gives the same bytes; the document refers to nothing outside itself.
 * @zh 写出 Word 文档
 */
export async function writeDocx(volume: Volume, publication: Publication): Promise<Uint8Array> {
  const body = new Body(volume)
  const document = part(`<w:document ${namespaces}><w:body>${body.markup()}</w:body></w:document>`)
  const files: PackedFile[] = [
    { path: "[Content_Types].xml", bytes: contentTypes },
    { path: "_rels/.rels", bytes: rootRelationships },
    { path: "docProps/core.xml", bytes: coreProperties(publication, volume.title) },
    { path: "docProps/app.xml", bytes: appProperties(publication) },
    { path: "word/document.xml", bytes: document },
    { path: "word/_rels/document.xml.rels", bytes: documentRelationships(body.pictures) },
    { path: "word/styles.xml", bytes: stylesPart(body.cellStyles.all, body.coverSize) },
    { path: "word/settings.xml", bytes: settings },
    { path: "word/fontTable.xml", bytes: fontTable },
    ...Object.entries(footers).map(([name, bytes]) => ({ path: `word/${name}.xml`, bytes })),
    ...body.pictures.map(({ path, bytes }) => ({ path: `word/${path}`, bytes, stored: true as const })),
  ]
  return zipFile(files, publication.issued)
}
