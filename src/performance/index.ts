export { type IndicatorGroup, indicatorGroup } from "./values/indicator-group.ts"
export { comparableUnits, isKnownUnit, unitFactor, unitKind, unitRatio } from "./values/comparable-units.ts"
export type { BaseKind, ComparisonBase } from "./values/comparison.ts"
export { completionOf } from "./values/completion.ts"
export type { Deadline, PrintedDay } from "./values/deadline.ts"
export { directionIn, type IndicatorContext } from "./values/direction-in.ts"
export { type Grade, type GradeDirection, gradeIn } from "./values/grade.ts"
export { type Obstacle, obstacleWords } from "./values/obstacle.ts"
export { occasions } from "./values/occasions.ts"
export type { Direction, Operator } from "./values/operator.ts"
export { type Period, periodsAYear } from "./values/period.ts"
export { printTarget } from "./values/print-target.ts"
export { measuredNumber, printedValue, type TargetKind, type TargetValue } from "./values/target.ts"
export { targetValue } from "./values/target-value.ts"
export type { UnitGroup, UnitKind } from "./values/unit-kinds.ts"
export {
  type Achievement,
  type ExpectedPoints,
  expectedPoints,
  type ScoredAchievement,
} from "./scoring/expected-points.ts"
export { type Corroboration, misprint } from "./scoring/misprint.ts"
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
export { meanScore } from "./scoring/mean-score.ts"
export { type PointsRange, reachableTotal } from "./scoring/reachable-total.ts"
export { chosenRubric, groupWeights, houseRubric, rubricContext, type RubricContext } from "./scoring/rubric-choice.ts"
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
export { type ShownProject, type UnshownProjects, unshownProjects } from "./rescoring/unshown.ts"
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
export { ledgerFeasibility } from "./feasibility/ledger-feasibility.ts"
export { type EnteredTargets, ledgerTargets } from "./feasibility/ledger-targets.ts"
export { withWeights } from "./entered/distributed-weights.ts"
export { enteredEvaluation } from "./entered/entered-evaluation.ts"
export { enteredRubric } from "./entered/entered-rubric.ts"
export { overallRates, rateOf } from "./rates/overall-rates.ts"
export type { ComputedRate, RateObstacle, RateOutcome } from "./rates/computed-rate.ts"
export type { RateInput } from "./rates/rate-input.ts"
export { percentage, percentText, ratioText } from "./rates/percentage.ts"
export type { AnsweredQuestion, EvaluatedItem, EvaluatedRow, EvaluationGap } from "./items/evaluated-item.ts"
export { itemRubric } from "./items/item-rubric.ts"
export type { ItemTotal, LevelPoints } from "./items/item-total.ts"
export type { Proof, Signature } from "./items/proof.ts"
export { evaluateOverall, type OverallEvaluation } from "./overall/evaluate-overall.ts"
export type { EvaluatedTask, TaskProject } from "./overall/evaluated-task.ts"
export { type EvaluatedByDepartment, evaluateByDepartment } from "./department/evaluate-by-department.ts"
export { type CalendarDay, calendarDay } from "./monitoring/calendar-day.ts"
export { type Estimate, type Forecast, type ForecastMethod, methodNames } from "./monitoring/forecast.ts"
export { monitor, type MonitoringOptions } from "./monitoring/monitor.ts"
export type {
  GapKind,
  IndicatorCourse,
  Light,
  MonitoredIndicator,
  MonitoredMoney,
  MonitoredSubject,
  Monitoring,
  MonitoringGap,
  MonitoringStatus,
} from "./monitoring/monitoring.ts"
export { type AssessmentOptions, assessLedger, type LedgerAssessment } from "./ledger-assessment.ts"
