import { printFen } from "#money"
import { projectSections } from "../../substance/project-sections.ts"
import { defineRule, inOrder } from "../../rule.ts"

/** Project money does not pay what basic expenditure is for: wages, contributions, trade union and welfare. @zh 项目不列支基本支出 */
export const rule = defineRule({
  name: "projects-do-not-pay-basic-expenditure",
  checks: [],
  severity: "warning",
  title: { zh: "项目支出不列支属于基本支出的科目", en: "Projects do not pay what basic expenditure is for" },
  citation: "《中华人民共和国预算法实施条例》第五条",
  messages: {
    basic: {
      zh: "项目支出中列有属于基本支出的科目：{sections}，合计{amount}。在职人员的工资福利、社保缴费、工会经费和福利费应列基本支出，请核对。",
      en: "Projects pay sections that belong to basic expenditure: {sections}, {amount} in all. Wages, contributions, union and welfare funds of staff are basic expenditure: please check.",
    },
  },
  *inspect(context) {
    const sections = projectSections(context)
    if (!sections) return
    const found = sections.filter((s) => ofBasicExpenditure.has(s.code) && s.figures.length > 0)
    if (found.length === 0) {
      yield inOrder
      return
    }
    const first = found[0]!.figures[0]!
    const print = (fen: number) => `${printFen(fen, first.unit as "万元", Math.max(2, first.decimals))}${first.unit}`
    const fen = found.reduce((total, s) => total + s.fen, 0)
    const sorted = [...found].sort((a, b) => a.code.localeCompare(b.code))
    yield {
      message: "basic",
      at: first.place,
      subject: "projects/basic-sections",
      data: { sections: sorted.map((s) => `${s.code}${s.name}${print(s.fen)}`).join("、"), amount: print(fen) },
      related: found.slice(1, 12).map((s) => ({ label: s.figures[0]!.label, at: s.figures[0]!.place })),
      found: { text: print(fen), value: print(fen).replace(/[^\d.-]/g, "") },
      expected: { text: `0${first.unit}（改列基本支出）`, value: "0" },
      unit: first.unit,
    }
  },
})

/** Sections of staff; 30112, 30114 and 30199 also pay others than staff and are left out. */
const ofBasicExpenditure = new Set([
  "30101",
  "30102",
  "30103",
  "30106",
  "30107",
  "30108",
  "30109",
  "30110",
  "30111",
  "30113",
  "30228",
  "30229",
  "30301",
  "30302",
])
