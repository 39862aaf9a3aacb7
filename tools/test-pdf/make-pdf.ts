import { deflateSync } from "node:zlib"
import { PageContent } from "./content.ts"

/** A page to make: its content, and what the page dictionary says besides. */
export interface TestPage {
  readonly content: PageContent | string
  readonly width?: number
  readonly height?: number
  /** /Rotate: 0, 90, 180 or 270. */
  readonly rotate?: number
  /** [left bottom right top], in page space (y up). */
  readonly cropBox?: readonly [number, number, number, number]
  /** Draws an image of this box (reader's coordinates) under the content. */
  readonly image?: readonly [number, number, number, number]
}

export interface PdfOptions {
  readonly compress?: boolean
  /** Content streams are written as already compressed bytes when given: for bombs. */
  readonly compressed?: ReadonlyMap<number, Uint8Array>
}

/** Writes a PDF of the given pages with raw PDF syntax: classic xref table, no library. */
export function makePdf(pages: readonly TestPage[], options: PdfOptions = {}): Uint8Array {
  const objects: Buffer[] = []
  const add = (body: string | Buffer): number => {
    objects.push(typeof body === "string" ? Buffer.from(body, "latin1") : body)
    return objects.length
  }
  const catalog = add("")
  const tree = add("")
  const font = add(
    compositeFont("STSong-Light", "UniGB-UCS2-H", add(cidFont("STSong-Light", "GB1", add(descriptor("STSong-Light"))))),
  )
  const silent = add(
    compositeFont(
      "ABCDEF+Silent",
      "Identity-H",
      add(cidFont("ABCDEF+Silent", "Identity", add(descriptor("ABCDEF+Silent")))),
    ),
  )
  const image = add(imageObject())
  const kids: number[] = []
  pages.forEach((page, index) => {
    const { width = 595, height = 842 } = page.content instanceof PageContent ? page.content : page
    const given = options.compressed?.get(index)
    const operators = `${page.image ? drawImage(page.image, height) : ""}${page.content}`
    const content = given
      ? add(stream(Buffer.from(given), true))
      : add(contentStream(operators, options.compress ?? true))
    kids.push(
      add(
        `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}]` +
          `${page.cropBox ? ` /CropBox [${page.cropBox.join(" ")}]` : ""}${page.rotate ? ` /Rotate ${page.rotate}` : ""}` +
          ` /Resources << /Font << /F1 ${font} 0 R /F2 ${silent} 0 R >> /XObject << /I1 ${image} 0 R >> >> /Contents ${content} 0 R >>`,
      ),
    )
  })
  objects[catalog - 1] = Buffer.from(`<< /Type /Catalog /Pages ${tree} 0 R >>`)
  objects[tree - 1] = Buffer.from(
    `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] /Count ${kids.length} >>`,
  )
  return assembled(objects, catalog)
}

/** Numbered objects with their xref table; `extra` goes into the trailer. */
export function assembled(objects: readonly Buffer[], root: number, extra = ""): Uint8Array {
  const chunks: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")]
  let offset = chunks[0]!.length
  const offsets: number[] = []
  objects.forEach((body, index) => {
    offsets.push(offset)
    const chunk = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")])
    chunks.push(chunk)
    offset += chunk.length
  })
  const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")
  chunks.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R ${extra}>>\n` +
        `startxref\n${offset}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(chunks))
}

const contentStream = (operators: string, compress: boolean): Buffer => {
  const raw = Buffer.from(operators, "latin1")
  return compress ? stream(deflateSync(raw), true) : stream(raw, false)
}

const stream = (body: Buffer, deflated: boolean): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Length ${body.length}${deflated ? " /Filter /FlateDecode" : ""} >>\nstream\n`),
    body,
    Buffer.from("\nendstream"),
  ])

const compositeFont = (name: string, encoding: string, descendant: number): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /${name}-${encoding} /Encoding /${encoding} /DescendantFonts [${descendant} 0 R] >>`

/** CIDs 1–95 of Adobe-GB1 are ASCII: half an em wide here, all others one em. */
const cidFont = (name: string, ordering: string, descriptorObject: number): string =>
  `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >>` +
  ` /FontDescriptor ${descriptorObject} 0 R /DW 1000 /W [1 95 500 814 907 500] >>`

const descriptor = (name: string): string =>
  `<< /Type /FontDescriptor /FontName /${name} /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>`

const imageObject = (): string =>
  "<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>\nstream\n\x80\x90\xa0\xb0\nendstream"

const drawImage = ([x0, y0, x1, y1]: readonly [number, number, number, number], height: number): string =>
  `q ${x1 - x0} 0 0 ${y1 - y0} ${x0} ${height - y1} cm /I1 Do Q\n`
