import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler"
import type { Fonts } from "../../fonts/index.ts"

/** A place no file is ever read from: documents are made of their source and of pictures given with it. */
const workspace = "/mingzhang-nothing-to-read-here"

const compilers = new Map<string, NodeCompiler>()

/** A compiler with exactly these fonts; making one reads the font files. */
function compilerWith(fonts: Fonts): NodeCompiler {
  const key = fonts.paths.join("\n")
  let compiler = compilers.get(key)
  if (!compiler) {
    compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...fonts.paths] }] })
    compilers.set(key, compiler)
  }
  return compiler
}

/** What a document is compiled from. */
export interface TypstDocument {
  readonly source: string
  /** Pictures by the name the source calls them. */
  readonly pictures: ReadonlyMap<string, string>
  /** Time stamp of the file, seconds since 1970. */
  readonly time: number
  readonly standard: string
}

/** Compiles to a tagged PDF. Errors of the source are errors of this program and throw. */
export function compiledPdf(document: TypstDocument, fonts: Fonts): Uint8Array {
  // See `literal`: other characters are not safe from those of the document before.
  if (!/^[\n -~]*$/.test(document.source)) throw new Error("The source of a document must be ASCII")
  const compiler = compilerWith(fonts)
  try {
    for (const [name, svg] of document.pictures) compiler.mapShadow(`${workspace}/${name}`, Buffer.from(svg))
    const compiled = compiler.compile({ mainFileContent: document.source })
    const result = compiled.result
    if (!result) throw new Error(`The page layout failed: ${diagnostics(compiler, compiled.takeDiagnostics())}`)
    return new Uint8Array(compiler.pdf(result, { pdfStandard: document.standard, creationTimestamp: document.time }))
  } finally {
    compiler.resetShadow()
    // What is kept of one document never helps the next, and would grow without bound.
    compiler.evictCache(0)
  }
}

function diagnostics(compiler: NodeCompiler, error: Parameters<NodeCompiler["fetchDiagnostics"]>[0] | null): string {
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)).slice(0, 2000) : "no reason given"
}
