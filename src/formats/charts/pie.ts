import type { PublishedChart } from "#documents"
import { bareFigure, labelPitch, labelSize, wrapped } from "./label-text.ts"
import { fillOf, hairline, ink } from "./palette.ts"

/** More slices than this cannot be told apart; such a chart is drawn as bars. */
const mostSlices = 10
/** Pies beside each other. */
const pieRows = (count: number): { columns: number; rows: number } => ({
  columns: Math.min(count, 2),
  rows: Math.ceil(count / 2),
})

/** Whether the values can be shares of a whole: none below zero, not all zero, not too many. */
export const isShareable = ({ series }: PublishedChart): boolean =>
  series.length > 0 &&
  series.every(
    ({ items }) =>
      items.length > 0 &&
      items.length <= mostSlices &&
      items.every(({ value }) => Number.isFinite(value) && value >= 0) &&
      items.some(({ value }) => value > 0),
  )

/** Height for pies of a width, pixels. */
export function pieHeight({ series }: PublishedChart, width: number): number {
  const { columns, rows } = pieRows(series.length)
  const most = Math.max(...series.map(({ items }) => items.length))
  // On either side stand about half the labels, two lines each; one side may have to take most of them.
  const labels = Math.ceil(most * 0.85) * 2.3 * labelPitch
  const each = Math.max(labels + 40, columns === 1 ? 0.42 * width : 0.6 * (width / columns))
  return Math.round(rows * (each + (series.length > 1 ? 24 : 0)))
}

/**
 * Where the first slice begins, degrees from three o'clock: at twelve o'clock, unless one slice is more than half. That
 * one lies to the right, so that the labels of the others spread evenly over the left side.
 */
function startAngle(items: readonly { readonly value: number }[]): number {
  const sum = items.reduce((total, { value }) => total + value, 0)
  let before = 0
  for (const { value } of items) {
    if (value > sum / 2) return (360 * (before + value / 2)) / sum
    before += value
  }
  return 90
}

/** ECharts options of a pie or ring for each series; labels stand outside and never on each other. */
export function pieOption(chart: PublishedChart, width: number, height: number): object {
  const { columns, rows } = pieRows(chart.series.length)
  const cellWidth = width / columns
  const cellHeight = height / rows
  const several = chart.series.length > 1
  const radius = Math.min(cellHeight * 0.31, cellWidth * 0.21)
  const labelWidth = (cellWidth / 2 - radius - 44) / labelSize
  const titles = chart.series.map(({ name }, index) => ({
    text: name,
    left: ((index % columns) + 0.5) * cellWidth,
    top: (Math.floor(index / columns) + 1) * cellHeight - 24,
    textAlign: "center",
    padding: 0,
    textStyle: { fontSize: labelSize, fontWeight: "bold", color: ink },
  }))
  return {
    title: several ? titles : [],
    series: chart.series.map(({ name, items }, index) => ({
      type: "pie",
      name,
      silent: true,
      left: (index % columns) * cellWidth,
      top: Math.floor(index / columns) * cellHeight,
      width: cellWidth,
      height: cellHeight - (several ? 16 : 0),
      center: ["50%", "50%"],
      radius: chart.shape === "ring" ? [radius * 0.55, radius] : [0, radius],
      startAngle: startAngle(items),
      minAngle: 1,
      avoidLabelOverlap: true,
      itemStyle: { borderColor: "#ffffff", borderWidth: items.length > 1 ? 1.5 : 0 },
      labelLine: { length: 18, length2: 12, lineStyle: { color: hairline, width: 0.8 } },
      labelLayout: { hideOverlap: false },
      label: {
        fontSize: labelSize,
        lineHeight: labelPitch,
        color: ink,
        textBorderWidth: 0,
        overflow: "none",
        minMargin: 4,
      },
      data: items.map(({ label, value, printed }, k) => ({
        value,
        name: label,
        itemStyle: { color: fillOf(k) },
        label: {
          formatter: () => [...wrapped(label, Math.max(6, labelWidth)), bareFigure(printed, chart.unit)].join("\n"),
        },
      })),
    })),
  }
}
