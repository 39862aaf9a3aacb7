// Written by `npm run generate`: one line a folder. Do not edit.
import type { Rule } from "../rule.ts"
import { rule as agencyOperatingFitsOperatingExpenditure } from "./agency-operating-fits-operating-expenditure/index.ts"
import { rule as alikeIndicatorsHaveOneTarget } from "./alike-indicators-have-one-target/index.ts"
import { rule as amountsCarryTheirUnit } from "./amounts-carry-their-unit/index.ts"
import { rule as announcedProjectsMatchTheirTargets } from "./announced-projects-match-their-targets/index.ts"
import { rule as appropriationEqualsItsBudgets } from "./appropriation-equals-its-budgets/index.ts"
import { rule as assetThresholdsAreThoseOfTheForm } from "./asset-thresholds-are-those-of-the-form/index.ts"
import { rule as basicBySectionWithinAllBySection } from "./basic-by-section-within-all-by-section/index.ts"
import { rule as basicExpenditureHoldsBasicSections } from "./basic-expenditure-holds-basic-sections/index.ts"
import { rule as basicThreePublicSectionsWithinThreePublic } from "./basic-three-public-sections-within-three-public/index.ts"
import { rule as blankThreePublicCellsCountAsZero } from "./blank-three-public-cells-count-as-zero/index.ts"
import { rule as carryOverExplainsTheDifference } from "./carry-over-explains-the-difference/index.ts"
import { rule as changesFollowFromLastYear } from "./changes-follow-from-last-year/index.ts"
import { rule as changesHaveTheirReason } from "./changes-have-their-reason/index.ts"
import { rule as comparisonsNameTheirBase } from "./comparisons-name-their-base/index.ts"
import { rule as contentsMatchTheBody } from "./contents-match-the-body/index.ts"
import { rule as contentsNameEmptyTables } from "./contents-name-empty-tables/index.ts"
import { rule as contributionsImplyOneWageBase } from "./contributions-imply-one-wage-base/index.ts"
import { rule as contributionsMatchTheirItems } from "./contributions-match-their-items/index.ts"
import { rule as costEqualsQuantityTimesStandard } from "./cost-equals-quantity-times-standard/index.ts"
import { rule as costTargetsFitProjectMoney } from "./cost-targets-fit-project-money/index.ts"
import { rule as countsToldTwiceAgree } from "./counts-told-twice-agree/index.ts"
import { rule as daysInTargetsExist } from "./days-in-targets-exist/index.ts"
import { rule as describedItemsAreTheTablesItems } from "./described-items-are-the-tables-items/index.ts"
import { rule as directionWordsFitTheirFigures } from "./direction-words-fit-their-figures/index.ts"
import { rule as economicSubjectsMapByUnitNature } from "./economic-subjects-map-by-unit-nature/index.ts"
import { rule as emptyTablesSaySo } from "./empty-tables-say-so/index.ts"
import { rule as equalMoneyStandsInOneColumn } from "./equal-money-stands-in-one-column/index.ts"
import { rule as equalProjectsCarryEqualMoney } from "./equal-projects-carry-equal-money/index.ts"
import { rule as evaluatedIndicatorsEqualTheBudgetTargets } from "./evaluated-indicators-equal-the-budget-targets/index.ts"
import { rule as evaluatedProjectsAreDescribed } from "./evaluated-projects-are-described/index.ts"
import { rule as everyClassHasItsItems } from "./every-class-has-its-items/index.ts"
import { rule as exactTargetsAreMetExactly } from "./exact-targets-are-met-exactly/index.ts"
import { rule as frequenciesNameTheirPeriod } from "./frequencies-name-their-period/index.ts"
import { rule as generalBudgetWithinAllExpenditure } from "./general-budget-within-all-expenditure/index.ts"
import { rule as gradeWordsFitTheirIndicator } from "./grade-words-fit-their-indicator/index.ts"
import { rule as indicatorDeviationFollows } from "./indicator-deviation-follows/index.ts"
import { rule as indicatorNamesAreFilledIn } from "./indicator-names-are-filled-in/index.ts"
import { rule as indicatorScoreFollowsCompletion } from "./indicator-score-follows-completion/index.ts"
import { rule as indicatorsAreDistinct } from "./indicators-are-distinct/index.ts"
import { rule as initialBudgetsAreExecuted } from "./initial-budgets-are-executed/index.ts"
import { rule as initialBudgetsEqualTheApprovedBudget } from "./initial-budgets-equal-the-approved-budget/index.ts"
import { rule as itemsSumToTheirClass } from "./items-sum-to-their-class/index.ts"
import { rule as listedSectionsHaveMoney } from "./listed-sections-have-money/index.ts"
import { rule as lostPointsAreExplained } from "./lost-points-are-explained/index.ts"
import { rule as meanScoreFollows } from "./mean-score-follows/index.ts"
import { rule as narrativeAmountMatchesStatement } from "./narrative-amount-matches-statement/index.ts"
import { rule as narrativeBothSidesAreOneFigure } from "./narrative-both-sides-are-one-figure/index.ts"
import { rule as narrativeChangeRateFollows } from "./narrative-change-rate-follows/index.ts"
import { rule as narrativeCompletionFollows } from "./narrative-completion-follows/index.ts"
import { rule as narrativeCountEqualsItsParts } from "./narrative-count-equals-its-parts/index.ts"
import { rule as narrativePartsAddUp } from "./narrative-parts-add-up/index.ts"
import { rule as narrativeRepeatsAgree } from "./narrative-repeats-agree/index.ts"
import { rule as narrativeShareFollows } from "./narrative-share-follows/index.ts"
import { rule as noPlaceholderRemains } from "./no-placeholder-remains/index.ts"
import { rule as noTemplateInstructionRemains } from "./no-template-instruction-remains/index.ts"
import { rule as openingAndFlowsGiveClosing } from "./opening-and-flows-give-closing/index.ts"
import { rule as openingBalanceEqualsPriorClosing } from "./opening-balance-equals-prior-closing/index.ts"
import { rule as oppositeTotalsAreExplained } from "./opposite-totals-are-explained/index.ts"
import { rule as otherExpenditureStaysSmall } from "./other-expenditure-stays-small/index.ts"
import { rule as outputsAreTiedToMoney } from "./outputs-are-tied-to-money/index.ts"
import { rule as overallTargetBudgetEqualsItsParts } from "./overall-target-budget-equals-its-parts/index.ts"
import { rule as partWithinWhole } from "./part-within-whole/index.ts"
import { rule as pointsFollowTheirShare } from "./points-follow-their-share/index.ts"
import { rule as pointsStayWithinWeights } from "./points-stay-within-weights/index.ts"
import { rule as priorYearBaseEqualsPriorDocument } from "./prior-year-base-equals-prior-document/index.ts"
import { rule as procurementPartsWithinWhole } from "./procurement-parts-within-whole/index.ts"
import { rule as projectSentencesMatchTheirSheets } from "./project-sentences-match-their-sheets/index.ts"
import { rule as projectTargetsAreComplete } from "./project-targets-are-complete/index.ts"
import { rule as projectsAreNotNamedAfterRevenue } from "./projects-are-not-named-after-revenue/index.ts"
import { rule as projectsDoNotPayBasicExpenditure } from "./projects-do-not-pay-basic-expenditure/index.ts"
import { rule as projectsExplainProjectExpenditure } from "./projects-explain-project-expenditure/index.ts"
import { rule as projectsHaveMeasurableTargets } from "./projects-have-measurable-targets/index.ts"
import { rule as projectsHaveTheirTargets } from "./projects-have-their-targets/index.ts"
import { rule as publishedScoresCanBeReached } from "./published-scores-can-be-reached/index.ts"
import { rule as purposeFitsItsSection } from "./purpose-fits-its-section/index.ts"
import { rule as purposesAndReasonsAreStated } from "./purposes-and-reasons-are-stated/index.ts"
import { rule as rateTextFitsItsName } from "./rate-text-fits-its-name/index.ts"
import { rule as ratesHaveABase } from "./rates-have-a-base/index.ts"
import { rule as reachedIndicatorsEarnFullPoints } from "./reached-indicators-earn-full-points/index.ts"
import { rule as reportIndicatorsEqualTheirSheet } from "./report-indicators-equal-their-sheet/index.ts"
import { rule as reportIndicatorsMatchScoreTable } from "./report-indicators-match-score-table/index.ts"
import { rule as reportPointsEqualTheirSheet } from "./report-points-equal-their-sheet/index.ts"
import { rule as resultsAreStated } from "./results-are-stated/index.ts"
import { rule as resultsAreToldInTheTargetsUnit } from "./results-are-told-in-the-targets-unit/index.ts"
import { rule as resultsCanOccur } from "./results-can-occur/index.ts"
import { rule as secondLevelsAreCovered } from "./second-levels-are-covered/index.ts"
import { rule as selfEvaluationExecutionRateFollows } from "./self-evaluation-execution-rate-follows/index.ts"
import { rule as selfEvaluationExecutionScoreFollows } from "./self-evaluation-execution-score-follows/index.ts"
import { rule as selfEvaluationGradeFollowsScore } from "./self-evaluation-grade-follows-score/index.ts"
import { rule as selfEvaluationIndicatorsEqualTargets } from "./self-evaluation-indicators-equal-targets/index.ts"
import { rule as selfEvaluationMoneyEqualsItsSources } from "./self-evaluation-money-equals-its-sources/index.ts"
import { rule as selfEvaluationTotalEqualsItsScores } from "./self-evaluation-total-equals-its-scores/index.ts"
import { rule as selfEvaluationWeightsFollowTheRubric } from "./self-evaluation-weights-follow-the-rubric/index.ts"
import { rule as selfEvaluationWeightsSumTo100 } from "./self-evaluation-weights-sum-to-100/index.ts"
import { rule as sentenceTargetsSayHowTheyAreMeasured } from "./sentence-targets-say-how-they-are-measured/index.ts"
import { rule as sentencesAreWellFormed } from "./sentences-are-well-formed/index.ts"
import { rule as sharesCarryAPercentSign } from "./shares-carry-a-percent-sign/index.ts"
import { rule as sharesCloseAt100 } from "./shares-close-at-100/index.ts"
import { rule as singleSourceStatementsAgree } from "./single-source-statements-agree/index.ts"
import { rule as statedCountsMatchTheirLists } from "./stated-counts-match-their-lists/index.ts"
import { rule as statementRowEqualsItsParts } from "./statement-row-equals-its-parts/index.ts"
import { rule as statementSidesBalance } from "./statement-sides-balance/index.ts"
import { rule as statementTotalEqualsItsItems } from "./statement-total-equals-its-items/index.ts"
import { rule as statementsAgree } from "./statements-agree/index.ts"
import { rule as subjectCodeAndNameAgree } from "./subject-code-and-name-agree/index.ts"
import { rule as subjectCodeIsInForce } from "./subject-code-is-in-force/index.ts"
import { rule as subjectCodeStandsUnderItsParent } from "./subject-code-stands-under-its-parent/index.ts"
import { rule as subjectPathNests } from "./subject-path-nests/index.ts"
import { rule as targetDirectionsAreSane } from "./target-directions-are-sane/index.ts"
import { rule as targetMoneyEqualsItsSources } from "./target-money-equals-its-sources/index.ts"
import { rule as targetUnitsEqualTheirProjects } from "./target-units-equal-their-projects/index.ts"
import { rule as targetValuesCanBeJudged } from "./target-values-can-be-judged/index.ts"
import { rule as targetsListEachProjectOnce } from "./targets-list-each-project-once/index.ts"
import { rule as tasksMoneySumsToTotal } from "./tasks-money-sums-to-total/index.ts"
import { rule as threePublicCountsAreStated } from "./three-public-counts-are-stated/index.ts"
import { rule as threePublicEqualTheirSections } from "./three-public-equal-their-sections/index.ts"
import { rule as threePublicExpensesEqualTheirParts } from "./three-public-expenses-equal-their-parts/index.ts"
import { rule as threePublicItemsAreStated } from "./three-public-items-are-stated/index.ts"
import { rule as threePublicSectionsAppearInTheirTable } from "./three-public-sections-appear-in-their-table/index.ts"
import { rule as toldScoresEqualTheirSheets } from "./told-scores-equal-their-sheets/index.ts"
import { rule as totalCostEqualsExecutedAmount } from "./total-cost-equals-executed-amount/index.ts"
import { rule as unitNameIsTheSame } from "./unit-name-is-the-same/index.ts"
import { rule as valueStandsInItsColumn } from "./value-stands-in-its-column/index.ts"
import { rule as yearsAreTheDocumentsOwn } from "./years-are-the-documents-own/index.ts"

/** Every rule, by name. @zh 规则目录 */
export const catalogue: readonly Rule[] = [
  agencyOperatingFitsOperatingExpenditure,
  alikeIndicatorsHaveOneTarget,
  amountsCarryTheirUnit,
  announcedProjectsMatchTheirTargets,
  appropriationEqualsItsBudgets,
  assetThresholdsAreThoseOfTheForm,
  basicBySectionWithinAllBySection,
  basicExpenditureHoldsBasicSections,
  basicThreePublicSectionsWithinThreePublic,
  blankThreePublicCellsCountAsZero,
  carryOverExplainsTheDifference,
  changesFollowFromLastYear,
  changesHaveTheirReason,
  comparisonsNameTheirBase,
  contentsMatchTheBody,
  contentsNameEmptyTables,
  contributionsImplyOneWageBase,
  contributionsMatchTheirItems,
  costEqualsQuantityTimesStandard,
  costTargetsFitProjectMoney,
  countsToldTwiceAgree,
  daysInTargetsExist,
  describedItemsAreTheTablesItems,
  directionWordsFitTheirFigures,
  economicSubjectsMapByUnitNature,
  emptyTablesSaySo,
  equalMoneyStandsInOneColumn,
  equalProjectsCarryEqualMoney,
  evaluatedIndicatorsEqualTheBudgetTargets,
  evaluatedProjectsAreDescribed,
  everyClassHasItsItems,
  exactTargetsAreMetExactly,
  frequenciesNameTheirPeriod,
  generalBudgetWithinAllExpenditure,
  gradeWordsFitTheirIndicator,
  indicatorDeviationFollows,
  indicatorNamesAreFilledIn,
  indicatorScoreFollowsCompletion,
  indicatorsAreDistinct,
  initialBudgetsAreExecuted,
  initialBudgetsEqualTheApprovedBudget,
  itemsSumToTheirClass,
  listedSectionsHaveMoney,
  lostPointsAreExplained,
  meanScoreFollows,
  narrativeAmountMatchesStatement,
  narrativeBothSidesAreOneFigure,
  narrativeChangeRateFollows,
  narrativeCompletionFollows,
  narrativeCountEqualsItsParts,
  narrativePartsAddUp,
  narrativeRepeatsAgree,
  narrativeShareFollows,
  noPlaceholderRemains,
  noTemplateInstructionRemains,
  openingAndFlowsGiveClosing,
  openingBalanceEqualsPriorClosing,
  oppositeTotalsAreExplained,
  otherExpenditureStaysSmall,
  outputsAreTiedToMoney,
  overallTargetBudgetEqualsItsParts,
  partWithinWhole,
  pointsFollowTheirShare,
  pointsStayWithinWeights,
  priorYearBaseEqualsPriorDocument,
  procurementPartsWithinWhole,
  projectSentencesMatchTheirSheets,
  projectTargetsAreComplete,
  projectsAreNotNamedAfterRevenue,
  projectsDoNotPayBasicExpenditure,
  projectsExplainProjectExpenditure,
  projectsHaveMeasurableTargets,
  projectsHaveTheirTargets,
  publishedScoresCanBeReached,
  purposeFitsItsSection,
  purposesAndReasonsAreStated,
  rateTextFitsItsName,
  ratesHaveABase,
  reachedIndicatorsEarnFullPoints,
  reportIndicatorsEqualTheirSheet,
  reportIndicatorsMatchScoreTable,
  reportPointsEqualTheirSheet,
  resultsAreStated,
  resultsAreToldInTheTargetsUnit,
  resultsCanOccur,
  secondLevelsAreCovered,
  selfEvaluationExecutionRateFollows,
  selfEvaluationExecutionScoreFollows,
  selfEvaluationGradeFollowsScore,
  selfEvaluationIndicatorsEqualTargets,
  selfEvaluationMoneyEqualsItsSources,
  selfEvaluationTotalEqualsItsScores,
  selfEvaluationWeightsFollowTheRubric,
  selfEvaluationWeightsSumTo100,
  sentenceTargetsSayHowTheyAreMeasured,
  sentencesAreWellFormed,
  sharesCarryAPercentSign,
  sharesCloseAt100,
  singleSourceStatementsAgree,
  statedCountsMatchTheirLists,
  statementRowEqualsItsParts,
  statementSidesBalance,
  statementTotalEqualsItsItems,
  statementsAgree,
  subjectCodeAndNameAgree,
  subjectCodeIsInForce,
  subjectCodeStandsUnderItsParent,
  subjectPathNests,
  targetDirectionsAreSane,
  targetMoneyEqualsItsSources,
  targetUnitsEqualTheirProjects,
  targetValuesCanBeJudged,
  targetsListEachProjectOnce,
  tasksMoneySumsToTotal,
  threePublicCountsAreStated,
  threePublicEqualTheirSections,
  threePublicExpensesEqualTheirParts,
  threePublicItemsAreStated,
  threePublicSectionsAppearInTheirTable,
  toldScoresEqualTheirSheets,
  totalCostEqualsExecutedAmount,
  unitNameIsTheSame,
  valueStandsInItsColumn,
  yearsAreTheDocumentsOwn,
]
