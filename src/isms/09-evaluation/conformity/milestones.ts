import { choice, date, line, link } from '#isms/kernel/declarations/fields.ts';
import { view } from '#isms/kernel/declarations/view.ts';
import { organisation } from '../../across/organisation.ts';
import { audit } from '../audits/audit.ts';
import { managementReview } from '../management-reviews/management-review.ts';

/** The notable days of an ISMS: audits, reviews and certificates up to the day shown. */
export const milestones = view({
  key: 'milestones',
  clause: '9.1',
  title: 'Milestones',
  purpose:
    'Audits, management reviews and certificates, each on its day; what lies ahead is under what is due.',
  nothing: 'No audit, management review or certificate is on record yet.',
  reads: [audit, managementReview, organisation],
  parameters: {},
  columns: {
    on: date({
      title: 'Day',
      help: 'The last day of an audit, the day of a review, the first of a certificate.',
    }),
    kind: choice({
      title: 'Kind',
      help: 'What it is.',
      options: { audit: 'Audit', review: 'Management review', certificate: 'Certificate' },
    }),
    what: line({ title: 'What', help: 'What it is called.' }),
    record: link({ title: 'Record', help: 'Where it stands.' }),
  },
  presentation: { as: 'table' },
  *rows({ s }) {
    const audits = s
      .all(audit)
      .filter(({ fields }) => fields.status === 'under way' || fields.status === 'concluded')
      .map(({ id, fields }) => {
        const on = fields.to ?? fields.concludedOn;
        return { on, kind: 'audit', what: fields.title, register: audit.key, id } as const;
      });
    const reviews = s.all(managementReview).map(({ id, fields }) => {
      const on = fields.status === 'held' ? fields.heldOn : undefined;
      return { on, kind: 'review', what: fields.title, register: managementReview.key, id } as const;
    });
    const certificates = s.all(organisation).map(({ id, fields }) => {
      const { certificateFrom: on, certificateBody: by } = fields;
      const what = by === undefined ? 'Certificate' : `Certificate of ${by}`;
      return { on, kind: 'certificate', what, register: organisation.key, id } as const;
    });
    const all = [...audits, ...reviews, ...certificates].flatMap(({ on, ...rest }) =>
      on !== undefined && on <= s.asOf ? [{ on, ...rest }] : [],
    );
    for (const { on, kind, what, register, id } of all.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
      const record = { register, id };
      yield { key: `${register} ${id}`, cells: { on, kind, what, record }, rests: [record] };
    }
  },
});
