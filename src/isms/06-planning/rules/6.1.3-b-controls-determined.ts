import { present } from '#isms/kernel/condition.ts';
import { fails, missing } from '#isms/kernel/finding.ts';
import { rule } from '#isms/kernel/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { treatsOpenRisk } from '../open.ts';
import { risk } from '../risk.ts';
import { treatment } from '../treatment.ts';

export const controlsDetermined = rule({
  key: 'controls-determined',
  title: 'Controls are named for every risk that is to be modified',
  answers: citesBoth('6.1.3 b)'),
  mode: 'supported',
  why: 'Nothing but controls changes a risk. Whether those named are enough is for somebody to say who knows them.',
  of: treatment,
  only: treatsOpenRisk,
  reads: [risk],
  empty: missing(
    'No open risk is being treated.',
    'Choose options for the risks above the acceptance criteria.',
  ),
  findings: {
    none: fails(
      '{record} is to modify a risk and names no control that does.',
      'Name the controls it takes, from any catalogue or of your own.',
    ),
  },
  conditions: { none: present('controls', { option: ['modify'] }) },
});
