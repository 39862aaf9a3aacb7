import { escaped, part } from "./markup.ts"
import { pageFormats, textWidthOf } from "./page-format.ts"
import { bodyPitch, bodySize, coverSizes, faces, latinFace, type ParagraphStyle, paragraphStyles } from "./styles.ts"

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const twips = (points: number) => Math.round(points * 20)

/** A paragraph style of cells in another size than the usual. */
export interface CellStyle {
  readonly id: string
  readonly name: string
  readonly basedOn: string
  readonly size: number
  readonly pitch: number
}

/** The part that holds the styles: everything a clerk may want to set otherwise has a name. */
export function stylesPart(cellStyles: readonly CellStyle[], coverSize: number = coverSizes.most): Uint8Array {
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts("body")}<w:kern w:val="2"/>${size(bodySize)}` +
    `<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`
  const styles = paragraphStyles.map((style) =>
    style.id === "CoverTitle" ? { ...style, size: coverSize, pitch: Math.round(coverSize * 1.5) } : style,
  )
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    `<w:pPr><w:spacing w:line="${twips(bodyPitch)}" w:lineRule="exact"/></w:pPr></w:style>`
  return part(
    `<w:styles ${word}>${defaults}${normal}${fixed}${styles.map(paragraphStyle).join("")}` +
      `${cellStyles.map(cellStyle).join("")}</w:styles>`,
  )
}

const fixed =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
  '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
  '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>' +
  "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>" +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>' +
  '<w:top w:w="0" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>' +
  '<w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="table" w:styleId="Statement"><w:name w:val="公开表"/><w:basedOn w:val="TableNormal"/><w:qFormat/>' +
  `<w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join("")}</w:tblBorders></w:tblPr></w:style>` +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>'

function fonts(face: keyof typeof faces): string {
  return (
    `<w:rFonts w:ascii="${latinFace}" w:eastAsia="${escaped(faces[face].name)}" w:hAnsi="${latinFace}" ` +
    `w:cs="${latinFace}"/>`
  )
}

function size(points: number): string {
  return `<w:sz w:val="${Math.round(points * 2)}"/><w:szCs w:val="${Math.round(points * 2)}"/>`
}

function paragraphStyle(style: ParagraphStyle): string {
  const { face, bold, size: points } = style
  const built = /^[A-Z]/.test(style.id) && /^[\x20-\x7e]+$/.test(style.name)
  const runs = (face ? fonts(face) : "") + (bold ? "<w:b/><w:bCs/>" : "") + (points ? size(points) : "")
  return (
    `<w:style w:type="paragraph"${built ? "" : ' w:customStyle="1"'} w:styleId="${style.id}">` +
    `<w:name w:val="${escaped(style.name)}"/><w:basedOn w:val="${style.basedOn ?? "Normal"}"/>` +
    `${style.next ? `<w:next w:val="${style.next}"/>` : ""}<w:qFormat/>` +
    `<w:pPr>${paragraphProperties(style)}</w:pPr>${runs === "" ? "" : `<w:rPr>${runs}</w:rPr>`}</w:style>`
  )
}

function paragraphProperties(style: ParagraphStyle): string {
  const { keepNext, endTab, pitch, before, after, firstLine, left, align, outline } = style
  const spacing =
    (before === undefined ? "" : ` w:before="${twips(before)}"`) +
    (after === undefined ? "" : ` w:after="${twips(after)}"`) +
    // A pitch of 0 is a line as high as what stands on it.
    (pitch === undefined ? "" : pitch === 0 ? ' w:line="240" w:lineRule="auto"' : exact(pitch))
  const end = twips(textWidthOf(pageFormats.portrait))
  const points = style.size ?? bodySize
  return (
    (keepNext ? "<w:keepNext/>" : "") +
    (endTab ? `<w:tabs>${tab(endTab, end)}</w:tabs>` : "") +
    (spacing === "" ? "" : `<w:spacing${spacing}/>`) +
    (firstLine ? `<w:ind w:firstLineChars="${firstLine * 100}" w:firstLine="${twips(firstLine * points)}"/>` : "") +
    (left ? `<w:ind w:leftChars="${left * 50}" w:left="${twips((left * points) / 2)}"/>` : "") +
    (align ? `<w:jc w:val="${align}"/>` : "") +
    (outline ? `<w:outlineLvl w:val="${outline - 1}"/>` : "")
  )
}

/** A tab stop at the end of the lines. */
export function tab(leader: "dot" | "none", position: number): string {
  return `<w:tab w:val="right"${leader === "dot" ? ' w:leader="dot"' : ""} w:pos="${position}"/>`
}

function exact(pitch: number): string {
  return ` w:line="${twips(pitch)}" w:lineRule="exact"`
}

function cellStyle({ id, name, basedOn, size: points, pitch }: CellStyle): string {
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="${basedOn}"/><w:pPr><w:spacing${exact(pitch)}/></w:pPr><w:rPr>${size(points)}</w:rPr></w:style>`
  )
}
