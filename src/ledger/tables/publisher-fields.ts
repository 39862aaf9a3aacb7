import type { Column, LedgerTable } from "./column.ts"

const field = (key: string, zh: string, kind: Column["kind"], helpZh: string, en: string, more: Partial<Column> = {}) =>
  ({ key, zh, kind, help: { zh: helpZh, en }, ...more }) satisfies Column

/** unit.csv: who publishes what. @zh 单位信息 */
export const publisherTable: LedgerTable = {
  id: "unit",
  zh: "单位信息",
  layout: "fields",
  help: { zh: "公开单位和本次公开的基本信息，一行一项", en: "Who publishes what, one line a field" },
  columns: [
    field("name", "单位名称", "text", "封面所印的全称", "Full name as on the cover", {
      required: true,
      aliases: ["部门名称", "公开单位"],
    }),
    field("year", "年度", "integer", "四位年份", "Fiscal year, four digits", { required: true }),
    field("kind", "公开类型", "choice", "预算或决算", "Budget or final accounts", {
      required: true,
      aliases: ["类型"],
      choices: [
        { id: "budget", zh: "预算", aliases: ["部门预算", "单位预算"] },
        { id: "accounts", zh: "决算", aliases: ["部门决算", "单位决算"] },
      ],
    }),
    field(
      "family",
      "模板",
      "choice",
      "公开格式，可用 mingzhang families 查",
      "Template family, see mingzhang families",
      {
        required: true,
        aliases: ["公开格式"],
        choices: (statutes) => statutes.families.map(({ id, name }) => ({ id, zh: id, aliases: [name.zh, name.en] })),
      },
    ),
    field("level", "公开层级", "choice", "部门、本级或单位", "Department, its own office, or one unit", {
      required: true,
      choices: [
        { id: "department", zh: "部门" },
        { id: "bureau", zh: "本级" },
        { id: "unit", zh: "单位" },
      ],
    }),
    field("code", "单位代码", "text", "预算单位代码", "Code of the unit"),
    field("department", "主管部门", "text", "主管部门名称", "Department in charge"),
    field("departmentCode", "主管部门代码", "text", "主管部门代码", "Code of the department in charge"),
    field("self", "自称", "text", "说明文字中的自称，如：我部门", "How the text speaks of itself", { required: true }),
    field("issued", "公开日期", "date", "如：2024-02-20", "Day of publication", { required: true }),
    field("amountUnit", "金额单位", "choice", "各表金额的单位，不填为元", "Unit of all amounts; 元 when blank", {
      choices: [
        { id: "元", zh: "元" },
        { id: "万元", zh: "万元" },
      ],
    }),
    field("secrecyReview", "保密审查", "text", "封面所印的保密审查情况", "Secrecy review as on the cover"),
    field("signedOff", "审签情况", "text", "封面所印的负责人审签情况", "Sign-off as on the cover"),
    field(
      "volumes",
      "文件分册",
      "choice",
      "说明和报表合为一册或分为两册",
      "Explanation and statements in one file or two",
      {
        choices: [
          { id: "one", zh: "一册" },
          { id: "two", zh: "两册" },
        ],
      },
    ),
    field("percentDecimals", "百分比小数位", "integer", "说明文字中百分比的小数位数", "Decimals of percentages"),
    field(
      "grouped",
      "金额千分位",
      "flag",
      "报表金额每三位用逗号分开",
      "Commas between thousands in the tables' amounts",
    ),
    field("sharesClose", "占比合计为100", "flag", "各项占比之和调整为100", "Shares are made to close at 100"),
  ],
}
