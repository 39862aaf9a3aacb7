import type { ProcurementItem } from "../ledger.ts"
import { plainTable } from "./column.ts"
import { coordinateColumns } from "./coordinate-columns.ts"
import { amountColumn } from "./entry-columns.ts"

/** procurement.csv. @zh 政府采购 */
export const procurementTable = plainTable<ProcurementItem>({
  id: "procurement",
  zh: "政府采购",
  part: "procurement",
  hasSums: true,
  help: { zh: "政府采购，每行一项", en: "Procurement, one item a row" },
  columns: [
    {
      key: "kind",
      zh: "采购类别",
      aliases: ["类别", "采购类型"],
      kind: "choice",
      required: true,
      choices: [
        { id: "goods", zh: "货物", aliases: ["货物类", "A"] },
        { id: "works", zh: "工程", aliases: ["工程类", "B"] },
        { id: "services", zh: "服务", aliases: ["服务类", "C"] },
      ],
      help: { zh: "货物、工程或服务", en: "Goods, works or services" },
    },
    {
      key: "name",
      zh: "采购内容",
      aliases: ["采购项目", "采购品目", "名称"],
      kind: "text",
      required: true,
      help: { zh: "采购的内容", en: "What is bought" },
    },
    ...coordinateColumns(["project", "function", "economicDepartment"]),
    { key: "quantity", zh: "数量", kind: "text", help: { zh: "如：12台", en: "E.g. 12台" } },
    { ...amountColumn, aliases: ["采购金额", "采购预算", ...(amountColumn.aliases ?? [])] },
    {
      key: "smeFen",
      zh: "中小企业金额",
      aliases: ["面向中小企业金额"],
      kind: "amount",
      help: { zh: "授予或预留给中小企业的金额", en: "Awarded to, or reserved for, small and medium enterprises" },
    },
    {
      key: "microFen",
      zh: "小微企业金额",
      aliases: ["面向小微企业金额"],
      kind: "amount",
      help: { zh: "其中小型和微型企业", en: "Of that small and micro enterprises" },
    },
    {
      key: "flag",
      zh: "标志",
      aliases: ["资产配置或购买服务"],
      kind: "text",
      help: { zh: "资产配置或购买服务，报表要求时填", en: "资产配置 or 购买服务, where the form asks" },
    },
  ],
})
