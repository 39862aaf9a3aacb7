import type { Coordinate, DocumentKind } from "#fiscal"
import { foldText } from "./flow-text.ts"
import { type Topic, topicOfHeading } from "./topic.ts"

/** What an identity of a sentence states. */
export type Stated = "amount" | "rate" | "share" | "completion" | "sum" | "change-sum" | "count"

/** Ids of checks.csv a section of the explanation is checked under. */
const budget: Readonly<Partial<Record<Topic, readonly string[]>>> = {
  overall: ["B-34"],
  revenue: ["B-34"],
  fiscal: ["B-34"],
  expenditure: ["B-35"],
  general: ["B-36"],
  basic: ["B-37"],
  "three-public": ["B-38"],
  "agency-operating": ["B-39"],
  procurement: ["B-40"],
  performance: ["B-41"],
  assets: ["B-42"],
}

const accounts: Readonly<Partial<Record<Topic, readonly string[]>>> = {
  overall: ["A-20"],
  revenue: ["A-21"],
  expenditure: ["A-22"],
  fiscal: ["A-23"],
  general: ["A-24"],
  basic: ["A-30"],
  "three-public": ["A-31"],
  "agency-operating": ["A-33"],
  procurement: ["A-34"],
  assets: ["A-35"],
  performance: ["A-36"],
}

/** The topic of a claim, by the innermost of its headings that names one. */
export function topicOf(headings: readonly string[]): Topic | undefined {
  for (let i = headings.length - 1; i >= 0; i--) {
    const topic = topicOfHeading(foldText(headings[i]!))
    if (topic) return topic
  }
  return undefined
}

/** Budget or accounts, as the headings of an explanation say it. */
export function kindOf(headings: readonly string[]): DocumentKind {
  return headings.some((heading) => heading.includes("决算")) ? "accounts" : "budget"
}

/** Ids of checks.csv for something stated of a subject in a section. */
export function checkIds(
  topic: Topic | undefined,
  kind: DocumentKind,
  stated: Stated,
  subject: Coordinate,
): readonly string[] {
  const ids = own(topic, kind, stated, subject)
  return stated === "rate" ? ["N-01", ...ids] : ids
}

function own(topic: Topic | undefined, kind: DocumentKind, stated: Stated, subject: Coordinate): readonly string[] {
  if (kind === "budget") {
    if (stated === "change-sum" && (topic === "general" || topic === "expenditure")) return ["B-48"]
    if (topic === "general" && subject.nature !== undefined) return ["B-35"]
    return (topic && budget[topic]) ?? []
  }
  if (subject.project !== undefined) return ["A-37"]
  if (topic === "general") {
    if (stated === "completion") return ["A-28"]
    if (stated === "sum") return subject.phase === "approved" ? ["A-27"] : ["A-25"]
    if (stated === "share" && subject.function !== undefined) return ["A-25"]
    if (subject.function !== undefined) return [subject.function.length === 3 ? "A-25" : "A-26"]
  }
  if (topic === "three-public" && stated === "count") return ["A-32"]
  return (topic && accounts[topic]) ?? []
}
