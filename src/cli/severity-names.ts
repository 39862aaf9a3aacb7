import type { Bilingual, Severity } from "#checks"

/** The severities as people call them. @zh 级别 */
export const severityNames: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "提示", en: "warning" },
  info: { zh: "说明", en: "info" },
}
