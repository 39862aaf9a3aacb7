import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from "parse5"
import type { ReadLimits, ReadProblem } from "../outcome.ts"
import { tooManyCells } from "../text/problem.ts"
import { problems } from "./problems.ts"

export type HtmlDocument = DefaultTreeAdapterTypes.Document
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element & { line?: number }

const depthMost = 1_000
const nodesMost = 1_500_000
/** Attributes that bear on reading; others would only cost memory. */
const kept = new Set("style class hidden rowspan colspan start type value reversed role aria-label align".split(" "))

/** Ends the parser from inside; never leaves this file. */
class Halt extends Error {
  readonly problem: ReadProblem
  constructor(problem: ReadProblem) {
    super(problem.code)
    this.problem = problem
  }
}

/**
 * The tree of a page as browsers build it, unclosed tags and all; every element knows its line. Depth, size and time
 * are bounded: a page that exceeds them is a problem.
 */
export function boundedTree(html: string, limits: ReadLimits, deadline: number): HtmlDocument | ReadProblem {
  try {
    return parse(html, { treeAdapter: boundedAdapter(limits, deadline), sourceCodeLocationInfo: true })
  } catch (cause) {
    if (cause instanceof Halt) return cause.problem
    throw cause
  }
}

function boundedAdapter(
  limits: ReadLimits,
  deadline: number,
): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let nodes = 0
  let cells = 0
  let depth = 0
  const counted = () => {
    if (++nodes > nodesMost) throw new Halt(problems.tooLarge)
    if (nodes % 1024 === 0 && Date.now() > deadline) throw new Halt(problems.slow)
  }
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      counted()
      if ((name === "td" || name === "th") && ++cells > limits.cells * 2) throw new Halt(tooManyCells(limits))
      return defaultTreeAdapter.createElement(
        name,
        namespace,
        attributes.filter((one) => kept.has(one.name)),
      )
    },
    insertText(parent, text) {
      counted()
      defaultTreeAdapter.insertText(parent, text)
    },
    insertTextBefore(parent, text, reference) {
      counted()
      defaultTreeAdapter.insertTextBefore(parent, text, reference)
    },
    // Comments are never printed.
    createCommentNode: (data) => defaultTreeAdapter.createCommentNode(data.slice(0, 0)),
    setNodeSourceCodeLocation(node, location) {
      if ("tagName" in node && location) (node as HtmlElement).line = location.startLine
    },
    getNodeSourceCodeLocation: () => null,
    updateNodeSourceCodeLocation: () => {},
    onItemPush() {
      if (++depth > depthMost) throw new Halt(problems.deep)
    },
    onItemPop() {
      depth--
    },
  }
}
