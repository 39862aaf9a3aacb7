import { patchDocument } from "docx"
import { estimatePageNumbersWith } from "docx/layout"
import { describe, expect, it } from "vitest"
import type { Publication, PublishedBlock, PublishedContents, PublishedTable, Volume } from "#documents"
import { openArchive } from "../../archive/index.ts"
import { contentsDepth } from "./contents-markup.ts"
import { writeDocx } from "./index.ts"

const heading = (level: 1 | 2 | 3, text: string): PublishedBlock => ({
  kind: "heading",
  level,
  text,
  anchor: `h/${text}`,
})
const entry = (level: 1 | 2 | 3, text: string) => ({ level, text, anchor: `h/${text}` })
const body = (lines: number): PublishedBlock => ({
  kind: "paragraph",
  style: "body",
  runs: [{ text: "国".repeat(27 * lines - 2) }],
})

function volumeOf(entries: PublishedContents["entries"], blocks: readonly PublishedBlock[]): Volume {
  const contents: PublishedContents = { kind: "contents", title: "目录", entries }
  return {
    id: "package",
    name: "x",
    title: "x",
    sections: [
      { orientation: "portrait", numbered: false, blocks: [contents] },
      { orientation: "portrait", numbered: true, blocks },
    ],
  }
}

function publicationOf(volume: Volume): Publication {
  return { title: "x", author: "x", issued: "2025-02-14", volumes: [volume] }
}

async function documentOf(bytes: Uint8Array): Promise<string> {
  const archive = await openArchive(bytes)
  if ("problem" in archive) throw new Error(archive.problem.message.en)
  return new TextDecoder().decode(archive.read("word/document.xml") as Uint8Array)
}

const reference = /PAGEREF (\S+) \\h <\/w:instrText>(.*?)<w:fldChar w:fldCharType="end"/g

/** The page numbers shown, by bookmark. */
const pagesIn = (xml: string) =>
  [...xml.matchAll(reference)].map(([, name, result]) => `${name} ${result!.replace(/<[^>]*>/g, "").trim()}`)

/** The page numbers an independent layout of the same file comes to. */
async function laidOut(bytes: Uint8Array): Promise<string[]> {
  const patched = await patchDocument({
    outputType: "uint8array",
    data: bytes,
    patches: {},
    pageNumbers: estimatePageNumbersWith({ guess: true }),
  })
  return pagesIn(await documentOf(patched))
}

describe("the contents of a Word document", () => {
  it("are a field where the headings make the same list, and only then", async () => {
    const blocks = [heading(1, "第一部分"), heading(2, "一、职责"), heading(3, "（一）细节"), heading(1, "第二部分")]
    const whole = [entry(1, "第一部分"), entry(2, "一、职责"), entry(1, "第二部分")]
    const depth = (entries: PublishedContents["entries"]) =>
      contentsDepth({ kind: "contents", title: "", entries }, volumeOf(entries, blocks))
    expect(depth(whole)).toBe(2)
    expect(depth([...whole.slice(0, 2), entry(3, "（一）细节"), whole[2]!])).toBe(3)
    expect(depth(whole.slice(0, 2))).toBeUndefined()
    expect(depth([whole[0]!, { ...whole[1]!, text: "1. 职责" }, whole[2]!])).toBeUndefined()
    expect(depth([])).toBeUndefined()
    const xml = await documentOf(await writeDocx(volumeOf(whole, blocks), publicationOf(volumeOf(whole, blocks))))
    expect(xml).toContain('TOC \\o "1-2" \\h \\z \\u'.replaceAll('"', "&quot;"))
    expect(xml.match(/fldCharType="begin"/g)).toHaveLength(4)
    expect(xml.match(/fldCharType="end"/g)).toHaveLength(4)
    expect(xml).toMatch(/<w:pStyle w:val="TOC2"\/>.{0,200}一、职责<\/w:t><\/w:r><w:r><w:tab\/><\/w:r>/)
    expect(xml).not.toContain("w:dirty")
  })

  it("show the page of every entry as an independent layout finds it", async () => {
    const rows = [["项目", "金额"], ...Array.from({ length: 30 }, (_, i) => [`第${i + 1}项`, `${i}.50`])]
    const table: PublishedTable = {
      ...{ kind: "table", anchor: "", title: "项目支出表", owner: "部门名称：某局", unit: "单位：万元", sheet: "" },
      columns: [
        { width: 10, align: "left" },
        { width: 5, align: "right" },
      ],
      ...{ headRows: 1, rows: rows.length, notes: ["注：无。"], bookmark: true },
      cells: rows.flatMap((row, r) => row.map((text, c) => ({ row: r, column: c, rowSpan: 1, columnSpan: 1, text }))),
    }
    const tables = ["甲", "乙"].map((name) => ({ ...table, anchor: `h/${name}` }))
    const entries = ["甲", "一、职责", "乙", "第二部分"].map((name) => entry(1, name))
    const blocks = [
      tables[0]!,
      heading(2, "一、职责"),
      body(9),
      tables[1]!,

      heading(1, "第二部分"),
      body(1),
    ]
    const volume = volumeOf(entries, blocks)
    const bytes = await writeDocx(volume, publicationOf(volume))
    const shown = pagesIn(await documentOf(bytes))
    expect(shown.map((line) => line.split(" ")[0])).toEqual(["_h_甲", "_h_一_职责", "_h_乙", "_h_第二部分"])
    expect(new Set(shown.map((line) => line.split(" ")[1])).size).toBeGreaterThan(2)
    expect(await laidOut(bytes)).toEqual(shown)
  })
})
