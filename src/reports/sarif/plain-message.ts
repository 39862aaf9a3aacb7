import { visible } from "../visible.ts"
import type { SarifMessage } from "./sarif-log.ts"

/**
 * A text as a SARIF message that shows just that text: acting characters written out, and brackets escaped where
 * a viewer would otherwise read "[text](target)" as a link (SARIF 2.1.0 §3.11.6).
 */
export function plainMessage(text: string): SarifMessage {
  const shown = visible(text)
  return { text: shown.includes("](") ? shown.replace(/[[\]\\]/g, (c) => `\\${c}`) : shown }
}
