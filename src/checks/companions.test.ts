import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { readText } from "#formats"
import { type Recognition, recognise } from "#recognition"
import { loadStatutes } from "#workflow"
import { catalogue } from "./catalogue/index.ts"
import { checkDocument } from "./check-document.ts"
import { companionsOf, nameOf, printedElsewhere } from "./companions.ts"
import type { CheckContext } from "./rule.ts"

const statutes = await loadStatutes()

function read(text: string): Recognition {
  const result = readText(text)
  if ("problem" in result) throw new Error(result.problem.message.zh)
  return recognise(
    { format: "mingzhang/document@1", source: { name: "a.md", sha256: "", mediaType: "text/markdown" }, ...result },
    statutes,
  )
}

function budget(unit: string, year: number, total = "500.00"): Recognition {
  return read(`${unit}${year}年部门预算公开

部门收支总体情况表
单位：万元
收入		支出	
项目	金额	项目	金额
一、一般公共预算	${total}	一、农林水支出	${total}
本年收入合计	${total}	本年支出合计	${total}
收入总计	${total}	支出总计	${total}
`)
}

function accounts(unit: string, year: number): Recognition {
  return read(`${unit}${year}年度部门决算公开

收入支出决算总表
单位：万元
收入			支出		
项目	行次	决算数	项目	行次	决算数
一、一般公共预算财政拨款收入	1	500.00	一、农林水支出	3	500.00
本年收入合计	2	500.00	本年支出合计	4	500.00
总计	5	500.00	总计	6	500.00
`)
}

function context(recognition: Recognition, ...others: Recognition[]): CheckContext {
  return { recognition, statutes, identities: new Map(), others }
}

describe("companions of a document", () => {
  const own = budget("某县农业农村局", 2024)

  test("a budget compares with the budget of the year before", () => {
    const before = budget("某县农业农村局", 2023)
    expect(companionsOf(context(own, before))).toEqual({ before })
  })

  test("accounts compare with the budget of their year and with last year's accounts", () => {
    const this24 = accounts("某县农业农村局", 2024)
    const last = accounts("某县农业农村局", 2023)
    const found = companionsOf(context(this24, own, last, budget("某县农业农村局", 2023)))
    expect(found.budgetOfTheYear).toBe(own)
    expect(found.before).toBe(last)
  })

  test("another unit, another year or the document itself is no companion", () => {
    expect(companionsOf(context(own, budget("某县水利局", 2023)))).toEqual({})
    expect(companionsOf(context(own, budget("某县农业农村局", 2022)))).toEqual({})
    expect(companionsOf(context(own, own))).toEqual({})
  })

  test("a region in front of the name does not make another unit", () => {
    const before = budget("某市某县农业农村局", 2023)
    expect(companionsOf(context(own, before)).before).toBe(before)
  })

  test("an amount is found by its meaning; a meaning with two values is nobody's", () => {
    expect(printedElsewhere(own, { flow: "resources" })?.printed).toBe("500.00")
    expect(printedElsewhere(own, { flow: "carry-in" })).toBeUndefined()
    expect(nameOf(own)).toBe("2024年部门预算")
  })
})

/** Examples of rules over several documents: further documents stand below a line of three plus signs. */
const folder = join(import.meta.dirname, "catalogue")
const examples = readdirSync(folder).flatMap((rule) => {
  const page = join(folder, rule, "rule.md")
  return existsSync(page)
    ? [...readFileSync(page, "utf8").matchAll(/^```case-with (accept|reject) ([^\n]+)\n([\s\S]*?)^```/gm)].map((m) => ({
        rule,
        outcome: m[1]!,
        checks: m[2]!,
        body: m[3]!,
      }))
    : []
})

describe("the examples of rules over several documents", () => {
  test("there are some, accepted and rejected, for every check they carry out", () => {
    const of = (outcome: string) =>
      new Set(examples.filter((e) => e.outcome === outcome).flatMap((e) => e.checks.split(/\s+/)))
    expect([...of("accept")].sort()).toEqual(["A-27", "A-40", "B-34", "E-10"])
    expect([...of("reject")].sort()).toEqual(["A-27", "A-40", "B-34", "E-10"])
  })

  for (const { rule, outcome, checks, body } of examples)
    test(`${rule} ${outcome} ${checks}`, () => {
      const [text = "", wanted = ""] = body.split(/^---$/m)
      const [own, ...others] = text.split(/^\+{3}$/m).map(read)
      const only = catalogue.filter((r) => r.name === rule)
      const report = checkDocument(own!, statutes, { rules: only, others })
      const findings = report.findings.filter((f) => f.severity !== "info")
      const shown = findings.map((f) => `${f.severity} "${f.at.quote}" → "${f.expected?.text ?? "-"}"`)
      expect(shown).toEqual(
        outcome === "accept"
          ? []
          : wanted
              .trim()
              .split("\n")
              .map((line) => expect.stringContaining(line.slice(0, line.indexOf("→")))),
      )
      const values = [...wanted.matchAll(/→ "([^"]*)"/g)].map((m) => m[1]!)
      for (const [i, value] of values.entries()) expect(findings[i]!.expected?.text).toContain(value)
      expect(report.rules[0]!.status).toBe(outcome === "accept" ? "passed" : "failed")
      // without the other document there is nothing to compare with
      expect(checkDocument(own!, statutes, { rules: only }).rules[0]!.status).toBe("not-applicable")
    })
})
