import type { Coordinate, DocumentKind } from "#fiscal"

/** What a section of the explanation is about. @zh 说明章节 */
export type Topic =
  | "overall"
  | "revenue"
  | "expenditure"
  | "fiscal"
  | "general"
  | "basic"
  | "projects"
  | "three-public"
  | "fund"
  | "state-capital"
  | "agency-operating"
  | "procurement"
  | "performance"
  | "assets"
  | "transfers"
  | "personnel"
  | "project"

interface TopicWords {
  readonly topic: Topic
  /** Each group must be met by one of its words. */
  readonly all: readonly (readonly string[])[]
  readonly none?: readonly string[]
}

/** The first entry that fits a heading names its topic; the more particular ones stand first. */
const table: readonly TopicWords[] = [
  {
    topic: "project",
    all: [["经费情况说明", "专项情况说明", "资金情况说明"]],
    none: ["三公", "运行", "运转", "公用", "会议"],
  },
  { topic: "three-public", all: [["三公"]] },
  { topic: "three-public", all: [["因公出国", "公务接待", "公务用车购置", "会议费", "培训费"]] },
  {
    topic: "agency-operating",
    all: [["机关运行", "机构运转", "机构运行", "机关(机构)运行", "运转经费", "运行经费", "公用经费"]],
  },
  { topic: "procurement", all: [["政府采购"]] },
  { topic: "performance", all: [["绩效"]] },
  { topic: "performance", all: [["部门评价结果", "项目评价结果"]] },
  { topic: "assets", all: [["资产", "车辆"]] },
  { topic: "transfers", all: [["转移支付"]] },
  { topic: "personnel", all: [["人员情况", "人员编制", "人员构成"]] },
  { topic: "fund", all: [["政府性基金", "基金预算"]] },
  { topic: "state-capital", all: [["国有资本"]] },
  { topic: "basic", all: [["基本支出"]] },
  { topic: "fiscal", all: [["财政拨款"], ["收支", "收入支出", "收、支"]] },
  {
    topic: "general",
    all: [
      ["一般公共预算", "财政拨款"],
      ["支出", "拨款", "明细"],
    ],
  },
  { topic: "projects", all: [["项目支出"]] },
  { topic: "overall", all: [["收入支出", "收支", "收、支"]] },
  { topic: "overall", all: [["预算编制说明"]] },
  { topic: "revenue", all: [["收入"], ["预算", "决算", "情况"]] },
  { topic: "expenditure", all: [["支出"], ["预算", "决算", "情况"]], none: ["科目", "分类"] },
]

/** The topic a heading names, by its folded text; undefined when it names none. */
export function topicOfHeading(folded: string): Topic | undefined {
  return table.find(
    ({ all, none }) =>
      all.every((words) => words.some((word) => folded.includes(word))) && !none?.some((word) => folded.includes(word)),
  )?.topic
}

/** What every amount of a section is, before its own words are read. */
export function frameOf(topic: Topic | undefined, heading: string, kind: DocumentKind | undefined): Coordinate {
  const general = !heading.includes("一般公共预算") && heading.includes("财政拨款") ? "R1" : "R11"
  const vintage = kind === "budget" && general === "R11" ? ({ vintage: "current" } as const) : {}
  switch (topic) {
    case "revenue":
      return { flow: "revenue" }
    case "expenditure":
    case "projects":
      return { flow: "expenditure" }
    case "fiscal":
      return { source: "R1" }
    case "general":
      return { flow: "expenditure", source: general, ...vintage }
    case "basic":
      return heading.includes("一般公共预算") || heading.includes("财政拨款")
        ? { flow: "expenditure", source: general, ...vintage }
        : { flow: "expenditure" }
    case "fund":
      return { source: "R12" }
    case "state-capital":
      return { source: "R13" }
    default:
      return {}
  }
}
