import { a } from '#isms/kernel/testing/fixture.ts';
import { riskMethod } from '../risk-method/risk-method.ts';
import { risk } from '../risk-assessment/risk.ts';

const method = a(riskMethod, 'm1');
const scored = (id: string, fields: object = {}) =>
  a(risk, id, { method: 'm1', likelihood: 1, impact: 1, assessedOn: '2026-02-17', ...fields });

/** A small organisation in which every risk is acceptable, so that there is nothing to treat. */
export const allAcceptable = [method, scored('r1'), scored('r2'), scored('r3')];

/** Situations that do not show that no risk needs treatment, each by its reason. */
export const notAllAcceptable = {
  'every risk is closed': [method, scored('r1', { status: 'closed' })],
  'one is not scored': [method, scored('r1'), scored('r2', { impact: undefined })],
  'none shows when it was assessed': [method, scored('r1', { assessedOn: undefined })],
  'one is above the criteria': [method, scored('r1'), scored('r2', { likelihood: 2, impact: 2 })],
  'one is acceptable by a draft alone': [
    method,
    a(riskMethod, 'm2', { replaces: 'm1' }),
    scored('r1', { method: 'm2' }),
  ],
};

/** The cases of a rule that finds no treatment: correct if there is nothing to treat, and a fault otherwise. */
export const whenNothingIsTreated = {
  holds: { 'every risk is acceptable, and there is nothing to treat': { given: allAcceptable } },
  finds: Object.fromEntries(
    Object.entries(notAllAcceptable).map(([name, given]) => [
      `nothing is treated, and ${name}`,
      { given, finds: ['empty'] },
    ]),
  ),
};
