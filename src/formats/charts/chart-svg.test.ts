import { describe, expect, it } from "vitest"
import type { PublishedChart } from "#documents"
import { chartOutlines, chartPng } from "./chart-picture.ts"
import { chartSize, chartSvg } from "./chart-svg.ts"
import { emWidth, wrapped } from "./label-text.ts"
import { fills, luminance } from "./palette.ts"

type Items = readonly (readonly [string, number])[]

function chart(shape: PublishedChart["shape"], ...series: Items[]): PublishedChart {
  return {
    kind: "chart",
    anchor: "chart",
    shape,
    caption: "图1",
    description: '支出构成 <"&">',
    unit: "万元",
    series: series.map((items, index) => ({
      name: `${2024 + index}年`,
      items: items.map(([label, value]) => ({ label, value, printed: value.toFixed(2) })),
    })),
  }
}

interface Writing {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
}

/** Every piece of writing in a drawing with the place it takes. */
function writings(svg: string): Writing[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", text = ""]) => {
    const number = (pattern: RegExp): number => Number(pattern.exec(attributes)?.[1] ?? 0)
    const size = number(/font-size:([\d.]+)px/)
    const x = number(/translate\(([-\d.]+)/) + number(/ x="([-\d.]+)"/)
    const y = number(/translate\([-\d.]+ ([-\d.]+)\)/) + number(/ y="([-\d.]+)"/)
    const width = size * emWidth(text)
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1]
    const x0 = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x
    return { text, x0, x1: x0 + width, y }
  })
}

const texts = (svg: string): string =>
  writings(svg)
    .map(({ text }) => text)
    .join("|")

/** Writings that leave the drawing or stand on one another. */
function misplaced(drawn: PublishedChart, size = chartSize(drawn)): string[] {
  const all = writings(chartSvg(drawn, size))
  return all.flatMap((a, i) => {
    const outside = a.x0 < -1 || a.x1 > size.width + 1 || a.y < 5 || a.y > size.height - 5
    const struck = all.some((b, k) => k > i && a.x0 < b.x1 && b.x0 < a.x1 && Math.abs(a.y - b.y) < 13)
    return outside || struck ? [a.text] : []
  })
}

const shares: Items = [
  ["一般公共服务支出", 1200],
  ["社会保障和就业支出", 140],
  ["卫生健康支出", 60],
  ["住房保障支出", 55],
  ["农林水支出", 12],
  ["城乡社区支出", 3],
  ["其他支出", 0.5],
  ["国有资本经营预算支出", 0],
]
const many: Items = Array.from({ length: 25 }, (_, i) => [`高标准农田建设与农业生产发展项目（第${i + 1}期）`, 25 - i])

describe("a chart", () => {
  it.each([
    ["pie", shares],
    ["ring", shares],
    ["pie", [["基本支出", 88]]],
    ["bars", many],
    ["pie", many],
    [
      "bars",
      [
        ["增", 5],
        ["减", -12.5],
        ["平", 0],
      ],
    ],
    [
      "columns",
      [
        ["2023年", 15],
        ["2024年", 12],
        ["2025年", -3],
      ],
    ],
    ["columns", many],
    [
      "ring",
      [
        ["甲", 0],
        ["乙", 0],
      ],
    ],
  ] as [PublishedChart["shape"], Items][])(
    "as %s shows every name and figure, none on another (%#)",
    (shape, items) => {
      const drawn = chart(shape, items)
      expect(misplaced(drawn)).toEqual([])
      const shown = texts(chartSvg(drawn)).replaceAll("|", "")
      for (const [label, value] of items) {
        expect(shown).toContain(label)
        expect(shown).toContain(value.toFixed(2))
      }
      expect(shown).toContain("单位：万元")
    },
  )

  it("names the unit once, not with every figure, so that close columns keep theirs apart", () => {
    const pair: Items = [
      ["收入总计", 820.01],
      ["支出总计", 867.02],
    ]
    for (const shape of ["columns", "bars", "ring"] as const) {
      const plain = chart(shape, pair, pair)
      const series = plain.series.map((one) => ({
        ...one,
        items: one.items.map((item) => ({ ...item, printed: `${item.printed}万元` })),
      }))
      const drawn = { ...plain, series }
      expect(misplaced(drawn), shape).toEqual([])
      expect(texts(chartSvg(drawn)).match(/万元/g), shape).toHaveLength(1)
      expect(texts(chartSvg(drawn))).toContain("820.01")
    }
  })

  it("of two years names the years", () => {
    const years = chart(
      "columns",
      [
        ["收入", 1500],
        ["支出", 1480],
      ],
      [
        ["收入", 1600],
        ["支出", 1490],
      ],
    )
    expect(misplaced(years)).toEqual([])
    expect(texts(chartSvg(years))).toMatch(/2024年.*2025年/)
    const rings = chart(
      "ring",
      [
        ["基本支出", 88],
        ["项目支出", 40],
      ],
      [
        ["基本支出", 98],
        ["项目支出", 20],
      ],
    )
    expect(misplaced(rings)).toEqual([])
  })

  it("without items, or with a value that is no number, is still a picture", () => {
    expect(chartSvg(chart("pie", []))).toMatch(/^<svg /)
    expect(chartSvg(chart("bars"))).toMatch(/^<svg /)
    expect(chartSvg(chart("bars", [["甲", Number.NaN]]))).not.toContain('="NaN')
  })

  it("is the same each time, without style sheet, script or ids", () => {
    const drawn = chart("pie", shares)
    expect(chartSvg(drawn)).toBe(chartSvg(drawn))
    expect(chartSvg(drawn)).not.toMatch(/<style|<script|class=|id=|zr\d/)
  })

  it("prints names literally and says what it shows", () => {
    const svg = chartSvg(
      chart("bars", [
        ["<b>{b}</b>&", 1],
        ["{a|乙}", 2],
      ]),
    )
    expect(texts(svg)).toContain("&lt;b&gt;{b}&lt;/b&gt;&amp;")
    expect(texts(svg)).toContain("{a|乙}")
    expect(svg).toContain('aria-label="支出构成 &lt;&quot;&amp;&quot;&gt;"')
  })
})

describe("a chart as a picture", () => {
  it("is a PNG of the size asked for", () => {
    const png = Buffer.from(chartPng(chartSvg(chart("pie", [["甲", 1]]), { width: 400, height: 200 }), 2))
    expect(png.subarray(1, 4).toString()).toBe("PNG")
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 400])
  })

  it("with outlines holds no text", () => {
    const svg = chartSvg(
      chart("columns", [
        ["甲 & 乙", 1],
        ["丙", -2],
      ]),
    )
    const outlines = chartOutlines(svg)
    expect(outlines).not.toContain("<text")
    expect(outlines.match(/<path transform="[^"]+" fill="#262626" d="M/g)).toHaveLength(writings(svg).length)
  })

  it("falls back on resvg for a character without outlines in the fonts", () => {
    expect(chartOutlines(chartSvg(chart("columns", [["😀", 1]])))).not.toContain("<text")
  })
})

describe("names in a chart", () => {
  it("wrap into lines of about one length", () => {
    expect(wrapped("高标准农田建设与农业生产发展", 8)).toEqual(["高标准农田建设", "与农业生产发展"])
    expect(wrapped("短名", 8)).toEqual(["短名"])
  })

  it("keep marks and numbers where they belong", () => {
    expect(wrapped("农田建设，水利", 4).every((line) => !line.startsWith("，"))).toBe(true)
    expect(wrapped("共计123456.78元整", 6).some((line) => line.includes("123456.78"))).toBe(true)
    expect(wrapped("12345678901234567890", 3).join("")).toBe("12345678901234567890")
  })
})

describe("the colours", () => {
  it("of neighbours differ in lightness, also on a grey print", () => {
    const light = fills.map(luminance)
    for (let i = 1; i < light.length; i++) {
      const [low, high] = [light[i - 1]!, light[i]!].sort((a, b) => a - b)
      expect((high! + 0.05) / (low! + 0.05), `${i}`).toBeGreaterThan(2)
    }
  })
})
