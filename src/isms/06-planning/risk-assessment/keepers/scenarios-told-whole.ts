import { weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { isToldAsEvent, risk } from '../risk.ts';

export const scenariosToldWhole = keeper({
  key: 'scenarios-told-whole',
  title: 'A risk that is told as an event is told from its source to its target',
  why: 'A scenario is a source that pursues something, a target, and the steps between them. Where one of the three is missing nobody can say how likely it is, or at which step it would be stopped.',
  keepsFrom: 'contradiction',
  of: risk,
  only: { status: ['open'] },
  reads: [riskMethod],
  findings: {
    sourceless: weakens(
      '{record} is told as an event and does not say who or what sets it off.',
      'Name the source, and what drives it.',
    ),
    aimless: weakens(
      '{record} is told as an event and names neither a target, an objective nor a process that it hits.',
      'Say what is missed or disturbed if it comes true.',
    ),
    pathless: weakens(
      '{record} is told as an event and does not say by which steps it comes about.',
      'Set down the steps from the source to the target; each is a place to stop it.',
    ),
  },
  *each(record, s, find) {
    const { source, target, objective, path, processes, method } = record.fields;
    const isEvent = isToldAsEvent(record) || s.get(riskMethod, method)?.fields.approach === 'events';
    if (!isEvent) return;
    if (source === undefined) yield find.sourceless(record);
    if (target === undefined && objective === undefined && (processes ?? []).length === 0)
      yield find.aimless(record);
    if (path === undefined) yield find.pathless(record);
  },
});
