export { type Coordinate, coordinateKey, type Dimension, withDimensions } from "./coordinate.ts"
export type { DocumentKind, DocumentProfile } from "./document-kind.ts"
