/** A face with the names it is known by where it is not installed. */
interface Face {
  readonly name: string
  readonly others: readonly string[]
  readonly family: "roman" | "swiss" | "modern" | "script" | "auto"
}

/** The faces of official documents (GB/T 9704-2012, 7), with what usually stands in for them. */
export const faces = {
  title: { name: "方正小标宋简体", others: ["方正小标宋_GBK", "华文中宋", "宋体"], family: "script" },
  body: { name: "仿宋_GB2312", others: ["仿宋", "FangSong"], family: "modern" },
  second: { name: "楷体_GB2312", others: ["楷体", "KaiTi"], family: "modern" },
  first: { name: "黑体", others: ["SimHei"], family: "modern" },
  table: { name: "宋体", others: ["SimSun"], family: "auto" },
} as const satisfies Record<string, Face>

export const latinFace = "Times New Roman"

/** A named style of a paragraph; sizes and distances in points, indents in characters. */
export interface ParagraphStyle {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly face?: keyof typeof faces
  readonly size?: number
  readonly bold?: true
  readonly pitch?: number
  readonly before?: number
  readonly after?: number
  readonly firstLine?: number
  readonly left?: number
  readonly align?: "left" | "center" | "right" | "both"
  /** Level in the outline from 1; 0 for none. */
  readonly outline?: 0 | 1 | 2 | 3 | 4
  readonly keepNext?: true
  /** Right tab at the end of the line, with dots before it or nothing. */
  readonly endTab?: "dot" | "none"
}

/** Pitch of the lines of running text, points: 22 lines a page. */
export const bodyPitch = 28
export const bodySize = 16

/** Size of the longest title that stands on one line of a cover, points. */
export const coverSizes = { least: 22, most: 36 } as const

/** The styles of a published document, in the order the list of styles shows them. */
export const paragraphStyles = [
  { id: "BodyText", name: "Body Text", firstLine: 2, align: "both" },
  {
    id: "Heading1",
    name: "heading 1",
    next: "BodyText",
    face: "title",
    size: 22,
    pitch: 36,
    before: 14,
    after: 14,
    align: "center",
    outline: 1,
    keepNext: true,
  },
  { id: "Heading2", name: "heading 2", next: "BodyText", face: "first", firstLine: 2, outline: 2, keepNext: true },
  { id: "Heading3", name: "heading 3", next: "BodyText", face: "second", firstLine: 2, outline: 3, keepNext: true },
  { id: "CoverTitle", name: "封面标题", face: "title", size: 32, pitch: 48, align: "center" },
  { id: "CoverState", name: "封面状态", face: "second", size: 18, pitch: 32, align: "center" },
  { id: "CoverOwner", name: "封面单位", face: "second", size: 18, pitch: 32, align: "center" },
  { id: "CoverDate", name: "封面日期", face: "second", size: 16, align: "center" },
  { id: "CoverGap", name: "封面间隔", size: 10.5 },
  {
    id: "TOCHeading",
    name: "TOC Heading",
    next: "BodyText",
    face: "title",
    size: 22,
    pitch: 36,
    after: 14,
    align: "center",
  },
  {
    id: "TOC1",
    name: "toc 1",
    next: "BodyText",
    face: "first",
    size: 14,
    pitch: 25,
    before: 4,
    align: "left",
    endTab: "dot",
  },
  { id: "TOC2", name: "toc 2", next: "BodyText", size: 14, pitch: 23, left: 2, align: "left", endTab: "dot" },
  { id: "TOC3", name: "toc 3", next: "BodyText", size: 12, pitch: 21, left: 4, align: "left", endTab: "dot" },
  { id: "Centred", name: "居中段落", align: "center" },
  { id: "Closing", name: "Closing", align: "right" },
  { id: "Caption", name: "caption", face: "first", size: 12, pitch: 20, before: 2, after: 8, align: "center" },
  { id: "Note", name: "注释文字", face: "table", size: 10.5, pitch: 16, before: 2, align: "both" },
  { id: "Chart", name: "图", pitch: 0, before: 8, align: "center", keepNext: true },
  { id: "TableNumber", name: "表号", face: "first", size: 10.5, pitch: 16, before: 12, align: "left", keepNext: true },
  {
    id: "TableTitle",
    name: "表标题",
    face: "title",
    size: 18,
    pitch: 28,
    before: 6,
    after: 4,
    align: "center",
    keepNext: true,
  },
  { id: "TableTitle1", name: "表标题 目录1", basedOn: "TableTitle", outline: 1 },
  { id: "TableTitle2", name: "表标题 目录2", basedOn: "TableTitle", outline: 2 },
  { id: "TableTitle3", name: "表标题 目录3", basedOn: "TableTitle", outline: 3 },
  { id: "TableTitle4", name: "表标题 书签", basedOn: "TableTitle", outline: 4 },
  {
    id: "TableLine",
    name: "表头行",
    face: "table",
    size: 10.5,
    pitch: 18,
    align: "left",
    keepNext: true,
    endTab: "none",
  },
  { id: "TableUnit", name: "表单位", basedOn: "TableLine", align: "right" },
  { id: "Cell", name: "表格文字", face: "table", size: 10.5, pitch: 14, align: "left" },
  { id: "CellFigure", name: "表格数字", basedOn: "Cell", align: "right" },
  { id: "CellCentre", name: "表格居中", basedOn: "Cell", align: "center" },
  { id: "CellHead", name: "表格栏目", basedOn: "Cell", face: "first", align: "center" },
  { id: "TableNote", name: "表注", face: "table", size: 10.5, pitch: 16, before: 3, align: "both" },
  { id: "SectionEnd", name: "节尾", size: 1, pitch: 1 },
  { id: "Footer", name: "footer", face: "table", size: 14, pitch: 16 },
] as const satisfies readonly ParagraphStyle[]

export type StyleId = (typeof paragraphStyles)[number]["id"]

/** A style as it takes effect: what it does not say itself is the style's it is based on. */
export function styleOf(id: StyleId): ParagraphStyle {
  const own: ParagraphStyle = paragraphStyles.find((style) => style.id === id)!
  return own.basedOn === undefined ? own : { ...styleOf(own.basedOn as StyleId), ...own }
}
