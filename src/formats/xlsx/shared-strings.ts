import type { Budget } from "../workbook/index.ts"
import type { PackageParts } from "./package-parts.ts"
import { StringItem } from "./string-item.ts"

/** The strings that cells share, ready to be shown. */
export function sharedStrings(parts: PackageParts, part: string | undefined, budget: Budget): string[] {
  const strings: string[] = []
  const item = new StringItem()
  if (part !== undefined)
    parts.read(part, {
      open(name) {
        if (name === "s:si") item.begin()
        else item.open(name)
      },
      close(name) {
        if (name === "s:si") {
          budget.characters(item.length)
          strings.push(item.text())
        } else item.close(name)
      },
      text: (text) => item.write(text),
    })
  return strings
}
