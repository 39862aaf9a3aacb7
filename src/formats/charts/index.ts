export { chartOutlines, chartPng } from "./chart-picture.ts"
export { type ChartSize, chartSize, chartSvg } from "./chart-svg.ts"
