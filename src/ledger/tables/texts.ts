import type { Deviation, LedgerText } from "../ledger.ts"
import { type Choice, plainTable } from "./column.ts"

const slot = (id: string, zh: string, ...aliases: string[]): Choice => ({ id, zh, aliases })

/** Places of the document that ledgers often fill, with the words a clerk knows them by; others are given by their id. */
const slots: readonly Choice[] = [
  slot("duties", "主要职责", "职责", "单位职责", "部门职责"),
  slot("offices", "内设机构", "机构设置"),
  slot("units", "单位构成", "预算单位构成", "决算单位构成"),
  slot("division-of-duties", "职责分工", "与其他部门的职责分工"),
  slot("tasks", "工作任务", "年度工作任务", "主要工作任务"),
  slot("performance", "绩效管理工作", "预算绩效情况"),
  slot("purpose.operating", "机关运行经费用途", "机构运转经费用途"),
  slot("purpose.overseas", "因公出国（境）费用途"),
  slot("purpose.reception", "公务接待费用途"),
  slot("purpose.running", "公务用车运行费用途"),
  slot("purpose.fund", "政府性基金用途"),
  slot("purpose.capital", "国有资本经营预算用途"),
  slot("objective.overall", "整体绩效目标", "年度履职目标", "年度总体目标"),
  slot("objective.earmarked", "专项资金年度目标"),
  slot("objective.term", "专项资金实施期目标", "实施期总目标"),
  slot("glossary", "名词解释"),
]

/** texts.csv: paragraphs, one a row, in order. @zh 文字 */
export const textsTable = plainTable<LedgerText>({
  id: "texts",
  zh: "文字",
  part: "texts",
  help: { zh: "说明中的文字，一段一行，按顺序", en: "Texts of the explanation, one paragraph a row, in order" },
  columns: [
    {
      key: "slot",
      zh: "栏目",
      kind: "choice",
      open: true,
      required: true,
      choices: slots,
      help: {
        zh: "主要职责、内设机构、单位构成、工作任务等",
        en: "Place of the document: duties, offices, units, tasks …",
      },
    },
    {
      key: "text",
      zh: "文字",
      aliases: ["内容"],
      kind: "longText",
      required: true,
      help: { zh: "一段文字", en: "One paragraph" },
    },
  ],
})

/** deviations.csv: what was printed otherwise. @zh 公布差异 */
export const deviationsTable = plainTable<Deviation>({
  id: "deviations",
  zh: "公布差异",
  part: "deviations",
  help: {
    zh: "已公布文件中与账册不一致之处，只在“照公布样式”输出时使用",
    en: "What was published otherwise than the ledger derives; used only when compiling as published",
  },
  columns: [
    { key: "form", zh: "表", kind: "text", help: { zh: "报表编号，如 B03", en: "Form id, e.g. B03" } },
    { key: "rowKey", zh: "行", kind: "text", help: { zh: "行标识", en: "Row key, as in the facts" } },
    { key: "columnKey", zh: "列", kind: "text", help: { zh: "列标识", en: "Column key, as in the facts" } },
    { key: "section", zh: "章节", kind: "text", help: { zh: "说明章节标识", en: "Section of the text" } },
    { key: "slot", zh: "位置", kind: "text", help: { zh: "章节内的位置标识", en: "Slot in the section" } },
    {
      key: "kind",
      zh: "差异类型",
      aliases: ["类型"],
      kind: "choice",
      required: true,
      choices: [
        { id: "value", zh: "数值" },
        { id: "label", zh: "名称" },
        { id: "code", zh: "代码" },
        { id: "order", zh: "顺序" },
        { id: "row-added", zh: "多出行" },
        { id: "row-omitted", zh: "缺少行" },
        { id: "table", zh: "整表" },
        { id: "sentence", zh: "语句" },
      ],
      help: { zh: "数值、名称、代码、顺序等", en: "What differs" },
    },
    {
      key: "printed",
      zh: "公布内容",
      aliases: ["印刷内容"],
      mayBeEmpty: true,
      kind: "longText",
      help: { zh: "公布文件所印的内容，空白即未印", en: "What was printed; blank for nothing" },
    },
    { key: "note", zh: "备注", kind: "text", help: { zh: "备注", en: "Note" } },
  ],
})
