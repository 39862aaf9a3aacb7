import { type NarrativeFile, narrativeFrom } from "../../src/statutes/narrative.ts"
import { narrativeFaults } from "../../src/statutes/narrative-faults.ts"

/**
 * Checks the narratives as packed. Throws with every fault, each with its file and place, so that whoever edits the
 * wording sees at once what cannot be told.
 */
export function checkNarratives(files: readonly { readonly path: string; readonly content: unknown }[]): void {
  const byId = new Map<string, NarrativeFile>()
  const paths = new Map<string, string>()
  const faults: string[] = []
  for (const { path, content } of files) {
    const file = content as NarrativeFile | null
    if (!file || typeof file.id !== "string") faults.push(`statutes/${path}: id is missing / 缺少 id`)
    else if (byId.has(file.id)) faults.push(`statutes/${path}: id ${file.id} is ${paths.get(file.id)}'s / id 重复`)
    else {
      byId.set(file.id, file)
      paths.set(file.id, path)
    }
  }
  for (const [id, file] of byId) {
    const narrative = narrativeFrom(id, byId)
    if (!narrative)
      faults.push(`statutes/${paths.get(id)}: extends ${file.extends}, which leads nowhere / 继承的模板不存在`)
    else if (!file.base)
      for (const { place, message } of narrativeFaults(narrative))
        faults.push(`statutes/${paths.get(id)} (or what it extends): ${place}: ${message}`)
  }
  if (faults.length > 0) throw new Error([...new Set(faults)].join("\n"))
}
