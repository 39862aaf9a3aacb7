import { type Coordinate } from "#fiscal";
/**
 * The coordinate of a cell from its column's and its row's: each says part of the meaning, the row wins, but where both
 * name a dimension of which one is a part of the other, the deeper one holds.
 */
export declare function cellCoordinate(column: Coordinate, row: Coordinate): Coordinate;
/** One coordinate for one meaning: a class of the economic classification inside basic expenditure says which part it is. */
export declare function canonical(coordinate: Coordinate): Coordinate;
/** The year "prior" of a layout is the one before the document's. */
export declare function dated(coordinate: Coordinate, year: number): Coordinate;
