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
export type {
  PageSection,
  Publication,
  PublishedBlock,
  PublishedCell,
  PublishedChart,
  PublishedColumn,
  PublishedContents,
  PublishedCover,
  PublishedHeading,
  PublishedNumber,
  PublishedParagraph,
  PublishedRun,
  PublishedTable,
  Volume,
} from "./publication.ts"
