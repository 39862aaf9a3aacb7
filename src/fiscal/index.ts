export { type Coordinate, coordinateKey, type Dimension, dimensions, withDimensions } from "./coordinate.ts"
export type { DocumentKind, DocumentProfile } from "./document-kind.ts"
