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
export { type LaidFile, layoutProblems } from "./layout-problems.ts"
export { type Layouts, layoutsFrom } from "./layouts.ts"
export type { HeadRole, Lexicon } from "./lexicon.ts"
export {
  type Narrative,
  type NarrativeChart,
  type NarrativeFigure,
  type NarrativeFile,
  type NarrativeList,
  type NarrativeParagraph,
  type NarrativeSection,
  type NarrativeStep,
  narrativeFrom,
} from "./narrative.ts"
export { type NarrativeFault, narrativeFaults } from "./narrative-faults.ts"
export {
  type NarrativeCondition,
  type NarrativeNode,
  type NarrativeSlot,
  NarrativeTextError,
  narrativeNodes,
} from "./narrative-text.ts"
export type {
  AssetThreshold,
  CountedThing,
  MonitoringCourse,
  MonitoringThresholds,
  Parameter,
  ProjectCodeForm,
  ThreePublicPart,
} from "./parameter.ts"
export type {
  FrameworkRateId,
  PerformanceRate,
  ProjectRateId,
  RateAmount,
  RateCount,
  RateForm,
  RateOperand,
} from "./performance-rate.ts"
export { type PackedFile, type PackedStatutes, type Statutes, regionOf, statutesFrom } from "./statutes.ts"
export { lettersOnly, likeness, plain, projectKey, projectName, shownName } from "./plain-text.ts"
export { panelHeads } from "./panel-heads.ts"
export type {
  ItemRubric,
  RateId,
  Rubric,
  RubricGrade,
  RubricGroup,
  RubricItem,
  RubricPart,
  RubricQuestion,
  ScoringRubric,
} from "./rubric.ts"
