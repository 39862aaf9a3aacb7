import type { Classifications, ClassificationId, Subject, SubjectMatch } from "#statutes"
import { type Command, formatOption, type Invocation } from "../command.ts"
import type { ExitStatus } from "../exit-status.ts"
import type { Language } from "../language.ts"
import { loadProduct } from "../product.ts"

/** Answers shown to people at most; JSON gives all. */
const shown = 60

const classificationNames: Readonly<Record<ClassificationId, { readonly zh: string; readonly en: string }>> = {
  function: { zh: "支出功能分类", en: "functional classification" },
  economicDepartment: { zh: "部门预算支出经济分类", en: "departmental economic classification" },
  economicGovernment: { zh: "政府预算支出经济分类", en: "governmental economic classification" },
}
const levelNames = {
  class: { zh: "类", en: "class" },
  section: { zh: "款", en: "section" },
  item: { zh: "项", en: "item" },
} as const

/** `codes WORD|CODE`: look-up in the classifications. */
export const codes: Command = {
  name: "codes",
  words: "WORD|CODE",
  count: { least: 1, most: 1 },
  summary: {
    zh: "查科目：按编码或名称，含旧名和已取消的编码",
    en: "looks up subjects by code or name, outdated ones included",
  },
  description: {
    zh: "在支出功能分类、部门和政府预算支出经济分类中查找。完整编码给出名称、上级、下级、旧名、沿革和对应的政府经济科目；编码开头或名称的一部分列出所有符合的科目。",
    en: "Looks in the functional, departmental and governmental economic classifications. A whole code gives its name, what is above and below it, old names, changes over the years and the governmental subjects it maps to; the beginning of a code or part of a name lists every subject that fits.",
  },
  options: [formatOption("text", "json")],
  examples: [
    {
      line: "mingzhang codes 2101501",
      shows: { zh: "一个编码的名称、路径和沿革", en: "a code's name, path and changes" },
    },
    { line: "mingzhang codes 培训", shows: { zh: "名称中含“培训”的科目", en: "subjects whose name holds 培训" } },
  ],
  async run(invocation) {
    const { classifications } = (await loadProduct()).statutes
    const word = invocation.words[0]!
    const matches = classifications.search(word)
    if (invocation.value("format") === "json")
      invocation.terminal.out(`${JSON.stringify(matches.map(entry), null, 2)}\n`)
    else if (matches.length > 0) invocation.terminal.out(answer(matches, word, classifications, invocation.language))
    return matches.length > 0 ? 0 : notFound(invocation, word)
  },
}

function notFound(invocation: Invocation, word: string): ExitStatus {
  return invocation.wrong({
    zh: `没有编码或名称为“${word}”的科目`,
    en: `no subject has ${word} as code or in its name`,
  })
}

function entry({ classification, subject, matched }: SubjectMatch) {
  return { classification, matched, ...subject }
}

function answer(matches: readonly SubjectMatch[], word: string, lists: Classifications, language: Language): string {
  const [first] = matches
  if (first?.matched === "code" && first.subject.code === word.trim()) return page(first, lists, language)
  const lines = matches.slice(0, shown).map((match) => `${line(match.subject, language)}${found(match, language)}`)
  const rest = matches.length - shown
  if (rest > 0)
    lines.push(
      language === "zh"
        ? `… 另有 ${rest} 个，请给出更长的编码或名称`
        : `… and ${rest} more: give a longer code or name`,
    )
  return `${lines.join("\n")}\n`
}

function line(subject: Subject, language: Language): string {
  return `${subject.code.padEnd(8)} ${subject.name}${validity(subject, language)}`
}

function found({ matched, subject }: SubjectMatch, language: Language): string {
  if (matched !== "alias") return ""
  const names = subject.aliases.map((alias) => alias.name).join("、")
  return language === "zh" ? `（旧名：${names}）` : ` (once ${names})`
}

function validity({ from, until, successor }: Subject, language: Language): string {
  const zh = [from && `${from}年起`, until && `用至${until}年`, successor && `改为${successor}`]
    .filter(Boolean)
    .join("，")
  const en = [from && `since ${from}`, until && `until ${until}`, successor && `then ${successor}`]
    .filter(Boolean)
    .join(", ")
  return zh ? (language === "zh" ? `（${zh}）` : ` (${en})`) : ""
}

function page({ subject, classification }: SubjectMatch, lists: Classifications, language: Language): string {
  const zh = language === "zh"
  const list = lists.byId(classification)
  const lines = [
    line(subject, language),
    `  ${classificationNames[classification][language]} · ${levelNames[subject.level][language]}`,
  ]
  const above: Subject[] = []
  for (let at = subject.parent; at; at = list.byCode(at)?.parent)
    above.unshift(...[list.byCode(at)].filter((s) => s !== undefined))
  if (above.length) lines.push(`  ${zh ? "上级" : "above"}: ${above.map((s) => `${s.code} ${s.name}`).join(" > ")}`)
  if (subject.budget) lines.push(`  ${zh ? "预算" : "budget"}: ${subject.budget}`)
  for (const { name, until } of subject.aliases)
    lines.push(
      zh ? `  旧名: ${name}${until ? `（用至${until}年）` : ""}` : `  once: ${name}${until ? ` (until ${until})` : ""}`,
    )
  const { admin, institution } = lists.economicMapping.governmentFor(subject.code)
  if (admin) lines.push(`  ${zh ? "行政单位对应" : "administrative units"}: ${admin.code} ${admin.name}`)
  if (institution)
    lines.push(`  ${zh ? "事业单位对应" : "public institutions"}: ${institution.code} ${institution.name}`)
  lines.push(`  ${zh ? "出处" : "source"}: ${subject.citation} · ${zh ? "可信度" : "confidence"} ${subject.confidence}`)
  if (subject.note) lines.push(`  ${zh ? "说明" : "note"}: ${subject.note}`)
  return `${[...lines, ...list.children(subject.code).map((child) => `    ${line(child, language)}`)].join("\n")}\n`
}
