import { SaxesParser } from "saxes"
import type { ReadProblem } from "../outcome.ts"
import { type Attributes, Namespaces } from "./namespaces.ts"
import { problems } from "./problems.ts"

/** What is done with the events of an XML part; names bear their vocabulary (`w:tbl`), whatever the file's prefixes. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text?: (text: string) => void
  /** Asked after every piece of the source: a problem ends the reading. */
  readonly halted?: () => ReadProblem | undefined
}

const depthMost = 400
const chunkBytes = 64 * 1024

/** Ends the parser from inside its events; never leaves this file. */
class Halt extends Error {
  readonly problem: ReadProblem
  constructor(problem: ReadProblem) {
    super(problem.code)
    this.problem = problem
  }
}

/**
 * Reads an XML part piece by piece. A document type is refused, so nothing outside is fetched and nothing expands;
 * depth and time are bounded. Gives the problem that ended the reading, or undefined when all was read.
 * `deadline` is a time as Date.now() gives it.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler, deadline: number): ReadProblem | undefined {
  const parser = new SaxesParser()
  const namespaces = new Namespaces()
  let depth = 0
  parser.on("error", () => {
    throw new Halt(problems.damaged)
  })
  parser.on("doctype", () => {
    throw new Halt(problems.doctype)
  })
  // Nearly all attributes have no prefix, and worksheets hold hundreds of thousands: only the others are looked at.
  let isQualified = false
  parser.on("attribute", ({ name }) => {
    isQualified ||= name.includes(":") || name === "xmlns"
  })
  parser.on("opentag", (tag) => {
    if (++depth > depthMost) throw new Halt(problems.deep)
    if (!isQualified) {
      namespaces.enterPlain()
      handler.open(namespaces.element(tag.name), tag.attributes)
      return
    }
    isQualified = false
    namespaces.enter(tag.attributes)
    const name = namespaces.element(tag.name)
    handler.open(name, namespaces.attributes(tag.attributes, name))
  })
  parser.on("closetag", (tag) => {
    handler.close(namespaces.element(tag.name))
    namespaces.leave()
    depth--
  })
  if (handler.text) {
    parser.on("text", handler.text)
    parser.on("cdata", handler.text)
  }
  try {
    const decoder = new TextDecoder(encodingOf(bytes))
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      if (Date.now() > deadline) return problems.slow
      parser.write(decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true }))
      const halted = handler.halted?.()
      if (halted) return halted
    }
    parser.write(decoder.decode()).close()
    return handler.halted?.()
  } catch (cause) {
    if (cause instanceof Halt) return cause.problem
    throw cause
  }
}

/** Office files are UTF-8, or UTF-16 with a mark. */
function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8"
}
