const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹"

/** A raised text with raised digits: the mark of a note behind an amount must not become its last digit. */
export function superscript(text: string): string {
  return text.replace(/\d/g, (digit) => raised[Number(digit)]!)
}
