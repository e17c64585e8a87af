import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { communication } from '../communication.ts';
import { noCommunication } from '../communication-plan.ts';

export const audiencesSettled = rule({
  key: 'communication-audiences-settled',
  title: 'It is settled whom each topic is communicated to',
  answers: citesBoth('7.4 c)'),
  mode: 'computed',
  why: 'What is said to everyone reaches nobody in particular; and some of it must not reach everyone.',
  of: communication,
  reads: [],
  empty: noCommunication,
  findings: {
    none: fails(
      'The communication plan says of none of its items whom it is for.',
      'Name the audience of each item.',
    ),
    nobody: weakens(
      'It is not settled whom {record} is communicated to.',
      'Name its audience, or the interested parties it is for.',
    ),
  },
  *each(record, _, find) {
    if (!isAddressed(record.fields)) yield find.nobody(record);
  },
  *check(s, find) {
    const items = s.all(communication);
    if (items.length > 0 && !items.some(({ fields }) => isAddressed(fields))) yield find.none();
  },
});

const isAddressed = ({
  audience,
  parties = [],
}: {
  readonly audience?: unknown;
  readonly parties?: readonly string[] | undefined;
}): boolean => audience !== undefined || parties.length > 0;
