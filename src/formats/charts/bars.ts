import type { PublishedChart } from "#documents"
import { bareFigure, emWidth, labelPitch, labelSize, wrapped } from "./label-text.ts"
import { fillOf, hairline, ink } from "./palette.ts"

const barThickness = 20
/** Columns are at most so wide, pixels: a figure of millions stands above one without touching the next. */
const columnMost = 84
/** Height of the legend, and the room above the first bar, pixels. */
const legendHeight = 30
/** Free space around the plot, pixels. */
const margin = 10
const gap = 14

/** Item names in the order they first come: series need not hold the same ones. */
const namesOf = ({ series }: PublishedChart): string[] => [
  ...new Set(series.flatMap(({ items }) => items.map(({ label }) => label))),
]

/** Room for the widest figure and some space around it, pixels. */
const printedWidth = ({ series, unit }: PublishedChart): number =>
  labelSize *
    Math.max(0, ...series.flatMap(({ items }) => items.map(({ printed }) => emWidth(bareFigure(printed, unit))))) +
  8

const finite = (value: number): number => (Number.isFinite(value) ? value : 0)
const hasNegative = ({ series }: PublishedChart): boolean =>
  series.some(({ items }) => items.some(({ value }) => value < 0))

/** Ems that names of bars may be wide: about a third of the chart, less where all are short. */
function nameEms(names: readonly string[], width: number): number {
  const widest = Math.max(0, ...names.map(emWidth))
  return Math.min(widest, Math.max(8, (0.34 * width) / labelSize)) + 0.1
}

/** Height of one group of bars: room for all of its series and for the lines of the longest name. */
function groupHeight(chart: PublishedChart, names: readonly string[], width: number): number {
  const ems = nameEms(names, width)
  const lines = Math.max(1, ...names.map((name) => wrapped(name, ems).length))
  return Math.max(chart.series.length * barThickness + gap, lines * labelPitch + 8)
}

const top = ({ series }: PublishedChart): number => (series.length > 1 ? legendHeight : 0) + 24

/** Height for horizontal bars of a width, pixels. */
export function barsHeight(chart: PublishedChart, width: number): number {
  const names = namesOf(chart)
  return Math.round(top(chart) + names.length * groupHeight(chart, names, width) + 2 * margin)
}

const legend = (chart: PublishedChart): object =>
  chart.series.length > 1
    ? {
        legend: {
          top: 0,
          left: "center",
          itemWidth: 16,
          itemHeight: 11,
          itemGap: 18,
          selectedMode: false,
          textStyle: { fontSize: labelSize, color: ink },
          data: chart.series.map(({ name }) => name),
        },
      }
    : {}

const zeroLine = (axis: "xAxis" | "yAxis"): object => ({
  markLine: {
    silent: true,
    symbol: "none",
    label: { show: false },
    lineStyle: { color: hairline, width: 1, type: "solid" },
    data: [{ [axis]: 0 }],
  },
})

/** ECharts options of horizontal bars: one group a name, from top to bottom, each bar with its figure. */
export function barsOption(chart: PublishedChart, width: number): object {
  const names = namesOf(chart)
  const ems = nameEms(names, width)
  const figures = printedWidth(chart)
  const negative = hasNegative(chart)
  return {
    ...legend(chart),
    grid: {
      left: Math.ceil(ems * labelSize) + 14 + (negative ? figures : 0),
      right: figures + margin,
      top: top(chart),
      bottom: margin,
    },
    xAxis: { type: "value", show: false, min: (v: { min: number }) => Math.min(0, v.min), max: reach },
    yAxis: {
      type: "category",
      inverse: true,
      data: names.map((name) => wrapped(name, ems).join("\n")),
      axisTick: { show: false },
      axisLine: { show: !negative, onZero: false, lineStyle: { color: hairline } },
      axisLabel: {
        fontSize: labelSize,
        lineHeight: labelPitch,
        color: ink,
        interval: 0,
        margin: 8 + (negative ? figures : 0),
      },
    },
    series: seriesOf(chart, names, ["left", "right"], negative ? zeroLine("xAxis") : {}, barThickness),
  }
}

/** Axes reach to the largest value; where all are zero or below, a little above zero. */
const reach = ({ min, max }: { min: number; max: number }): number => (max > 0 ? max : min < 0 ? 0 : 1)

/** Whether columns of a width have room for their figures and names side by side. */
export function fitsColumns(chart: PublishedChart, width: number): boolean {
  const names = namesOf(chart)
  const slot = (width - 2 * margin) / Math.max(1, names.length)
  return (
    Math.min((0.8 * slot) / Math.max(1, chart.series.length), columnMost * 1.08) >= printedWidth(chart) &&
    names.every((name) => wrapped(name, (0.94 * slot) / labelSize).length <= 3)
  )
}

/** Height for upright columns of a width, pixels. */
export const columnsHeight = (chart: PublishedChart, width: number): number => Math.round(0.4 * width) + top(chart)

/** ECharts options of upright columns: one group a name, from left to right, each column with its figure. */
export function columnsOption(chart: PublishedChart, width: number): object {
  const names = namesOf(chart)
  const ems = (0.94 * (width - 2 * margin)) / Math.max(1, names.length) / labelSize
  const lines = Math.max(1, ...names.map((name) => wrapped(name, ems).length))
  const negative = hasNegative(chart)
  return {
    ...legend(chart),
    grid: {
      left: margin,
      right: margin,
      top: top(chart) + labelPitch,
      bottom: lines * labelPitch + 14 + (negative ? labelPitch : 0),
    },
    yAxis: { type: "value", show: false, min: (v: { min: number }) => Math.min(0, v.min), max: reach },
    xAxis: {
      type: "category",
      data: names.map((name) => wrapped(name, ems).join("\n")),
      axisTick: { show: false },
      axisLine: { show: !negative, onZero: false, lineStyle: { color: hairline } },
      axisLabel: {
        fontSize: labelSize,
        lineHeight: labelPitch,
        color: ink,
        interval: 0,
        margin: 8 + (negative ? labelPitch : 0),
      },
    },
    series: seriesOf(chart, names, ["bottom", "top"], negative ? zeroLine("yAxis") : {}, columnMost),
  }
}

function seriesOf(
  chart: PublishedChart,
  names: readonly string[],
  [below, above]: readonly [string, string],
  further: object,
  thickness: number,
): object[] {
  return chart.series.map(({ name, items }, index) => ({
    type: "bar",
    name,
    silent: true,
    barMaxWidth: thickness,
    barGap: "8%",
    itemStyle: { color: fillOf(index) },
    data: names.map((wanted) => {
      const item = items.find(({ label }) => label === wanted)
      if (!item) return "-"
      const label = {
        show: true,
        position: item.value < 0 ? below : above,
        formatter: () => bareFigure(item.printed, chart.unit),
      }
      return { value: finite(item.value), label: { fontSize: labelSize, color: ink, textBorderWidth: 0, ...label } }
    }),
    ...(index === 0 ? further : {}),
  }))
}
