import { csvRecords } from "../generate/csv.ts"

/** What a thing printed in a seed is, in the order the page lists them; with the words the page uses. */
export const kinds = {
  cover: "封面",
  contents: "目录",
  section: "章节",
  duty: "职责",
  office: "科室",
  role: "角色",
  staff: "人员",
  task: "任务",
  table: "表",
  column: "栏目",
  row: "行",
  note: "表注",
  chart: "图",
  term: "名词",
  indicator: "指标",
  attachment: "附件",
} as const

/** How far the product has a thing. */
export const states = { works: "可用", "data only": "仅数据", "left out": "未做" } as const

export type CoverageKind = keyof typeof kinds
export type CoverageState = keyof typeof states

/** One thing of a seed: where it is printed, where it is in the product, which test shows it, how far. */
export interface CoverageRow {
  /** The seed, by the first three digits of its file. */
  readonly seed: string
  /** First and last line of the seed, counted from 1. */
  readonly from: number
  readonly to: number
  readonly kind: string
  /** Official names as printed; * stands for any words. */
  readonly names: readonly string[]
  readonly what: string
  /** Of indicators: how many the seed prints under these names. */
  readonly count?: number
  /** Where it is in the product; see reference.ts. */
  readonly product: readonly string[]
  readonly tests: readonly string[]
  readonly state: string
  readonly why: string
}

/** The rows of docs/coverage.csv. */
export function coverageRows(csv: string): readonly CoverageRow[] {
  return csvRecords(csv).map((record) => {
    const of = (key: string) => record[key] ?? ""
    const [from = "", to = from] = of("lines").split("-")
    return {
      seed: of("seed"),
      from: Number(from),
      to: Number(to),
      kind: of("kind"),
      names: listed(of("names"), "；"),
      what: of("what"),
      ...(of("count") === "" ? {} : { count: Number(of("count")) }),
      product: listed(of("product"), " "),
      tests: listed(of("tests"), " "),
      state: of("state"),
      why: of("why"),
    }
  })
}

function listed(text: string, separator: string): readonly string[] {
  return text.split(separator).filter((part) => part !== "")
}
