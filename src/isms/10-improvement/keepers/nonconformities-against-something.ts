import { weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { nonconformity } from '../nonconformity.ts';

export const nonconformitiesAgainstSomething = keeper({
  key: 'nonconformities-against-something',
  title: 'A nonconformity says what is not conformed to',
  why: 'Without a requirement that it fails, a nonconformity is an opinion; nobody can tell when it is put right.',
  keepsFrom: 'orphan',
  of: nonconformity,
  reads: [],
  findings: {
    nothing: weakens(
      '{record} names no requirement, control, obligation or section that is not conformed to.',
      'Name what it fails; or record it as an idea for improvement.',
    ),
  },
  *each(record, _, find) {
    const { requirements = [], controls = [], obligations = [], sections = [] } = record.fields;
    if (requirements.length + controls.length + obligations.length + sections.length === 0)
      yield find.nothing(record);
  },
});
