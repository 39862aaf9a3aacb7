import type { Classification, Subject } from "#statutes"
import type { CheckContext, Issue } from "../../rule.ts"
import type { PrintedSubject } from "../../subjects/printed-subject.ts"
import { subjectVerdict } from "../../subjects/subject-verdict.ts"
import { witness } from "./witness.ts"

/** Ids of the rule's messages. */
export type Message = "code" | "name" | "either" | "several" | "level" | "misspelt" | "strange" | "outdated"

/** A finding before it is settled whether the code or the name is the slip. */
export interface Draft {
  readonly subject: Subject
  readonly owner?: Subject
  readonly sure: boolean
  readonly issue: Issue<Message>
}

/** What is the matter with a code and its name; undefined when they belong together. */
export function issueOf(printed: PrintedSubject, list: Classification, year: number | undefined): Draft | undefined {
  const { code } = printed
  const name = printed.name!
  const verdict = subjectVerdict(list, code, name, year)
  if (!("subject" in verdict) || verdict.kind === "retired" || verdict.kind === "not-yet") return undefined
  const { subject } = verdict
  const base = { at: printed.nameAt!, subject: subjectOf(printed), found: stated(name), expected: stated(subject.name) }
  const data = { code, name, official: subject.name }
  const asked = (severity: "warning" | "info") =>
    subject.confidence === "high" && (year ?? 0) >= 2021 ? severity : "info"
  switch (verdict.kind) {
    case "other-name":
      return {
        subject,
        sure: verdict.sure,
        ...(verdict.owner ? { owner: verdict.owner } : {}),
        issue: { ...base, message: "several", severity: verdict.sure ? "error" : asked("warning"), data },
      }
    case "other-level":
      return {
        subject,
        sure: false,
        issue: {
          ...base,
          message: "level",
          severity: asked("warning"),
          data: { ...data, owner: `${verdict.owner.code}` },
        },
      }
    case "misspelt":
      return { subject, sure: false, issue: { ...base, message: "misspelt", severity: asked("warning"), data } }
    case "strange-name":
      return { subject, sure: false, issue: { ...base, message: "strange", severity: asked("warning"), data } }
    case "outdated-name":
      return {
        subject,
        sure: false,
        issue: { ...base, message: "outdated", severity: "info", data: { ...data, until: verdict.until } },
      }
    default:
      return undefined
  }
}

/** Whether the code or the name is the slip: by the same subject printed elsewhere, and by the money beside it. */
export function decided(
  context: CheckContext,
  printed: PrintedSubject,
  subject: Subject,
  owner: Subject,
  sure: boolean,
): Issue<Message> {
  const evidence = witness(context, printed, owner)
  const name = printed.name!
  const severity = sure ? "error" : "warning"
  const data = {
    code: printed.code,
    name,
    official: subject.name,
    owner: owner.code,
    why: evidence.why.zh,
    whyEn: evidence.why.en,
  }
  const related = evidence.related.map((at) => ({ label: at.label, at: at.place }))
  const key = subjectOf(printed)
  if (evidence.wrong === "code")
    return {
      message: "code",
      severity,
      at: printed.codeAt,
      subject: key,
      data,
      related,
      found: stated(printed.code),
      expected: stated(owner.code),
    }
  if (evidence.wrong === "name")
    return {
      message: "name",
      severity,
      at: printed.nameAt!,
      subject: key,
      data,
      related,
      found: stated(name),
      expected: stated(subject.name),
    }
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

/** A value that reads as it is. */
export function stated(text: string) {
  return { text, value: text }
}
