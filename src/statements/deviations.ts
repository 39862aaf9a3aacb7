import type { Deviation } from "#ledger"
import type { Statement, StatementFinding, StatementSet } from "./statement.ts"
import { TableDraft } from "./table-draft.ts"

/**
 * The statements as the agency printed them: what differs from what the ledger derives is put in cell by cell. A
 * deviation names its form (B12#2: the second table of a form; otherwise the first that has the row), row and column as
 * the facts do. Deviations of the text are left to the text; one that finds no place is reported.
 * @zh 按公布稿还原
 */
export function asPublished(statements: readonly Statement[], deviations: readonly Deviation[]): StatementSet {
  const drafts = statements.map((statement) => ({ statement, draft: new TableDraft(statement) }))
  const findings: StatementFinding[] = []
  for (const deviation of deviations) {
    if (deviation.form === undefined || deviation.kind === "sentence") continue
    const [form, nth] = deviation.form.split("#")
    const own = drafts.filter(({ statement }) => statement.form === form || statement.number === form)
    const addressed = nth === undefined ? own : own.slice(Number(nth) - 1, Number(nth))
    if (!addressed.some(({ draft }) => applied(draft, deviation))) findings.push(unused(deviation))
  }
  return { statements: drafts.map(({ draft }) => draft.finished()), findings }
}

function applied(draft: TableDraft, { kind, rowKey, columnKey, printed }: Deviation): boolean {
  switch (kind) {
    case "value":
      return draft.value(rowKey ?? "", columnKey ?? "", printed)
    case "label":
      return draft.label(rowKey, columnKey, printed)
    case "code":
      return draft.code(rowKey ?? "", columnKey, printed)
    case "order":
      return draft.order(rowKey ?? "", printed)
    case "row-added":
      return draft.add(rowKey ?? "", printed)
    case "row-omitted":
      return draft.omit(rowKey ?? "")
    case "table":
      return draft.table(printed)
    case "sentence":
      return false
  }
}

function unused({ form, rowKey, columnKey, at }: Deviation): StatementFinding {
  const where = [form, rowKey, columnKey].filter((part) => part !== undefined && part !== "").join(" · ")
  return {
    code: "deviation-without-place",
    severity: "warning",
    at,
    message: {
      zh: `公布差异“${where}”在生成的报表中找不到对应的表、行或栏，未予采用；请按报表的行名和栏名填写`,
      en: `the published deviation ${where} finds no such table, row or column and was not used; name rows and columns as the statements do`,
    },
  }
}
