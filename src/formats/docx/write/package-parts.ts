import type { Publication } from "#documents"
import { escaped, field, paragraph, part, run } from "./markup.ts"
import { footerIds } from "./page-format.ts"
import { faces, latinFace } from "./styles.ts"

/** The namespaces of the body. */
export const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const metadata = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml"

const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`

const relationships = (list: readonly string[]) =>
  part(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`,
  )

export const rootRelationships = relationships([
  relationship("rDocument", `${office}/officeDocument`, "word/document.xml"),
  relationship("rCore", `${metadata}/core-properties`, "docProps/core.xml"),
  relationship("rApp", `${office}/extended-properties`, "docProps/app.xml"),
])

const ownParts = ["styles", "settings", "fontTable", "footerOdd", "footerEven", "footerNone"] as const

/** What the document refers to: parts of the package only. */
export function documentRelationships(pictures: readonly { readonly id: string; readonly path: string }[]): Uint8Array {
  return relationships([
    relationship("rStyles", `${office}/styles`, "styles.xml"),
    relationship("rSettings", `${office}/settings`, "settings.xml"),
    relationship("rFonts", `${office}/fontTable`, "fontTable.xml"),
    relationship(footerIds.odd, `${office}/footer`, "footerOdd.xml"),
    relationship(footerIds.even, `${office}/footer`, "footerEven.xml"),
    relationship(footerIds.none, `${office}/footer`, "footerNone.xml"),
    ...pictures.map(({ id, path }) => relationship(id, `${office}/image`, path)),
  ])
}

export const contentTypes = part(
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    `<Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>` +
    ownParts
      .map((name) => {
        const type = name.startsWith("footer") ? "footer" : name
        return `<Override PartName="/word/${name}.xml" ContentType="${wordType}.${type}+xml"/>`
      })
      .join("") +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
    '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>' +
    "</Types>",
)

/** Title, author and day of publication; nobody's name and no clock of the machine. */
export function coreProperties({ author, issued }: Publication, title: string): Uint8Array {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(issued)?.[0]
  const dated = (name: string) =>
    day === undefined ? "" : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`
  return part(
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>` +
      `<cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy>${dated("created")}${dated("modified")}` +
      "<dc:language>zh-CN</dc:language></cp:coreProperties>",
  )
}

export function appProperties({ author }: Publication): Uint8Array {
  return part(
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
      `<Application>Mingzhang</Application><Company>${escaped(author)}</Company></Properties>`,
  )
}

/**
 * Settings of the document. Fields are not marked for updating: Word would ask every reader about it; the contents show
 * page numbers as they are.
 */
export const settings = part(
  `<w:settings ${namespaces}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>` +
    '<w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>' +
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>',
)

/** The faces the document names, and what may stand in for them where they are not installed. */
export const fontTable = part(
  `<w:fonts ${namespaces}>${Object.values(faces)
    .map(
      ({ name, others, family }) =>
        `<w:font w:name="${name}"><w:altName w:val="${others.join(",")}"/><w:charset w:val="86"/>` +
        `<w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
    )
    .join("")}<w:font w:name="${latinFace}"><w:charset w:val="00"/><w:family w:val="roman"/>` +
    '<w:pitch w:val="variable"/></w:font></w:fonts>',
)

const footer = (content: string) => part(`<w:ftr ${namespaces}>${content}</w:ftr>`)

/** The page number at the outer edge, one character from it (GB/T 9704-2012, 7.5). */
const pageNumber = (align: "left" | "right") => {
  const number = run("— ") + field("PAGE", run("1")) + run(" —")
  const space = run("\u3000")
  return footer(paragraph({ style: "Footer", align }, align === "left" ? space + number : number + space))
}

export const footers = {
  footerOdd: pageNumber("right"),
  footerEven: pageNumber("left"),
  footerNone: footer(paragraph({ style: "Footer" }, "")),
} as const
