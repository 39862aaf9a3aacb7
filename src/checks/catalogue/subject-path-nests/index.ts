import type { Classification, Subject } from "#statutes"
import { subjectNameCore } from "#statutes"
import { proseOf } from "../../prose/prose.ts"
import { defineRule, type Issue, inOrder } from "../../rule.ts"
import { pathsIn, type SubjectPath } from "./subject-path.ts"

type Message = "section" | "item" | "both"

/** In （类）（款）（项） each name stands under the one before it (B-46). @zh 类、款、项逐级相属 */
export const rule = defineRule<Message>({
  name: "subject-path-nests",
  checks: ["B-46"],
  severity: "error",
  title: {
    zh: "正文中类、款、项科目逐级相属",
    en: "Class, section and item named in a sentence belong to one another",
  },
  citation: "《政府收支分类科目》",
  messages: {
    section: {
      zh: "“{section}（款）”不属于“{above}（类）”，应属于“{right}”。请更正类或款的名称。",
      en: "The section {section} is not part of the class {above} but of {right}. Correct one of the names.",
    },
    item: {
      zh: "“{item}（项）”不属于“{above}（款）”，应属于“{right}”。请更正款或项的名称。",
      en: "The item {item} is not part of the section {above} but of {right}. Correct one of the names.",
    },
    both: {
      zh: "“{item}（项）”应属于“{right}”，与印出的“{above}”不符。请更正。",
      en: "The item {item} is part of {right}, not of {above}. Correct the names.",
    },
  },
  *inspect({ recognition, statutes }) {
    const list = statutes.classifications.function
    const sure = (recognition.profile.fiscalYear ?? 0) >= 2021
    for (const { block, compact, part } of proseOf(recognition.document)) {
      if (part === "contents" || part === "glossary" || !compact.text.includes("(款)")) continue
      for (const path of pathsIn(compact.text)) {
        const issue = judged(path, list)
        if (!issue) {
          yield inOrder
          continue
        }
        const word = issue.message === "section" ? path.section! : path.item!
        yield {
          ...issue,
          severity: !sure ? "info" : issue.certain ? "error" : "warning",
          at: compact.place(word.start, word.start + word.text.length),
          subject: `${block}/${path.section?.text ?? ""}/${path.item?.text ?? ""}`,
        }
      }
    }
  },
})

function judged(
  path: SubjectPath,
  list: Classification,
): (Pick<Issue<Message>, "message" | "data" | "found" | "expected"> & { certain: boolean }) | undefined {
  const classes = path.class ? level(list, path.class.text, 3) : []
  const sections = path.section ? level(list, path.section.text, 5) : []
  const items = path.item ? level(list, path.item.text, 7) : []
  const above = classes.length > 0 ? classes : undefined
  const within = above ? sections.filter((s) => above.some((c) => s.code.startsWith(c.code))) : sections
  if (above && sections.length > 0 && within.length === 0) {
    // an item that fits the class settles that the section alone is wrong; either way the pair does not nest
    return {
      message: "section",
      data: {
        section: path.section!.text,
        above: path.class!.text,
        right: sections
          .slice(0, 3)
          .map((s) => named(list, s))
          .join("、"),
      },
      found: stated(path.section!.text),
      expected: stated(
        sections.length === 1
          ? named(list, sections[0]!)
          : sections
              .slice(0, 3)
              .map((s) => named(list, s))
              .join("、"),
      ),
      certain:
        sections.length === 1 &&
        [...sections, ...above].every((s) => s.confidence === "high") &&
        exactly(sections, path.section!.text),
    }
  }
  if (within.length === 0 || items.length === 0) return undefined
  if (items.some((i) => within.some((s) => i.code.startsWith(s.code)))) return undefined
  const inClass = above ? items.filter((i) => above.some((c) => i.code.startsWith(c.code))) : []
  const better = inClass.length > 0 ? inClass : items
  const right = better
    .slice(0, 3)
    .map((i) => named(list, i))
    .join("、")
  const complete = within.every(
    (s) => s.confidence === "high" && list.children(s.code).every((i) => i.confidence === "high"),
  )
  return {
    message: inClass.length > 0 || !above ? "item" : "both",
    data: { item: path.item!.text, above: path.section!.text, right },
    found: stated(path.item!.text),
    expected: stated(right),
    certain: complete && better.length === 1 && exactly(better, path.item!.text),
  }
}

function level(list: Classification, name: string, digits: number): readonly Subject[] {
  return list.byName(name).filter((s) => s.code.length === digits)
}

/** The name is the official one, not a variant that another subject might bear as well. */
function exactly(subjects: readonly Subject[], name: string): boolean {
  return subjects.every((s) => subjectNameCore(s.name) === subjectNameCore(name))
}

/** 类 and 款 above a subject with its own name and code. */
function named(list: Classification, subject: Subject): string {
  const parent = subject.parent ? list.byCode(subject.parent) : undefined
  return `${parent ? `${parent.name}—` : ""}${subject.name}（${subject.code}）`
}

function stated(text: string) {
  return { text, value: text }
}
