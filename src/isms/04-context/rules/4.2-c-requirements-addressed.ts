import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { partyRequirement } from '../party-requirement.ts';

export const requirementsAddressed = rule({
  key: 'requirements-addressed',
  title: 'It is decided which requirements the ISMS takes care of',
  answers: cites({ '2022': ['4.2 c)'] }),
  mode: 'computed',
  why: 'The 2022 edition asks for the decision itself. Each requirement leads to a control or process, or is left out for a reason.',
  of: partyRequirement,
  reads: [],
  empty: missing(
    'No requirement of any party is on record.',
    'Record what the parties require, laws and contracts first.',
  ),
  findings: {
    undecided: fails(
      'It is not decided whether {record} is addressed through the ISMS.',
      'Decide, and name the controls or the reason.',
    ),
    nothing: fails(
      '{record} is to be addressed, but nothing is named that does so.',
      'Name the controls, processes or objectives, or say how.',
    ),
    unexplained: fails(
      '{record} is not addressed, and no reason is given.',
      'Say why the ISMS does not take care of it.',
    ),
  },
  *each(required, _, find) {
    const { addressed, controls = [], processes = [], objectives = [], how, reasonNot } = required.fields;
    const isNamed = [...controls, ...processes, ...objectives].length > 0 || how !== undefined;
    if (addressed === undefined) yield find.undecided(required);
    if (addressed === 'yes' && !isNamed) yield find.nothing(required);
    if (addressed === 'no' && reasonNot === undefined) yield find.unexplained(required);
  },
});
