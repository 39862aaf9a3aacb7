import type { Language } from "../texts/texts.ts"

/** The words of a report on scores, in one language. */
export interface ScoreWords {
  readonly columns: {
    readonly project: string
    readonly published: string
    readonly entered: string
    readonly computed: string
    readonly supported: string
    readonly ofInitial: string
    readonly ofAdjusted: string
    readonly shown: string
  }
  readonly shown: Readonly<Record<"sheet" | "report" | "statement" | "list", string>>
  readonly mean: string
  readonly rubric: string
  readonly assumed: string
  readonly marked: string
  readonly note: string
  readonly announced: (count: string, money: string, mean: string) => string
  readonly nothing: string
  readonly nameless: string
  readonly openTotal: string
  readonly level: Readonly<Record<"error" | "warning" | "info", string>>
  readonly total: string
  readonly printed: string
  readonly noRate: string
  readonly year: (year: number) => string
  readonly sections: Readonly<Record<"rates" | "overall" | "department" | "monitoring" | "feasibility", string>>
  readonly provisional: (points: string) => string
  readonly light: Readonly<Record<"red" | "amber" | "green", string>>
}

const zh: ScoreWords = {
  columns: {
    project: "项目",
    published: "公布",
    entered: "填报",
    computed: "复算",
    supported: "有据",
    ofInitial: "对年初预算",
    ofAdjusted: "对全年预算",
    shown: "列示",
  },
  shown: { sheet: "自评表", report: "报告", statement: "文字", list: "汇总表" },
  mean: "平均",
  rubric: "评分办法",
  assumed: "按满分假定",
  marked: "评价人给分",
  note: "有据：去掉没有依据的得分（没有完成值、不可能出现的值、无从衡量的句子目标）后的总分。",
  announced: (count, money, mean) =>
    `公布自评项目${count}个${money ? `，涉及${money}` : ""}${mean ? `，平均得分${mean}分` : ""}`,
  nameless: "（没有写项目名称）",
  nothing: "没有绩效自评可供评分（没有自评表、评价报告的评分表或自评结果说明）",
  openTotal: "算不出",
  level: { error: "错误", warning: "警告", info: "提示" },
  total: "总分",
  printed: "印为",
  noRate: "—",
  year: (year) => `${year}年`,
  sections: {
    rates: "整体绩效计算指标",
    overall: "部门（单位）整体绩效",
    department: "部门评价",
    monitoring: "绩效监控",
    feasibility: "绩效目标可行性",
  },
  provisional: (points) => `尚有${points}分的指标缺资料`,
  light: { red: "红灯", amber: "黄灯", green: "绿灯" },
}

const en: ScoreWords = {
  columns: {
    project: "project",
    published: "published",
    entered: "entered",
    computed: "computed",
    supported: "supported",
    ofInitial: "of initial",
    ofAdjusted: "of adjusted",
    shown: "shown",
  },
  shown: { sheet: "sheet", report: "report", statement: "text", list: "list" },
  mean: "mean",
  rubric: "rubric",
  assumed: "full points assumed",
  marked: "marked by a person",
  note: "supported: the total without points that rest on nothing (no result, a value that cannot occur, a sentence for a target).",
  announced: (count, money, mean) =>
    `${count} evaluated projects announced${money ? `, with ${money}` : ""}${mean ? `, mean score ${mean}` : ""}`,
  nameless: "(no name is printed)",
  nothing: "there is no self-evaluation to score (no sheet, no table of scores, no statement of results)",
  openTotal: "open",
  level: { error: "error", warning: "warning", info: "info" },
  total: "total",
  printed: "printed",
  noRate: "—",
  year: (year) => String(year),
  sections: {
    rates: "computed rates of the whole",
    overall: "overall performance",
    department: "department evaluation",
    monitoring: "monitoring",
    feasibility: "feasibility of targets",
  },
  provisional: (points) => `items of ${points} points still lack input`,
  light: { red: "red  ", amber: "amber", green: "green" },
}

/** The words of a language. */
export const scoreWords = (language: Language): ScoreWords => (language === "zh" ? zh : en)
