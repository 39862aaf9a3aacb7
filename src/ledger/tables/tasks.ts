import type { Task } from "../ledger.ts"
import { blanksFilled, type Cells, type LedgerTable } from "./column.ts"
import { textColumn as text } from "./text-columns.ts"

/** tasks.csv: main tasks of the year, each with the projects that carry it. @zh 年度任务 */
export const tasksTable: LedgerTable = {
  id: "tasks",
  zh: "年度任务",
  layout: "rows",
  part: "tasks",
  hasSums: true,
  help: { zh: "年度主要任务", en: "Main tasks of the year" },
  columns: [
    text("name", "任务名称", "任务名称", "Name", { required: true, aliases: ["年度主要任务"] }),
    text("content", "主要内容", "主要内容", "What is done", { mayBeEmpty: true, kind: "longText" }),
    text("fen", "预算金额", "任务的预算总额", "Its money", { kind: "amount", aliases: ["总额", "金额"] }),
    text("fiscalFen", "财政拨款金额", "其中财政拨款", "Of it fiscal appropriation", {
      kind: "amount",
      aliases: ["财政拨款"],
    }),
    text("otherFen", "其他资金金额", "其中其他资金", "Of it other money", { kind: "amount", aliases: ["其他资金"] }),
    text(
      "projects",
      "对应项目",
      "承担该任务的项目代码或名称，多个用“、”分开",
      "Projects that carry it, by code or name, parted by 、",
      {
        kind: "projects",
        optional: true,
        aliases: ["承担项目", "对应项目代码"],
      },
    ),
    text("completion", "完成情况", "年终填写，如：100%", "How far it was done, e.g. 100%; after the year", {
      optional: true,
      aliases: ["任务完成情况", "完成率"],
    }),
  ],
  entry: (cells, at): Task => {
    const { projects, ...fields } = blanksFilled(cells, tasksTable.columns)
    const list = projects === undefined ? {} : { projects: String(projects).split("\n") }
    return { ...fields, ...list, at } as unknown as Task
  },
  cells: ({ projects, at: _, ...fields }: Task): Cells => ({
    ...fields,
    ...(projects?.length ? { projects: projects.join("\n") } : {}),
  }),
}
