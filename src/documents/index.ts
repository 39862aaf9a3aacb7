export type {
  Block,
  Cell,
  ChartBlock,
  HeadingBlock,
  LocatedDocument,
  Page,
  ParagraphBlock,
  Piece,
  TableBlock,
  UnreadableBlock,
} from "./located-document.ts"
export { type Place, pieces, quote } from "./place.ts"
