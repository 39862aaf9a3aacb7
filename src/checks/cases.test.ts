import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { readText } from "#formats"
import { recognise } from "#recognition"
import { loadStatutes } from "#workflow"
import { checkDocument } from "./check-document.ts"
import { catalogue } from "./catalogue/index.ts"

const folder = join(import.meta.dirname, "catalogue")
const statutes = await loadStatutes()

interface Case {
  readonly rule: string
  readonly outcome: "accept" | "reject"
  readonly checks: readonly string[]
  readonly text: string
  readonly expected: readonly { severity: string; quote: string; value: string | undefined }[]
}

const pages = readdirSync(folder).filter((name) => existsSync(join(folder, name, "rule.md")))
const cases = pages.flatMap((rule) => casesOf(rule, readFileSync(join(folder, rule, "rule.md"), "utf8")))

function casesOf(rule: string, page: string): Case[] {
  const result: Case[] = []
  for (const match of page.matchAll(/^```case(?:-with)? (accept|reject) ([^\n]+)\n([\s\S]*?)^```/gm)) {
    const [text = "", findings = ""] = match[3]!.split(/^---$/m)
    const expected = [...findings.matchAll(/^(error|warning|info) "([^"]*)" → (?:"([^"]*)"|-)\s*$/gm)].map((m) => ({
      severity: m[1]!,
      quote: m[2]!,
      value: m[3],
    }))
    result.push({
      rule,
      outcome: match[1] as Case["outcome"],
      checks: match[2]!.trim().split(/[\s,]+/),
      text,
      expected,
    })
  }
  return result
}

function found(example: Case) {
  // further documents of the same unit stand below lines of +++
  const [own, ...others] = example.text.split(/^\+{3}$/m).map((text) => {
    const read = readText(text)
    if ("problem" in read) throw new Error(read.problem.message.zh)
    const source = { name: `${example.rule}.md`, sha256: "", mediaType: "text/markdown" }
    return recognise({ format: "mingzhang/document@1", source, ...read }, statutes)
  })
  const rule = catalogue.find((r) => r.name === example.rule)!
  const report = checkDocument(own!, statutes, { rules: [rule], others })
  const level = rule.severity === "info" ? ["error", "warning", "info"] : ["error", "warning"]
  return { report, findings: report.findings.filter((f) => f.cause === null && level.includes(f.severity)) }
}

describe("the examples of every rule's page", () => {
  for (const [index, example] of cases.entries())
    test(`${example.rule} ${example.outcome} ${example.checks.join(" ")} (${index})`, () => {
      const { findings, report } = found(example)
      const shown = findings.map(
        (f) => `${f.severity} "${f.at.quote.replace(/\s+/g, "")}" → ${f.expected ? `"${f.expected.text}"` : "-"}`,
      )
      if (example.outcome === "accept") {
        expect(shown).toEqual([])
        expect(report.rules.map((r) => r.status)).not.toContain("failed")
        return
      }
      expect(example.expected.length, "a reject case says what is found").toBeGreaterThan(0)
      expect(shown.length).toBe(example.expected.length)
      for (const { severity, quote, value } of example.expected)
        expect(shown, `${severity} ${quote} → ${value}`).toSatisfy(() =>
          findings.some(
            (f) =>
              f.severity === severity &&
              f.at.quote.replace(/\s+/g, "") === quote.replace(/\s+/g, "") &&
              (value === undefined ? f.expected === null : f.expected?.text.includes(value) === true),
          ),
        )
    })
})

describe("the catalogue", () => {
  test("every rule has a page and every page a rule", () => {
    expect(pages).toEqual(catalogue.map((r) => r.name).sort())
  })

  test("every check of checks.csv is carried out by a rule with an accepted and a rejected example", () => {
    const ids = readFileSync(join(import.meta.dirname, "../../statutes/national/checks.csv"), "utf8")
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[0]!)
      .filter(Boolean)
    const missing = ids.flatMap((id) => {
      const lacks: string[] = []
      if (!catalogue.some((r) => r.checks.includes(id))) lacks.push(`${id}: no rule`)
      for (const outcome of ["accept", "reject"] as const)
        if (!cases.some((c) => c.outcome === outcome && c.checks.includes(id))) lacks.push(`${id}: no ${outcome} case`)
      return lacks
    })
    expect(missing).toEqual([])
  })

  test("every slot of every message is filled by what the rule's examples give", () => {
    for (const example of cases.filter((c) => c.outcome === "reject"))
      for (const finding of found(example).findings)
        expect(finding.message.zh + finding.message.en).not.toMatch(/\{\w+\}/)
  })
})
