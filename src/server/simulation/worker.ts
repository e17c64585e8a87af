/** The tasks that the thread pool runs, by name. */
export {
  simulateOne,
  simulateUnit,
  wholeOf,
} from '#isms/06-planning/risk-assessment/quantitative/simulation.ts';
