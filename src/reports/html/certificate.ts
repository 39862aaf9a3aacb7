import type { RuleOutcome } from "#checks"
import type { FileView } from "./file-view.ts"
import { headed } from "./finding-card.ts"
import { type Content, html, type Markup } from "./markup.ts"

/**
 * What the document was checked for: the requirements met with the number of instances, as a certificate; then
 * those not met, not applicable or not checkable, with the reason.
 * @zh 符合的要求
 */
export function certificate(view: FileView): Markup {
  const { texts, summary, level } = view
  const others = [...summary.rules.failed, ...summary.rules["could-not-be-checked"], ...summary.rules["not-applicable"]]
  return html`<section class="certificate">
${headed(level, texts.rules)}
${summary.passed.rules > 0 && html`<details><summary>${texts.rulesPassed(summary.passed.rules, summary.passed.instances)}</summary>${passedTable(summary.rules.passed, view)}</details>`}
${others.length > 0 && html`<details><summary>${texts.otherRules} ${counts(view)}</summary>${othersTable(others, view)}</details>`}
</section>
`
}

function counts({ texts, summary }: FileView): string {
  return (["failed", "could-not-be-checked", "not-applicable"] as const)
    .filter((status) => summary.rules[status].length > 0)
    .map((status) => texts.rulesWithStatus(status, summary.rules[status].length))
    .join(texts.comma)
}

function passedTable(rules: readonly RuleOutcome[], view: FileView): Content {
  const { texts } = view
  const rows = rules.map(
    ({ rule, instances, checks }) =>
      html`<tr><th scope="row">${view.ruleTitle(rule)}</th><td class="number">${instances}</td><td class="ids">${checks.join(" ")}</td></tr>
`,
  )
  return html`<div class="table" role="region" tabindex="0" aria-label="${texts.passedRules}"><table class="plain"><thead><tr><th scope="col">${texts.passedRules}</th><th scope="col" class="number">${texts.instances}</th><th scope="col">${texts.checks}</th></tr></thead><tbody>${rows}</tbody></table></div>`
}

function othersTable(rules: readonly RuleOutcome[], view: FileView): Content {
  const { texts } = view
  const rows = rules.map(
    ({ rule, status, reason, checks }) =>
      html`<tr><th scope="row">${view.ruleTitle(rule)}</th><td>${texts.status[status]}</td><td>${reason}</td><td class="ids">${checks.join(" ")}</td></tr>
`,
  )
  return html`<div class="table" role="region" tabindex="0" aria-label="${texts.otherRules}"><table class="plain"><thead><tr><th scope="col">${texts.otherRules}</th><th scope="col">${texts.conclusion}</th><th scope="col">${texts.reason}</th><th scope="col">${texts.checks}</th></tr></thead><tbody>${rows}</tbody></table></div>`
}
