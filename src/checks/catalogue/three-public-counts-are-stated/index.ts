import { claimsOf, headingOf, stated, textOf } from "../../claims/claim-index.ts"
import { defineRule, inOrder } from "../../rule.ts"
import { countsWanted } from "./wanted-counts.ts"

/** Accounts state how many groups, journeys, vehicles and visits their 三公 money paid for, zeros too. @zh 实物量 */
export const rule = defineRule({
  name: "three-public-counts-are-stated",
  checks: ["A-32"],
  severity: "warning",
  title: { zh: "“三公”经费实物量齐全", en: "The counts behind the three public expenses are stated" },
  citation: "财预〔2016〕143号：公开因公出国（境）团组数及人数，公务用车购置数及保有量，国内公务接待批次、人数",
  messages: {
    missing: {
      zh: "“三公”经费说明缺少{names}。没有发生的也应写0。",
      en: "The explanation of the three public expenses does not state: {names}. State 0 where there were none.",
    },
  },
  *inspect(context) {
    const { document, profile } = context.recognition
    if (profile.kind !== "accounts") return
    const amounts = claimsOf(context, "amount").filter(
      (claim) => claim.subject.threePublic !== undefined && !claim.subject.year,
    )
    const own = amounts.find((claim) => claim.subject.threePublic === "total") ?? amounts[0]
    if (!own) return
    // no money at all, said as such: some families ask for no counts then
    const none = claimsOf(context, "none").some((claim) => claim.subject.threePublic === "total")
    if (none) {
      yield inOrder
      return
    }
    const blocks = new Set<number>()
    for (const claim of context.recognition.claims)
      if (claim.subject.threePublic !== undefined || claim.subject.topic?.startsWith("three-public/"))
        for (const near of [0, 1, 2]) blocks.add(claim.at.block + near)
    const text = [...blocks]
      .map((index) => textOf(document, index))
      .join("\n")
      .replace(/\s+/g, "")
    const missing = countsWanted(text)
    if (missing.length === 0) {
      yield inOrder
      return
    }
    yield {
      message: "missing" as const,
      at: own.at,
      subject: "counts",
      data: { names: missing.join("、") },
      expected: stated(missing.join("、")),
      related: amounts.slice(1, 4).map((claim) => ({ label: headingOf(claim), at: claim.at })),
    }
  },
})
