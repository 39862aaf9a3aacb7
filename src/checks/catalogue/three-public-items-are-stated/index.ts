import type { AmountClaim, Claim } from "#recognition"
import { chapterOf, claimsOf, stated, textOf } from "../../claims/claim-index.ts"
import { isZero } from "../../claims/compare-amounts.ts"
import { defineRule, inOrder } from "../../rule.ts"

const items = [
  {
    key: "overseas",
    name: "因公出国（境）费",
    words: /出国(?:（境）|\(境\))?(?:费|经费|支出|预算)|出国[^。；]{0,16}\d|(?:无|没有|未)[^。；]{0,12}出国/,
  },
  { key: "vehicles", name: "公务用车购置及运行维护费", words: /公务用?车(?:辆)?(?:购置|运行|用车|费)|公车/ },
  {
    key: "reception",
    name: "公务接待费",
    words: /接待(?:费|支出|经费|预算)|接待[^。；]{0,16}\d|(?:无|没有|未)[^。；]{0,12}接待/,
  },
] as const

const vehicleParts = [
  {
    key: "vehicles.purchase",
    name: "公务用车购置费",
    words: /公务用?车(?:辆)?购置费|公务用?车购置(?!及|和|与|、)|购置(?:公务)?(?:用车|车辆)|购车|购置费/,
  },
  { key: "vehicles.running", name: "公务用车运行维护费", words: /公务用?车(?:用车)?(?:运行|运维)|运行(?:维护)?费/ },
] as const

/** The explanation names each of the three items, vehicles by purchase and running (B-38, A-31). @zh “三公”经费说明完整 */
export const rule = defineRule({
  name: "three-public-items-are-stated",
  checks: ["B-38", "A-31"],
  severity: "warning",
  title: {
    zh: "“三公”经费三项及公务用车购置、运行分别说明",
    en: "Each of the three public expenses is stated, vehicles in two parts",
  },
  citation: "财预〔2016〕143号《地方预决算公开操作规程》",
  messages: {
    missing: {
      zh: "“三公”经费说明缺少{names}。按规定应当分项说明，没有的写0。",
      en: "The explanation of the three public expenses lacks {names}. State each, 0 where there is none.",
    },
  },
  *inspect(context) {
    const { claims, document, profile } = context.recognition
    const amounts = claimsOf(context, "amount").filter(
      (claim) => claim.subject.threePublic !== undefined && claim.subject.year === undefined,
    )
    const total = amounts.find((claim) => claim.subject.threePublic === "total")
    if (!total) return
    // nothing at all, said in one sentence, needs no items
    const none = claims.some((claim) => claim.kind === "none" && claim.subject.threePublic === "total")
    if (none || (isZero(total.figure) && amounts.length === 1)) {
      yield inOrder
      return
    }
    const chapter = chapterOf(total)
    const own = claims.filter((claim) => chapterOf(claim) === chapter || claim.subject.threePublic !== undefined)
    const text = [...new Set(own.flatMap((claim) => [claim.at.block, claim.at.block + 1]))]
      .map((index) => textOf(document, index))
      .join("\n")
      .replace(/\s+/g, "")
      .slice(0, 10_000)
    const missing: string[] = items
      .filter((item) => !spoken(own, item.key) && !item.words.test(text))
      .map((item) => item.name)
    const vehicles = amounts.find((claim) => claim.subject.threePublic === "vehicles")
    if (vehicles && !isZero(vehicles.figure))
      for (const part of vehicleParts) if (!spoken(own, part.key) && !part.words.test(text)) missing.push(part.name)
    if (missing.length === 0) {
      yield inOrder
      return
    }
    yield {
      message: "missing" as const,
      at: (missing.every((name) => name.startsWith("公务用车") && name !== items[1].name) && vehicles
        ? vehicles
        : total
      ).at,
      subject: "items",
      checks: [profile.kind === "accounts" ? "A-31" : "B-38"],
      data: { names: missing.join("、") },
      expected: stated(missing.join("、")),
    }
  },
})

function spoken(claims: readonly (Claim | AmountClaim)[], item: string): boolean {
  return claims.some(
    (claim) => claim.subject.threePublic === item || claim.subject.threePublic?.startsWith(`${item}.`) === true,
  )
}
