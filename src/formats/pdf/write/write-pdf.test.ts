import { describe, expect, it } from "vitest"
import { publicationSample, sampleTable } from "../../../../tools/publication-sample.ts"
import type { Block, PageSection, Publication, PublishedBlock } from "#documents"
import { publicationFonts } from "../../fonts/index.ts"
import { readPdf } from "../read.ts"
import { writePdf } from "./index.ts"

const fonts = publicationFonts()

function published(
  blocks: readonly PublishedBlock[],
  orientation: PageSection["orientation"] = "portrait",
): Publication {
  const section = { orientation, numbered: true, blocks }
  const volume = { id: "package", name: "某局预算", title: "某局预算", sections: [section] } as const
  return { title: "某局预算", author: "某局", issued: "2025-02-20", volumes: [volume] }
}

async function written(publication: Publication): Promise<Uint8Array> {
  const outcome = await writePdf(publication.volumes[0]!, publication, fonts)
  if ("problem" in outcome) throw new Error(outcome.problem.message.en)
  return outcome.bytes
}

async function blocksOf(publication: Publication): Promise<readonly Block[]> {
  const outcome = await readPdf(await written(publication))
  if ("problem" in outcome) throw new Error(outcome.problem.message.en)
  return outcome.blocks
}

const textsOf = async (publication: Publication): Promise<string[]> =>
  (await blocksOf(publication)).map((block) => ("text" in block ? block.text : block.kind))

const paragraph = (text: string): PublishedBlock => ({ kind: "paragraph", style: "body", runs: [{ text }] })
const problemOf = async (blocks: readonly PublishedBlock[]) => {
  const publication = published(blocks)
  const outcome = await writePdf(publication.volumes[0]!, publication, fonts)
  return "problem" in outcome ? outcome.problem : undefined
}

describe("a written PDF", () => {
  it("is the same for the same publication, whatever was written before", async () => {
    const first = await written(publicationSample())
    const other = await written(published([paragraph("别的文件，别的字。")]))
    expect(Buffer.from(await written(publicationSample())).equals(Buffer.from(first))).toBe(true)
    expect(Buffer.from(other).equals(Buffer.from(first))).toBe(false)
  })

  it("keeps its own characters where the document before had others of like bytes", async () => {
    expect(await textsOf(published([paragraph("本年财程的说明")]))).toEqual(["本年财程的说明"])
    expect(await textsOf(published([paragraph("《预算法》的说明")]))).toEqual(["《预算法》的说明"])
  })

  it("is tagged, says its language and claims PDF/UA", async () => {
    const text = Buffer.from(await written(publicationSample())).toString("latin1")
    expect(text).toContain("/StructTreeRoot")
    expect(text).toMatch(/\/Lang ?\(zh-CN\)/)
    expect(text).toContain("<pdfuaid:part>1</pdfuaid:part>")
    expect(text).toMatch(/\/S ?\/TH/)
    expect(text).toContain("/Alt")
    expect(text).toContain("2025-02-20T00:00:00Z")
  })

  it("lists headings and tables as bookmarks", async () => {
    const sample = publicationSample()
    const text = Buffer.from(await written(sample)).toString("latin1")
    const titles = [...text.matchAll(/\/Title ?(?:<feff([0-9a-f]+)>|\(([^)]*)\))/gi)].map(([, hex = ""]) =>
      Buffer.from(hex, "hex").swap16().toString("utf16le"),
    )
    expect(titles).toContain("一、河源新区水务局主要职责")
    expect(titles).toContain("部门支出总体情况表")
  })

  it("gives in the contents the numbers at the feet of the pages", async () => {
    const blocks = await blocksOf(publicationSample())
    const entries = blocks.flatMap((b) => (b.kind === "paragraph" && /\.{5,}/.test(b.text) ? [b] : []))
    expect(entries.length).toBeGreaterThan(10)
    for (const { text } of entries) {
      const [, name, number] = /^(.*?)\.{5,} ?(\d+)$/.exec(text)!
      const target = blocks.find((b) => b.kind === "heading" && b.text === name!.replace(/^\d\. /, ""))
      const place = target?.pieces[0]
      // Cover and contents are not counted.
      expect(place && "page" in place ? place.page - 2 : undefined, name).toBe(Number(number))
    }
  })

  it("keeps a heading and a table's title with what follows", async () => {
    for (let lines = 14; lines < 22; lines++) {
      const filling = Array.from({ length: lines }, (_, i) => paragraph(`第${i}项。`))
      const rows = Array.from({ length: 40 }, (_, i) => ({ texts: [`项目${i}`, "1.00"] }))
      const table = sampleTable(1, "项目支出表", [{ text: "项目", width: 9 }, { text: "金额" }], rows)
      const heading: PublishedBlock = { kind: "heading", level: 2, text: "二、表", anchor: "h" }
      const blocks = await blocksOf(published([...filling, heading, table]))
      const first = (block: Block | undefined) => {
        const piece = block && "pieces" in block ? block.pieces[0] : undefined
        return piece && "page" in piece ? piece.page : undefined
      }
      const pages = ["二、表", "预算01表", "项目支出表"].map((t) =>
        first(blocks.find((b) => "text" in b && b.text === t)),
      )
      expect(new Set([...pages, first(blocks.find((b) => b.kind === "table"))]).size, `${lines}`).toBe(1)
    }
  })

  it("gives the cover a page of its own and the contents one, which lead also to a title that stands alone", async () => {
    const titles = Array.from({ length: 28 }, (_, i) => `第${i + 1}张报表`)
    const heads = titles.map((text, i): PublishedBlock => ({ kind: "heading", level: 2, text, anchor: `h${i}` }))
    const lone: PublishedBlock = { kind: "paragraph", style: "centre", runs: [{ text: "未公布的表", anchor: "lone" }] }
    const entries = [
      ...titles.map((text, i) => ({ text, level: 2 as const, anchor: `h${i}` })),
      { text: "未公布的表", level: 2 as const, anchor: "lone" },
    ]
    const blocks = await blocksOf(
      published([
        { kind: "cover", lines: [{ text: "某局预算", role: "title" }] },
        { kind: "contents", title: "目录", entries },
        { kind: "page-break" },
        ...heads,
        { kind: "page-break" },
        lone,
      ]),
    )
    const places = blocks.flatMap((b) => {
      const piece = "pieces" in b ? b.pieces[0] : undefined
      return "text" in b && piece && "page" in piece ? [{ text: b.text, page: piece.page }] : []
    })
    expect(places.find(({ text }) => text === "某局预算")?.page).toBe(1)
    const listed = places.filter(({ text }) => /\.{5,}/.test(text))
    expect(listed.length).toBeGreaterThan(0)
    expect(new Set(listed.map(({ page }) => page))).toEqual(new Set([2]))
    const alone = places.find(({ text }) => text === "未公布的表")
    expect(listed.at(-1)!.text.replace(/\s/g, "")).toMatch(new RegExp(`未公布的表\\.+${alone?.page}$`))
  })

  it("says nothing of a chart but its caption", async () => {
    const texts = (await textsOf(publicationSample())).join("\n")
    expect(texts).toContain("图1 2025年支出预算构成")
    expect(texts).not.toContain("448.07")
  })
})

describe("text written", () => {
  it.each([
    '#include "/etc/passwd"',
    '#read("/etc/hostname")',
    "*_$ 100% [a] `b` <c> @d // e \\ /* f */",
    "= 不是标题",
    "\\u{41} ~ -- ... 'q' \"q\"",
    "https://example.org/?a=1&b=2#c",
  ])("is never markup: %s", async (text) => {
    expect(await textsOf(published([paragraph(text)]))).toEqual([text])
    const table = {
      ...sampleTable(1, "支出表", [{ text, width: 9 }, { text: "金额" }], [{ texts: [text, "1.00"] }]),
      owner: text,
    }
    const blocks = await blocksOf(published([table], "landscape"))
    const cells = blocks.flatMap((block) => (block.kind === "table" ? block.cells : []))
    expect(cells[0]!.text.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""))
    expect(cells[2]!.text.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""))
  })

  it("without a place to break stays on the page", async () => {
    const word = "x".repeat(300)
    const [block] = await blocksOf(published([paragraph(word)]))
    expect(block && "text" in block ? block.text.replaceAll(" ", "") : undefined).toBe(word)
    for (const piece of block!.pieces) expect("page" in piece && piece.bbox[2] < 595 - 60).toBe(true)
  })

  it("loses control characters and turned-round marks, and breaks where it says", async () => {
    expect(await textsOf(published([paragraph("甲\u0007乙\u202e丙")]))).toEqual(["甲乙丙"])
    expect((await textsOf(published([paragraph("第一行\n第二行")]))).join("")).toBe("第一行第二行")
  })
})

describe("a character without a glyph", () => {
  it("is named with its place in a paragraph", async () => {
    const problem = await problemOf([paragraph("代表\u{3105f}同志")])
    expect(problem).toMatchObject({ code: "missing-character" })
    expect(problem!.message.zh).toContain("段落“代表\u{3105f}同志”中的“\u{3105f}”（U+3105F）")
  })

  it("is named with its row and column in a table", async () => {
    const table = sampleTable(1, "支出表", [{ text: "项目", width: 9 }, { text: "金额" }], [{ texts: ["😀", "1.00"] }])
    const problem = await problemOf([table])
    expect(problem!.message.zh).toContain("表“支出表”第2行第1列中的“😀”（U+1F600）")
    expect(problem!.message.en).toContain("row 2, column 1 of the table “支出表”")
  })

  it("is none where fonts have it", async () => {
    expect(await problemOf([paragraph("一般公共预算“三公”经费：①12.5%—…㎡　全角\t制表")])).toBeUndefined()
  })
})

describe("a volume", () => {
  it("without sections, or with an entry that points nowhere, is still written", async () => {
    const empty = published([])
    const bare = { ...empty, volumes: [{ ...empty.volumes[0]!, sections: [] }] }
    expect((await written(bare)).length).toBeGreaterThan(500)
    const contents: PublishedBlock = {
      kind: "contents",
      title: "目录",
      entries: [{ text: "另册", level: 1, anchor: "elsewhere" }],
    }
    expect((await textsOf(published([contents])))[1]).toMatch(/^另册\.{5,}$/)
  })
})
