export * from "./classifications/index.ts"
export type { Family, FamilyTable, Form, RowModel } from "./form.ts"
export { normaliseLabel, type OrdinalLabel, splitOrdinal } from "./label.ts"
export type {
  CellPart,
  Layout,
  LayoutBuilder,
  LayoutColumn,
  LayoutFile,
  LayoutList,
  LayoutPanel,
  LayoutRow,
} from "./layout.ts"
export { type Layouts, layoutsFrom } from "./layouts.ts"
export type { HeadRole, Lexicon } from "./lexicon.ts"
export type { AssetThreshold, Parameter } from "./parameter.ts"
export { type PackedFile, type PackedStatutes, type Statutes, statutesFrom } from "./statutes.ts"
