import { plainTable } from "./column.ts"

/** units.csv: the budgetary units of the publisher. @zh 预算单位 */
export const unitsTable = plainTable({
  id: "units",
  zh: "预算单位",
  part: "units",
  help: { zh: "纳入公开范围的预算单位", en: "The budgetary units in scope" },
  columns: [
    {
      key: "code",
      zh: "单位代码",
      aliases: ["代码", "预算单位代码", "单位编码"],
      kind: "text",
      required: true,
      help: { zh: "如：309002", en: "E.g. 309002" },
    },
    {
      key: "name",
      zh: "单位名称",
      aliases: ["名称"],
      kind: "text",
      required: true,
      help: { zh: "单位全称", en: "Full name" },
    },
    {
      key: "nature",
      zh: "单位性质",
      aliases: ["性质", "单位类型"],
      kind: "choice",
      required: true,
      choices: [
        { id: "administrative", zh: "行政", aliases: ["行政单位", "机关"] },
        { id: "civil-service", zh: "参公", aliases: ["参公事业", "参照公务员法管理的事业单位", "参公单位"] },
        { id: "institution", zh: "事业", aliases: ["事业单位"] },
      ],
      help: {
        zh: "行政、参公或事业；决定对应的政府经济科目",
        en: "Decides which governmental economic section money goes to",
      },
    },
  ],
})
