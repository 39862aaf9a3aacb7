import { describe, expect, it } from "vitest"
import {
  bombPdf,
  drawTable,
  edges,
  encryptedPdf,
  gridCells,
  makePdf,
  nestedFormsPdf,
  PageContent,
  tablesOf,
  truncatedPdf,
} from "../../../tools/test-pdf/index.ts"
import { readLimits } from "../outcome.ts"
import { readPdf } from "./index.ts"

const problemOf = async (bytes: Uint8Array, limits = readLimits): Promise<string | undefined> => {
  const outcome = await readPdf(bytes, limits)
  return "problem" in outcome ? outcome.problem.code : undefined
}
const sound = (pages = 1): Uint8Array =>
  makePdf(Array.from({ length: pages }, () => ({ content: new PageContent().text(72, 100, "可以读出的一行文字。") })))

describe("files that cannot be read", () => {
  it.each([
    ["no bytes", new Uint8Array(0), "empty"],
    ["text", new TextEncoder().encode("这不是 PDF 文件"), "unsupported"],
    ["a magic number and nothing else", new TextEncoder().encode("%PDF-1.7\n%%EOF\n"), "damaged"],
    ["a password", encryptedPdf(), "encrypted"],
    ["the first third", truncatedPdf(0.33), "damaged"],
    ["all but the last bytes", truncatedPdf(0.97), "damaged"],
  ])("say why: %s", async (_, bytes, code) => {
    expect(await problemOf(bytes)).toBe(code)
  })

  it("keep to the limits they are given", async () => {
    expect(await problemOf(sound(), { ...readLimits, bytes: 100 })).toBe("too-large")
    expect(await problemOf(sound(4), { ...readLimits, pages: 3 })).toBe("too-many-pages")
    expect(await problemOf(sound(3), { ...readLimits, pages: 3 })).toBeUndefined()
    expect(await problemOf(sound(3), { ...readLimits, characters: 25 })).toBe("too-large")
    const content = new PageContent()
    drawTable(content, {
      xs: [72, 150, 250],
      ys: edges(100, 20, 2),
      cells: gridCells([
        ["甲", "乙"],
        ["丙", "1.00"],
      ]),
    })
    expect(await problemOf(makePdf([{ content }]), { ...readLimits, cells: 3 })).toBe("too-many-cells")
    expect(await problemOf(makePdf([{ content }]), { ...readLimits, cells: 4 })).toBeUndefined()
  })

  it("read as far as their time goes and say where they stopped", async () => {
    expect(await problemOf(sound(3), { ...readLimits, milliseconds: -1 })).toBe("too-large")
    const outcome = await readPdf(sound(3_000), { ...readLimits, milliseconds: 40 })
    if ("problem" in outcome) throw new Error(outcome.problem.code)
    const last = outcome.blocks.at(-1)!
    expect(last).toMatchObject({ kind: "unreadable", pieces: [{ page: outcome.pages.length + 1 }] })
    expect(outcome.pages.length).toBeLessThan(3_000)
  })

  it("read a file whose xref table is wrong but that is whole", async () => {
    const text = Buffer.from(sound())
      .toString("latin1")
      .replace(/startxref\n\d+/, "startxref\n7")
    expect(await problemOf(new Uint8Array(Buffer.from(text, "latin1")))).toBeUndefined()
  })
})

describe("bytes changed at random", () => {
  it("never throw", async () => {
    const content = new PageContent().text(72, 80, "收支总表", { size: 16 })
    drawTable(content, {
      xs: [72, 150, 250],
      ys: edges(100, 20, 2),
      cells: gridCells([
        ["甲", "乙"],
        ["丙", "1.00"],
      ]),
    })
    const bytes = makePdf([{ content }, { content }], { compress: false })
    let seed = 12345
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
      return seed % below
    }
    for (let round = 0; round < 150; round++) {
      const copy = bytes.slice()
      for (let k = 0; k < 1 + (round % 12); k++) copy[random(copy.length)] = random(256)
      const outcome = await readPdf(copy)
      if ("problem" in outcome) expect(outcome.problem.message.zh).not.toBe("")
      else for (const block of outcome.blocks) expect(block.pieces.length).toBeGreaterThan(0)
    }
  })
})

describe("bombs", () => {
  const bounded = async (bytes: Uint8Array): Promise<string | undefined> => {
    const start = Date.now()
    const code = await problemOf(bytes)
    expect(Date.now() - start).toBeLessThan(30_000)
    expect(process.memoryUsage().rss).toBeLessThan(2_000_000_000)
    return code
  }

  it("of nested forms are given up, and the next file is read", async () => {
    expect(await bounded(nestedFormsPdf(10, 10))).toBe("too-large")
    const content = new PageContent()
    drawTable(content, {
      xs: [72, 150, 250],
      ys: edges(100, 20, 2),
      cells: gridCells([
        ["甲", "乙"],
        ["丙", "1.00"],
      ]),
    })
    const outcome = await readPdf(makePdf([{ content }]))
    expect("blocks" in outcome && tablesOf(outcome.blocks)[0]!.cells[3]!.text).toBe("1.00")
  })

  it("do no harm to files read at the same time", async () => {
    const outcomes = await Promise.all([readPdf(nestedFormsPdf(10, 10)), readPdf(sound()), readPdf(sound(2))])
    expect(outcomes.map((outcome) => ("problem" in outcome ? outcome.problem.code : outcome.pages.length))).toEqual([
      "too-large",
      1,
      2,
    ])
  })

  it("of a page that unpacks to hundreds of megabytes are given up", async () => {
    expect(await bounded(bombPdf(120))).toBe("too-large")
  })

  it("of two thousand lines each way end in bounded time", async () => {
    const content = new PageContent(5_000, 5_000).text(72, 4_900, "图旁的一行说明文字。")
    for (let i = 0; i < 1_000; i++)
      content.line(50, 50 + i * 4, 4_050, 50 + i * 4, 0.1).line(50 + i * 4, 50, 50 + i * 4, 4_050, 0.1)
    expect(await bounded(makePdf([{ content }]))).toBeUndefined()
  })
})
