import { describe, expect, test } from "vitest"
import type { Finding, RuleOutcome } from "../finding.ts"
import { type CheckContext, defineRule, type InspectingRule, type Issue, inOrder } from "../rule.ts"
import { fingerprint } from "./fingerprint.ts"
import { inspected } from "./inspect.ts"
import { located } from "./locate.ts"
import { filled } from "./message.ts"
import { sheetOf } from "./sample-prints.ts"
import { verdictOf } from "./verdict.ts"

const document = sheetOf([
  ["行政运行", "412.60"],
  ["住房公积金", "29.80"],
])
const context = { recognition: { document } } as unknown as CheckContext

function rule(
  found: (typeof inOrder | Partial<Issue<"odd">>)[],
  more: Partial<InspectingRule<"odd">> = {},
): InspectingRule<"odd"> {
  return defineRule<"odd">({
    name: "nothing-is-odd",
    checks: ["B-44"],
    severity: "warning",
    title: { zh: "没有异常", en: "Nothing is odd" },
    citation: "某规定",
    messages: { odd: { zh: "“{name}”异常。", en: "{name} is odd." } },
    *inspect() {
      for (const one of found)
        yield one === inOrder
          ? inOrder
          : { message: "odd", at: { block: 0, row: 0, column: 0 }, subject: "s", data: { name: "行政运行" }, ...one }
    },
    ...more,
  })
}

describe("a rule that looks for itself", () => {
  test("gives a finding an issue, at its place, with the message filled", () => {
    const { findings, outcome } = inspected(
      rule([inOrder, { related: [{ label: "他处", at: { block: 0, row: 1, column: 1 } }] }]),
      context,
    )
    expect(outcome).toEqual({ rule: "nothing-is-odd", checks: ["B-44"], status: "failed", instances: 2 })
    expect(findings).toMatchObject([
      {
        severity: "warning",
        message: { zh: "“行政运行”异常。", en: "行政运行 is odd." },
        at: { quote: "行政运行", pieces: [{ sheet: "1", cell: "A1" }] },
        related: [{ label: "他处", at: { quote: "29.80" } }],
        found: null,
        expected: null,
        cause: null,
        citation: "某规定",
      },
    ])
  })

  test("passes when every instance is in order, and does not apply without instances", () => {
    expect(inspected(rule([inOrder, inOrder]), context).outcome).toMatchObject({ status: "passed", instances: 2 })
    expect(inspected(rule([]), context).outcome).toMatchObject({ status: "not-applicable", instances: 0 })
  })

  test("passes with what is only worth knowing", () => {
    const { findings, outcome } = inspected(rule([{ severity: "info" }]), context)
    expect([findings.length, outcome.status]).toEqual([1, "passed"])
  })

  test("says why it could not look, and does not", () => {
    const { findings, outcome } = inspected(rule([{}], { obstacle: () => "没有绩效目标表" }), context)
    expect(findings).toEqual([])
    expect(outcome).toMatchObject({ status: "could-not-be-checked", reason: "没有绩效目标表", instances: 0 })
  })

  test("may name the ids of an instance", () => {
    expect(inspected(rule([{ checks: ["A-38"] }]), context).findings[0]!.checks).toEqual(["A-38"])
  })

  test("gives issues of one subject fingerprints of their own", () => {
    const prints = inspected(rule([{}, {}, { subject: "t" }]), context).findings.map((f) => f.fingerprint)
    expect(new Set(prints).size).toBe(3)
    expect(prints[0]).toBe(fingerprint("nothing-is-odd", "s"))
    expect(prints[1]).toBe(fingerprint("nothing-is-odd", "s#1"))
  })

  test("stops at five hundred findings", () => {
    expect(inspected(rule(Array.from({ length: 2000 }, () => ({}))), context).findings).toHaveLength(500)
  })
})

describe("a fingerprint", () => {
  test("is stable, short and told apart by rule and subject", () => {
    expect(fingerprint("a", "b")).toMatch(/^[0-9a-f]{14}$/)
    expect(fingerprint("a", "b")).toBe(fingerprint("a", "b"))
    expect(fingerprint("a", "b")).not.toBe(fingerprint("b", "a"))
    expect(fingerprint("a", "")).not.toBe(fingerprint("", "a"))
  })

  test("does not collide over thousands of subjects", () => {
    const prints = new Set(
      Array.from({ length: 20_000 }, (_, i) => fingerprint("statements-agree", `B0${i % 9}/${i}/金额`)),
    )
    expect(prints.size).toBe(20_000)
  })
})

describe("a message", () => {
  test("is filled in both languages", () => {
    expect(filled({ zh: "{a}应为{b}", en: "{a}, not {b}, {a}" }, { a: 1, b: "二" })).toEqual({
      zh: "1应为二",
      en: "1, not 二, 1",
    })
  })

  test("keeps a slot that nobody fills, and braces of a print", () => {
    expect(filled({ zh: "{a}与{b}", en: "{单位}" }, { a: "{b}" })).toEqual({ zh: "{b}与{b}", en: "{单位}" })
  })
})

test("a place is located with its quote and pieces", () => {
  expect(located(document, { block: 0, row: 1, column: 0, span: [0, 2] })).toEqual({
    block: 0,
    row: 1,
    column: 0,
    span: [0, 2],
    quote: "住房",
    pieces: [{ sheet: "1", cell: "A2" }],
  })
  expect(located(document, { block: 7 })).toEqual({ block: 7, quote: "", pieces: [] })
})

describe("the verdict", () => {
  const finding = (severity: Finding["severity"]) => ({ severity }) as Finding
  const outcome = (status: RuleOutcome["status"]) => ({ status }) as RuleOutcome

  test("is of the gravest finding", () => {
    expect(verdictOf([finding("warning"), finding("error")], [outcome("failed")], true)).toBe("does-not-conform")
    expect(verdictOf([finding("warning"), finding("info")], [outcome("failed")], true)).toBe("reservations")
    expect(verdictOf([finding("info")], [outcome("passed")], true)).toBe("conforms")
    expect(verdictOf([], [outcome("passed")], true)).toBe("conforms")
  })

  test("is none where nothing was recognised or nothing applied", () => {
    expect(verdictOf([], [outcome("passed")], false)).toBe("could-not-be-checked")
    expect(verdictOf([], [outcome("not-applicable"), outcome("could-not-be-checked")], true)).toBe(
      "could-not-be-checked",
    )
    expect(verdictOf([], [], true)).toBe("could-not-be-checked")
  })

  test("is against a document with an error, whatever was recognised", () => {
    expect(verdictOf([finding("error")], [], false)).toBe("does-not-conform")
  })
})
