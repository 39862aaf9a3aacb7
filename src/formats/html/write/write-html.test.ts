import { parse, type DefaultTreeAdapterTypes } from "parse5"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { publicationSample } from "../../../../tools/publication-sample.ts"
import { randomPublication } from "../../../../tools/random-publication/index.ts"
import type { Publication, PublishedBlock, PublishedContents, PublishedTable } from "#documents"
import { writeHtml } from "./index.ts"

type Element = DefaultTreeAdapterTypes.Element

function published(...blocks: PublishedBlock[]): Publication {
  const sections = [{ orientation: "portrait", numbered: true, blocks }] as const
  return {
    title: "某局预算",
    author: "某局",
    issued: "2025-02-14",
    volumes: [{ id: "package", name: "x", title: "某局预算", sections }],
  }
}

/** Every element of a page, and what the parser found wrong with it. */
function parsed(html: string): { readonly elements: readonly Element[]; readonly errors: readonly string[] } {
  const errors: string[] = []
  const elements: Element[] = []
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    if ("tagName" in node) elements.push(node)
    if ("childNodes" in node) for (const child of node.childNodes) walk(child)
  }
  walk(parse(html, { onParseError: (error) => errors.push(error.code), sourceCodeLocationInfo: true }))
  return { elements, errors }
}

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value
const page = (...blocks: PublishedBlock[]) => writeHtml(published(...blocks))
const text = (words: string): PublishedBlock => ({ kind: "paragraph", style: "body", runs: [{ text: words }] })

const table: PublishedTable = {
  kind: "table",
  anchor: "t1",
  caption: "公开01表",
  title: "收支总表",
  owner: "部门名称：某局",
  unit: "单位：万元",
  sheet: "收支总表",
  columns: [
    { width: 6, align: "left" },
    { width: 12, align: "left" },
    { width: 6, align: "right" },
    { width: 6, align: "right" },
  ],
  headRows: 2,
  rows: 4,
  cells: [
    { row: 0, column: 0, rowSpan: 2, columnSpan: 1, text: "编码" },
    { row: 0, column: 1, rowSpan: 2, columnSpan: 1, text: "项目" },
    { row: 0, column: 2, rowSpan: 1, columnSpan: 2, text: "预算数" },
    { row: 1, column: 2, rowSpan: 1, columnSpan: 1, text: "小计" },
    { row: 1, column: 3, rowSpan: 1, columnSpan: 1, text: "其中" },
    { row: 2, column: 0, rowSpan: 1, columnSpan: 1, text: "213" },
    { row: 2, column: 1, rowSpan: 1, columnSpan: 1, text: "农林水支出", indent: 1 },
    { row: 2, column: 2, rowSpan: 1, columnSpan: 1, text: "1,234.50", anchor: "t1/r1/c2", assumed: '上年"未公布"' },
    { row: 3, column: 1, rowSpan: 1, columnSpan: 1, text: "合计", strong: true },
  ],
  notes: ["注：无。"],
  bookmark: true,
}

describe("writeHtml", () => {
  it("writes a page without a fault that needs nothing but itself", () => {
    const html = writeHtml(publicationSample())
    const { elements, errors } = parsed(html)
    expect(errors).toEqual([])
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/)
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    expect(elements.filter(({ tagName }) => /^(?:script|link|iframe|object|embed|img|form)$/.test(tagName))).toEqual([])
    for (const element of elements)
      for (const { name, value } of element.attrs) {
        if (name === "src" || name === "href") expect(value).toMatch(/^#/)
        expect(name).not.toMatch(/^on/)
      }
    expect(html).not.toMatch(/@import|url\(/)
    expect(writeHtml(publicationSample())).toBe(html)
  })

  it("gives every figure its anchor as a permanent address, and a link that is seen but not read", () => {
    const { elements } = parsed(
      page(
        { kind: "paragraph", style: "body", runs: [{ text: "收入" }, { text: "1.00", anchor: "p1/总 计#1" }] },
        table,
      ),
    )
    const figure = elements.find((one) => attribute(one, "id") === "p1/总-计#1")!
    expect(figure.tagName).toBe("span")
    const link = figure.childNodes.at(-1) as Element
    expect(decodeURI(attribute(link, "href")!)).toBe("#p1/总-计%231")
    expect([attribute(link, "aria-hidden"), attribute(link, "tabindex"), link.childNodes.length]).toEqual([
      "true",
      "-1",
      0,
    ])
    expect(elements.find((one) => attribute(one, "id") === "t1/r1/c2")?.tagName).toBe("td")
  })

  it("keeps ids apart and links leading somewhere in any publication", () => {
    fc.assert(
      fc.property(randomPublication, (publication) => {
        const { elements, errors } = parsed(writeHtml(publication))
        // Every space around them is the flow's; a text may hold any character HTML knows.
        expect(errors.filter((code) => !/control-character|noncharacter|surrogate/.test(code))).toEqual([])
        const ids = elements.flatMap((one) => attribute(one, "id") ?? [])
        expect(new Set(ids).size).toBe(ids.length)
        for (const one of elements) {
          const address = attribute(one, "href")
          if (address) expect(ids).toContain(decodeURIComponent(address.slice(1)))
        }
      }),
      { numRuns: 60 },
    )
  })

  it("says of every cell what it heads, and why a figure is assumed", () => {
    const { elements } = parsed(page(table))
    const cells = elements.filter(({ tagName }) => tagName === "th" || tagName === "td")
    const said = cells.map((one) =>
      `${one.tagName} ${attribute(one, "scope") ?? ""} ${attribute(one, "class") ?? ""}`.trim(),
    )
    expect(said).toEqual([
      ...["th col", "th col", "th colgroup", "th col", "th col"],
      ...["td  n", "th row i1", "td  r n", "td"],
      ...["td", "th row s", "td", "td"],
    ])
    const figure = cells.find((one) => attribute(one, "id") === "t1/r1/c2")!
    expect([attribute(figure, "title"), attribute(figure, "data-assumed")]).toEqual(['上年"未公布"', ""])
    expect(elements.filter(({ tagName }) => tagName === "caption")).toHaveLength(1)
    const box = elements.find((one) => attribute(one, "class") === "wide")!
    expect([attribute(box, "tabindex"), attribute(box, "role"), attribute(box, "aria-label")]).toEqual([
      "0",
      "group",
      "收支总表",
    ])
    const widths = elements
      .filter(({ tagName }) => tagName === "col")
      .map((one) => Number(/([\d.]+)%/.exec(attribute(one, "style")!)![1]))
    expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(100, 0)
  })

  it("sets contents beside the text as nested lists of links", () => {
    const contents: PublishedContents = {
      kind: "contents",
      title: "目录",
      entries: [
        { text: "第一部分", level: 1, anchor: "a" },
        { text: "一、职责", level: 2, anchor: "a/1" },
        { text: "（一）细节", level: 3, anchor: "a/1/1" },
        { text: "第二部分", level: 1, anchor: "b" },
        { text: "第三部分", level: 3, anchor: "c" },
      ],
    }
    const headings = contents.entries.slice(0, 4).map((one): PublishedBlock => ({ kind: "heading", ...one }))
    const html = page(contents, { kind: "page-break" }, ...headings, text("无。"))
    expect(html).not.toContain('page-break"')
    expect(parsed(html).errors).toEqual([])
    const nav = /<nav[\s\S]*<\/nav>/.exec(html)![0].replace(/\n/g, "")
    expect(nav).toContain(
      '<ol><li><a href="#a">第一部分</a><ol><li><a href="#a/1">一、职责</a><ol><li><a href="#a/1/1">（一）细节</a></li></ol></li></ol></li><li><a href="#b">第二部分</a><ol><li><span>第三部分</span></li></ol></li></ol>',
    )
    expect(html.indexOf("</nav>")).toBeLessThan(html.indexOf("无。"))
    expect(html).toContain('class="volume with-contents"')
    expect(parsed(page({ ...contents, entries: [] })).errors).toEqual([])
  })

  it("holds headings below the title of the cover, and turned pages where tables are wide", () => {
    const publication = published()
    const volume = {
      ...publication.volumes[0]!,
      sections: [
        {
          orientation: "portrait",
          numbered: false,
          blocks: [
            {
              kind: "cover",
              lines: [
                { role: "title", text: "某局" },
                { role: "title", text: "预算" },
                { role: "date", text: "2025年" },
              ],
            },
          ],
        },
        {
          orientation: "landscape",
          numbered: true,
          blocks: [{ kind: "heading", level: 1, text: "第一部分", anchor: "a" }, table],
        },
      ],
    } as const
    const html = writeHtml({ ...publication, volumes: [volume] })
    expect(html).toContain('<h1 class="title">某局<br>预算</h1>\n<p class="date">2025年</p>')
    expect(html).toMatch(/<section class="sheet landscape">\n<h2 id="a">第一部分/)
    expect(html).toContain(".sheet.landscape { page: turned; }")
  })

  it("keeps hostile text a text", () => {
    const html = page(text('</p><script>alert(1)</script>&lt;\u0000\u202e"\ud800\n两  格'))
    expect(html).toContain("&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;lt;&quot;\ufffd<br>两 \u00a0格")
    expect(parsed(html).elements.some(({ tagName }) => tagName === "script")).toBe(false)
    const title = writeHtml({ ...published(), title: "</title><script>", author: '"><script>', issued: "<" })
    expect(parsed(title).elements.some(({ tagName }) => tagName === "script")).toBe(false)
  })
})
