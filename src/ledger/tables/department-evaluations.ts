import type { Answer, DepartmentEvaluation } from "../performance-records.ts"
import type { Statutes } from "#statutes"
import { type Choice, plainTable } from "./column.ts"
import { subjectColumn, textColumn as text, wholes } from "./text-columns.ts"

const long = { kind: "longText" } as const
const required = { required: true } as const

/** The questions and items of overall and department evaluations, by name: kept as written, because two rubrics may share one. */
function askedNames({ rubrics }: Statutes): readonly Choice[] {
  const names = rubrics.flatMap((rubric) =>
    rubric.kind === "self-evaluation"
      ? []
      : rubric.items.flatMap(({ zh, questions, rate, own }) =>
          questions ? questions.map((question) => question.zh) : rate || own ? [] : [zh],
        ),
  )
  return [...new Set(names)].map((zh) => ({ id: zh, zh }))
}

/** answers.csv: answers to the questions of qualitative indicators and department evaluations. @zh 定性评价 */
export const answersTable = plainTable<Answer>({
  id: "answers",
  zh: "定性评价",
  part: "answers",
  optional: true,
  help: {
    zh: "整体定性指标和部门评价的逐项回答，每行一问，附佐证材料和签字人",
    en: "Answers to the qualitative indicators of the whole and to department evaluations, one a row, with evidence and signer",
  },
  columns: [
    subjectColumn(wholes.overall),
    text(
      "item",
      "评价事项",
      "问题或指标的编号，如：compliance.5，或其名称",
      "Id of the question or item, e.g. compliance.5, or its name",
      {
        ...required,
        choices: askedNames,
        aliases: ["问题", "评价指标", "指标", "评价内容"],
      },
    ),
    text(
      "answer",
      "回答",
      "是、部分、否、不适用；直接评分的可不填",
      "Yes, partly, no or not applicable; may be blank where points are given",
      {
        kind: "choice",
        aliases: ["评价结果", "是否符合"],
        choices: [
          { id: "yes", zh: "是", aliases: ["符合", "有", "√"] },
          { id: "partly", zh: "部分", aliases: ["部分符合", "部分是", "基本符合"] },
          { id: "no", zh: "否", aliases: ["不符合", "无", "×"] },
          { id: "not-applicable", zh: "不适用", aliases: ["不涉及"] },
        ],
      },
    ),
    text(
      "score",
      "得分",
      "评价人直接给出的得分；不填时由回答得出",
      "Points given by an evaluator; blank: they follow from the answer",
    ),
    text("evidence", "佐证材料", "能证明的文件或记录", "Document or record that shows it", {
      ...long,
      aliases: ["证明材料", "依据"],
    }),
    text("signer", "签字人", "对回答负责的人", "Who answers for it", { aliases: ["签字", "责任人"] }),
    text("cause", "扣分原因", "为什么扣分", "Why points were lost", long),
  ],
})

/** department-evaluations.csv: evaluations by the department itself; their points stand in answers.csv. @zh 部门评价 */
export const departmentEvaluationsTable = plainTable<DepartmentEvaluation>({
  id: "department-evaluations",
  zh: "部门评价",
  part: "departmentEvaluations",
  optional: true,
  help: {
    zh: "部门对项目或政策的评价，每行一个项目；各项得分在“定性评价”中",
    en: "The department's own evaluations, one project a row; their points stand in 定性评价",
  },
  columns: [
    text("project", "项目", "项目代码或名称", "Code or name of the project", {
      ...required,
      kind: "project",
      aliases: ["项目代码", "项目名称", "对象"],
    }),
    text(
      "rubric",
      "评价指标体系",
      "指标体系编号；不填时用全国通用的部门评价体系",
      "Id of the rubric; blank: the national one",
      {
        aliases: ["指标体系"],
      },
    ),
    text("evaluator", "评价机构", "部门或第三方机构名称", "The department, or a third party by name", {
      aliases: ["评价单位"],
    }),
    text("on", "评价日期", "报告日期，如：2025-06-20", "Day of the report", { kind: "date", aliases: ["报告日期"] }),
    text("conclusion", "评价结论", "总体结论", "Conclusion", { ...long, aliases: ["结论"] }),
    text("achievements", "主要成效", "取得的成效和经验做法", "What was achieved", {
      ...long,
      aliases: ["成效", "主要经验及做法"],
    }),
    text("problems", "存在问题", "存在的问题及原因", "Problems and their causes", {
      ...long,
      aliases: ["主要问题", "存在的问题及原因分析"],
    }),
    text(
      "suggestions",
      "有关建议",
      "建议；逐条的采纳情况填在“评价建议”中",
      "Suggestions; what became of each stands in 评价建议",
      {
        ...long,
        aliases: ["建议", "意见建议"],
      },
    ),
  ],
})
