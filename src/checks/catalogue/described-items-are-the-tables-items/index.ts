import type { AmountClaim } from "#recognition"
import { stated } from "../../claims/claim-index.ts"
import { shown } from "../../claims/compare-amounts.ts"
import { type CheckContext, defineRule, type Issue, inOrder } from "../../rule.ts"
import { type Enumeration, enumerationsOf } from "./enumerations.ts"
import { type FunctionRow, functionRows } from "./function-rows.ts"

type Message = "missing" | "extra" | "zero" | "order"

/** Every subject of the table is described, and every described subject is in the table (A-26, B-36). @zh 正文所列科目与表一致 */
export const rule = defineRule<Message>({
  name: "described-items-are-the-tables-items",
  checks: ["A-26", "B-36"],
  severity: "error",
  title: { zh: "正文逐项说明的科目与一般公共预算支出表一致", en: "The subjects described are those of the table" },
  citation: "部门预决算公开说明编写要求",
  messages: {
    missing: {
      zh: "表中“{name}（{code}）”有{amount}，正文没有说明。请在正文补充该科目。",
      en: "The table has {amount} for {name} ({code}), which the text does not describe.",
    },
    extra: {
      zh: "正文列有“{name}”{amount}，表中没有该科目。请核对科目名称和金额。",
      en: "The text describes {name} with {amount}, which the table does not have.",
    },
    zero: {
      zh: "正文列出的“{names}”金额为0，表中没有这些科目，可不列。",
      en: "{names} are listed with nothing; they may be left out.",
    },
    order: {
      zh: "正文没有按科目代码顺序排列：“{name}（{code}）”排在“{before}”之后。",
      en: "The subjects are not in the order of their codes: {name} ({code}) stands behind {before}.",
    },
  },
  *inspect(context) {
    for (const enumeration of enumerationsOf(context)) yield* judged(context, enumeration)
  },
})

function* judged(context: CheckContext, { items, level }: Enumeration): Iterable<Issue<Message> | typeof inOrder> {
  const rows = functionRows(context, level)
  const codes = new Set(items.map((item) => item.subject.function!))
  const shared = [...rows.keys()].filter((code) => codes.has(code)).length
  // a list that shares little with the table speaks of something else
  if (rows.size === 0 || shared * 2 < Math.min(rows.size, codes.size)) return
  const accounts = context.recognition.profile.kind === "accounts"
  const checks = [accounts && level === 7 ? "A-26" : accounts ? "A-25" : "B-36"]
  const name = (code: string) => context.statutes.classifications.function.byCode(code)?.name ?? code
  for (let i = 0; i < shared; i++) yield inOrder
  const missing = [...rows.values()].filter((row) => !codes.has(row.code) && row.fen !== 0)
  const strangers = items.filter((item) => !rows.has(item.subject.function!))
  for (const item of strangers.filter((s) => s.figure.quantity.value !== 0)) {
    const same = missing.findIndex((row) => row.fen >= item.figure.quantity.low && row.fen <= item.figure.quantity.high)
    const row = same >= 0 ? missing.splice(same, 1)[0] : undefined
    const coded = /^\d+$/.test(item.subject.function!)
    // a name that no list knows beside equal money is another wording of the table's name
    if (!coded && row) continue
    yield stranger(item, row, coded, checks, name)
  }
  const last = items[items.length - 1]!
  const unclear = strangers.some((s) => !/^\d+$/.test(s.subject.function!))
  for (const row of missing)
    yield {
      message: "missing",
      // no form asks a budget to describe every item
      severity: unclear || (!accounts && level === 7) ? "warning" : "error",
      at: last.figure.place,
      subject: `missing/${row.code}`,
      checks,
      data: { name: name(row.code), code: row.code, amount: row.amount },
      expected: stated(`${name(row.code)}${row.amount}`),
      related: [{ label: row.figure.label, at: row.figure.place }],
    }
  const zeros = strangers.filter((s) => s.figure.quantity.value === 0)
  if (zeros.length > 0 && !accounts)
    yield {
      message: "zero",
      severity: "info",
      at: zeros[0]!.name?.place ?? zeros[0]!.at,
      subject: "zero",
      checks,
      data: { names: zeros.map((z) => z.name?.text ?? z.subject.function!).join("、") },
      related: zeros.slice(1, 8).map((z) => ({ label: z.name?.text ?? "", at: z.at })),
    }
  yield* orderOf(items, name, checks)
}

function stranger(
  item: AmountClaim,
  row: FunctionRow | undefined,
  coded: boolean,
  checks: readonly string[],
  name: (code: string) => string,
): Issue<Message> {
  const code = item.subject.function!
  return {
    message: "extra",
    // a list of all appropriations may hold what is not of the general budget; another name beside the same money is for a reader to judge, and so is a name no list knows
    severity: item.subject.source !== "R11" ? "info" : coded && !row ? "error" : coded ? "warning" : "info",
    at: item.name?.place ?? item.at,
    subject: `extra/${code}`,
    checks,
    data: { name: item.name?.text ?? name(code), amount: shown(item.figure) },
    found: stated(item.name?.text ?? name(code)),
    ...(row ? { expected: stated(name(row.code)), related: [{ label: row.figure.label, at: row.figure.place }] } : {}),
  }
}

function* orderOf(
  items: readonly AmountClaim[],
  name: (code: string) => string,
  checks: readonly string[],
): Iterable<Issue<Message>> {
  const coded = items.filter((item) => /^\d{7}$/.test(item.subject.function!))
  const moved = coded.findIndex((item, i) => i > 0 && item.subject.function! < coded[i - 1]!.subject.function!)
  if (moved <= 0) return
  const item = coded[moved]!
  const before = coded[moved - 1]!
  const code = item.subject.function!
  yield {
    message: "order",
    severity: "info",
    at: item.name?.place ?? item.at,
    subject: "order",
    checks,
    data: { name: name(code), code, before: name(before.subject.function!) },
    related: [{ label: name(before.subject.function!), at: before.at }],
  }
}
