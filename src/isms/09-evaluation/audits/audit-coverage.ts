import { choice, date, line, link, reference, references } from '#isms/kernel/declarations/fields.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { catalogueControl } from '../../annex-a/catalogue-control.ts';
import { audit } from './audit.ts';
import { chosenEdition, editionParameter } from '../conformity/verdict-columns.ts';
import { coverageOf, coverageReads } from './coverage.ts';

/** The coverage of the cycle by internal audits: clauses and controls down, audits across. */
export const auditCoverage = view({
  key: 'audit-coverage',
  clause: '9.2.2',
  title: 'Audit coverage',
  purpose:
    'Every clause and every control that applies, with the internal audits that examined it and the one that is to examine it next.',
  nothing: 'There is nothing to examine.',
  reads: coverageReads,
  parameters: { edition: editionParameter },
  columns: {
    part: choice({
      title: 'Part',
      help: 'Whether it is a clause of the standard or a control.',
      options: { clause: 'Clauses', control: 'Controls' },
    }),
    subject: line({ title: 'Number', help: 'The number of the clause, or the reference of the control.' }),
    title: line({ title: 'Title', help: 'What the standard, or your own catalogue, calls it.' }),
    control: reference('catalogue-control', {
      title: 'Control',
      help: 'The control, where it is one.',
      optional: true,
    }),
    state: choice({
      title: 'State',
      help: 'Whether it was examined in the cycle, is to be in time, or neither.',
      options: { examined: 'Examined', planned: 'Planned', open: 'Not covered' },
    }),
    audits: references('audit', {
      title: 'Examined in',
      help: 'The internal audits that examined it, the earliest first.',
      optional: true,
    }),
    examinedOn: date({ title: 'Last examined', help: 'When it was looked at last.', optional: true }),
    plannedIn: link({
      title: 'Next in',
      help: 'The audit, or the slot of the programme, that is to examine it next.',
      optional: true,
    }),
    plannedBy: date({ title: 'Next by', help: 'The last day of that.', optional: true }),
    until: date({
      title: 'Due by',
      help: 'When the cycle wants it examined again, the tolerance included.',
    }),
  },
  presentation: { as: 'table', group: 'part', without: ['control'] },
  *rows({ s }, { edition }) {
    for (const each of coverageOf(chosenEdition(edition), s)) {
      const { key, title, control, examinedIn, plannedIn } = each;
      const next = plannedIn && { register: plannedIn.register, id: plannedIn.id };
      yield {
        key,
        cells: {
          part: control ? 'control' : 'clause',
          subject: control?.fields.ref ?? key,
          title,
          control: control?.id,
          state: each.state,
          audits: examinedIn.map(({ id }) => id),
          examinedOn: each.examinedOn,
          plannedIn: next,
          plannedBy: each.plannedBy,
          until: each.until,
        },
        rests: [
          ...(control ? [{ register: catalogueControl.key, id: control.id }] : []),
          ...examinedIn.map(({ id }) => ({ register: audit.key, id })),
          ...(next ? [next] : []),
        ],
      };
    }
  },
});
