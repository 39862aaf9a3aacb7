import { comparableName } from "../../projects/project-name.ts"
import { listedProjects, targetedProjects } from "../../projects/project-list.ts"
import { defineRule, inOrder } from "../../rule.ts"

/** An expenditure project says what it pays, not which revenue it lives on. @zh 支出项目不以收入命名 */
export const rule = defineRule({
  name: "projects-are-not-named-after-revenue",
  checks: [],
  severity: "warning",
  title: { zh: "支出项目不以收入命名", en: "Expenditure projects are not named after revenue" },
  citation: "国务院关于“收支两条线”管理的规定；财预〔2021〕101号",
  messages: {
    revenue: {
      zh: "支出项目“{name}”以收入命名，易理解为收支挂钩。项目名称应说明支出的用途，如“某某工作经费”。",
      en: "The expenditure project {name} is named after a revenue, as if spending depended on it. Name it for what it pays.",
    },
  },
  *inspect({ recognition }) {
    const told = new Set<string>()
    const money = new Set<number>()
    for (const project of [...listedProjects(recognition), ...targetedProjects(recognition)]) {
      const name = comparableName(project.name)
      if (told.has(name)) continue
      told.add(name)
      // one misnamed project may stand in two tables under two such names: the first is told
      if (!afterRevenue.test(name) || (project.money && money.has(project.money.quantity.value))) {
        yield inOrder
        continue
      }
      if (project.money) money.add(project.money.quantity.value)
      const found = project.name.replace(/\s+/g, "")
      yield {
        message: "revenue",
        at: project.at,
        subject: `project/${name}/revenue`,
        data: { name: found },
        found: { text: found, value: found },
        expected: { text: "说明支出用途的项目名称", value: "" },
      }
    }
  },
})

const afterRevenue = /(?:非税|罚没|罚款|收费|租金|处置|经营|有偿使用)收入(?:返还|资金|款)?$/
