import { BarChart, PieChart } from "echarts/charts"
import { GridComponent, LegendComponent, MarkLineComponent, TitleComponent } from "echarts/components"
import * as echarts from "echarts/core"
import { SVGRenderer } from "echarts/renderers"
import type { PublishedChart } from "#documents"
import { fontFamilies } from "../fonts/index.ts"
import { barsHeight, barsOption, columnsHeight, columnsOption, fitsColumns } from "./bars.ts"
import { emWidth, labelSize } from "./label-text.ts"
import { ink } from "./palette.ts"
import { isShareable, pieHeight, pieOption } from "./pie.ts"

echarts.use([BarChart, PieChart, GridComponent, LegendComponent, MarkLineComponent, TitleComponent, SVGRenderer])
echarts.setPlatformAPI({
  measureText: (text: string, font?: string) => ({
    width: emWidth(text) * Number(/([\d.]+)px/.exec(font ?? "")?.[1] ?? labelSize),
  }),
})

/** Width of charts unless told otherwise, pixels: on a portrait page words come out at about 9.5 points. */
const usualWidth = 640
const families = `'${fontFamilies.sans}','Source Han Sans SC','Microsoft YaHei','SimHei',sans-serif`

export interface ChartSize {
  readonly width: number
  readonly height: number
}

type Drawing = "pie" | "columns" | "bars"

/**
 * How a chart is drawn. Shares need values of one sign, and columns room for their figures: what cannot be shown so
 * is shown as bars, which hold any number of names and any values.
 */
function drawing(chart: PublishedChart, width: number): Drawing {
  if ((chart.shape === "pie" || chart.shape === "ring") && isShareable(chart)) return "pie"
  return chart.shape === "columns" && fitsColumns(chart, width) ? "columns" : "bars"
}

/** The size at which everything in a chart has room, pixels. */
export function chartSize(chart: PublishedChart, width: number = usualWidth): ChartSize {
  const kind = drawing(chart, width)
  if (kind === "pie") return { width, height: pieHeight(chart, width) }
  return { width, height: kind === "columns" ? columnsHeight(chart, width) : barsHeight(chart, width) }
}

const drawn = new WeakMap<PublishedChart, Map<string, string>>()

/**
 * Draws a chart as SVG, once for all forms a publication is printed in: deterministic, without script or style sheet, every piece of writing as text in 黑体 with
 * fallbacks. The unit stands in the upper right corner; the caption is left to the page.
 * @zh 图表
 */
export function chartSvg(chart: PublishedChart, size: ChartSize = chartSize(chart)): string {
  const key = `${size.width}x${size.height}`
  let sizes = drawn.get(chart)
  if (!sizes) {
    sizes = new Map()
    drawn.set(chart, sizes)
  }
  const known = sizes.get(key) ?? drawnChart(chart, size)
  sizes.set(key, known)
  return known
}

function drawnChart(chart: PublishedChart, size: ChartSize): string {
  const { width, height } = size
  const kind = drawing(chart, width)
  const canvas = echarts.init(null, null, { renderer: "svg", ssr: true, width, height })
  try {
    const option =
      kind === "pie"
        ? pieOption(chart, width, height)
        : kind === "columns"
          ? columnsOption(chart, width)
          : barsOption(chart, width)
    const titles = "title" in option && Array.isArray(option.title) ? option.title : []
    canvas.setOption({
      ...option,
      animation: false,
      textStyle: { fontFamily: families },
      title: [...titles, ...unitLine(chart)],
    })
    return cleaned(canvas.renderToSVGString({ useViewBox: true }), chart, size)
  } finally {
    canvas.dispose()
  }
}

const unitLine = ({ unit }: PublishedChart): object[] =>
  unit === ""
    ? []
    : [
        {
          text: `单位：${unit}`,
          right: 0,
          top: 2,
          padding: 0,
          textStyle: { fontSize: labelSize - 1, fontWeight: "normal", color: ink },
        },
      ]

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => escapes[mark]!)

/** Takes out what only a live chart needs (style sheet, event marks, numbered classes) and says what is shown. */
function cleaned(svg: string, { description }: PublishedChart, { width, height }: ChartSize): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>\s*/g, "")
    .replace(/ (?:class|pointer-events|ecmeta_[a-z_]+)="[^"]*"/g, "")
    .replace(/ xmlns:xlink="[^"]*"| version="[^"]*"| baseProfile="[^"]*"/g, "")
    .replace(/<(rect) [^>]*fill="none"><\/rect>\n?/, "")
    .replace(/^<svg [^>]*>/, () => {
      const frame = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
      return `<svg xmlns="http://www.w3.org/2000/svg" ${frame} role="img" aria-label="${escaped(description)}">`
    })
}
