import type { XmlHandler } from "../xml/index.ts"

/** A part another part refers to: its kind is the last word of the relationship's type. */
export interface Relationship {
  readonly kind: string
  readonly target: string
}

const relationshipsMost = 50_000

/** Gathers what a part refers to, by id; targets outside the file are left out: nothing is ever fetched. */
export class Relationships implements XmlHandler {
  readonly byId = new Map<string, Relationship>()

  readonly open: XmlHandler["open"] = (name, attributes) => {
    const { Id, Type, Target, TargetMode } = attributes
    if (!name.endsWith(":Relationship") || TargetMode === "External" || this.byId.size >= relationshipsMost) return
    if (Id === undefined || Target === undefined) return
    this.byId.set(Id, { kind: (Type ?? "").slice((Type ?? "").lastIndexOf("/") + 1), target: Target })
  }

  readonly close: XmlHandler["close"] = () => {}

  /** The target of the first relationship of a kind. */
  target(kind: string): string | undefined {
    for (const relationship of this.byId.values()) if (relationship.kind === kind) return relationship.target
    return undefined
  }
}

/** The name of the entry that a target means, seen from the part that names it; never outside the archive. */
export function entryName(target: string, from: string): string {
  const parts = target.startsWith("/") ? [] : from.split("/").slice(0, -1)
  for (const step of target.split("/")) {
    if (step === "..") parts.pop()
    else if (step !== "" && step !== ".") parts.push(step)
  }
  return parts.join("/")
}

/** The entry in which the relationships of a part stand. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}
