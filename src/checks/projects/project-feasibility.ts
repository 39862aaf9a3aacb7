import {
  type Bilingual,
  type FeasibilityFinding,
  type FeasibilityKind,
  feasibilityOfAll,
  feasibilityWords,
  type ProjectTargets,
} from "#performance"
import { projectName, type Recognition } from "#recognition"
import { type Issue, inOrder } from "../rule.ts"

/** A project's (or a whole department's) targets as published, with what the feasibility model finds in them. */
export interface JudgedTargets {
  readonly targets: ProjectTargets
  /** Names the project in fingerprints. */
  readonly owner: string
  readonly findings: readonly FeasibilityFinding[]
}

/** Every rule about targets asks for the same judgement; it is kept with what was recognised. */
const judged = new WeakMap<Recognition, readonly JudgedTargets[]>()

/** The targets of a document's sheets, summaries and overall targets, each judged once. */
export function judgedTargets(recognition: Recognition): readonly JudgedTargets[] {
  const known = judged.get(recognition)
  if (known) return known
  const all = [...publishedTargets(recognition)]
  const findings = feasibilityOfAll(all.map(({ targets }) => targets))
  const result = all.map((one, index) => ({ ...one, findings: findings[index]! }))
  judged.set(recognition, result)
  return result
}

function* publishedTargets({ performance, profile }: Recognition) {
  const year = profile.kind === "accounts" || profile.fiscalYear === undefined ? {} : { year: profile.fiscalYear }
  for (const [index, table] of (performance ?? []).entries()) {
    if (table.kind === "overall-target")
      yield { owner: `overall#${index}`, targets: { ...year, ...table, whole: true as const } }
    if (table.kind === "target-sheet") {
      const project = table.project ?? { text: table.title, place: table.at }
      const owner = projectName(table.project?.text ?? `#${index}`)
      yield { owner, targets: { ...year, ...table, project } satisfies ProjectTargets }
    }
    if (table.kind === "target-summary")
      for (const { name, money, indicators } of table.projects)
        yield {
          owner: projectName(name.text),
          targets: { ...year, brief: true as const, project: name, money, indicators },
        }
  }
}

/** The words of some kinds, as a rule's messages. */
export function wordsOf<const K extends FeasibilityKind>(...kinds: readonly K[]): Record<K, Bilingual> {
  return Object.fromEntries(
    kinds.map((kind) => [kind, { zh: feasibilityWords[kind].zh, en: feasibilityWords[kind].en }]),
  ) as Record<K, Bilingual>
}

/**
 * The issues of some kinds: by project in the document's order, then as found. What is in order counts by project, or
 * by indicator where the requirement is one on each.
 */
export function* feasibilityIssues<K extends FeasibilityKind>(
  recognition: Recognition,
  messages: Readonly<Record<K, Bilingual>>,
  per: "project" | "indicator" = "project",
): Generator<Issue<K> | typeof inOrder> {
  for (const { targets, owner, findings } of judgedTargets(recognition)) {
    const own = findings.filter((finding) => Object.hasOwn(messages, finding.kind))
    for (const finding of own) yield issueOf(finding, targets, owner)
    const looked = per === "indicator" ? targets.indicators.length : 1
    for (let n = new Set(own.map((f) => f.indicator)).size; n < looked; n++) yield inOrder
  }
}

function issueOf<K extends FeasibilityKind>(
  { kind, severity, subject, data, found, place, expected, related }: FeasibilityFinding,
  targets: ProjectTargets,
  owner: string,
): Issue<K> {
  return {
    message: kind as K,
    severity,
    at: place ?? targets.project!.place!,
    subject: `${owner}/${subject}`,
    data,
    ...(found ? { found: { text: found.text, value: found.text } } : {}),
    ...(expected ? { expected: { text: expected, value: expected } } : {}),
    related: (related ?? []).flatMap(({ label, place: at }) => (at ? [{ label, at }] : [])),
  }
}
