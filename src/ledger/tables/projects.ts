import type { Project } from "../ledger.ts"
import { plainTable } from "./column.ts"

/** projects.csv. @zh 项目 */
export const projectsTable = plainTable<Project>({
  id: "projects",
  zh: "项目",
  part: "projects",
  help: {
    zh: "项目清单，每行一个项目；支出按项目代码或名称引用",
    en: "Projects, one a row; lines name them by code or name",
  },
  columns: [
    {
      key: "code",
      zh: "项目代码",
      aliases: ["项目编码", "代码"],
      kind: "text",
      required: true,
      help: {
        zh: "21位：6位区划＋2位年份＋13位序号；没有代码时填名称",
        en: "21 digits: 6 division, 2 year, 13 serial; the name where there is no code",
      },
    },
    {
      key: "name",
      zh: "项目名称",
      aliases: ["名称"],
      kind: "text",
      required: true,
      help: { zh: "项目全称", en: "Full name" },
    },
    {
      key: "unit",
      zh: "预算单位",
      aliases: ["单位", "项目单位", "实施单位"],
      kind: "unit",
      help: { zh: "项目所属单位代码或名称", en: "Unit that carries it out" },
    },
    {
      key: "group",
      zh: "归类",
      aliases: ["项目分组"],
      kind: "text",
      help: { zh: "报表中列在哪一类之下，如：业务费", en: "Heading it is listed under" },
    },
    {
      key: "brief",
      zh: "项目简介",
      aliases: ["简介", "项目概况"],
      kind: "longText",
      help: { zh: "项目简介", en: "What it is" },
    },
    {
      key: "key",
      zh: "重点项目",
      aliases: ["是否重点项目"],
      kind: "flag",
      help: { zh: "是否在说明中作为重点项目介绍", en: "Whether the text tells it as a key project" },
    },
    {
      key: "purpose",
      zh: "主要用途",
      aliases: ["用途"],
      kind: "longText",
      help: { zh: "说明中介绍的用途", en: "Its purpose as told in the text" },
    },
    {
      key: "keyEvaluation",
      zh: "列入部门重点评价",
      aliases: ["部门重点评价", "是否部门重点评价", "部门评价项目"],
      kind: "flag",
      optional: true,
      help: { zh: "是否列入部门重点评价", en: "Whether the department is to evaluate it" },
    },
    {
      key: "objective",
      zh: "年度目标",
      aliases: ["年度绩效目标"],
      kind: "longText",
      help: { zh: "年度总体目标", en: "Objective of the year" },
    },
    {
      key: "termObjective",
      zh: "实施期目标",
      kind: "longText",
      help: { zh: "实施期总体目标", en: "Objective of the whole term" },
    },
    {
      key: "term",
      zh: "实施期限",
      aliases: ["项目期"],
      kind: "text",
      help: { zh: "如：2024—2026年", en: "E.g. 2024–2026" },
    },
  ],
})
