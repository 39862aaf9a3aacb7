import { ledgerTable } from "#ledger"
import { plain, type RubricItem } from "#statutes"
import { pointsText } from "../scoring/points.ts"
import type { EvaluatedRow, EvaluationGap } from "./evaluated-item.ts"

type NamedRow = Pick<EvaluatedRow, "name" | "target" | "actual" | "at">

const tableOf = { indicators: "indicators", tasks: "tasks" } as const

/** A row without a result, or with one that cannot be compared with its target. */
export function rowGap(item: RubricItem, method: "indicators" | "tasks", row: NamedRow): EvaluationGap {
  const table = tableOf[method]
  const where = `“${ledgerTable(table)?.zh ?? table}”第${row.at.row}行`
  const what = method === "tasks" ? { zh: "完成情况", en: "completion" } : { zh: "实际完成值", en: "result" }
  const blank = plain(row.actual ?? "") === ""
  return {
    kind: blank ? "missing-result" : "unmeasurable",
    item: item.id,
    message: blank
      ? {
          zh: `“${row.name}”没有${what.zh}；请在${where}填写`,
          en: `"${row.name}" has no ${what.en}; fill it in row ${row.at.row} of ${table}`,
        }
      : {
          zh: `“${row.name}”的${what.zh}“${row.actual}”无法与“${row.target ?? ""}”比较；请在${where}改填同一计量单位的数或完成程度（如95%）`,
          en: `the ${what.en} "${row.actual}" of "${row.name}" cannot be compared with "${row.target ?? ""}"; write a number of the same unit or a degree such as 95% in row ${row.at.row} of ${table}`,
        },
    table,
    at: row.at,
  }
}

/** Points an evaluator gave where the rows below give others. */
export function markDiffers(item: RubricItem, points: number, due: number): EvaluationGap {
  const table = ledgerTable("answers")?.zh ?? "answers"
  return {
    kind: "score-differs",
    item: item.id,
    message: {
      zh: `${item.zh}由各项完成情况算得${pointsText(due)}分，评价人所打${pointsText(points)}分与之不符，按算得的计；请核对“${table}”`,
      en: `${item.en} earns ${pointsText(due)} by its rows; the ${pointsText(points)} points given do not follow and are not used; check the table answers`,
    },
    table: "answers",
  }
}

/** An item of which the ledger has no row at all. */
export function noRows(item: RubricItem, method: "indicators" | "tasks"): EvaluationGap {
  const table = tableOf[method]
  const levels = (item.levels ?? [item.zh]).join("、")
  return {
    kind: "missing-indicator",
    item: item.id,
    message:
      method === "tasks"
        ? {
            zh: `没有${item.zh}的依据；请在“${ledgerTable(table)?.zh ?? table}”填写任务、对应项目和完成情况`,
            en: `nothing to judge ${item.en} by; add tasks with their projects and completion to ${table}`,
          }
        : {
            zh: `没有${item.zh}的指标；请在“${ledgerTable(table)?.zh ?? table}”填写二级指标为“${levels}”的指标值和实际完成值`,
            en: `no indicator of ${item.en}; add to ${table} rows whose second level is ${levels}, with target and result`,
          },
    table,
  }
}
