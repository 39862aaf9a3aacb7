import { describe, expect, test } from "vitest"
import { readText } from "#formats"
import { recognise } from "#recognition"
import { loadStatutes } from "#workflow"
import { quote } from "#documents"
import { printedSubjects } from "./printed-subject.ts"

const statutes = await loadStatutes()

function subjectsOf(text: string) {
  const read = readText(`某县水利局2024年部门预算公开\n\n一、支出情况说明\n\n${text}\n`)
  if ("problem" in read) throw new Error(read.problem.message.zh)
  const document = {
    format: "mingzhang/document@1" as const,
    source: { name: "x.md", sha256: "", mediaType: "text/markdown" },
    ...read,
  }
  const context = { recognition: recognise(document, statutes), statutes, identities: new Map(), others: [] }
  return { document, subjects: printedSubjects(context as never) }
}

describe("codes in sentences", () => {
  test("stand in brackets behind their name, with the money that follows", () => {
    const { document, subjects } = subjectsOf(
      "（1）行政单位医疗(2101101) 52,840.50元,较上年增加5460元；（2）住房公积金（2210201）3万元。",
    )
    expect(subjects.map(({ code, name, fen, list }) => ({ code, name, fen, list }))).toEqual([
      { code: "2101101", name: "行政单位医疗", fen: 5284050, list: "function" },
      { code: "2210201", name: "住房公积金", fen: 3000000, list: "function" },
    ])
    expect(quote(document, subjects[0]!.codeAt)).toBe("2101101")
    expect(quote(document, subjects[0]!.nameAt!)).toBe("行政单位医疗")
  })

  test("names with brackets of their own are read whole", () => {
    const { subjects } = subjectsOf("维修（护）费（30213）2万元。")
    expect(subjects).toMatchObject([
      { code: "30213", name: "维修（护）费".replace("（", "(").replace("）", ")"), list: "economicDepartment" },
    ])
  })

  test("a code may stand before its name", () => {
    const { subjects } = subjectsOf("2080505机关事业单位基本养老保险缴费支出12万元。")
    expect(subjects).toMatchObject([{ code: "2080505", name: "机关事业单位基本养老保险缴费支出", fen: 12000000 }])
  })

  test("a wrong name before a known code counts where money follows", () => {
    const { subjects } = subjectsOf("其中：机关事务性开支（502）6万元。")
    expect(subjects).toMatchObject([{ code: "502", name: "机关事务性开支" }])
  })

  test("years, document numbers, telephones and counts are no codes", () => {
    expect(
      subjectsOf("根据文件（2024）办理，联系电话（5062345），床位（300）张，房间（501）一间，共3万元。").subjects,
    ).toEqual([])
  })
})

describe("codes in tables", () => {
  test("come with their names; rows of units do not", () => {
    const { subjects } = subjectsOf(
      "2024年一般公共预算支出情况表\n\n单位：万元\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n213\t农林水支出\t5.00\t5.00\t\n21303\t水利\t5.00\t5.00\t\n2130301\t行政运行\t5.00\t5.00\t",
    )
    expect(subjects.map((s) => `${s.code}${s.name}`)).toEqual(["213农林水支出", "21303水利", "2130301行政运行"])
    expect(subjects.every((s) => s.where === "table")).toBe(true)
  })
})
