import type { Severity } from "#checks"
import { html, type Markup } from "./markup.ts"

/** A sign for each severity, so that colour is never alone. */
const signs: Readonly<Record<Severity, string>> = { error: "✕", warning: "△", info: "○" }

/** The sign of a severity; its word is said beside it for those who do not see it. */
export function severitySign(severity: Severity): Markup {
  return html`<span class="sign ${severity}" aria-hidden="true">${signs[severity]}</span>`
}
