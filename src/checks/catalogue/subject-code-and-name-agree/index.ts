import type { Classification, Subject } from "#statutes"
import { defineRule, type Issue, inOrder } from "../../rule.ts"
import { type PrintedSubject, printedSubjects } from "../../subjects/printed-subject.ts"
import { subjectVerdict } from "../../subjects/subject-verdict.ts"
import { witness } from "./witness.ts"

type Message = "code" | "name" | "either" | "several" | "level" | "misspelt" | "strange" | "outdated"

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

interface Draft {
  readonly subject: Subject
  readonly owner?: Subject
  readonly sure: boolean
  readonly issue: Issue<Message>
}

function issueOf(printed: PrintedSubject, list: Classification, year: number | undefined): Draft | undefined {
  const { code } = printed
  const name = printed.name!
  const verdict = subjectVerdict(list, code, name, year)
  if (!("subject" in verdict) || verdict.kind === "retired" || verdict.kind === "not-yet") return undefined
  const { subject } = verdict
  const base = { at: printed.nameAt!, subject: subjectOf(printed), found: stated(name), expected: stated(subject.name) }
  const data = { code, name, official: subject.name }
  const asked = (severity: "warning" | "info") => (subject.confidence === "high" && (year ?? 0) >= 2021 ? severity : "info")
  switch (verdict.kind) {
    case "other-name":
      return {
        subject,
        sure: verdict.sure,
        ...(verdict.owner ? { owner: verdict.owner } : {}),
        issue: { ...base, message: "several", severity: verdict.sure ? "error" : asked("warning"), data },
      }
    case "other-level":
      return { subject, sure: false, issue: { ...base, message: "level", severity: asked("warning"), data: { ...data, owner: `${verdict.owner.code}` } } }
    case "misspelt":
      return { subject, sure: false, issue: { ...base, message: "misspelt", severity: asked("warning"), data } }
    case "strange-name":
      return { subject, sure: false, issue: { ...base, message: "strange", severity: asked("warning"), data } }
    case "outdated-name":
      return { subject, sure: false, issue: { ...base, message: "outdated", severity: "info", data: { ...data, until: verdict.until } } }
    default:
      return undefined
  }
}

/** Whether the code or the name is the slip: by the same subject printed elsewhere, and by the money beside it. */
function decided(context: Parameters<typeof witness>[0], printed: PrintedSubject, subject: Subject, owner: Subject, sure: boolean): Issue<Message> {
  const evidence = witness(context, printed, owner)
  const name = printed.name!
  const severity = sure ? "error" : "warning"
  const data = { code: printed.code, name, official: subject.name, owner: owner.code, why: evidence.why.zh, whyEn: evidence.why.en }
  const related = evidence.related.map((at) => ({ label: at.label, at: at.place }))
  const key = subjectOf(printed)
  if (evidence.wrong === "code")
    return { message: "code", severity, at: printed.codeAt, subject: key, data, related, found: stated(printed.code), expected: stated(owner.code) }
  if (evidence.wrong === "name")
    return { message: "name", severity, at: printed.nameAt!, subject: key, data, related, found: stated(name), expected: stated(subject.name) }
  return {
    message: "either",
    severity,
    at: printed.codeAt,
    subject: key,
    data,
    related,
    found: stated(printed.code),
    expected: { text: `${owner.code}（或名称改为“${subject.name}”）`, value: owner.code },
  }
}

function subjectOf(printed: PrintedSubject): string {
  return `${printed.list}/${printed.where}/${printed.title ?? ""}/${printed.code}/${printed.name}`
}

function stated(text: string) {
  return { text, value: text }
}
