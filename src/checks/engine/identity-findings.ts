import type { LocatedDocument } from "#documents"
import {
  type Correction,
  type Evaluation,
  type Explanation,
  explain,
  type Figure,
  type Identity,
  type Judgement,
} from "#identities"
import { type DisplayUnit, fenPerUnit, printFen, printMicro } from "#money"
import type { Finding, Stated } from "../finding.ts"
import type { IdentityRule } from "../rule.ts"
import { fingerprint } from "./fingerprint.ts"
import { located } from "./locate.ts"
import { filled } from "./message.ts"
import type { PrintingHabits } from "./printing-habits.ts"
import { sharpened } from "./sharpened-value.ts"
import { withoutTruncations } from "./truncation.ts"

/** What turning judgements into findings needs. */
export interface IdentityFindingInput {
  readonly document: LocatedDocument
  readonly evaluation: Evaluation
  readonly rules: ReadonlyMap<string, IdentityRule>
  readonly habits: PrintingHabits
}

/**
 * Findings of violated identities, by cause: every wrong figure is one finding at its place with the value it should
 * have; the other requirements it breaks are its symptoms. Rounding tails are worth knowing and nothing more.
 */
export function identityFindings(input: IdentityFindingInput): Finding[] {
  const findings: Finding[] = []
  const { evaluation, truncated } = withoutTruncations(input.evaluation)
  const judged = new Map(evaluation.violated.map((j) => [j.identity, j]))
  const causes = new Map<string, Finding>()
  for (const explanation of explain(evaluation))
    for (const finding of explained(explanation, judged, input)) findings.push(oncePerPlace(finding, causes))
  for (const judgement of truncated) {
    const finding = truncationFinding(judgement, input)
    if (finding) findings.push(finding)
  }
  for (const tail of evaluation.tails) {
    const finding = tailFinding(tail, input)
    if (finding) findings.push(finding)
  }
  return findings
}

/** Two requirements that correct one print are one cause: the later finding becomes a symptom of the first. */
function oncePerPlace(finding: Finding, causes: Map<string, Finding>): Finding {
  if (finding.cause !== null) return finding
  const place = `${finding.at.block}:${finding.at.row ?? ""}:${finding.at.column ?? ""}:${finding.at.span?.join("-") ?? ""}`
  const first = causes.get(place)
  if (!first) {
    causes.set(place, finding)
    return finding
  }
  return {
    ...finding,
    cause: first.fingerprint,
    fingerprint: fingerprint(finding.rule, `${finding.fingerprint}/${first.fingerprint}`),
  }
}

function explained(
  explanation: Explanation,
  judged: ReadonlyMap<Identity, Judgement>,
  input: IdentityFindingInput,
): Finding[] {
  const findings: Finding[] = []
  const told = new Set<Identity>()
  const causes: { correction: Correction; fingerprint: string }[] = []
  for (const correction of explanation.corrections) {
    const own = explanation.violated.filter((i) => holdsFigure(i, correction.figure))
    const leading =
      own.find(
        (i) =>
          !told.has(i) &&
          (i.kind === "ratio" ? i.percentage === correction.figure : i.terms[0]?.figure === correction.figure),
      ) ??
      own.find((i) => !told.has(i)) ??
      own[0]
    const judgement = leading && judged.get(leading)
    const rule = leading && input.rules.get(leading.rule)
    if (!leading || !judgement || !rule) continue
    told.add(leading)
    const finding = causeFinding(correction, leading, judgement, rule, explanation, own, input)
    causes.push({ correction, fingerprint: finding.fingerprint })
    findings.push(finding)
  }
  for (const identity of explanation.violated) {
    if (told.has(identity)) continue
    const judgement = judged.get(identity)
    const rule = input.rules.get(identity.rule)
    const cause = causes.find((c) => holdsFigure(identity, c.correction.figure))
    if (judgement && rule)
      findings.push(
        symptomFinding(identity, judgement, rule, cause?.fingerprint ?? causes[0]?.fingerprint ?? null, input),
      )
  }
  return findings
}

function causeFinding(
  correction: Correction,
  identity: Identity,
  judgement: Judgement,
  rule: IdentityRule,
  explanation: Explanation,
  own: readonly Identity[],
  input: IdentityFindingInput,
): Finding {
  const { figure } = correction
  const expected = sharpened(correction, own, input.habits)
  const others = explanation.alternatives.filter((a) => a.length > 0)
  const stated = statedOf(figure, expected.text)
  const range = rangeText(expected, figure)
  const also = others.length > 0 ? alternativeText(others) : undefined
  const message = filled(rule.messages[identity.kind === "sum" && identity.relation === "≤" ? "exceeds" : "differs"], {
    statement: identity.statement.zh,
    statementEn: identity.statement.en,
    found: figure.blank ? "空白" : `${figure.printed}${unitText(figure)}`,
    expected: `${stated.text}${range}`,
    difference: differenceText(judgement, figure),
    tolerance: toleranceText(judgement, figure),
  })
  return {
    rule: rule.name,
    checks: checksOf(identity, rule),
    severity: isLastDigit(identity, figure, expected.value) ? "warning" : rule.severity,
    message: also ? { zh: `${message.zh}也可能是：${also.zh}。`, en: `${message.en} Or: ${also.en}.` } : message,
    at: located(input.document, figure.place),
    related: relatedOf(figure, own, input),
    found: figure.blank ? { text: "", value: "" } : statedOf(figure, figure.printed),
    expected: range ? { text: `${stated.text}${range}`, value: stated.value } : stated,
    difference: differenceText(judgement, figure),
    tolerance: toleranceText(judgement, figure),
    unit: figure.unit,
    citation: identity.citation ?? rule.citation,
    cause: null,
    fingerprint: fingerprint(rule.name, subjectOf(figure)),
  }
}

/** A percentage one last digit beside what rounding gives: cut off, or made to close at 100; a reader judges. */
function isLastDigit(identity: Identity, figure: Figure, expected: number): boolean {
  return (
    identity.kind === "ratio" &&
    identity.percentage === figure &&
    Math.abs(expected - figure.quantity.value) <= figure.quantity.ulp
  )
}

function symptomFinding(
  identity: Identity,
  judgement: Judgement,
  rule: IdentityRule,
  cause: string | null,
  input: IdentityFindingInput,
): Finding {
  const figure = identity.kind === "ratio" ? identity.percentage : identity.terms[0]!.figure
  const message = filled(rule.messages[identity.kind === "sum" && identity.relation === "≤" ? "exceeds" : "differs"], {
    statement: identity.statement.zh,
    statementEn: identity.statement.en,
    found: figure.blank ? "空白" : `${figure.printed}${unitText(figure)}`,
    expected: "—",
    difference: differenceText(judgement, figure),
    tolerance: toleranceText(judgement, figure),
  })
  return {
    rule: rule.name,
    checks: checksOf(identity, rule),
    severity: rule.severity,
    message,
    at: located(input.document, figure.place),
    related: relatedOf(figure, [identity], input),
    found: figure.blank ? { text: "", value: "" } : statedOf(figure, figure.printed),
    expected: null,
    difference: differenceText(judgement, figure),
    tolerance: toleranceText(judgement, figure),
    unit: figure.unit,
    citation: identity.citation ?? rule.citation,
    cause,
    fingerprint: fingerprint(rule.name, identity.id),
  }
}

function tailFinding(tail: Judgement, input: IdentityFindingInput): Finding | undefined {
  const rule = input.rules.get(tail.identity.rule)
  if (!rule || tail.difference === 0 || (tail.identity.kind === "sum" && tail.identity.relation === "≤"))
    return undefined
  const { identity } = tail
  const figure = identity.kind === "ratio" ? identity.percentage : identity.terms[0]!.figure
  return {
    ...symptomFinding(identity, tail, rule, null, input),
    severity: "info",
    message: {
      zh: `尾差：${identity.statement.zh}，相差${differenceText(tail, figure)}${unitText(figure)}，四舍五入可以解释（容差${toleranceText(tail, figure)}）。`,
      en: `Rounding tail: ${identity.statement.en}; the difference of ${differenceText(tail, figure)} is explained by rounding (tolerance ${toleranceText(tail, figure)}).`,
    },
  }
}

function truncationFinding(judgement: Judgement, input: IdentityFindingInput): Finding | undefined {
  const rule = input.rules.get(judgement.identity.rule)
  if (!rule || judgement.identity.kind === "ratio") return undefined
  const [sentence, cell] = judgement.identity.terms
  return {
    ...symptomFinding(judgement.identity, judgement, rule, null, input),
    severity: "info",
    message: {
      zh: `截尾：${sentence!.figure.label}印为${sentence!.figure.printed}${unitText(sentence!.figure)}，表中为${cell!.figure.printed}${unitText(cell!.figure)}，换算时末位没有四舍五入。全文如此，不影响勾稽。`,
      en: `Truncated: ${sentence!.figure.printed}${unitText(sentence!.figure)} beside ${cell!.figure.printed}${unitText(cell!.figure)} in the table; the last digit was cut off, not rounded, throughout the text.`,
    },
  }
}

function relatedOf(figure: Figure, identities: readonly Identity[], input: IdentityFindingInput): Finding["related"] {
  const related: { label: string; at: ReturnType<typeof located> }[] = []
  const seen = new Set<Figure>([figure])
  for (const identity of identities)
    for (const other of figuresOf(identity)) {
      if (related.length >= 12) return related
      if (seen.has(other) || other.blank) continue
      seen.add(other)
      related.push({ label: other.label, at: located(input.document, other.place) })
    }
  return related
}

function figuresOf(identity: Identity): Figure[] {
  return identity.kind === "ratio"
    ? [identity.percentage, ...identity.numerator.map((t) => t.figure), ...identity.denominator.map((t) => t.figure)]
    : identity.terms.map((t) => t.figure)
}

function holdsFigure(identity: Identity, figure: Figure): boolean {
  return figuresOf(identity).includes(figure)
}

/** The range a corrected value may lie in; nothing bounds the greater side of a "≤" above, nor the smaller one below. */
function rangeText({ low, high }: Correction["expected"], figure: Figure): string {
  if (low >= high) return ""
  if (high >= 2 ** 51) return "（或更大）"
  if (low <= -(2 ** 51)) return "（或更小）"
  return `（${printedValue(figure, low)}至${printedValue(figure, high)}之间）`
}

function alternativeText(alternatives: readonly (readonly Correction[])[]): { zh: string; en: string } {
  const one = (c: Correction) =>
    `${c.figure.label} ${c.figure.blank ? "（空白）" : c.figure.printed} → ${c.expected.text}`
  const shown = alternatives.slice(0, 3).map((set) => set.map(one).join("，"))
  return { zh: shown.join("；或"), en: shown.join("; or ") }
}

function statedOf(figure: Figure, printed: string): Stated {
  return { text: `${printed}${unitText(figure)}`, value: printed.replaceAll(",", "") }
}

function unitText(figure: Figure): string {
  return figure.unit
}

function printedValue(figure: Figure, value: number): string {
  return figure.unit in fenPerUnit
    ? printFen(value, figure.unit as DisplayUnit, figure.decimals)
    : printMicro(value, figure.decimals)
}

function differenceText(judgement: Judgement, figure: Figure): string {
  return judgement.scale === "fen" && figure.unit in fenPerUnit
    ? printFen(judgement.difference, figure.unit as DisplayUnit, Math.max(2, figure.decimals))
    : printMicro(judgement.difference, Math.max(2, figure.decimals))
}

function toleranceText(judgement: Judgement, figure: Figure): string {
  return judgement.scale === "fen" && figure.unit in fenPerUnit
    ? printFen(judgement.tolerance, figure.unit as DisplayUnit, Math.max(3, figure.decimals + 1))
    : printMicro(judgement.tolerance, Math.max(3, figure.decimals + 1))
}

/** The ids of the identity that its rule carries out: a form's list serves the laws of several rules. */
function checksOf(identity: Identity, rule: IdentityRule): readonly string[] {
  const own = identity.checks.filter((id) => rule.checks.includes(id))
  return own.length > 0 ? own : identity.checks.length > 0 ? identity.checks : rule.checks
}

/** What the finding is about, without line or value. */
function subjectOf(figure: Figure): string {
  return figure.origin.kind === "cell"
    ? `${figure.origin.form}/${figure.origin.rowKey}/${figure.origin.columnKey}/${figure.key}`
    : `${figure.origin.section}/${figure.origin.claim}/${figure.key}`
}
