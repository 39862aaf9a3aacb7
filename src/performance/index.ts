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
