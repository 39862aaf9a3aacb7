import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { publicationSample } from "../../../../tools/publication-sample.ts"
import type { Publication, PublishedBlock, PublishedTable, Volume } from "#documents"
import { type Archive, openArchive } from "../../archive/index.ts"
import { readXml } from "../../xml/index.ts"
import { writeDocx } from "./index.ts"

const deadline = Number.MAX_SAFE_INTEGER

/** The written file, opened: the text of its parts by path. */
async function written(
  publication: Publication,
): Promise<{ bytes: Uint8Array; part: (path: string) => string; archive: Archive }> {
  const bytes = await writeDocx(publication.volumes[0]!, publication)
  const archive = await openArchive(bytes)
  if ("problem" in archive) throw new Error(archive.problem.message.en)
  const part = (path: string) => {
    const content = archive.read(path)
    if (!(content instanceof Uint8Array)) throw new Error(`no ${path}`)
    return new TextDecoder().decode(content)
  }
  return { bytes, part, archive }
}

function published(blocks: readonly PublishedBlock[], more: Partial<Publication> = {}): Publication {
  const volume: Volume = {
    id: "package",
    name: "x",
    title: "某局2025年预算",
    sections: [{ orientation: "portrait", numbered: true, blocks }],
  }
  return { title: "某局2025年预算", author: "某局", issued: "2025-02-14", volumes: [volume], ...more }
}

const heading = (level: 1 | 2 | 3, text: string, anchor = text): PublishedBlock => ({
  kind: "heading",
  level,
  text,
  anchor,
})
const paragraph = (text: string): PublishedBlock => ({ kind: "paragraph", style: "body", runs: [{ text }] })
const document = async (...blocks: PublishedBlock[]) => (await written(published(blocks))).part("word/document.xml")

const table: PublishedTable = {
  kind: "table",
  anchor: "t",
  caption: "公开01表",
  title: "收支总表",
  owner: "部门名称：某局",
  unit: "单位：万元",
  sheet: "收支总表",
  columns: [
    { width: 12, align: "left" },
    { width: 6, align: "right" },
    { width: 6, align: "right" },
  ],
  headRows: 2,
  rows: 4,
  cells: [
    { row: 0, column: 0, rowSpan: 2, columnSpan: 1, text: "项目" },
    { row: 0, column: 1, rowSpan: 1, columnSpan: 2, text: "预算数" },
    { row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: "小计" },
    { row: 1, column: 2, rowSpan: 1, columnSpan: 1, text: "其中：项目支出" },
    { row: 2, column: 0, rowSpan: 1, columnSpan: 1, text: "一、本年收入", indent: 1 },
    { row: 2, column: 1, rowSpan: 1, columnSpan: 1, text: "1,234.50", anchor: "f", assumed: "上年未公布" },
    { row: 3, column: 0, rowSpan: 1, columnSpan: 1, text: "合计", strong: true, align: "centre" },
  ],
  notes: ["注：以上数据来自部门预算。"],
  bookmark: true,
}

describe("writeDocx", () => {
  it("writes a package of well-formed parts that refers to nothing outside itself", async () => {
    const { part, archive } = await written(publicationSample())
    for (const name of archive.names.keys()) {
      if (name.endsWith(".png")) continue
      const events = { open: () => {}, close: () => {}, text: () => {}, halted: () => undefined }
      expect(readXml(archive.read(name) as Uint8Array, events, deadline), name).toBeUndefined()
      expect(part(name)).not.toMatch(
        /TargetMode|https?:\/\/(?!schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.org|www\.w3\.org)/,
      )
    }
    expect([...archive.names.keys()].filter((name) => /vba|embeddings|activeX/i.test(name))).toEqual([])
    // Every part is declared or of a declared kind, and every relation leads to a part.
    for (const [, target] of part("word/_rels/document.xml.rels").matchAll(/Target="([^"]+)"/g))
      expect(archive.names.has(`word/${target}`), target).toBe(true)
    for (const [, name] of part("[Content_Types].xml").matchAll(/PartName="\/([^"]+)"/g))
      expect(archive.names.has(name!), name).toBe(true)
    const used = new Set(
      [...part("word/document.xml").matchAll(/w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map(([, id]) => id!),
    )
    const known = new Set([...part("word/styles.xml").matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id!))
    expect([...used].filter((id) => !known.has(id))).toEqual([])
    expect(used.size).toBeGreaterThan(15)
  })

  it("writes the same bytes whenever it is asked, with the day of publication as the only time", async () => {
    const digest = async () =>
      createHash("sha256")
        .update((await written(publicationSample())).bytes)
        .digest("hex")
    expect(await digest()).toBe(await digest())
    const { part } = await written(published([paragraph("无。")]))
    expect(part("docProps/core.xml")).toContain("<dc:title>某局2025年预算</dc:title><dc:creator>某局</dc:creator>")
    expect(part("docProps/core.xml").match(/>2025-02-14T00:00:00Z</g)).toHaveLength(2)
    expect((await written(published([], { issued: "soon" }))).part("docProps/core.xml")).not.toContain(
      "dcterms:created",
    )
  })

  it("gives every size and face a named style, headings a level in the outline", async () => {
    const { part } = await written(
      published([heading(1, "第一部分"), heading(2, "一、"), heading(3, "（一）"), paragraph("无。")]),
    )
    const styles = part("word/styles.xml")
    for (const [id, level] of [
      ["Heading1", 0],
      ["Heading2", 1],
      ["Heading3", 2],
    ] as const)
      expect(styles).toMatch(new RegExp(`w:styleId="${id}">.{0,400}<w:outlineLvl w:val="${level}"/>`))
    expect(styles).toMatch(/w:styleId="Heading2">.{0,600}w:eastAsia="黑体"/)
    expect(styles).toContain('<w:sz w:val="32"/>')
    expect(styles).toContain('<w:spacing w:line="560" w:lineRule="exact"/>')
    expect(styles).toMatch(/w:styleId="BodyText">.{0,200}w:firstLineChars="200"/)
    expect(part("word/fontTable.xml")).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong"/>')
    const body = part("word/document.xml")
    expect([...body.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      "Heading1",
      "Heading2",
      "Heading3",
      "BodyText",
    ])
    expect(body).not.toMatch(/<w:sz /)
  })

  it("turns the pages of wide tables, numbers pages from the first that carries a number", async () => {
    const sections = [
      { orientation: "portrait", numbered: false, blocks: [paragraph("封面")] },
      { orientation: "portrait", numbered: true, blocks: [paragraph("说明")] },
      { orientation: "landscape", numbered: true, blocks: [table] },
    ] as const
    const { part } = await written(published([], { volumes: [{ id: "package", name: "x", title: "x", sections }] }))
    const found = [...part("word/document.xml").matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(([text]) => text)
    expect(found).toHaveLength(3)
    expect(found.map((text) => text.includes("rFooterNone"))).toEqual([true, false, false])
    expect(found.map((text) => text.includes('w:start="1"'))).toEqual([false, true, false])
    expect(found[1]).toContain(
      '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"',
    )
    expect(found[2]).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
    expect(part("word/footerOdd.xml")).toMatch(/w:jc w:val="right".*— .*PAGE.* —/)
    expect(part("word/footerEven.xml")).toContain('w:jc w:val="left"')
    expect(part("word/footerNone.xml")).not.toContain("PAGE")
    // Behind the last table stands a paragraph.
    expect(part("word/document.xml")).toMatch(/<\/w:p><w:sectPr>(?:(?!<w:sectPr>).)*<\/w:sectPr><\/w:body>/)
  })

  it("writes tables with repeated heads, merged cells, widths that fill the page and figures at the right", async () => {
    const xml = await document(table)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(4)
    expect(xml).toContain('<w:gridSpan w:val="2"/>')
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:vMerge\/>/g)).toHaveLength(1)
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>')
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    expect(widths.reduce((sum, one) => sum + one, 0)).toBe(8844)
    expect(widths[0]).toBeCloseTo(widths[1]! * 2, -1)
    for (const row of xml.matchAll(/<w:tr>.*?<\/w:tr>/g))
      expect([...row[0].matchAll(/<w:tcW w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0)).toBe(8844)
    expect(xml).toMatch(/<w:pStyle w:val="CellFigure21"\/><\/w:pPr><w:bookmarkStart[^>]*>.*1,234\.50/)
    expect(xml).toMatch(/<w:pStyle w:val="Cell21"\/><w:ind w:left="210"\/>/)
    expect(xml).toMatch(/<w:pStyle w:val="CellCentre21"\/><\/w:pPr><w:r><w:rPr><w:rStyle w:val="Strong"\/>/)
    const lines = ["TableNumber", "TableTitle4", "TableLine", "TableNote"].map((style) => xml.indexOf(`"${style}"`))
    expect(lines.every((at) => at > 0)).toBe(true)
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
  })

  it("says why a figure is assumed where the pointer rests, and prints nothing of it", async () => {
    const xml = await document(table)
    expect(xml).toMatch(/<w:hyperlink w:anchor="_f" w:tooltip="上年未公布"><w:r><w:t[^>]*>1,234\.50</)
    expect(xml.match(/上年未公布/g)).toHaveLength(1)
  })

  it("draws a chart as a picture with words for those who do not see it", async () => {
    const chart: PublishedBlock = {
      kind: "chart",
      anchor: "c",
      shape: "pie",
      caption: "图1：支出结构",
      description: "基本支出占<绝大>部分。",
      unit: "万元",
      series: [
        {
          name: "2025年",
          items: [
            { label: "基本支出", value: 3, printed: "3.00" },
            { label: "项目支出", value: 1, printed: "1.00" },
          ],
        },
      ],
    }
    const { part, archive } = await written(published([chart]))
    const xml = part("word/document.xml")
    expect(xml).toContain('descr="图1：支出结构。基本支出占&lt;绝大&gt;部分。"')
    expect(xml.match(/<w:t [^>]*>图1：支出结构</g)).toHaveLength(1)
    expect([...(archive.read("word/media/chart1.png") as Uint8Array).slice(1, 4)]).toEqual([...Buffer.from("PNG")])
  })

  it("sets the title of a cover as large as its longest line lets it be", async () => {
    const sized = async (...titles: string[]) => {
      const cover: PublishedBlock = { kind: "cover", lines: titles.map((words) => ({ role: "title", text: words })) }
      const { part } = await written(published([cover]))
      return /w:styleId="CoverTitle">.*?<w:sz w:val="(\d+)"/.exec(part("word/styles.xml"))?.[1]
    }
    expect(await sized("某局", "预算")).toBe("72")
    expect(await sized("某某某某新区水务局", "2025年度部门预算公开说明")).toBe("70")
    expect(await sized("某局".repeat(30))).toBe("44")
  })

  it("begins a page where one was asked for, without an empty paragraph", async () => {
    const xml = await document(paragraph("一。"), { kind: "page-break" }, { kind: "page-break" }, paragraph("二。"), {
      kind: "page-break",
    })
    expect(xml.match(/<w:p>/g)).toHaveLength(2)
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1)
  })

  it("keeps hostile text inside its paragraph", async () => {
    const xml = await document(paragraph("]]></w:t><evil a='\"'>&amp;\u0000\u0008\ufffe\ud800\u202e反\u2066\r\n二\t三"))
    expect(xml).toContain("]]&gt;&lt;/w:t&gt;&lt;evil a='&quot;'&gt;&amp;amp;\ufffd反</w:t><w:br/>")
    expect(xml).toContain("<w:tab/>")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
    expect(xml).not.toMatch(/[\u0000-\u0008\ufffe\u202e\u2066]/)
  })

  it("writes a volume without anything as an empty page", async () => {
    const empty = published([], { volumes: [{ id: "package", name: "", title: "", sections: [] }] })
    expect((await written(empty)).part("word/document.xml")).toMatch(
      /<w:body><w:p>.*<\/w:p><w:sectPr>.*<\/w:sectPr><\/w:body>/,
    )
  })
})
