import type { Count } from "../ledger.ts"
import { plainTable } from "./column.ts"
import { assumedColumn } from "./entry-columns.ts"

/** counts.csv: counted things. @zh 实物量 */
export const countsTable = plainTable<Count>({
  id: "counts",
  zh: "实物量",
  part: "counts",
  help: { zh: "人员、车辆、设备、团组、批次等数量", en: "Staff, vehicles, equipment, groups, receptions …" },
  columns: [
    {
      key: "id",
      zh: "实物量",
      aliases: ["项目", "名称"],
      kind: "choice",
      required: true,
      open: true,
      choices: (statutes) => statutes.counts.map(({ id, zh }) => ({ id, zh })),
      help: { zh: "从下拉表中选", en: "One of the list" },
    },
    {
      key: "value",
      zh: "数量",
      kind: "integer",
      required: true,
      help: { zh: "整数", en: "Whole number" },
    },
    assumedColumn,
  ],
})
