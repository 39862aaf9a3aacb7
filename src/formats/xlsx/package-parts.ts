import type { Archive } from "../archive/index.ts"
import { problems, Refusal } from "../workbook/index.ts"
import { readXml, type XmlHandler } from "../xml/index.ts"

/** A relationship of a part to another part of the package. */
export interface Relationship {
  /** Last word of the type: worksheet, styles, sharedStrings. */
  readonly type: string
  /** Name of the target in the archive. */
  readonly target: string
}

/** The parts of an office package, read within one deadline. Reading a part that is refused throws `Refusal`. */
export class PackageParts {
  readonly #archive: Archive
  readonly #deadline: number

  constructor(archive: Archive, milliseconds: number) {
    this.#archive = archive
    this.#deadline = Date.now() + milliseconds
  }

  has(name: string): boolean {
    return this.#archive.names.has(name)
  }

  /** Reads a part's XML; false when there is no such part. */
  read(name: string, handler: XmlHandler): boolean {
    const bytes = this.#archive.read(name)
    if (bytes === undefined) return false
    if (!(bytes instanceof Uint8Array)) throw new Refusal(bytes.problem)
    const problem = readXml(bytes, handler, this.#deadline)
    if (problem) throw new Refusal(problem)
    return true
  }

  /** Like `read`, of a part without which there is no workbook. */
  require(name: string, handler: XmlHandler): void {
    if (!this.read(name, handler)) throw new Refusal(problems.damaged)
  }

  /** The relationships of a part ("" is the package) by id; targets outside the package are left out, never opened. */
  relationships(part: string): ReadonlyMap<string, Relationship> {
    const slash = part.lastIndexOf("/") + 1
    const folder = part.slice(0, slash)
    const found = new Map<string, Relationship>()
    this.read(`${folder}_rels/${part.slice(slash)}.rels`, {
      open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
        if (name !== "p:Relationship" || !id || !type || !target || mode === "External") return
        found.set(id, { type: type.slice(type.lastIndexOf("/") + 1), target: resolved(folder, target) })
      },
      close() {},
    })
    return found
  }
}

function resolved(folder: string, target: string): string {
  const parts: string[] = []
  for (const step of (target.startsWith("/") ? target : folder + target).slice(0, 1000).split("/"))
    if (step === "..") parts.pop()
    else if (step !== "" && step !== ".") parts.push(step)
  return parts.join("/")
}
