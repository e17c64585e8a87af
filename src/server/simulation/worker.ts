/** What a thread does when the pool asks it to, by name. */
export {
  simulateOne,
  simulateUnit,
  wholeOf,
} from '#isms/06-planning/risk-assessment/quantitative/simulation.ts';
