import { deflateSync } from "node:zlib"
import { PageContent } from "./content.ts"
import { assembled, makePdf } from "./make-pdf.ts"

const plainPage = (): PageContent =>
  new PageContent().text(72, 100, "一页普通的文字，用来看看能不能读出来，共二十余字。")

/** A file that asks for a password: standard security handler, revision 2, with keys that the empty password fails. */
export function encryptedPdf(): Uint8Array {
  const pages = Buffer.from(makePdf([{ content: plainPage() }])).toString("latin1")
  const key = "a5".repeat(32)
  const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] `
  return new Uint8Array(Buffer.from(pages.replace("trailer\n<< ", `trailer\n<< ${trailer}`), "latin1"))
}

/** The first part of a sound file, as an interrupted download leaves it. */
export function truncatedPdf(share = 0.6): Uint8Array {
  const whole = makePdf(Array.from({ length: 5 }, () => ({ content: plainPage() })))
  return whole.slice(0, Math.floor(whole.length * share))
}

/** One page whose content is a short piece repeated until it has `megabytes`; a few kilobytes in the file. */
export function bombPdf(megabytes: number, piece = "0 0 m 9 9 l S\n"): Uint8Array {
  const block = piece.repeat(Math.ceil((1024 * 1024) / piece.length))
  const content = Buffer.alloc(block.length * megabytes, block, "latin1")
  return makePdf([{ content: "" }], { compressed: new Map([[0, deflateSync(content, { level: 6 })]]) })
}

/** Form XObjects that draw each other: `breadth` to the power of `depth` pieces from a file of some kilobytes. */
export function nestedFormsPdf(depth: number, breadth: number): Uint8Array {
  const objects: Buffer[] = []
  const form = (body: string, child?: number): Buffer =>
    Buffer.from(
      `<< /Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << ${child ? `/XObject << /N ${child} 0 R >>` : ""} >> /Length ${body.length} >>\nstream\n${body}\nendstream`,
    )
  const first = 5
  objects.push(Buffer.from("<< /Type /Catalog /Pages 2 0 R >>"))
  objects.push(Buffer.from("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"))
  objects.push(
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /N ${first} 0 R >> >> /Contents 4 0 R >>`,
    ),
  )
  objects.push(Buffer.from("<< /Length 5 >>\nstream\n/N Do\nendstream"))
  for (let level = 0; level < depth; level++) objects.push(form("/N Do ".repeat(breadth), first + level + 1))
  objects.push(form("0 0 m 100 100 l S"))
  return assembled(objects, 1)
}
