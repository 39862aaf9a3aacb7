export { type IndicatorGroup, indicatorGroup } from "./values/indicator-group.ts"
export { measuredNumber, type Operator, type TargetValue, targetValue, unitFactor } from "./values/target-value.ts"
export {
  type Achievement,
  type ExpectedPoints,
  expectedPoints,
  gradeOf,
  misprint,
  type ScoredAchievement,
} from "./scoring/expected-points.ts"
export { assumptionsOf, type Bilingual, type Derivation } from "./derivation.ts"
export type {
  EvaluatedFunds,
  EvaluatedIndicator,
  FundPart,
  ManagementMark,
  ProjectEvaluation,
  StatedNumber,
  StatedText,
} from "./evaluation.ts"
export type { ScoreCard, ScoreDefect, ScoreRow, ScoringMethod } from "./scoring/score-card.ts"
export { defectWords, isSentence } from "./scoring/defects.ts"
export { impossibility } from "./scoring/impossible-value.ts"
export { amountText, onePoint, pointsDifference, pointsFor, pointsText } from "./scoring/points.ts"
export { chosenRubric, groupWeights, type RubricContext } from "./scoring/rubric-choice.ts"
export { gradeFor, scoreEvaluation } from "./scoring/score-evaluation.ts"
export { type ExecutionReview, executionReview } from "./rescoring/execution.ts"
export { type PublishedProject, pairedProjects } from "./rescoring/paired.ts"
export type { ProjectRescoring } from "./rescoring/project-rescoring.ts"
export type {
  EvaluationAnnouncement,
  EvaluationStatement,
  PublishedEvaluation,
  PublishedPerformance,
} from "./rescoring/published.ts"
export type { Remark, RemarkKind } from "./rescoring/remark.ts"
export { type Rescoring, rescore } from "./rescoring/rescore.ts"
export { type PointsRange, type ShownProject, type UnshownProjects, unshownProjects } from "./rescoring/unshown.ts"
export { feasibilityOf, feasibilityOfAll } from "./feasibility/feasibility-of.ts"
export type { FeasibilityFinding, FeasibilityKind, RelatedPlace } from "./feasibility/feasibility-finding.ts"
export { feasibilityMessage, type FeasibilityWords, feasibilityWords } from "./feasibility/feasibility-words.ts"
export type {
  OfferedLevel,
  ProjectTargets,
  StatedAmountOfMoney,
  TargetedIndicator,
  TargetedMoney,
} from "./feasibility/project-targets.ts"
export { isAboveAll } from "./feasibility/target-defect.ts"
export { withWeights } from "./entered/distributed-weights.ts"
export { enteredEvaluation } from "./entered/entered-evaluation.ts"
