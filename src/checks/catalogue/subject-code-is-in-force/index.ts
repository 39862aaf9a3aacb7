import { defineRule, inOrder } from "../../rule.ts"
import { printedSubjects } from "../../subjects/printed-subject.ts"
import { subjectVerdict } from "../../subjects/subject-verdict.ts"

/** A printed code stands in the list of the document's year (B-46). @zh 科目代码在当年科目表内 */
export const rule = defineRule({
  name: "subject-code-is-in-force",
  checks: ["B-46"],
  severity: "error",
  title: { zh: "科目代码在当年科目表内", en: "A subject's code is in the list of the year" },
  citation: "《政府收支分类科目》",
  messages: {
    renumbered: {
      zh: "{year}年科目表中没有代码{code}，“{name}”的代码是{owner}。请更正代码。",
      en: "No subject has code {code} in {year}; {name} is {owner}. Correct the code.",
    },
    unknown: {
      zh: "{year}年科目表中查不到代码{code}（{name}）。请核对代码。",
      en: "No subject has code {code} ({name}) in {year}. Check the code.",
    },
    retired: {
      zh: "代码{code}（{name}）自{until}年后不再使用{successor}。",
      en: "Code {code} ({name}) is not in use after {until}{successorEn}.",
    },
    early: {
      zh: "代码{code}（{name}）自{from}年起使用，本文档为{year}年度。",
      en: "Code {code} ({name}) is in use from {from}; the document is of {year}.",
    },
  },
  *inspect(context) {
    const { recognition, statutes } = context
    const year = recognition.profile.fiscalYear
    const foreign = foreignColumns(context)
    for (const printed of printedSubjects(context)) {
      const list = statutes.classifications.byId(printed.list)
      if (
        foreign.has(`${printed.block}/${printed.list}`) ||
        (!list.byCode(printed.code) && statutes.classifications.ofCode(printed.code)?.byCode(printed.code))
      )
        continue
      const verdict = subjectVerdict(list, printed.code, printed.name, year)
      const { code, codeAt: at } = printed
      const name = printed.name ?? ""
      const subject = `${printed.list}/${printed.where}/${printed.title ?? ""}/${code}`
      const base = { at, subject, found: { text: code, value: code } }
      if (verdict.kind === "unknown-code") {
        const { owner, sure } = verdict
        if (owner)
          yield {
            ...base,
            message: "renumbered",
            severity: sure && owner.confidence === "high" ? "error" : (year ?? 0) >= 2021 ? "warning" : "info",
            data: { code, name, owner: owner.code, year: year ?? "" },
            expected: { text: owner.code, value: owner.code },
          }
        else
          yield {
            ...base,
            message: "unknown",
            severity: sure ? "warning" : "info",
            data: { code, name, year: year ?? "" },
          }
      } else if (verdict.kind === "retired") {
        const { successor } = verdict.subject
        const text = successor
          ?.split("、")
          .map((c) => `${c}${list.byCode(c)?.name ?? ""}`)
          .join("、")
        yield {
          ...base,
          message: "retired",
          severity: verdict.subject.confidence === "high" ? "warning" : "info",
          data: {
            code,
            name: name || verdict.subject.name,
            until: verdict.until,
            successor: text ? `，现为${text}` : "",
            successorEn: text ? `; now ${text}` : "",
          },
          ...(text ? { expected: { text, value: successor! } } : {}),
        }
      } else if (verdict.kind === "not-yet") {
        yield {
          ...base,
          message: "early",
          severity: "info",
          data: { code, name: name || verdict.subject.name, from: verdict.from, year: year ?? "" },
        }
      } else yield inOrder
    }
  },
})

/** Columns most of whose codes no list of their kind holds: read for something they are not, so not judged. */
function foreignColumns(context: Parameters<typeof printedSubjects>[0]): ReadonlySet<string> {
  const counts = new Map<string, { known: number; all: number }>()
  for (const printed of printedSubjects(context)) {
    if (printed.where !== "table") continue
    const key = `${printed.block}/${printed.list}`
    const count = counts.get(key) ?? { known: 0, all: 0 }
    count.all++
    if (context.statutes.classifications.byId(printed.list).byCode(printed.code)) count.known++
    counts.set(key, count)
  }
  return new Set([...counts].filter(([, { known, all }]) => known * 2 < all).map(([key]) => key))
}
