import { defineRule, type Issue, inOrder } from "../../rule.ts"
import { printedSubjects } from "../../subjects/printed-subject.ts"
import { subjectVerdict } from "../../subjects/subject-verdict.ts"
import { decided, issueOf, type Message, stated } from "./name-issue.ts"

/** A code carries its own subject's name, in tables and in sentences (B-46). @zh 科目代码与科目名称相符 */
export const rule = defineRule<Message>({
  name: "subject-code-and-name-agree",
  checks: ["B-46"],
  severity: "error",
  title: { zh: "科目代码与科目名称相符", en: "A subject's code and name belong together" },
  citation: "《政府收支分类科目》",
  messages: {
    code: {
      zh: "“{name}”的代码印为{code}，该代码是“{official}”；“{name}”的代码应为{owner}{why}。请更正代码。",
      en: "{name} carries code {code}, which is {official}; its code is {owner}{whyEn}. Correct the code.",
    },
    name: {
      zh: "代码{code}的名称印为“{name}”，应为“{official}”（“{name}”的代码是{owner}）{why}。请更正名称。",
      en: "Code {code} is named {name}; it is {official} ({name} has code {owner}){whyEn}. Correct the name.",
    },
    either: {
      zh: "代码{code}是“{official}”，而名称印为“{name}”（代码{owner}）。请按实际支出更正代码或名称。",
      en: "Code {code} is {official}, but the printed name {name} has code {owner}. Correct the code or the name.",
    },
    several: {
      zh: "代码{code}是“{official}”，印出的名称“{name}”是其他科目的名称。请核对后更正代码或名称。",
      en: "Code {code} is {official}; the printed name {name} is another subject's. Correct the code or the name.",
    },
    level: {
      zh: "代码{code}是“{official}”，印出的“{name}”是{owner}的名称，级次不同。请更正代码或名称。",
      en: "Code {code} is {official}; {name} is the name of {owner}, on another level. Correct the code or the name.",
    },
    misspelt: {
      zh: "代码{code}的名称应为“{official}”，印为“{name}”，疑有错字。",
      en: "Code {code} is {official}; {name} looks misspelt.",
    },
    strange: {
      zh: "代码{code}的名称应为“{official}”，印为“{name}”，科目表中没有这个名称。",
      en: "Code {code} is {official}; no list holds the name {name}.",
    },
    outdated: {
      zh: "“{name}”是{code}在{until}年及以前的名称，现为“{official}”。",
      en: "{name} was the name of {code} until {until}; it is now {official}.",
    },
  },
  *inspect(context) {
    const { recognition, statutes } = context
    const year = recognition.profile.fiscalYear
    for (const printed of printedSubjects(context)) {
      if (!printed.name || !printed.nameAt) continue
      const list = statutes.classifications.byId(printed.list)
      // codes of another list in this column are the business of subject-code-stands-under-its-parent
      if (!list.byCode(printed.code)) continue
      const issue = issueOf(printed, list, year)
      if (!issue) {
        yield inOrder
        continue
      }
      yield issue.owner ? decided(context, printed, issue.subject, issue.owner, issue.sure) : issue.issue
    }
    yield* outdatedLabels()

    /** Rows that print a subject's name without its code: an outdated name is told once a document. */
    function* outdatedLabels(): Generator<Issue<Message>> {
      if (year === undefined) return
      const told = new Set<string>()
      for (const table of recognition.tables)
        for (const row of table.rows) {
          const code = row.coordinate.function
          if (row.codes.length > 0 || row.kind !== "item" || code === undefined || told.has(code)) continue
          const label = row.label.replace(/\s+/g, "").replace(/^(?:[一二三四五六七八九十]{1,4}|\d{1,2})[、.．]/, "")
          const verdict = subjectVerdict(statutes.classifications.function, code, label, year)
          if (verdict.kind !== "outdated-name") continue
          told.add(code)
          yield {
            message: "outdated",
            severity: "info",
            at: row.labelAt,
            subject: `label/${code}`,
            data: { code, name: label, official: verdict.subject.name, until: verdict.until },
            found: stated(label),
            expected: stated(verdict.subject.name),
          }
        }
    }
  },
})
