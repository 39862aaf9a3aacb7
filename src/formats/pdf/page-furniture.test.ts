import { describe, expect, it } from "vitest"
import { identity } from "./page-geometry.ts"
import { furniture } from "./page-furniture.ts"
import type { PageLayout } from "./page-layout.ts"
import type { TextLine } from "./text-lines.ts"

const line = (text: string, base: number): TextLine => ({
  text,
  base,
  em: 10,
  firstWidth: 10,
  segments: [{ x0: 100, x1: 200, text }],
  x0: 100,
  x1: 200,
  y0: base - 9,
  y1: base + 1,
})

const page = (number: number, ...lines: readonly TextLine[]): PageLayout => ({
  number,
  width: 595,
  height: 842,
  readWidth: 595,
  readHeight: 842,
  toShown: identity,
  items: lines.map((l) => ({ kind: "line", line: l })),
})

const dropped = (pages: readonly PageLayout[]): string[] => [...furniture(pages)].map(({ text }) => text)

describe("page furniture", () => {
  it.each(["3", "- 3 -", "— 12 —", "第 3 页", "第3页 共20页", "3 / 20", "iv", "·5·"])(
    "%s at the foot is a page number",
    (text) => {
      expect(dropped([page(3, line("正文", 400), line(text, 800))])).toEqual([text])
    },
  )

  it.each(["3,096.24", "合计 3", "2024年", "一", ""])("%s at the foot is none", (text) => {
    expect(dropped([page(3, line("正文", 400), line(text, 800))])).toEqual([])
  })

  it("a number in the text stays", () => {
    expect(dropped([page(3, line("正文", 300), line("3", 400), line("正文", 500))])).toEqual([])
  })

  it("a running head repeats at one place on three pages, also with another number", () => {
    const heads = [1, 2, 3].map((n) => page(n, line(`某局 2024 年决算 ${n}`, 40), line("正文", 400)))
    expect(dropped(heads)).toHaveLength(3)
    expect(dropped(heads.slice(0, 2))).toEqual([])
  })

  it("a title that stands lower than a head, or at other heights, stays", () => {
    expect(dropped([1, 2, 3].map((n) => page(n, line("绩效目标表", 90), line("正文", 400))))).toEqual([])
    expect(dropped([1, 2, 3].map((n) => page(n, line("绩效目标表", 30 + n * 8), line("正文", 400))))).toEqual([])
  })
})
