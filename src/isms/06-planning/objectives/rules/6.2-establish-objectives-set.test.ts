import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { unit } from '../../../04-context/unit.ts';
import { objective } from '../objective.ts';
import { objectivesSet } from './6.2-establish-objectives-set.ts';

const units = [a(unit, 'cloud'), a(unit, 'sales')];
const fast = a(objective, 'fast', { level: 'function', units: ['cloud'] });

testRule(objectivesSet, {
  holds: {
    'one for the whole organisation': { given: [...units, a(objective, 'all', { level: 'organisation' })] },
    'one for each function': { given: [...units, fast, a(objective, 'tidy', { units: ['sales'] })] },
    'for a site, and there are no units': { given: [a(objective, 'gate', { level: 'site' })] },
    'a draft need not say yet': {
      given: [a(unit, 'cloud'), fast, a(objective, 'idea', { status: 'draft', level: undefined })],
    },
    'a unit that is no more': { given: [a(unit, 'cloud'), a(unit, 'sales', {}, { retired: true }), fast] },
  },
  finds: {
    'for nobody in particular': {
      given: [a(objective, 'fast', { level: undefined })],
      finds: ['placeless fast'],
    },
    'for a function, whichever it is': { given: [a(objective, 'fast')], finds: ['nameless fast'] },
    'a function without one': { given: [...units, fast], finds: ['without sales'] },
    'the one for it is closed': {
      given: [...units, fast, a(objective, 'tidy', { units: ['sales'], status: 'closed' })],
      finds: ['without sales'],
    },
    'all of them are closed': {
      given: [...units, a(objective, 'fast', { status: 'closed', closedOn: '2026-01-20' })],
      finds: ['empty'],
    },
  },
});
