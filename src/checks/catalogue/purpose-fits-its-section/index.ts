import { projectSections } from "../../substance/project-sections.ts"
import { listedProjects } from "../../projects/project-list.ts"
import { comparableName } from "../../projects/project-name.ts"
import { defineRule, inOrder } from "../../rule.ts"

/** What a project is named after is paid under the section of that name. @zh 项目用途与经济科目相符 */
export const rule = defineRule({
  name: "purpose-fits-its-section",
  checks: [],
  severity: "info",
  title: { zh: "项目用途与经济分类科目相符", en: "A project's purpose fits the section that pays it" },
  citation: "《部门预算支出经济分类科目》科目说明",
  messages: {
    elsewhere: {
      zh: "项目“{name}”{amount}的用途对应{code}{section}，而项目支出中该科目没有数字，{office}可能含有这笔支出。请核对科目，应列{code}{section}。",
      en: "The project {name} ({amount}) is for {section} ({code}), where projects have no money; {office} may hold it. Check the section.",
    },
  },
  *inspect(context) {
    const sections = projectSections(context)
    if (!sections) return
    const paid = new Map(sections.map((s) => [s.code, s]))
    for (const project of listedProjects(context.recognition)) {
      const purpose = purposes.find(({ words }) => words.test(comparableName(project.name)))
      if (!purpose || !project.money) continue
      const office = paid.get("30201")
      if (paid.has(purpose.code) || !office || office.fen < project.money.quantity.value) {
        yield inOrder
        continue
      }
      const amount = `${project.money.printed}${project.money.unit}`
      yield {
        message: "elsewhere",
        at: office.figures[0]!.place,
        subject: `project/${comparableName(project.name)}/section`,
        data: { name: project.name, amount, code: purpose.code, section: purpose.name, office: "30201办公费" },
        related: [{ label: `${project.table} · ${project.name}`, at: project.at }],
        expected: { text: `${purpose.code}${purpose.name}${amount}`, value: purpose.code },
        unit: project.money.unit,
      }
    }
  },
})

/** Purposes that have a section of their own and hardly any other. Source: explanations of the economic classification. */
const purposes: readonly { readonly words: RegExp; readonly code: string; readonly name: string }[] = [
  { words: /租赁|房租|租金$/, code: "30214", name: "租赁费" },
  { words: /物业(?:管理|服务)?费$/, code: "30209", name: "物业管理费" },
]
