import type { PublishedChart } from "#documents"
import { escaped } from "./markup.ts"

/** A picture of the package. */
export interface Picture {
  readonly id: string
  readonly path: string
  readonly bytes: Uint8Array
}

const emus = (points: number) => Math.round(points * 12_700)

/** The drawing of a chart in the line; sizes in points, `number` counts the drawings of the document from 1. */
export function chartMarkup(
  { caption, description }: PublishedChart,
  picture: Picture,
  number: number,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const words = escaped(
    [caption, description]
      .filter((text) => text !== "")
      .join("。")
      .replaceAll("\n", " "),
  )
  const extent = `cx="${emus(width)}" cy="${emus(height)}"`
  const facts = `id="${number}" name="${escaped(`图片 ${number}`)}" descr="${words}"`
  return (
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr ${facts}/>` +
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>' +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>' +
    `<pic:nvPicPr><pic:cNvPr ${facts}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${picture.id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
  )
}
